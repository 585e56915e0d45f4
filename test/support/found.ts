import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";
import { isCheckName } from "../../server/checks/catalogue";
import { diagnosticsOf, type FoundDiagnostic } from "../../server/features/diagnostics";
import type { Workspace } from "../../server/workspace/workspace";
import type { Stretch } from "./marked";
import { pathOf } from "./memoryFiles";

/** A finding, and the words it is on. */
export interface Found {
  path: string;
  diagnostic: FoundDiagnostic;
  on: Stretch;
  words: string;
  related: { path: string; on: Stretch; message: string }[];
}

const severities = ["", "error", "warning", "information", "hint"];

/** A finding in a line: `check severity "words"`. */
export function headline({ diagnostic, words }: Found): string {
  return `${diagnostic.code} ${severities[diagnostic.severity!]} "${words.replace(/\s+/g, " ")}"`;
}

/** Everything that is found in the documents that a workspace knows. Fails on a finding that can't be shown. */
export function foundIn(workspace: Workspace): Found[] {
  const uris = workspace.documents.map(({ uri }) => uri).sort();
  return uris.flatMap((uri) => foundAt(workspace, uri));
}

/** What is found in one document. */
export function foundAt(workspace: Workspace, uri: string): Found[] {
  return diagnosticsOf(workspace, uri, () => undefined).map((diagnostic) => {
    const { message, code, relatedInformation = [] } = diagnostic;
    assert.ok(isCheckName(String(code)), `there is no check “${code}”`);
    assert.match(message, /[.?…]$/, `not a sentence: ${message}`);
    for (const said of [message, ...relatedInformation.map((place) => place.message)]) {
      assert.doesNotMatch(said, /\{\w*\}|undefined|\bNaN\b|\[object /, `not filled in: ${said}`);
    }
    const { on, words } = stretch(workspace, uri, diagnostic.range);
    const related = relatedInformation.map(({ location, message: said }) => ({
      path: pathOf(location.uri),
      on: stretch(workspace, location.uri, location.range).on,
      message: said,
    }));
    return { path: pathOf(uri), diagnostic, on, words, related };
  });
}

/** Where a range is in its document's text, as another implementation of documents reckons. */
function stretch(workspace: Workspace, uri: string, range: Range): { on: Stretch; words: string } {
  const text = workspace.document(uri)?.getText();
  assert.ok(text !== undefined, `a finding in ${uri}, which is not there`);
  const document = TextDocument.create(uri, "gt", 0, text);
  const on = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const again = { start: document.positionAt(on.start), end: document.positionAt(on.end) };
  assert.deepEqual(again, range, "a range reaches out of its text");
  assert.ok(on.start <= on.end, "a range ends before it starts");
  return { on, words: text.slice(on.start, on.end) };
}
