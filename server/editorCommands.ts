import type { ClientCapabilities } from "vscode-languageserver";

/** The commands of its own that an editor says an answer may let it run, in `experimental.commands.commands`. */
export function commandsOf({ experimental }: ClientCapabilities): ReadonlySet<string> {
  const { commands } = (experimental ?? {}) as { commands?: { commands?: unknown } };
  return new Set(Array.isArray(commands?.commands) ? commands.commands.map(String) : []);
}
