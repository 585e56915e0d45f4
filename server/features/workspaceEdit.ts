import type { TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import type { GtDocument } from "../syntax/document";
import type { Workspace } from "../workspace/workspace";

/** Edits of several documents, as they are found. */
export class Edits {
  private readonly byDocument = new Map<GtDocument, TextEdit[]>();

  add(document: GtDocument, edit: TextEdit): void {
    const edits = this.byDocument.get(document);
    if (edits) edits.push(edit);
    else this.byDocument.set(document, [edit]);
  }

  get isEmpty(): boolean {
    return this.byDocument.size === 0;
  }

  /** The edits as the protocol has them; `versioned` says which text of an open document they are for. */
  toWorkspaceEdit(workspace: Workspace, versioned: boolean): WorkspaceEdit {
    if (versioned) return { documentChanges: this.toDocumentEdits(workspace) };
    return { changes: Object.fromEntries([...this.byDocument].map(([{ uri }, edits]) => [uri, edits])) };
  }

  /** Edits of the text that a document has now; of one that the editor hasn't open, of the text on the disk. */
  toDocumentEdits(workspace: Workspace): TextDocumentEdit[] {
    return Array.from(this.byDocument, ([{ uri, version }, edits]) => ({
      textDocument: { uri, version: workspace.isOpen(uri) ? version : null },
      edits,
    }));
  }
}
