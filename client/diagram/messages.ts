/**
 * What the panel's two sides say to each other: the extension, and what runs inside the webview. It goes up with
 * every change that an older view would not understand.
 */
export const messageVersion = 1;

/** What is drawn, and how. What is absent is as the study has it. */
export interface Options {
  kind: string;
  language?: string | undefined;
  direction?: "ltr" | "rtl" | undefined;
  detail?: "full" | "categories" | "zones" | undefined;
  relations: boolean;
  relationLabels: boolean;
  /** Categories whose concepts are shown or not where the detail says otherwise. */
  expanded: readonly string[];
  collapsed: readonly string[];
}

/** What is new of one item of a tree; what is absent is as it was. */
export type Change<Item> = Partial<Item> & {
  element: string;
  /** Below which element it hangs, and behind which sibling ("" for the first). */
  place?: readonly [parent: string, after: string];
};

export interface Patch<Item> {
  removed: readonly string[];
  changed: readonly Change<Item>[];
}

/** A part of the figure that is drawn, and where from its parent's corner: left, top, width, height. */
export interface Piece {
  kind: "zone" | "core" | "card" | "concept" | "flow" | "relation" | "legend" | "branch" | "list" | "part";
  label: string;
  at: readonly [number, number, number, number];
  markup: string;
}

/** What the study has, for reading: roles with their categories, these with their concepts. */
export interface Entry {
  kind: "role" | "core" | "rest" | "category" | "concept" | "relation" | "part";
  label: string;
  mark: "error" | "warning" | "information" | null;
}

/** What holds of a figure as a whole. */
export interface Head {
  kind: string;
  /** The document of the codebook that is drawn. */
  uri: string;
  title: string;
  label: string;
  language: string | null;
  languages: readonly { tag: string; name: string }[];
  rightToLeft: boolean;
  width: number;
  height: number;
  detail: "full" | "categories" | "zones";
}

/** How each theme paints the figure, as a style sheet. */
export type Sheets = Readonly<Record<PaintedTheme, string>>;

export type PaintedTheme = "light" | "dark" | "high-contrast" | "high-contrast-light" | "mono";

/** What a reader chooses: the editor's theme, or one that is always the same. */
export const themeChoices = ["follow", "light", "dark", "mono"] as const;
export type ThemeChoice = (typeof themeChoices)[number];

/** What leads from the figure that is shown to the next one. */
export interface Update {
  /** They are counted: the first one, 0, starts from nothing. */
  number: number;
  head?: Head;
  sheets?: Sheets;
  pieces?: Patch<Piece>;
  entries?: Patch<Entry>;
}

/** What a panel keeps for when its window is opened again. */
export interface Kept {
  version: number;
  uri: string;
  pinned: boolean;
  options: Options;
  theme: ThemeChoice;
  cameras: Readonly<Record<string, Camera>>;
}

/** Where one stands before the figure: what is at `x`, `y` on the screen is the figure's corner. */
export interface Camera {
  x: number;
  y: number;
  scale: number;
}

export const exportFormats = ["svg", "png", "pdf", "mermaid", "dot"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** To the view. */
export type ToView =
  | { type: "start"; version: number; words: Record<string, string>; kept: Kept }
  | { type: "update"; update: Update }
  /** The picture that stands is not the newest, and why. */
  | { type: "note"; text: string | null }
  | { type: "pinned"; pinned: boolean }
  /** The cursor in the editor stands in what these show, the nearest first; that is brought into view, or not. */
  | { type: "highlight"; elements: readonly string[]; bring: boolean }
  | { type: "hover"; element: string; markdown: string | null }
  | { type: "moved"; element: string; to: string; reason: string | null }
  | { type: "copied"; format: "svg" | "png"; data: Uint8Array | null };

/** From the view. */
export type FromView =
  | { type: "ready"; version: number }
  | { type: "options"; options: Options }
  /** A patch is missing: everything anew. */
  | { type: "resend" }
  | { type: "go"; element: string; focus: boolean }
  | { type: "hover"; element: string }
  | { type: "move"; element: string; to: string }
  | { type: "undo" }
  | { type: "pin"; pinned: boolean }
  | { type: "export"; format: ExportFormat; theme: PaintedTheme }
  | { type: "copy"; format: "svg" | "png"; theme: PaintedTheme }
  | { type: "kept"; kept: Kept }
  | { type: "failed"; message: string };
