import { otherCalendar } from "../../../model/calendar";
import { type FieldSpec, kinds } from "../../../model/schema";
import { itemsOf, passageOf } from "../../../model/values";
import { westernDigits } from "../../../syntax/characters";
import { type Field, textOf } from "../../../syntax/tree";
import { languageName } from "../../display";
import type { Fault, Fixer, Offer } from "../action";
import { likelyTargets, writtenId } from "../candidates";
import { addField, removeField, setValue } from "../writing/fields";
import { writing } from "./spelling";

/** A line for a field that is missing. */
export const missingField: Fixer = function* ({ block, tree, finding: { about } }) {
  if (about === undefined || tree.fields.some(({ name }) => name.text === about)) return;
  yield { name: "add-field", words: { field: about }, changes: () => [addField(block, about, "", "at-end")] };
};

/** The field that a finding stands in, and what the schema says of it. */
function fieldAt({ tree, finding: { span } }: Fault): { field: Field; spec: FieldSpec } | undefined {
  const field = tree.fields.find(({ start, end }) => start <= span.start && span.end <= end);
  const spec = field && kinds.get(tree.head?.kind.text ?? "")?.fields.get(field.name.text);
  return spec && { field, spec };
}

/** What a value could be instead: the other choices, the same thing in its usual form, one of several ids. */
export const otherValue: Fixer = function* (fault) {
  const { tree, finding } = fault;
  const at = fieldAt(fault);
  if (!at) return;
  const { field, spec } = at;
  switch (finding.problem) {
    case "choice":
      for (const word of spec.choices.keys()) if (word !== finding.replacement) yield writing(fault, word);
      break;
    case "empty":
      yield {
        name: "remove-field",
        words: { field: spec.name },
        changes: () => [removeField(fault.block, field)],
      };
      break;
    case "one-only":
      for (const { text } of itemsOf(tree, field.value)) {
        yield {
          name: "keep-one",
          words: { word: text },
          changes: () => [setValue(fault.block, field, text)],
        };
      }
      break;
    case "qualifier":
      yield* missingQualifier(fault, field, spec);
      break;
    case "default":
      yield* usualForm(fault, spec);
  }
};

/** What a field is about that doesn't say so: a language of the study, a source. */
function* missingQualifier(fault: Fault, field: Field, spec: FieldSpec): Generator<Offer> {
  const { block, codebook, tree, editor } = fault;
  const has = (qualifier: string) =>
    tree.fields.some((other) => other.name.text === spec.name && other.qualifier?.text === qualifier);
  const at = field.name.end;
  const put = (word: string): Offer => ({
    name: "say-for-which",
    words: { key: `${spec.name} ${word}` },
    changes: () => [{ block, start: at, end: field.qualifier?.start ?? at, text: ` ${word}` }],
  });
  if (spec.qualifier === "language") {
    const [, ...others] = codebook.languages;
    for (const tag of others) if (!has(tag) && languageName(tag, editor.language ?? "en")) yield put(tag);
  } else if (spec.qualifier === "passage" || spec.qualifier === "source") {
    // What stands there already, as in `quote @12`, goes on.
    if (field.qualifier && passageOf(field.qualifier).source.text !== "") return;
    for (const source of likelyTargets(fault, "source", spec.name)) yield put(writtenId(source));
  }
}

/** A date with other signs between its numbers, a colour without its sign. */
function* usualForm(fault: Fault, { value }: FieldSpec): Generator<Offer> {
  const { tree, finding } = fault;
  const written = westernDigits(textOf(tree, finding.span).trim());
  const [, year, month = "", day = ""] =
    /^(\d{4})\s*[/.\-–]\s*(\d{1,2})\s*[/.\-–]\s*(\d{1,2})$/.exec(written) ?? [];
  if (value === "date" && year) {
    const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
    yield writing(fault, otherCalendar(date)?.gregorian ?? date);
  }
  if (value === "color" && /^[\da-f]{6}$/i.test(written)) yield writing(fault, `#${written}`);
}

/** Takes out what stands between a field's name and its colon where nothing may. */
export const withoutQualifier: Fixer = function* ({ block, tree, finding }) {
  if (finding.problem !== "qualifier") return;
  const field = tree.fields.find(({ qualifier }) => qualifier?.start === finding.span.start);
  if (!field?.qualifier) return;
  const { qualifier, name } = field;
  const changes = () => [{ block, start: name.end, end: qualifier.end, text: "" }];
  yield { name: "remove-qualifier", words: { word: qualifier.text }, changes };
};
