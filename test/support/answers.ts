import { type CompletionItem, CompletionItemKind, type Position } from "vscode-languageserver-types";
import { codeActions } from "../../server/features/actions/actions";
import { codeLenses } from "../../server/features/codeLenses/codeLenses";
import { documentColors } from "../../server/features/colors/colors";
import { completion } from "../../server/features/completion/completion";
import { definition } from "../../server/features/definition";
import { diagnosticsOf } from "../../server/features/diagnostics";
import { foldingRanges } from "../../server/features/folding";
import { formattingEdits } from "../../server/features/formatting";
import { highlights } from "../../server/features/highlights";
import { hover } from "../../server/features/hover/hover";
import { implementation } from "../../server/features/implementation";
import { inlayHints } from "../../server/features/inlayHints/inlayHints";
import { linkedEditingRanges } from "../../server/features/linkedEditing";
import { documentLinks } from "../../server/features/links/documentLinks";
import { outline } from "../../server/features/outline/outline";
import { references } from "../../server/features/references";
import { rename } from "../../server/features/rename/rename";
import { selectionRanges } from "../../server/features/selection/selection";
import { semanticTokens } from "../../server/features/semanticTokens/semanticTokens";
import { signatureHelp } from "../../server/features/signatureHelp";
import { workspaceSymbols } from "../../server/features/workspaceSymbols/workspaceSymbols";
import type { Settings } from "../../server/settings";
import { atOnce } from "../../server/syntax/parts";
import type { Workspace } from "../../server/workspace/workspace";

const settings: Settings = { checks: {} };
const editor = { takesVersions: false, createsFiles: true, asksForEdits: true };

/**
 * What every feature says of a document and of places in it. It is asked twice: what a feature is the first to want to
 * know of a file is read in between.
 */
export async function answers(
  workspace: Workspace,
  uri: string,
  positions: readonly Position[],
): Promise<Record<string, unknown>> {
  const ask = () => ({
    ...ofDocument(workspace, uri),
    places: positions.map((position) => ({ position, ...ofPlace(workspace, uri, position) })),
  });
  ask();
  await workspace.settled();
  return ask();
}

/** What every feature says of a document as a whole. */
function ofDocument(workspace: Workspace, uri: string): Record<string, unknown> {
  const document = workspace.document(uri);
  if (!document) return {};
  const whole = { start: { line: 0, character: 0 }, end: document.positionAt(document.blocks.length) };
  return {
    findings: diagnosticsOf(workspace, uri, () => undefined),
    outline: atOnce(outline(workspace, uri, settings)),
    "outline by theory": atOnce(outline(workspace, uri, { ...settings, outline: "theory" })),
    folds: atOnce(foldingRanges(document, 5000)),
    links: atOnce(documentLinks(workspace, uri)),
    tokens: atOnce(semanticTokens(workspace, uri)),
    hints: atOnce(inlayHints(workspace, uri, whole, settings)),
    lenses: atOnce(codeLenses(workspace, uri)),
    colors: atOnce(documentColors(document)),
    formatted: atOnce(formattingEdits(document)),
    symbols: atOnce(workspaceSymbols(workspace, "t", settings)),
  };
}

/** Files are offered as far as the disk is known, which is more and more. */
function isNoPath({ kind }: CompletionItem): boolean {
  return kind !== CompletionItemKind.File && kind !== CompletionItemKind.Folder;
}

/** What every feature says of a place in a document. */
function ofPlace(workspace: Workspace, uri: string, position: Position): Record<string, unknown> {
  const range = { start: position, end: position };
  return {
    hover: atOnce(hover(workspace, uri, position, settings)),
    completion: completion(workspace, uri, position, settings).items.filter(isNoPath),
    signature: signatureHelp(workspace, uri, position, settings, true),
    definition: atOnce(definition(workspace, uri, position)),
    implementation: atOnce(implementation(workspace, uri, position)),
    references: atOnce(references(workspace, uri, position, true)),
    highlights: atOnce(highlights(workspace, uri, position)),
    linked: atOnce(linkedEditingRanges(workspace, uri, position)),
    renamed: atOnce(rename(workspace, uri, position, "another-name", false)),
    selection: selectionRanges(workspace, uri, [position]),
    actions: atOnce(codeActions(workspace, uri, range, { diagnostics: [] }, editor)),
  };
}
