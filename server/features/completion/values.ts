import { CompletionItemKind } from "vscode-languageserver-types";
import { builtInParadigms, inLanguage, noParadigm } from "../../model/paradigm";
import type { FieldSpec } from "../../model/schema";
import { roleName } from "../display";
import { describeChoice, describeNoParadigm, describeParadigm, describeRole } from "../hover/language";
import type { Place } from "../place";
import { furtherLanguages } from "./languages";
import type { Ask, Proposal } from "./proposal";

/** The words that a field's value is made from. */
export function valueProposals(
  ask: Ask,
  { spec, word }: Extract<Place, { at: "value" }>,
): Iterable<Proposal> {
  switch (spec.value) {
    case "role":
      return roleProposals(ask);
    case "choice":
      return choices(ask, spec);
    case "languages":
      return furtherLanguages(ask.codebook.languages, word.text);
    case "paradigm":
      return paradigms(ask);
    case "relation-type":
      return relationTypes(ask);
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
    const documentation = describeChoice(spec, word, speech) ?? "";
    yield { label: word, kind: CompletionItemKind.EnumMember, documentation };
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

function* relationTypes({ codebook }: Ask): Generator<Proposal> {
  for (const word of codebook.paradigm?.relationTypes ?? []) {
    yield { label: word, kind: CompletionItemKind.Value };
  }
}
