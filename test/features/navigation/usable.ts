import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  DocumentSymbol,
  Position,
  Range,
  SelectionRange,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { definition } from "../../../server/features/definition";
import { foldingRanges } from "../../../server/features/folding";
import { highlights } from "../../../server/features/highlights";
import { implementation } from "../../../server/features/implementation";
import { documentLinks } from "../../../server/features/links/documentLinks";
import { flattened, outline } from "../../../server/features/outline/outline";
import { references } from "../../../server/features/references";
import { prepareRename, rename } from "../../../server/features/rename/rename";
import { selectionRanges } from "../../../server/features/selection/selection";
import { prepareTypeHierarchy, subtypes, supertypes } from "../../../server/features/typeHierarchy";
import { workspaceSymbols } from "../../../server/features/workspaceSymbols/workspaceSymbols";
import { atOnce } from "../../../server/syntax/parts";
import type { Workspace } from "../../../server/workspace/workspace";

/** Asks for everything that leads from a position; fails where an answer is not one that an editor can use. */
export function navigateFrom(workspace: Workspace, uri: string, position: Position): void {
  const links = [
    ...atOnce(definition(workspace, uri, position)),
    ...atOnce(implementation(workspace, uri, position)),
  ];
  for (const { targetUri, targetRange, targetSelectionRange } of links) {
    assert.ok(contains(targetRange, targetSelectionRange), "what is led to holds the words shown");
    inText(workspace, targetUri, targetRange);
  }
  const settings = { checks: {} };
  for (const item of atOnce(prepareTypeHierarchy(workspace, uri, position, settings)) ?? []) {
    const neighbours = [
      ...atOnce(supertypes(workspace, item, settings)),
      ...atOnce(subtypes(workspace, item, settings)),
    ];
    for (const { name, uri: there, range, selectionRange } of [item, ...neighbours]) {
      assert.notEqual(name.trim(), "", "an item without a name");
      assert.ok(contains(range, selectionRange), `${name} is outside of itself`);
      inText(workspace, there, range);
    }
  }
  for (const location of atOnce(references(workspace, uri, position, true))) {
    inText(workspace, location.uri, location.range);
  }
  for (const { range } of atOnce(highlights(workspace, uri, position))) inText(workspace, uri, range);
  for (const { range, parent } of chain(selectionRanges(workspace, uri, [position])[0])) {
    inText(workspace, uri, range);
    assert.ok(contains(range, { start: position, end: position }), "one selects around the cursor");
    if (parent) assert.ok(contains(parent.range, range), "a selection grows");
  }
  const prepared = atOnce(prepareRename(workspace, uri, position));
  const edit = atOnce(rename(workspace, uri, position, "quite-another", false));
  if (!prepared || "refused" in prepared) return;
  assert.ok(contains(prepared.range, { start: position, end: position }), "one renames what one is on");
  assert.ok(edit && !("refused" in edit), JSON.stringify(edit));
  assertApplies(workspace, edit);
}

/** Asks how a document is made up; fails where an answer is not one that an editor can use. */
export function survey(workspace: Workspace, uri: string): void {
  const nested = (symbols: readonly DocumentSymbol[], above?: DocumentSymbol) => {
    for (const symbol of symbols) {
      assert.notEqual(symbol.name.trim(), "", "a symbol without a name");
      assert.ok(contains(symbol.range, symbol.selectionRange), `${symbol.name} is outside of itself`);
      inText(workspace, uri, symbol.range);
      if (above) assert.ok(contains(above.range, symbol.range), `${symbol.name} is outside of ${above.name}`);
      nested(symbol.children ?? [], symbol);
    }
  };
  for (const { startLine, endLine } of atOnce(foldingRanges(workspace.document(uri)!, 1000))) {
    assert.ok(0 <= startLine && startLine < endLine, `a fold from ${startLine} to ${endLine}`);
    assert.ok(endLine < workspace.document(uri)!.lineCount, "a fold ends in the document");
  }
  for (const { range, target } of atOnce(documentLinks(workspace, uri))) {
    inText(workspace, uri, range);
    assert.match(target ?? "", /^(file|https?):/);
  }
  nested(atOnce(outline(workspace, uri, { checks: {} })));
  const theory = atOnce(outline(workspace, uri, { checks: {}, outline: "theory" }));
  for (const { location, name } of flattened(uri, theory)) {
    assert.notEqual(name.trim(), "", "a symbol without a name");
    inText(workspace, uri, location.range);
  }
}

function* chain(first: SelectionRange | undefined): Generator<SelectionRange> {
  for (let at = first; at; at = at.parent) yield at;
}

/** Looks for a word; fails where an answer is not one that an editor can use. */
export function lookFor(workspace: Workspace, word: string): void {
  for (const { name, location } of atOnce(workspaceSymbols(workspace, word, { checks: {} }))) {
    assert.notEqual(name.trim(), "", "a symbol without a name");
    assert.ok("range" in location);
    inText(workspace, location.uri, location.range);
  }
}

/** Fails where a document's edits can't be applied to it. */
export function assertApplies(workspace: Workspace, { changes = {} }: WorkspaceEdit): void {
  for (const [uri, edits] of Object.entries(changes)) {
    for (const { range } of edits) inText(workspace, uri, range);
    const text = workspace.document(uri)!.getText();
    // Throws where edits overlap.
    TextDocument.applyEdits(TextDocument.create(uri, "gt", 0, text), edits);
  }
}

/** Fails where a range is not in its document, or goes backwards; files that are no codebook's are not looked into. */
export function inText(workspace: Workspace, uri: string, { start, end }: Range): void {
  const document = workspace.document(uri);
  if (!document) return;
  for (const position of [start, end]) {
    assert.deepEqual(document.positionAt(document.offsetAt(position)), position, `no place in ${uri}`);
  }
  assert.ok(document.offsetAt(start) <= document.offsetAt(end), "a range goes forwards");
}

/** Whether a range holds another. */
export function contains(outer: Range, inner: Range): boolean {
  return isBefore(outer.start, inner.start) && isBefore(inner.end, outer.end);
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character <= other.character);
}
