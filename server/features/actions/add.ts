import { Position, Range } from "vscode-languageserver-types";
import { fieldsOf } from "../../checks/check";
import { pathTo, resolvePath } from "../../model/paths";
import { kinds } from "../../model/schema";
import type { Words } from "../../model/speech";
import { objectOf } from "../../settings";
import type { Block } from "../../syntax/block";
import { isId, normalId } from "../../syntax/characters";
import { textOf } from "../../syntax/tree";
import { isIn } from "../place";
import type { BlockEdit, Subject } from "./action";
import { writtenId } from "./candidates";
import type { RefusalName } from "./catalogue";
import {
  declarationText,
  declare,
  declareBelow,
  kindAndId,
  type NewDeclaration,
} from "./writing/declarations";
import { lineBreakNear } from "./writing/extent";
import { freeId, labelFrom, shortIdFrom } from "./writing/names";
import { stubsOf } from "./writing/stubs";

/** What is to be added to a codebook, as one chose it in an editor. */
export interface Addition {
  kind: string;
  label: string;
  /** Else made of the label. */
  id?: string | undefined;
  /** Where the cursor is. */
  position?: Position | undefined;
  /** What it belongs to: a category's kind and id for a concept, `role` and a role's id for a category, … */
  under?: { kind: string; id: string } | undefined;
  /** The passage that a code is for: in a transcript, or in a quote of the document at hand. */
  passage?: { uri: string; range: Range; text: string } | undefined;
  /** The URI of a source's transcript. */
  file?: string | undefined;
}

/** The edits that add something, and where one goes on writing then. */
export interface Added {
  edits: BlockEdit[];
  goOn: { uri: string; position: Position };
}

/** Reads what is to be added from a command's argument; what is not of the form is as if it were not there. */
export function additionOf(argument: unknown): Addition {
  const { kind, label, id, position, under, passage, file } = objectOf(argument);
  const { kind: underKind, id: underId } = objectOf(under);
  const { uri, range, text } = objectOf(passage);
  return {
    kind: wordOf(kind) ?? "",
    label: wordOf(label) ?? "",
    id: wordOf(id),
    position: Position.is(position) ? position : undefined,
    under:
      typeof underKind === "string" && typeof underId === "string"
        ? { kind: underKind, id: underId }
        : undefined,
    passage:
      typeof uri === "string" && typeof text === "string" && Range.is(range)
        ? { uri, range, text }
        : undefined,
    file: wordOf(file),
  };
}

function wordOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

type Place = Omit<Subject, "block">;
type Fields = (readonly [key: string, value: string])[];

/** Adds a declaration where one would look for it: below its like, beside what belongs to the same. */
export function add(place: Place, addition: Addition): Added | { refused: RefusalName; words?: Words } {
  const { kind, label } = addition;
  const { codebook, document } = place;
  if (!kinds.has(kind) || kind === "codebook")
    return { refused: "no-kind", words: { kind, kinds: { list: [...kinds.keys()].slice(1), by: "comma" } } };
  const wanted = addition.id ?? shortIdFrom(label);
  if (addition.id !== undefined && !isId(addition.id))
    return { refused: "no-id", words: { id: addition.id } };
  const id = freeId(codebook, kind, wanted);

  const source = sourceOf(place, addition);
  const above = blockAbove(place, addition);
  const fields: Fields = [...tieOf(place, addition), ...fileOf(place, addition)];
  const quote = source && quoteOf(source.qualifier, addition);
  if (quote) fields.push(quote);
  for (const stub of stubsOf(kind)) if (!fields.some(([key]) => key === stub[0])) fields.push(stub);

  const declaration = { kind, id, label, fields };
  const { position } = addition;
  const here = position ? document.blockAt(position) : document.blocks.atOffset(document.blocks.length);
  const at = { ...place, block: here.block };
  const edits = above ? declareBelow(codebook, above, declaration) : declare(at, declaration);
  const earlier = source?.declaration ? declare(at, source.declaration) : [];
  return landing(place, earlier, edits, declarationText(declaration, lineBreakNear(edits[0]!.block)));
}

/** The declaration below which one expects it; nothing where the last of its kind is the place. */
function blockAbove({ codebook, document }: Place, { kind, under, position }: Addition): Block | undefined {
  const owner = under && codebook.declaration(under.kind, normalId(under.id));
  const field = under && fieldFor(kind, under.kind);
  const siblings = owner && field ? codebook.referrers(owner, kind, field) : [];
  if (siblings.length > 0) return codebook.ordered(siblings).at(-1);
  if (under || !position) return undefined;
  const { block } = document.blockAt(position);
  return codebook.factsOf(block).kind === kind ? block : undefined;
}

/** The field of a kind that ties it to something of another kind. */
function fieldFor(kind: string, target: string): string | undefined {
  const fields = [...(kinds.get(kind)?.fields.values() ?? [])];
  const field = fields.find(({ value, refersTo }) =>
    target === "role" ? value === "role" : /^references?$/.test(value) && refersTo.includes(target),
  );
  return field?.name;
}

/** The field that ties it to what it is added to, or to what the cursor is in; a concept beside another, to its category. */
function tieOf({ codebook, document }: Place, { kind, under, position }: Addition): Fields {
  let to = under;
  if (!to && position) {
    const { block } = document.blockAt(position);
    const facts = codebook.factsOf(block);
    if (kind === "concept" && facts.kind === kind) return categoryOf(block);
    // Beside its like it is a further one; and what is written of the study's head is of no part of the study.
    if (facts.kind && facts.kind !== kind && facts.kind !== "codebook")
      to = { kind: facts.kind, id: writtenId(block) };
  }
  const field = to && fieldFor(kind, to.kind);
  if (!to || !field || to.id === "") return [];
  if (to.kind === "role") return [[field, to.id]];
  const target = codebook.declaration(to.kind, normalId(to.id));
  if (!target) return [];
  const isOfAnyKind = kinds.get(kind)!.fields.get(field)!.refersTo.length > 1;
  const id = writtenId(target);
  return [[field, isOfAnyKind ? kindAndId(codebook, to.kind, id) : id]];
}

/** The category that a concept is in, for one more of it; nothing where it is in several. */
function categoryOf({ tree }: Block): Fields {
  const [only, ...others] = fieldsOf(tree, "category");
  const id = only ? textOf(tree, only.value) : "";
  return others.length === 0 && isId(id) ? [["category", id]] : [];
}

function fileOf({ document }: Place, { kind, file }: Addition): Fields {
  const path = file === undefined ? undefined : pathTo(document.uri, file, "");
  const field = [...kinds.get(kind)!.fields.values()].find(({ value }) => value === "path");
  return path && field ? [[field.name, path]] : [];
}

/** What a quote's qualifier says of a passage, and the source to declare where none has this transcript yet. */
function sourceOf(
  { codebook, document }: Place,
  { passage }: Addition,
): { qualifier: string; declaration?: NewDeclaration } | undefined {
  if (!passage) return undefined;
  const { uri, range } = passage;
  if (uri === document.uri) {
    const { block, offset } = document.blockAt(range.start);
    const field = fieldsOf(block.tree, "quote").find((each) => isIn(each.value, offset));
    return field?.qualifier && { qualifier: textOf(block.tree, field.qualifier) };
  }
  const first = range.start.line + 1;
  // A selection of whole lines ends where the next one starts.
  const last = range.end.line + (range.end.character === 0 && range.end.line > range.start.line ? 0 : 1);
  const lines = first < last ? `${first}-${last}` : `${first}`;
  const known = codebook.ordered(codebook.all("source")).find((block) => {
    const { file } = codebook.factsOf(block);
    return file !== undefined && resolvePath(codebook.documentOf(block)!.uri, file) === uri;
  });
  if (known) return { qualifier: `${writtenId(known)}@${lines}` };
  const file = pathTo(document.uri, uri, "");
  if (file === undefined) return undefined;
  const name = decodeURIComponent(uri.split("/").at(-1)!).replace(/\.[^.]*$/, "");
  const id = freeId(codebook, "source", shortIdFrom(name));
  return {
    qualifier: `${id}@${lines}`,
    declaration: { kind: "source", id, label: labelFrom(name), fields: [["file", file]] },
  };
}

function quoteOf(qualifier: string, { passage }: Addition): Fields[number] | undefined {
  const text = passage?.text.replace(/\s+/g, " ").trim();
  return text ? [`quote ${qualifier}`, text] : undefined;
}

/** Where one goes on writing: at the end of the declaration that was added, by the first of `edits`. */
function landing({ codebook }: Place, earlier: BlockEdit[], edits: BlockEdit[], text: string): Added {
  const [made] = edits as [BlockEdit];
  const document = codebook.documentOf(made.block)!;
  const { start } = document.rangeOf(made.block, made);
  // What else is edited are words within lines, and what is declared above.
  const above = earlier.filter(({ block }) => block.sequence === made.block.sequence);
  const before = made.text.slice(0, made.text.indexOf(text) + text.length);
  const lines = before.split(/\r\n|\r|\n/);
  const shift = above
    .filter((edit) => document.rangeOf(edit.block, edit).start.line <= start.line)
    .reduce((sum, edit) => sum + edit.text.split(/\r\n|\r|\n/).length - 1, 0);
  return {
    edits: [...earlier, ...edits],
    goOn: {
      uri: document.uri,
      position: {
        line: start.line + shift + lines.length - 1,
        character: lines.at(-1)!.length + (lines.length > 1 ? 0 : start.character),
      },
    },
  };
}
