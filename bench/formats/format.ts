import type { Code, Study } from "../generate/study";
import type { Page, Place } from "./page";

/** One way to write a study down. */
export interface Format {
  readonly extension: string;
  readonly languageId: string;
  /** A study, or the part of one that a file holds; `include` are the project's other files. */
  print(study: Study, include?: readonly string[]): Page;
  /** Codes alone, to be pasted on the line where another code of the same page starts. */
  printCodes(codes: readonly Code[]): Page;
  /** The character that, typed at the end of a reference, makes a fault there. */
  readonly fault: string;
  /** Whether a name that nothing declares is a fault, and not only a character that no name may hold. */
  readonly checksReferences: boolean;
  /** The range of the finding on a faulty word. */
  underlined(word: Place): Place;
}
