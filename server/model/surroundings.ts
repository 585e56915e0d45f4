import type { Word } from "./speech";

/** What is known of a file outside the codebook: a transcript, a paradigm file. */
export type FileState =
  /** It is being read; checks that need it wait. */
  | { state: "loading" }
  | { state: "text"; text: string }
  | { state: "missing" }
  /** It is there, but not text: an audio file, a PDF. */
  | { state: "binary" }
  /** It can't be read, for the reason given. */
  | { state: "unreadable"; reason: Word };

/** What a codebook may ask of the world around it. Answers at once; what is not known yet is `loading`. */
export interface Surroundings {
  /** The file that `path` names from the document `from`. */
  file(from: string, path: string): FileState;
  /** What became of a document's `include`, by the glob as written; nothing where all is well. */
  includeProblem(from: string, glob: string): IncludeProblem | undefined;
}

/** Why a glob of an `include` could not be taken as it is. */
export type IncludeProblem =
  | { problem: "outside" }
  | { problem: "nothing-found" }
  | { problem: "too-many"; limit: number };

/** A world in which there are no files. */
export const nowhere: Surroundings = {
  file: () => ({ state: "missing" }),
  includeProblem: () => undefined,
};
