import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type FigureOptions, figureOf } from "../../server/diagram/figure";
import { modelOf } from "../../server/diagram/model/read";
import type { Figure } from "../../server/diagram/shapes";
import { svgOf } from "../../server/diagram/svg/svg";
import { themes } from "../../server/diagram/theme/themes";
import { atOnce } from "../../server/syntax/parts";
import { openSample } from "../support/sample";
import { textOf } from "./shapesText";
import { codebookOf, typesetting } from "./support";

/** Set it to write the figures anew, and look at what `git diff` says. */
const isUpdate = process.env.GT_UPDATE_FIGURES !== undefined;
const folder = resolve("test/diagram/golden");

interface Case {
  name: string;
  study: string;
  options?: Partial<FigureOptions>;
  language?: string;
  counts?: boolean;
}

const cases: Case[] = [
  { name: "smart-governance-en", study: "smart-governance" },
  { name: "smart-governance-fa", study: "smart-governance", language: "fa" },
  { name: "smart-governance-categories", study: "smart-governance", options: { detail: "categories" } },
  {
    name: "smart-governance-zones",
    study: "smart-governance",
    options: { detail: "zones", relations: true },
  },
  { name: "smart-governance-paper", study: "smart-governance", options: { medium: "paper", widthMm: 170 } },
  { name: "smart-governance-column", study: "smart-governance", options: { medium: "paper", widthMm: 85 } },
  { name: "relations-en", study: "relations.gt", options: { relations: true } },
  { name: "relations-fa", study: "relations.gt", options: { relations: true }, language: "fa" },
  {
    name: "relations-labels",
    study: "relations.gt",
    options: { relations: true, relationLabels: true, detail: "categories" },
  },
  { name: "first-look", study: "first-look" },
  { name: "several-files", study: "several-files", options: { relations: true } },
  { name: "map-en", study: "smart-governance", options: { kind: "map" }, counts: true },
  { name: "map-fa", study: "smart-governance", options: { kind: "map" }, language: "fa", counts: true },
];

async function draw({ study, options, language, counts }: Case): Promise<Figure> {
  const codebook = study.endsWith(".gt")
    ? await codebookOf(
        readFileSync(resolve("samples/smart-governance/codebook.gt"), "utf8") +
          readFileSync(join(folder, study), "utf8"),
      )
    : await openSample(study);
  const model = atOnce(modelOf(codebook, { language, counts: counts ?? false }));
  const usual = { kind: "paradigm", detail: "full", medium: "screen" } as const;
  return figureOf(model, { ...usual, ...options }, await typesetting());
}

describe("figures as they were approved", () => {
  for (const one of cases) {
    it(`still are: ${one.name}`, async () => {
      const figure = await draw(one);
      const text = textOf(figure);
      const file = join(folder, `${one.name}.txt`);
      if (isUpdate || !existsSync(file)) {
        assert.ok(isUpdate, `${file} isn't there: GT_UPDATE_FIGURES=1 writes it`);
        writeFileSync(file, text);
        return;
      }
      const approved = readFileSync(file, "utf8");
      if (text === approved) return;
      const picture = pictureOfChange(figure, approved, text, one.name);
      assert.equal(
        text,
        approved,
        `${one.name} has changed, as ${picture} shows. GT_UPDATE_FIGURES=1 approves it.`,
      );
    });
  }
});

/** Draws a figure with what has changed in a frame, and where it was before in a dashed one. */
function pictureOfChange(figure: Figure, approved: string, now: string, name: string): string {
  const [before, after] = [fragmentsIn(approved), fragmentsIn(now)];
  const frames: string[] = [];
  const frame = (head: string, look: string) => {
    const [x, y, width, height] = head.match(/(-?[\d.]+),(-?[\d.]+) ([\d.]+) × ([\d.]+)/)!.slice(1);
    frames.push(
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="none" stroke="#f0f" ${look}/>`,
    );
  };
  for (const [element, text] of after) {
    const was = before.get(element);
    if (was === text) continue;
    frame(text, 'stroke-width="2"');
    if (was) frame(was, 'stroke-dasharray="4 3"');
  }
  for (const [element, text] of before) if (!after.has(element)) frame(text, 'stroke-dasharray="4 3"');
  const file = join(mkdtempSync(join(tmpdir(), "gt-figures-")), `${name}.svg`);
  writeFileSync(file, svgOf(figure, themes.light).replace("</svg>", `${frames.join("\n")}\n</svg>`));
  return file;
}

/** The text of each of a figure's own fragments, by its element. */
function fragmentsIn(text: string): Map<string, string> {
  const fragments = text.split(/\n(?=\S)/).slice(1);
  return new Map(fragments.map((one) => [one.split(" ")[1]!, one]));
}
