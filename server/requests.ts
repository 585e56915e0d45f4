import type { ClientCapabilities, Connection, ServerCapabilities } from "vscode-languageserver";
import { registerActions } from "./actions";
import type { Answering } from "./answering";
import { registerExploring } from "./exploring";
import { hover } from "./features/hover/hover";
import { registerNavigation } from "./navigation";
import { registerOutlining } from "./outlining";
import { registerReading } from "./reading";
import { registerRenaming } from "./renaming";
import type { Settings } from "./settings";
import { registerStudying } from "./studying";
import type { Workspace } from "./workspace/workspace";
import { registerWriting } from "./writing";

/** What features are given to answer with. */
export interface Services {
  connection: Connection;
  workspace: Workspace;
  answering: Answering;
  settings: () => Settings;
  /** Has a listener told when the settings change. */
  onSettings: (listener: () => void) => void;
  /** What the editor can. */
  client: ClientCapabilities;
  /** What the editor asks for at the start, besides what the protocol knows. */
  options: unknown;
}

/** Answers the editor's requests, and gives the capabilities to declare for them. */
export function registerFeatures(services: Services): Partial<ServerCapabilities> {
  const { connection, workspace, answering, settings } = services;
  connection.onHover(
    answering(({ textDocument, position }) => hover(workspace, textDocument.uri, position, settings())),
  );

  registerExploring(services);
  registerStudying(services);

  return {
    hoverProvider: true,
    ...registerNavigation(services),
    ...registerRenaming(services),
    ...registerOutlining(services),
    ...registerActions(services),
    ...registerWriting(services),
    ...registerReading(services),
  };
}
