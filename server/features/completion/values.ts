import { CompletionItemKind } from "vscode-languageserver-types";
import { builtInParadigms, noParadigm } from "../../model/paradigm";
import { type FieldSpec, kinds } from "../../model/schema";
import { roleName } from "../display";
import { describeChoice, describeRole } from "../hover/language";
import type { Ask, Proposal } from "./proposal";

/** The words that a field's value, or its qualifier, is made from. */
export function valueProposals(ask: Ask, { spec, at }: { spec: FieldSpec; at: string }): Iterable<Proposal> {
  if (at === "qualifier") return spec.qualifier === "kind" ? countedKinds() : [];
  switch (spec.value) {
    case "role":
      return roleProposals(ask);
    case "choice":
      return choices(spec);
    case "languages":
      return languageProposals(ask);
    case "paradigm":
      return paradigms(ask);
    case "relation-type":
      return words(ask.codebook.paradigm?.relationTypes ?? []);
    default:
      return [];
  }
}

/** The paradigm's roles, those that no category holds yet first. */
function* roleProposals({ codebook, language }: Ask): Generator<Proposal> {
  const { paradigm } = codebook;
  if (!paradigm) return;
  const isFree = (id: string) => codebook.holders(paradigm.role(id)!).length === 0;
  const roles = [...paradigm.roles].sort((one, other) => Number(isFree(other.id)) - Number(isFree(one.id)));
  for (const role of roles) {
    yield {
      label: role.id,
      kind: CompletionItemKind.EnumMember,
      description: roleName(role, language ?? codebook.workingLanguage),
      documentation: describeRole(paradigm, role, language ?? codebook.workingLanguage),
      names: [...Object.values(role.label), ...Object.values(role.aliases ?? {}).flat()],
    };
  }
}

function* choices(spec: FieldSpec): Generator<Proposal> {
  for (const word of spec.choices.keys()) {
    const documentation = describeChoice(spec, word) ?? "";
    yield { label: word, kind: CompletionItemKind.EnumMember, documentation };
  }
}

/** The languages of the study, or those that studies are most often in. */
export function languageProposals({ codebook }: Ask): Iterable<Proposal> {
  const { languages } = codebook;
  return words(languages.length > 0 ? languages : ["en", "fa", "ar", "de", "es", "fr", "pt", "tr", "zh"]);
}

function* paradigms({ language }: Ask): Generator<Proposal> {
  for (const { file } of builtInParadigms.values()) {
    yield {
      label: file.id,
      kind: CompletionItemKind.EnumMember,
      description: file.label[language ?? "en"] ?? file.label.en ?? "",
      documentation: [file.definition?.en, file.source && `*${file.source}*`].filter(Boolean).join("\n\n"),
    };
  }
  yield {
    label: noParadigm,
    kind: CompletionItemKind.EnumMember,
    documentation: "Categories take no roles (Charmaz 2014).",
  };
}

function* countedKinds(): Generator<Proposal> {
  for (const { plural } of kinds.values()) yield { label: plural, kind: CompletionItemKind.Class };
}

function* words(list: Iterable<string>): Generator<Proposal> {
  for (const word of list) yield { label: word, kind: CompletionItemKind.Value };
}
