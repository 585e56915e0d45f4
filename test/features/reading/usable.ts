import assert from "node:assert/strict";
import type { InlayHint } from "vscode-languageserver-types";
import { codeLenses, resolveCodeLens } from "../../../server/features/codeLenses/codeLenses";
import { inlayHints, resolveInlayHint } from "../../../server/features/inlayHints/inlayHints";
import { tokenTypes } from "../../../server/features/semanticTokens/legend";
import { semanticTokens, semanticTokensIn } from "../../../server/features/semanticTokens/semanticTokens";
import type { Settings } from "../../../server/settings";
import { atOnce } from "../../../server/syntax/parts";
import type { Workspace } from "../../../server/workspace/workspace";
import { inText } from "../navigation/usable";

/** A token where it stands. */
export interface Token {
  line: number;
  character: number;
  length: number;
  type: string;
  modifiers: string[];
}

/** The tokens that numbers stand for. */
export function tokensFrom(data: readonly number[]): Token[] {
  assert.equal(data.length % 5, 0, "a token is five numbers");
  const tokens: Token[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines, characters, length, type, bits] = data.slice(at, at + 5) as [
      number,
      number,
      number,
      number,
      number,
    ];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const modifiers = ["declaration", "core"].filter((_, bit) => bits & (1 << bit));
    tokens.push({ line, character, length, type: tokenTypes[type]!, modifiers });
  }
  return tokens;
}

/** Asks for everything that is shown while one reads; fails where an answer is not one that an editor can use. */
export function readThrough(workspace: Workspace, uri: string, settings: Settings): void {
  const document = workspace.document(uri)!;
  const end = { line: document.lineCount, character: 0 };
  const all = { start: { line: 0, character: 0 }, end };

  const tokens = tokensFrom(atOnce(semanticTokens(workspace, uri)) ?? []);
  let before = { line: 0, end: 0 };
  for (const { line, character, length, type } of tokens) {
    assert.ok(type !== undefined && length > 0, "a token is of a type and has a length");
    assert.ok(line > before.line || character >= before.end, "tokens lie behind one another");
    const range = { start: { line, character }, end: { line, character: character + length } };
    inText(workspace, uri, range);
    before = { line, end: character + length };
  }
  const middle = Math.floor(document.lineCount / 2);
  const inHalf = (from: number, to: number) =>
    tokensFrom(
      atOnce(
        semanticTokensIn(workspace, uri, {
          start: { line: from, character: 0 },
          end: { line: to, character: 0 },
        }),
      ),
    );
  assert.deepEqual([...inHalf(0, middle), ...inHalf(middle + 1, end.line)], tokens, "ranges make the whole");

  for (const hint of atOnce(inlayHints(workspace, uri, all, settings))) {
    inText(workspace, uri, { start: hint.position, end: hint.position });
    assert.match(textOf(hint), /\S/);
    assert.ok(
      atOnce(resolveInlayHint(workspace, hint, settings)).tooltip,
      `nothing is said of ${textOf(hint)}`,
    );
    const followed = atOnce(resolveInlayHint(workspace, hint, settings, true));
    assert.equal(textOf(followed), textOf(hint));
    for (const { tooltip, location } of typeof followed.label === "string" ? [] : followed.label) {
      assert.ok(tooltip && location);
      inText(workspace, location.uri, location.range);
    }
  }
  for (const lens of atOnce(codeLenses(workspace, uri))) {
    inText(workspace, uri, lens.range);
    assert.equal(lens.range.start.line, lens.range.end.line, "a lens is above one line");
    const { command } = atOnce(resolveCodeLens(workspace, lens, settings));
    assert.match(command!.title, /\p{Nd}|: none yet$/u);
    for (const { uri: there, range } of command!.arguments?.[2] ?? []) inText(workspace, there, range);
  }
}

export function textOf({ label }: InlayHint): string {
  return typeof label === "string" ? label : label.map(({ value }) => value).join("");
}
