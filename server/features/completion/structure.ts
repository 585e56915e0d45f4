import { CompletionItemKind } from "vscode-languageserver-types";
import { type FieldSpec, type KindSpec, kinds } from "../../model/schema";
import { describeField, describeKind } from "../hover/language";
import type { Ask, Proposal } from "./proposal";

/** The kinds of declarations. */
export function* kindProposals(): Generator<Proposal> {
  for (const { name, declares } of kinds.values()) {
    yield {
      label: name,
      text: `${name} `,
      kind: CompletionItemKind.Class,
      description: declares,
      documentation: describeKind(name)!,
    };
  }
}

/** The fields that the declaration may still take, those it needs first, then in the schema's order. */
export function* fieldProposals(
  { block, codebook, place }: Ask,
  { kind }: { kind: KindSpec },
): Generator<Proposal> {
  const { fields } = block.tree;
  const here = fields.filter(({ name }) => name.start !== place.word.start);
  const used = (name: string, qualifier?: string) =>
    here.some((field) => field.name.text === name && field.qualifier?.text === qualifier);
  const specs = [...kind.fields.values()];
  const needed = (spec: FieldSpec) => spec.required || spec.absence !== undefined;
  // Behind a colon that is there already, only the name is wanted.
  const closed = fields.some(({ name }) => name.start === place.word.start && name.end >= place.word.end);
  for (const spec of [...specs.filter(needed), ...specs.filter((spec) => !needed(spec))]) {
    for (const qualifier of qualifiersOf(spec, codebook.languages)) {
      if (!spec.repeats && used(spec.name, qualifier)) continue;
      if (qualifier !== undefined && used(spec.name, qualifier)) continue;
      const name = qualifier === undefined ? spec.name : `${spec.name} ${qualifier}`;
      const open = spec.qualifierRequired && qualifier === undefined;
      yield {
        label: name,
        text: closed ? name : open ? `${name} ` : `${name}: `,
        kind: CompletionItemKind.Field,
        documentation: describeField(kind, spec.name)!,
        continues: !closed && (open || spec.value !== "text"),
      };
    }
  }
}

/** The ways to write a field: a label needs its language, a definition may have one. */
function qualifiersOf(spec: FieldSpec, languages: readonly string[]): (string | undefined)[] {
  if (spec.qualifier !== "language") return [undefined];
  const others = languages.slice(1);
  return spec.qualifierRequired ? (others.length > 0 ? others : [undefined]) : [undefined, ...others];
}
