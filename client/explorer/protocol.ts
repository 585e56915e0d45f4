import { type Location, type MarkupContent, NotificationType, RequestType } from "vscode-languageclient/node";

// What the server says of whole codebooks: `server/features/explorer/protocol.ts` says more of each.

/** A node of the tree, as the server has it. */
export interface ExplorerNode {
  key: string;
  root: string;
  uri: string;
  kind: string;
  id?: string;
  from?: string;
  label: string;
  description?: string;
  spoken: string;
  state: "leaf" | "collapsed" | "expanded";
  severity?: "error" | "warning" | "information" | "hint";
  findings?: number;
  color?: { light: string; dark: string; "high-contrast": string };
  isCore?: boolean;
}

export interface Children {
  nodes: ExplorerNode[];
  title?: string;
  found?: number;
}

export interface Resolved {
  tooltip?: MarkupContent;
  location?: Location;
}

export const childrenRequest = new RequestType<{ key?: string; filter?: string }, Children, void>(
  "gt/explorer/children",
);

export const resolveRequest = new RequestType<{ key: string }, Resolved | null, void>("gt/explorer/resolve");

export const pathRequest = new RequestType<
  { textDocument: { uri: string }; position: { line: number; character: number }; filter?: string },
  ExplorerNode[],
  void
>("gt/explorer/path");

export const targetsRequest = new RequestType<
  { keys: string[]; query?: string; action?: "move" | "merge" },
  ExplorerNode[],
  void
>("gt/explorer/targets");

export const changedNotification = new NotificationType<{ keys: string[] }>("gt/explorer/changed");
