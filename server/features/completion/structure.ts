import { CompletionItemKind } from "vscode-languageserver-types";
import { nameIn, otherNames } from "../../model/keywords";
import { type FieldSpec, type KindSpec, kinds, type QualifierForm, type ValueForm } from "../../model/schema";
import { documented } from "../../model/speech";
import { isBlank, lineStart, readLine } from "../../syntax/lines";
import { describeField, describeKind } from "../hover/language";
import type { Place } from "../place";
import { labelFrom, likelyId } from "./heads";
import type { Ask, Proposal } from "./proposal";
import { declarationSnippet, fieldSnippet } from "./snippets";
import { hintOf } from "./words";

/** The kinds of declarations; the study's own comes last where there is one. */
export function* kindProposals(ask: Ask): Generator<Proposal> {
  const { block, place, codebook, editor, speech } = ask;
  const all = [...kinds.values()];
  const study = all.filter(({ name }) => name === "codebook" && codebook.all(name).size > 0);
  const spaced = /^[^\S\r\n]/.test(block.text.slice(place.word.end, place.word.end + 1));
  for (const kind of [...all.filter((each) => !study.includes(each)), ...study]) {
    const { name, declares } = kind;
    yield {
      label: name,
      text: spaced ? name : `${name} `,
      ...(editor.snippets && !spaced && { snippet: snippetFor(ask, kind) }),
      kind: CompletionItemKind.Class,
      names: unspaced(otherNames(name)),
      description: documented(declares, speech),
      documentation: describeKind(name, speech)!,
    };
  }
}

/**
 * The kinds again behind an empty line, where what one begins is a declaration as likely as a field: it goes to the first
 * column. Who types fast is still indented there, because the editor steps out of a declaration only when it has coloured it.
 */
export function* strayedKindProposals(ask: Ask): Generator<Proposal> {
  const { text } = ask.block;
  const start = lineStart(text, ask.place.word.start);
  if (start === 0 || !isBlank(readLine(text, lineStart(text, start - 1)))) return;
  for (const proposal of kindProposals(ask)) yield { ...proposal, inFirstColumn: true };
}

function snippetFor({ block, codebook, project, speech }: Ask, kind: KindSpec): string {
  const id = likelyId(codebook, block, kind.name);
  const label = id && labelFrom(id);
  const gaps = { id: id ?? hintOf("id", speech), label: label ?? hintOf("label", speech) };
  const hasRoles = codebook.paradigm !== undefined;
  return declarationSnippet(kind, gaps, { stage: project.stage, hasRoles, speech });
}

/** The fields that the declaration may take: first those it needs, last those it has and may repeat. */
export function* fieldProposals(
  { block, codebook, speech }: Ask,
  { kind, written }: Extract<Place, { at: "field" }>,
): Generator<Proposal> {
  const others = block.tree.fields.filter(({ start }) => start !== written?.field.start);
  const has = (name: string, qualifier?: string) =>
    others.some((field) => field.name.text === name && field.qualifier?.text === qualifier);
  const isUsed = ({ name }: FieldSpec) => others.some((field) => field.name.text === name);
  const isNeeded = (spec: FieldSpec) => spec.required || spec.absence !== undefined;
  const rank = (spec: FieldSpec) =>
    isUsed(spec) && spec.qualifier !== "language" ? 2 : isNeeded(spec) ? 0 : 1;

  const specs = [...kind.fields.values()].sort((one, other) => rank(one) - rank(other));
  for (const spec of specs) {
    // Where a qualifier stands already, only the name is wanted.
    const qualifiers = written?.field.qualifier ? [undefined] : qualifiersOf(spec, codebook.languages);
    for (const qualifier of qualifiers) {
      const once = !spec.repeats || qualifier !== undefined;
      if (once && has(spec.name, qualifier ?? written?.field.qualifier?.text)) continue;
      const label = qualifier === undefined ? spec.name : `${spec.name} ${qualifier}`;
      const isOpen = spec.qualifierRequired && qualifier === undefined;
      const done = written?.colon !== undefined || written?.field.qualifier !== undefined;
      const completes = isOpen ? completedQualifiers.has(spec.qualifier!) : completed.has(spec.value);
      yield {
        label,
        text: done ? label : isOpen ? `${label} ` : `${label}: `,
        ...(!done && { snippet: fieldSnippet(spec, label, speech) }),
        kind: CompletionItemKind.Field,
        names: unspaced(otherNames(spec.name)),
        description: nameIn(spec.name, speech),
        documentation: describeField(kind, spec.name, speech)!,
        continues: !done && completes,
        explains: !done && !completes && spec.signature !== undefined,
      };
    }
  }
}

/** Names of several words that a space typed behind the first doesn't find: behind a kind or a field something else comes. */
function unspaced(names: readonly string[]): string[] {
  return names.map((name) => name.replaceAll(" ", "\u00a0"));
}

/** The forms of values that completion knows words for. */
const completed = new Set<ValueForm>([
  "reference",
  "references",
  "role",
  "choice",
  "languages",
  "paradigm",
  "relation-type",
  "date",
  "path",
  "globs",
  "color",
]);

/** The forms of what stands in front of a colon that it knows words for. */
const completedQualifiers = new Set<QualifierForm>(["language", "passage", "kind", "source"]);

/** The ways to write a field: a label needs its language, a definition may have one. */
function qualifiersOf(spec: FieldSpec, languages: readonly string[]): (string | undefined)[] {
  if (spec.qualifier !== "language") return [undefined];
  const others = languages.slice(1);
  return spec.qualifierRequired ? (others.length > 0 ? others : [undefined]) : [undefined, ...others];
}
