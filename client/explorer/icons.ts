import { ThemeIcon, Uri } from "vscode";
import type { ExplorerNode } from "./protocol";

type Icon = ThemeIcon | { light: Uri; dark: Uri };

const icons: Readonly<Record<string, string>> = {
  codebook: "notebook",
  unplaced: "inbox",
  range: "ellipsis",
  concept: "layers",
  code: "tag",
  participant: "person",
  source: "comment-discussion",
  relation: "arrow-right",
  memo: "note",
  storyline: "book",
  reliability: "graph",
};

/** Where there is no role to take a colour from. */
const colourless = { light: "#6b6b6b", dark: "#b5b5b5" };

/** What stands in front of a label: roles and categories are drawn in the colours of the paradigm's diagram. */
export function iconOf({ kind, id = "", color, isCore = false, state }: ExplorerNode): Icon {
  const draw = drawings[kind];
  if (!draw) return new ThemeIcon(icons[kind === "section" ? id : kind] ?? "symbol-misc");
  const { light, dark } = color ?? colourless;
  const isEmpty = state === "leaf";
  return { light: picture(draw(light, isCore, isEmpty)), dark: picture(draw(dark, isCore, isEmpty)) };
}

type Draw = (color: string, isCore: boolean, isEmpty: boolean) => string;

const drawings: Readonly<Record<string, Draw>> = {
  role: (color, isCore, isEmpty) =>
    isEmpty
      ? `<circle cx="8" cy="8" r="4" fill="none" stroke="${color}" stroke-width="1.2" stroke-dasharray="2 1.6"/>`
      : `<circle cx="8" cy="8" r="${isCore ? 3.2 : 4.5}" fill="${color}"/>${
          isCore ? `<circle cx="8" cy="8" r="5.8" fill="none" stroke="${color}" stroke-width="1.2"/>` : ""
        }`,
  category: (color, isCore) =>
    `<rect x="2" y="4" width="12" height="8" rx="2.5" fill="${color}" fill-opacity="${isCore ? 1 : 0.22}" stroke="${color}" stroke-width="1.3"/>`,
};

const pictures = new Map<string, Uri>();

function picture(drawing: string): Uri {
  let uri = pictures.get(drawing);
  if (!uri) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16">${drawing}</svg>`;
    uri = Uri.parse(`data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`);
    pictures.set(drawing, uri);
  }
  return uri;
}
