import type { Position, WorkspaceEdit } from "vscode-languageserver-types";
import type { Phrase } from "../../model/speech";
import type { Block } from "../../syntax/block";
import { isId, normalId } from "../../syntax/characters";
import type { InParts } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import type { BlockEdit, Editor, Subject } from "./action";
import { add, additionOf } from "./add";
import { find, type Refused, type Words, wordsOf } from "./argument";
import { refusalOf } from "./catalogue";
import { editOf } from "./changes";
import { moveAll } from "./moveAll";
import { canMerge, merge } from "./refactor/merge";
import { moveConcept } from "./refactor/moveConcept";
import { split } from "./refactor/split";
import { setStage } from "./stage";
import { freeId, shortIdFrom } from "./writing/names";

/** What a command does, or why it does nothing. */
export type Outcome =
  /** `goOn`: where one goes on writing after it. */
  { edit: WorkspaceEdit; goOn?: { uri: string; position: Position } } | { refused: Phrase };

/** The edit that a command makes, or why it makes none. */
export function* commandEdit(
  workspace: Workspace,
  command: string,
  argument: unknown,
  editor: Editor,
): InParts<Outcome> {
  const words = wordsOf(argument);
  const uri = words.uri ?? "";
  const document = workspace.document(uri);
  const codebook = workspace.projectsOf(uri)[0]?.codebook;
  if (!document || !codebook) return { refused: refusalOf("no-codebook", { uri }) };
  const place = { workspace, codebook, document, editor };
  const made =
    command === "gt.edit.add"
      ? add(place, additionOf(argument))
      : yield* run(place, command, words, argument);
  if ("refused" in made) return { refused: refusalOf(made.refused, made.words) };
  const { edits, goOn } = Array.isArray(made) ? { edits: made } : made;
  const edit = yield* editOf(workspace, edits, editor);
  return edit ? { edit, ...(goOn && { goOn }) } : { refused: refusalOf("nothing") };
}

function* run(
  place: Omit<Subject, "block">,
  command: string,
  words: Words,
  argument: unknown,
): InParts<BlockEdit[] | Refused> {
  const { codebook } = place;
  switch (command) {
    case "gt.edit.merge": {
      const kind = words.kind ?? "";
      const from = find(codebook, kind, words.from);
      const into = find(codebook, kind, words.into);
      if ("refused" in from) return from;
      if ("refused" in into) return into;
      const subject = { ...place, block: from };
      return canMerge(subject, from, into) ? yield* merge(subject, from, into) : { refused: "no-merge" };
    }
    case "gt.edit.split": {
      const concept = find(codebook, "concept", words.concept);
      if ("refused" in concept) return concept;
      const moved = codesOf(argument).map((code) => find(codebook, "code", code));
      const missing = moved.find((code): code is Refused => "refused" in code);
      if (missing) return missing;
      const label = words.label ?? "";
      const wanted = words.id ?? shortIdFrom(label);
      if (!isId(wanted) || moved.length === 0) return { refused: "no-split" };
      const id = freeId(codebook, "concept", wanted);
      return split(place, concept, moved as Block[], { kind: "concept", id, label });
    }
    case "gt.edit.move":
      return yield* moveAll(place, argument);
    case "gt.edit.moveConcept": {
      const concept = find(codebook, "concept", words.concept);
      const category = find(codebook, "category", words.category);
      if ("refused" in concept) return concept;
      if ("refused" in category) return category;
      return moveConcept(place, concept, category, words.from && normalId(words.from));
    }
    case "gt.edit.setStage":
      return setStage(codebook, words.stage ?? "");
    default:
      return { refused: "no-command", words: { command } };
  }
}

function codesOf(argument: unknown): string[] {
  const { codes } = (argument ?? {}) as { codes?: unknown };
  return Array.isArray(codes) ? codes.filter((code) => typeof code === "string") : [];
}
