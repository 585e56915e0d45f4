import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { Codebook } from "../../model/codebook";
import { kinds } from "../../model/schema";
import { nounFor, type Phrase, type Words as SaidWords } from "../../model/speech";
import type { Block } from "../../syntax/block";
import { idFrom, isId, normalId } from "../../syntax/characters";
import type { Workspace } from "../../workspace/workspace";
import type { BlockEdit, Editor, Subject } from "./action";
import { type RefusalName, refusalOf } from "./catalogue";
import { editOf } from "./changes";
import { canMerge, merge } from "./refactor/merge";
import { moveConcept } from "./refactor/moveConcept";
import { split } from "./refactor/split";
import { freeId } from "./writing/names";

/**
 * What an editor may ask for by `workspace/executeCommand` once its user has chosen in a dialog of its own. Each takes
 * one argument; `uri` is any document of the project, the others are ids as they are written.
 *
 * | command | argument | what it does |
 * |---|---|---|
 * | `gt.edit.merge` | `{ uri, kind, from, into }`, kind `concept` or `code` | one declaration out of two; references follow |
 * | `gt.edit.split` | `{ uri, concept, codes, label, id? }` | a new concept of that label below `concept`, which takes these of its codes with it |
 * | `gt.edit.moveConcept` | `{ uri, concept, category, from? }` | `category` in the place of what the concept has, or of `from` where it has several |
 */
export const commands = ["gt.edit.merge", "gt.edit.split", "gt.edit.moveConcept"] as const;

export function isCommand(command: string): boolean {
  return commands.some((each) => each === command);
}

/** The edit that a command makes, or why it makes none. */
export function commandEdit(
  workspace: Workspace,
  command: string,
  argument: unknown,
  editor: Editor,
): WorkspaceEdit | { refused: Phrase } {
  const words = wordsOf(argument);
  const uri = words.uri ?? "";
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return { refused: refusalOf("no-codebook", { uri }) };
  const made = run({ workspace, codebook, document, editor }, command, words, codesOf(argument));
  if (!Array.isArray(made)) return { refused: refusalOf(made.refused, made.words) };
  return editOf(workspace, made, editor) ?? { refused: refusalOf("nothing") };
}

interface Refused {
  refused: RefusalName;
  words?: SaidWords;
}

type Words = Readonly<Record<string, string | undefined>>;

function run(
  place: Omit<Subject, "block">,
  command: string,
  words: Words,
  codes: readonly string[],
): BlockEdit[] | Refused {
  const { codebook } = place;
  switch (command) {
    case "gt.edit.merge": {
      const kind = words.kind ?? "";
      const from = find(codebook, kind, words.from);
      const into = find(codebook, kind, words.into);
      if ("refused" in from) return from;
      if ("refused" in into) return into;
      const subject = { ...place, block: from };
      return canMerge(subject, from, into) ? merge(subject, from, into) : { refused: "no-merge" };
    }
    case "gt.edit.split": {
      const concept = find(codebook, "concept", words.concept);
      if ("refused" in concept) return concept;
      const moved = codes.map((code) => find(codebook, "code", code));
      const missing = moved.find((code): code is Refused => "refused" in code);
      if (missing) return missing;
      const label = words.label ?? "";
      const wanted = words.id ?? idFrom(label);
      if (!isId(wanted) || moved.length === 0) return { refused: "no-split" };
      const id = freeId(codebook, "concept", wanted);
      return split(place, concept, moved as Block[], { kind: "concept", id, label });
    }
    case "gt.edit.moveConcept": {
      const concept = find(codebook, "concept", words.concept);
      const category = find(codebook, "category", words.category);
      if ("refused" in concept) return concept;
      if ("refused" in category) return category;
      return moveConcept(place, concept, category, words.from && normalId(words.from));
    }
    default:
      return { refused: "no-command", words: { command } };
  }
}

function find(codebook: Codebook, kind: string, id = ""): Block | Refused {
  return (
    codebook.declaration(kind, normalId(id)) ?? {
      refused: "not-declared",
      words: { kind: kinds.has(kind) ? nounFor(kind) : kind, id },
    }
  );
}

/** What is written in an argument; what is not of the form is as if it were not there. */
function wordsOf(argument: unknown): Words {
  const entries = typeof argument === "object" && argument !== null ? Object.entries(argument) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === "string"));
}

function codesOf(argument: unknown): string[] {
  const { codes } = (argument ?? {}) as { codes?: unknown };
  return Array.isArray(codes) ? codes.filter((code) => typeof code === "string") : [];
}
