import { codeLenses, resolveCodeLens } from "../../../server/features/codeLenses/codeLenses";
import { inlayHints, resolveInlayHint } from "../../../server/features/inlayHints/inlayHints";
import { semanticTokens } from "../../../server/features/semanticTokens/semanticTokens";
import type { Settings } from "../../../server/settings";
import { atOnce } from "../../../server/syntax/parts";
import { Workspace } from "../../../server/workspace/workspace";
import { TextFiles, uriOf } from "../support";
import { readThrough, textOf, tokensFrom } from "./usable";

/** Studies by their paths; a text alone is the file `codebook.gt`, which is the one that is read. */
export type Study = string | Readonly<Record<string, string>>;

const path = "codebook.gt";

export async function opened(study: Study): Promise<{ workspace: Workspace; uri: string; text: string }> {
  const texts = typeof study === "string" ? { [path]: study } : study;
  const text = texts[path]!;
  const workspace = new Workspace(new TextFiles(texts));
  const uri = uriOf(path);
  workspace.openDocument(uri, text);
  await workspace.settled();
  readThrough(workspace, uri, { checks: {} });
  return { workspace, uri, text };
}

/** A text with what is shown beside its words; the later a place, the earlier it is put in. */
function withInsertions(text: string, insertions: readonly [line: number, character: number, put: string][]) {
  const lines = text.split("\n");
  for (const [line, character, put] of insertions.toReversed()) {
    const content = lines[line]!;
    lines[line] = content.slice(0, character) + put + content.slice(character);
  }
  return lines.join("\n");
}

/** A study's text, with what each coloured word is coloured as behind it: `trust‹concept›`. */
export async function coloured(study: Study): Promise<string> {
  const { workspace, uri, text } = await opened(study);
  const tokens = tokensFrom(atOnce(semanticTokens(workspace, uri))!);
  return withInsertions(
    text,
    tokens.map(({ line, character, length, type, modifiers }) => [
      line,
      character + length,
      `‹${[type, ...modifiers].join(" ")}›`,
    ]),
  );
}

const everywhere = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** A study's text with the hints in it: `concept: trust⟨Trust in others⟩`. */
export async function hinted(study: Study, settings: Partial<Settings> = {}): Promise<string> {
  const { workspace, uri, text } = await opened(study);
  const hints = atOnce(inlayHints(workspace, uri, everywhere, { checks: {}, ...settings }));
  return withInsertions(
    text,
    hints.map((hint) => [hint.position.line, hint.position.character, `⟨${textOf(hint)}⟩`]),
  );
}

/** What the first hint of a study says when one looks at it. */
export async function explained(study: Study, settings: Partial<Settings> = {}): Promise<string> {
  const { workspace, uri } = await opened(study);
  const all = { checks: {}, ...settings };
  const [hint] = atOnce(inlayHints(workspace, uri, everywhere, all));
  const { tooltip } = atOnce(resolveInlayHint(workspace, hint!, all));
  return typeof tooltip === "object" ? tooltip.value : (tooltip ?? "");
}

/** Where the labels of a study's hints lead to: each with the line and the word there. */
export async function led(study: Study): Promise<string[]> {
  const { workspace, uri } = await opened(study);
  const settings = { checks: {} };
  return atOnce(inlayHints(workspace, uri, everywhere, settings)).map((hint) => {
    const followed = atOnce(resolveInlayHint(workspace, hint, settings, true));
    const [part] = typeof followed.label === "string" ? [] : followed.label;
    if (!part?.location) return `${textOf(hint)} → nowhere`;
    const { uri: there, range } = part.location;
    const word = workspace.document(there)!.getText(range);
    return `${textOf(hint)} → ${there.split("/").at(-1)}:${range.start.line + 1} ${word}`;
  });
}

/** A study's lenses: the line that each stands above, what it says, and the words that it lists. */
export async function lensesOf(study: Study, settings: Partial<Settings> = {}): Promise<string[]> {
  const { workspace, uri, text } = await opened(study);
  return atOnce(codeLenses(workspace, uri)).map((lens) => {
    const { title, arguments: given = [] } = atOnce(
      resolveCodeLens(workspace, lens, { checks: {}, ...settings }),
    ).command!;
    const places: { uri: string; range: typeof everywhere }[] = given[2] ?? [];
    const words = places.map((place) => workspace.document(place.uri)!.getText(place.range));
    return [text.split("\n")[lens.range.start.line], title, words.join(", ")].join(" | ");
  });
}
