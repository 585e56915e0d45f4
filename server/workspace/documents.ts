import type { GtDocument } from "../syntax/document";
import type { FileContent } from "./files";

/** Why a document could not be read. */
export type FileFault = Exclude<FileContent, { text: string }>;

/** Every document that is known: those that are open in an editor and the others of their projects. */
export class Documents {
  readonly open = new Map<string, GtDocument>();
  /** Documents of projects that are read from the disk. */
  readonly stored = new Map<string, GtDocument>();
  readonly faults = new Map<string, FileFault>();

  at(uri: string): GtDocument | undefined {
    return this.open.get(uri) ?? this.stored.get(uri);
  }

  get all(): GtDocument[] {
    return [...this.open.values(), ...this.stored.values()];
  }

  /** Puts another document in the place of one. */
  exchange(document: GtDocument): void {
    (this.open.has(document.uri) ? this.open : this.stored).set(document.uri, document);
  }

  /** Lets go of a document that is not open. */
  forget(uri: string): void {
    this.stored.delete(uri);
    this.faults.delete(uri);
  }
}
