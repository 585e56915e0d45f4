import { dayIn } from "../../model/calendar";
import type { Codebook } from "../../model/codebook";
import { inDirection } from "../../model/direction";
import { builtInParadigms, isParadigmPath, noParadigm } from "../../model/paradigm";
import { kindNamed } from "../../model/schema";
import { type Language, said, spoken } from "../../model/speech";
import type { Block } from "../../syntax/block";
import { foldedOf } from "../../syntax/tree";
import { languageName } from "../display";
import type { Place } from "../place";
import {
  describeChoice,
  describeField,
  describeKind,
  describeNoParadigm,
  describeParadigm,
  describeRole,
} from "./language";

/** What a word of the language means: a kind, a field, and the words that values are made from. */
export function describeWord(
  codebook: Codebook,
  block: Block,
  place: Place,
  language: string | undefined,
  speech?: Language,
): string | undefined {
  switch (place.at) {
    case "kind":
      return describeKind(place.word.text, speech);
    case "field":
      return describeField(place.kind, place.word.text, speech);
    case "qualifier":
      return describeQualifier(codebook, place, speech);
    case "value":
      return describeValue(codebook, foldedOf(block.tree, place.field.value), place, language, speech);
    default:
      return undefined;
  }
}

function describeQualifier(
  codebook: Codebook,
  { part, word }: Extract<Place, { at: "qualifier" }>,
  speech: Language | undefined,
): string | undefined {
  if (part === "language") return describeLanguage(word.text, speech);
  const kind = part === "kind" ? kindNamed(word.text) : undefined;
  if (!kind) return undefined;
  const count = codebook.countOf(kind.name);
  return `${describeKind(kind.name, speech)}\n\n${inDirection(said("counts/here", { count }, speech), speech)}`;
}

function describeValue(
  { paradigm }: Codebook,
  value: string,
  { spec, word }: Extract<Place, { at: "value" }>,
  language: string | undefined,
  speech: Language | undefined,
): string | undefined {
  switch (spec.value) {
    case "role": {
      const role = paradigm?.role(value);
      return role && paradigm && describeRole(paradigm, role, language, speech);
    }
    case "languages":
      return describeLanguage(word.text, speech);
    case "date":
      return dayIn(value, speech) && inDirection(spoken({ day: value }, speech), speech);
    case "paradigm": {
      if (value === noParadigm) return describeNoParadigm(speech);
      const named = isParadigmPath(value) ? paradigm : builtInParadigms.get(value);
      return named && describeParadigm(named.file, language, speech);
    }
    default:
      return describeChoice(spec, value, speech);
  }
}

function describeLanguage(tag: string, speech: Language = "en"): string | undefined {
  const name = languageName(tag, speech);
  return name && inDirection(`**${tag}** — ${name}`, speech);
}
