import type { DocumentSymbol } from "vscode-languageserver-types";
import { outline } from "../../../server/features/outline/outline";
import type { Settings } from "../../../server/settings";
import { atOnce } from "../../../server/syntax/parts";
import { cursorMark, openStudy, type Study, uriOf } from "../support";

/** A file's outline, as one sees it: a line a symbol, what is under it indented, its detail behind a bar. */
export async function outlined(
  study: Study,
  settings: Partial<Settings> = {},
  path = "codebook.gt",
): Promise<string[]> {
  return inLines(await symbolsOf(study, settings, path));
}

export async function symbolsOf(
  study: Study,
  settings: Partial<Settings> = {},
  path = "codebook.gt",
): Promise<DocumentSymbol[]> {
  const texts = typeof study === "string" ? { "codebook.gt": study } : study;
  const { workspace } = await openStudy({ ...texts, [path]: `${cursorMark}${texts[path]}` });
  return atOnce(outline(workspace, uriOf(path), { checks: {}, ...settings }));
}

function inLines(symbols: readonly DocumentSymbol[], indentation = ""): string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indentation}${name}${detail === undefined ? "" : ` | ${detail}`}`,
    ...inLines(children, `${indentation}  `),
  ]);
}
