import { CompletionItemKind } from "vscode-languageserver-types";
import { fieldsOf } from "../../checks/check";
import { nameIn, otherNames } from "../../model/keywords";
import { builtInParadigms, inLanguage, noParadigm } from "../../model/paradigm";
import type { FieldSpec } from "../../model/schema";
import { foldedOf } from "../../syntax/tree";
import { paletteFor, roleAbove } from "../colors/palette";
import { roleName } from "../display";
import { describeChoice, describeNoParadigm, describeParadigm, describeRole } from "../hover/language";
import type { Place } from "../place";
import { furtherLanguages } from "./languages";
import { authors, counts, dates, reported, saturation } from "./numbers";
import { passageProposals } from "./passages";
import { includes, paradigmFiles, transcripts } from "./paths";
import { type Ask, most, type Proposal } from "./proposal";

type ValuePlace = Extract<Place, { at: "value" }>;

/** The words that a field's value is made from. */
export function valueProposals(ask: Ask, place: ValuePlace): Iterable<Proposal> {
  const { spec, word } = place;
  switch (spec.value) {
    case "role":
      return roleProposals(ask);
    case "choice":
      return choices(ask, spec);
    case "languages":
      return furtherLanguages(ask.codebook.languages, word.text);
    case "paradigm":
      return [...paradigms(ask), ...paradigmFiles(ask)];
    case "relation-type":
      return relationTypes(ask);
    case "date":
      return dates(ask);
    case "path":
      return transcripts(ask);
    case "globs":
      return includes(ask, place);
    case "color":
      return colors(ask);
    case "number":
      return reported(ask, place);
    case "counts":
      return counts(ask, place);
    case "saturation":
      return saturation(ask, place);
    case "text":
      if (spec.qualifier === "passage") return passageProposals(ask, place);
      return spec.name === "author" ? authors(ask) : [];
    default:
      return [];
  }
}

/** The paradigm's roles, those that no category holds yet first. */
function* roleProposals({ codebook, language, speech }: Ask): Generator<Proposal> {
  const { paradigm } = codebook;
  if (!paradigm) return;
  const isFree = (id: string) => codebook.holders(paradigm.role(id)!).length === 0;
  const roles = [...paradigm.roles].sort((one, other) => Number(isFree(other.id)) - Number(isFree(one.id)));
  for (const role of roles) {
    yield {
      label: role.id,
      kind: CompletionItemKind.EnumMember,
      description: roleName(role, language),
      documentation: describeRole(paradigm, role, language, speech),
      names: [...Object.values(role.label), ...Object.values(role.aliases ?? {}).flat()],
    };
  }
}

function* choices({ speech }: Ask, spec: FieldSpec): Generator<Proposal> {
  for (const word of spec.choices.keys()) {
    yield {
      label: word,
      kind: CompletionItemKind.EnumMember,
      description: nameIn(word, speech),
      documentation: describeChoice(spec, word, speech) ?? "",
      names: otherNames(word),
    };
  }
}

function* paradigms({ language, speech }: Ask): Generator<Proposal> {
  for (const { file } of builtInParadigms.values()) {
    yield {
      label: file.id,
      kind: CompletionItemKind.EnumMember,
      description: inLanguage(file.label, language),
      documentation: describeParadigm(file, language, speech),
    };
  }
  yield { label: noParadigm, kind: CompletionItemKind.EnumMember, documentation: describeNoParadigm(speech) };
}

/** The paradigm's relation types, first those that tie what this relation ties; then those that others use. */
function* relationTypes({ codebook, block }: Ask): Generator<Proposal> {
  const [from, to] = ["from", "to"].map((end) => roleAbove(codebook, codebook.targets(block, end)[0])?.id);
  const flows = codebook.paradigm?.flows ?? [];
  const fitting = flows.filter((flow) => flow.from === from && flow.to === to);
  const offered = [
    ...fitting.flatMap(({ types = [] }) => types),
    ...(codebook.paradigm?.relationTypes ?? []),
  ];
  const used = codebook.ordered([...codebook.all("relation")].slice(0, most)).flatMap((relation) => {
    const field = relation === block ? undefined : fieldsOf(relation.tree, "type")[0];
    return field ? foldedOf(relation.tree, field.value) : [];
  });
  for (const word of new Set([...offered, ...used].filter((each) => each !== ""))) {
    yield { label: word, kind: CompletionItemKind.Value };
  }
}

/** The colours of the paradigm's roles. */
function* colors({ codebook, block, language }: Ask): Generator<Proposal> {
  for (const { color, role } of paletteFor(codebook, block)) {
    const description = roleName(role, language);
    yield { label: color, kind: CompletionItemKind.Color, description, names: [description, role.id] };
  }
}
