import type { Connection } from "vscode-languageserver";

/** Writes down in the editor's log what went wrong in the program itself, and where. */
export function logFault({ console }: Pick<Connection, "console">, error: unknown): void {
  console.error(String((error as Error).stack ?? error));
}
