import { accept } from "../model/accepted";
import { otherCalendar } from "../model/calendar";
import { nearest } from "../model/nearest";
import { isEmpty, lacksQualifier, placeInRecord, recordOf } from "../model/record";
import { expectedAt, type FieldSpec, type KindSpec } from "../model/schema";
import { signs } from "../model/signs";
import { nameOfCharacter, nounFor, phrase, type Word } from "../model/speech";
import { recordErrors, type SchemaError } from "../model/validators";
import { dateOf } from "../model/values";
import { unseenIn, withoutUnseen } from "../syntax/characters";
import type { Declaration, Field } from "../syntax/tree";
import { foldedOf, textOf } from "../syntax/tree";
import { type Check, idSpan, labelOf, oneOf, type Report, type Subject, suggest } from "./check";

/** Values that are not of their field's form, and fields that a declaration can't do without: what the schema says. */
export const values: Check = {
  names: ["invalid-value", "missing-field"],
  alone: true,
  sign: signs.doubtful,
  run(subject, _codebook, report) {
    const { tree, kind } = subject;
    if (!kind) return;
    for (const field of tree.fields) {
      const spec = kind.fields.get(field.name.text);
      if (!spec) continue;
      if (spec.qualifier && lacksQualifier(field, spec)) reportQualifier(spec, field, report);
      else if (isEmpty(field) && !spec.absence && !spec.required) reportEmpty(spec, field, report);
    }
    const errors = recordErrors(kind.name, recordOf(tree, kind));
    if (errors.length === 0) accept(tree, kind);
    const said = new Set<number>();
    for (const error of errors) {
      if (error.keyword === "required" && error.instancePath === "") {
        reportMissing(subject, kind, String(error.params.missingProperty), report);
      } else reportInvalid(tree, kind, error, said, report);
    }
  },
};

function reportQualifier(spec: FieldSpec, field: Field, report: Report): void {
  const things = {
    language: "language",
    passage: "source",
    name: "property",
    kind: "kind",
    source: "source",
  } as const;
  const examples = { language: "fa", passage: "I05@12", name: "strength", kind: "concepts", source: "I05" };
  const form = spec.qualifier!;
  const words = {
    field: spec.name,
    expected: nounFor(things[form]),
    example: `${spec.name} ${examples[form]}: …`,
  };
  report("invalid-value", "qualifier", field.name, words);
}

function reportEmpty(spec: FieldSpec, field: Field, report: Report): void {
  report("invalid-value", "empty", field.name, { field: spec.name, expected: expectation(spec) });
}

function reportMissing({ tree }: Subject, kind: KindSpec, name: string, report: Report): void {
  const spec = kind.fields.get(name);
  // A field whose name is misspelt is there; the misspelling is the finding.
  const misspelt = tree.fields.some(
    ({ name: { text } }) => !kind.fields.has(text) && nearest(text, kind.fields.keys()) === name,
  );
  if (!spec || misspelt || !tree.head?.id) return;
  const words = {
    kind: nounFor(kind.name),
    id: labelOf(tree),
    field: name,
    description: { schema: spec.description },
  };
  report("missing-field", "default", idSpan(tree), words, { about: name });
}

function reportInvalid(
  tree: Declaration,
  kind: KindSpec,
  error: SchemaError,
  said: Set<number>,
  report: Report,
): void {
  const path = error.instancePath.split("/").slice(1);
  const place = placeInRecord(tree, kind, path);
  // A value may break several of the schema's rules at once; one finding is enough.
  if (!place || said.has(place.span.start)) return;
  said.add(place.span.start);
  const { spec, span, field } = place;
  const word = span === field.value ? foldedOf(tree, field.value) : textOf(tree, span);
  // The check of dates says which day was meant.
  if (spec.value === "date" && otherCalendar(dateOf(tree, field.value))) return;
  const character = spec.choices.size > 0 ? undefined : unseenIn(word);
  if (character) {
    const words = { word: withoutUnseen(word), character: nameOfCharacter(character) };
    report("invalid-value", "unseen", span, words, { replacement: withoutUnseen(word) });
    return;
  }
  if (spec.choices.size > 0) {
    const { suggestion, replacement } = suggest(word, spec.choices.keys());
    const words = { word, field: spec.name, suggestion, choices: oneOf(spec.choices.keys()) };
    report("invalid-value", "choice", span, words, { replacement });
    return;
  }
  const schema = expectedAt(kind.name, path);
  const expected = schema === undefined ? expectation(spec) : { schema };
  report("invalid-value", "default", span, { word, field: spec.name, expected });
}

function expectation(spec: FieldSpec): Word {
  if (spec.expected) return { schema: spec.expected };
  if (spec.choices.size > 0) return { list: [...spec.choices.keys()], by: "comma" };
  return spec.example ?? phrase("values/its-text");
}
