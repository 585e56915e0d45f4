import type { Codebook } from "../../model/codebook";
import { builtInParadigms, isParadigmPath, noParadigm } from "../../model/paradigm";
import { kindNamed } from "../../model/schema";
import type { Block } from "../../syntax/block";
import { foldedOf } from "../../syntax/tree";
import { languageName } from "../display";
import type { Place } from "../place";
import {
  describeChoice,
  describeField,
  describeKind,
  describeParadigm,
  describeRole,
  withoutParadigm,
} from "./language";

/** What a word of the language means: a kind, a field, and the words that values are made from. */
export function describeWord(
  codebook: Codebook,
  block: Block,
  place: Place,
  language: string | undefined,
): string | undefined {
  switch (place.at) {
    case "kind":
      return describeKind(place.word.text);
    case "field":
      return describeField(place.kind, place.word.text);
    case "qualifier":
      return describeQualifier(codebook, place);
    case "value":
      return describeValue(codebook, foldedOf(block.tree, place.field.value), place, language);
    default:
      return undefined;
  }
}

function describeQualifier(
  codebook: Codebook,
  { part, word }: Extract<Place, { at: "qualifier" }>,
): string | undefined {
  if (part === "language") return describeLanguage(word.text);
  const kind = part === "kind" ? kindNamed(word.text) : undefined;
  if (!kind) return undefined;
  const count = codebook.countOf(kind.name);
  return `${describeKind(kind.name)}\n\n${count} in this codebook`;
}

function describeValue(
  { paradigm }: Codebook,
  value: string,
  { spec, word }: Extract<Place, { at: "value" }>,
  language: string | undefined,
): string | undefined {
  switch (spec.value) {
    case "role": {
      const role = paradigm?.role(value);
      return role && paradigm && describeRole(paradigm, role, language);
    }
    case "languages":
      return describeLanguage(word.text);
    case "paradigm": {
      if (value === noParadigm) return withoutParadigm;
      const named = isParadigmPath(value) ? paradigm : builtInParadigms.get(value);
      return named && describeParadigm(named.file, language);
    }
    default:
      return describeChoice(spec, value);
  }
}

function describeLanguage(tag: string): string | undefined {
  const name = languageName(tag, "en");
  return name && `**${tag}** — ${name}`;
}
