import type { Range } from "vscode-languageclient";
import type { Options, Update } from "./messages";

/** What the extension and the server say to each other of figures; the server's side of it says what each is. */
export const methods = {
  show: "gt/diagram/show",
  close: "gt/diagram/close",
  update: "gt/diagram/update",
  place: "gt/diagram/place",
  elements: "gt/diagram/elements",
  hover: "gt/diagram/hover",
  move: "gt/diagram/move",
  export: "gt/diagram/export",
} as const;

export interface ShowParams {
  panel: string;
  uri: string;
  options: Options;
  afresh?: boolean;
}

export interface UpdateParams {
  panel: string;
  update?: Update;
  note?: string | null;
}

export interface PlaceAnswer {
  uri: string;
  range: Range;
}

export interface MoveAnswer {
  command: string;
  argument: object;
}

/** A figure as a file, as text or as its bytes in Base64; or why there is none. */
export interface ExportAnswer {
  text?: string;
  base64?: string;
  refusal?: string;
  notes: readonly string[];
}

/** What became of a command. */
export interface Made {
  applied: boolean;
  reason?: string;
}
