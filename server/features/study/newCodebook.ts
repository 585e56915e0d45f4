import { builtInParadigms, defaultParadigm, inLanguage, noParadigm } from "../../model/paradigm";
import { type Language, languageOf, said } from "../../model/speech";
import { declarationText } from "../actions/writing/declarations";
import { shortIdFrom } from "../actions/writing/names";
import { common } from "../completion/languages";
import { languageName } from "../display";

/** What there is to choose from for a new codebook. */
export interface Choices {
  languages: { tag: string; name: string; ownName: string }[];
  paradigms: { id: string; label: string; description: string }[];
}

/** The languages that studies are often in, each by its own name too, and the paradigms that come with the tool. */
export function choicesFor(language: Language = "en"): Choices {
  const languages = common.map((tag) => ({
    tag,
    name: languageName(tag, language) ?? tag,
    ownName: languageName(tag, tag) ?? tag,
  }));
  const paradigms = Array.from(builtInParadigms.values(), ({ file }) => ({
    id: file.id,
    label: inLanguage(file.label, language) ?? file.id,
    description: inLanguage(file.definition, language) ?? "",
  }));
  const none = {
    id: noParadigm,
    label: said("study/no-paradigm", {}, language),
    description: said("hover/no-paradigm", {}, language),
  };
  return { languages, paradigms: [...paradigms, none] };
}

/** A codebook that is to be started. */
export interface Beginning {
  title: string;
  /** Tags, the working language first. */
  languages: readonly string[];
  /** A built-in paradigm, or `none`. */
  paradigm?: string | undefined;
}

/** The text that a codebook starts with, and its id, after which a folder or file may be named. */
export function newCodebook({ title, languages, paradigm = defaultParadigm }: Beginning): {
  id: string;
  text: string;
} {
  const id = shortIdFrom(title) || "study";
  const fields = [
    ...(languages.length > 0 ? [["language", languages.join(", ")] as const] : []),
    ["paradigm", paradigm] as const,
    ["stage", "open"] as const,
  ];
  const declaration = declarationText({ kind: "codebook", id, label: title, fields }, "\n");
  // A comment is the study's, in its language, and has no marks that one can't see: what has words of both directions is
  // in lines of its own, so that it can be read from left to right as well.
  const comment = said("study/stage", {}, languageOf(languages[0])).replace(/[\u2066-\u2069]/g, "");
  // One goes on writing behind an empty line, as between declarations.
  return { id, text: `${comment.replace(/^/gm, "# ")}\n${declaration}\n\n` };
}
