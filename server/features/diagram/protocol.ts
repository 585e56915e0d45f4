import type { Range } from "vscode-languageserver-types";
import type { ExportOptions } from "../../diagram/export/exportFigure";
import type { Entry } from "../../diagram/live/entries";
import type { Patch } from "../../diagram/live/patch";
import type { Piece } from "../../diagram/live/picture";
import type { Figure } from "../../diagram/shapes";
import type { ThemeName } from "../../diagram/theme/themes";

/**
 * What the server says beyond the language server protocol for figures that follow the text; any editor may ask.
 *
 * | method | parameters | |
 * |---|---|---|
 * | `gt/diagram/show` | `ShowParams` | a panel wants this figure from now on; what it shows comes as updates |
 * | `gt/diagram/close` | `{ panel }` | no more |
 * | `gt/diagram/update` | `UpdateParams` | the server tells a panel what changed in its figure; nothing where nothing did |
 * | `gt/diagram/place` | `ElementParams` | `PlaceAnswer`: where an element is declared; `null` where it isn't |
 * | `gt/diagram/elements` | `{ uri, position }` | the elements that show what stands at a place of a text, the nearest first |
 * | `gt/diagram/hover` | `ElementParams` | what a hover in the editor says of an element, as Markdown; `null` where nothing |
 * | `gt/diagram/export` | `ExportParams` | `ExportAnswer`: the figure as a file, or why there is none |
 * | `gt/diagram/move` | `MoveParams` | `MoveAnswer`: the command that moves an element; `null` where it can't be moved there |
 */
export const methods = {
  show: "gt/diagram/show",
  close: "gt/diagram/close",
  update: "gt/diagram/update",
  place: "gt/diagram/place",
  elements: "gt/diagram/elements",
  hover: "gt/diagram/hover",
  export: "gt/diagram/export",
  move: "gt/diagram/move",
} as const;

/** What is drawn, and how. What is absent is as the study has it. */
export interface LiveOptions {
  kind: Figure["kind"];
  language?: string;
  direction?: "ltr" | "rtl";
  detail?: "full" | "categories" | "zones";
  relations?: boolean;
  relationLabels?: boolean;
  /** Categories whose concepts are shown, or not, where the detail says otherwise. */
  expanded?: readonly string[];
  collapsed?: readonly string[];
}

export interface ShowParams {
  /** The panel's name, which its editor gives. */
  panel: string;
  /** Any document of the codebook. */
  uri: string;
  options: LiveOptions;
  /** Whether the panel has nothing yet, or has lost its way. */
  afresh?: boolean;
}

/** What holds of a figure as a whole. */
export interface Head {
  kind: Figure["kind"];
  /** The document that the codebook starts from. */
  uri: string;
  /** The study's title. */
  title: string;
  /** What the figure is called. */
  label: string;
  language: string | null;
  languages: readonly { tag: string; name: string }[];
  rightToLeft: boolean;
  width: number;
  height: number;
  detail: "full" | "categories" | "zones";
}

/** What leads from the figure that a panel shows to the next one. */
export interface Update {
  /** They are counted: the first one, 0, starts from nothing. */
  number: number;
  head?: Head;
  /** How each theme paints the figure. */
  sheets?: Readonly<Record<ThemeName, string>>;
  pieces?: Patch<Piece>;
  entries?: Patch<Entry>;
}

export interface UpdateParams {
  panel: string;
  update?: Update;
  /** Why the figure that stands is not of the newest text; `null` where it is again. */
  note?: string | null;
}

export interface ElementParams {
  /** Any document of the codebook. */
  uri: string;
  element: string;
}

export interface MoveParams extends ElementParams {
  /** The element to which it goes. */
  to: string;
}

/** A figure as a file; for a width in print it is laid out anew. */
export interface ExportParams {
  /** Any document of the codebook. */
  uri: string;
  options: Omit<LiveOptions, "kind"> &
    Pick<ExportOptions, "kind" | "format" | "theme" | "widthMm" | "dpi" | "letters">;
}

/** A file's content, as text or as bytes; or why there is none. */
export interface ExportAnswer {
  text?: string;
  base64?: string;
  refusal?: string;
  /** What the file doesn't show that one might expect in it. */
  notes: readonly string[];
}

export interface PlaceAnswer {
  uri: string;
  /** The id. */
  range: Range;
}

/** What to ask for by `workspace/executeCommand`. */
export interface MoveAnswer {
  command: string;
  argument: object;
}
