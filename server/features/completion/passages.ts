import { CompletionItemKind } from "vscode-languageserver-types";
import { said } from "../../model/speech";
import { passageOf } from "../../model/values";
import { normalId, westernDigits } from "../../syntax/characters";
import { readLine } from "../../syntax/lines";
import type { Field } from "../../syntax/tree";
import { plain, shortened } from "../display";
import type { Place } from "../place";
import { type Ask, most, type Proposal } from "./proposal";

/** A line of a transcript, from 1. */
interface TranscriptLine {
  number: number;
  text: string;
}

/** Where a passage may be: the transcript's lines, which are found by their numbers and by what is said there. */
export function* locatorProposals(
  ask: Ask,
  { field, written }: Extract<Place, { at: "qualifier" }>,
): Generator<Proposal> {
  const typed = ask.typed.trim();
  const closing = written.colon === undefined ? ": " : "";
  let count = 0;
  for (const { number, text } of linesOf(transcriptOf(ask, field))) {
    const label = String(number);
    const at = label.startsWith(westernDigits(typed)) ? 0 : placeOf(text, typed);
    if (at < 0) continue;
    yield {
      label,
      text: label + closing,
      kind: CompletionItemKind.Value,
      description: shortened(text, shownLength),
      documentation: plain(text),
      names: [text.slice(at, at + shownLength)],
      narrowed: true,
      continues: closing !== "",
    };
    if (++count > most) return;
  }
}

/** What was said there, word for word: of a passage whose lines are named these, of another what is being typed. */
export function* passageProposals(ask: Ask, { field }: Extract<Place, { at: "value" }>): Generator<Proposal> {
  const { source, locator, language } = passageOf(field.qualifier ?? { start: 0, end: 0, text: "" });
  // A translation stands in no transcript, and what goes on over several lines has begun elsewhere.
  if (language || field.value.lines.length > 1) return;
  const typed = ask.typed.trim();
  const lines = linesNamed(locator?.text);
  if (!lines && (locator || typed.length < fewestLetters)) return;
  let count = 0;
  for (const { number, text } of linesOf(transcriptOf(ask, field), lines?.last)) {
    if (lines ? number < lines.first : placeOf(text, typed) < 0) continue;
    for (const passage of passagesIn(text)) {
      const at = placeOf(passage, typed);
      if (passage === typed || (at < 0 && !lines)) continue;
      yield {
        label: shortened(passage, shownLength),
        text: passage,
        kind: CompletionItemKind.Value,
        description: said("writing/whole-passage", { line: number }, ask.speech),
        documentation: plain(passage),
        names: [passage.slice(Math.max(0, at)).slice(0, shownLength)],
        narrowed: true,
        ...(!locator && { also: [{ start: source.end, end: source.end, text: `@${number}` }] }),
      };
      if (++count > most) return;
    }
  }
}

const shownLength = 100;

/** So many letters tell a passage from others. */
const fewestLetters = 3;

/** The text of the transcript that a quote is from, as far as it is known. */
function transcriptOf({ codebook }: Ask, { qualifier }: Field): string {
  const id = qualifier && normalId(passageOf(qualifier).source.text);
  const source = id === undefined ? undefined : codebook.declaration("source", id);
  const from = source && codebook.documentOf(source)?.uri;
  const file = source && codebook.factsOf(source).file;
  if (!from || !file) return "";
  const state = codebook.surroundings.file(from, file);
  return state.state === "text" ? state.text : "";
}

/** The lines that say something, up to one of them. */
function* linesOf(text: string, last = Number.POSITIVE_INFINITY): Generator<TranscriptLine> {
  for (let at = 0, number = 1; at < text.length && number <= last; number++) {
    const line = readLine(text, at);
    if (line.content < line.contentEnd) {
      yield { number, text: text.slice(line.content, line.contentEnd).replace(/\s+/g, " ") };
    }
    at = line.next;
  }
}

function linesNamed(locator: string | undefined): { first: number; last: number } | undefined {
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(locator ?? "") ?? [];
  return first === undefined ? undefined : { first: Number(first), last: Number(last) };
}

/** Where a text has what is typed of it; -1 where it doesn't. */
function placeOf(text: string, typed: string): number {
  const at = text.indexOf(typed);
  return at < 0 ? text.toLowerCase().indexOf(typed.toLowerCase()) : at;
}

const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" });

/** Who speaks, and when: what stands in front of what is said. */
const speaker = /^(?:[[(]?\d[\d:.,]*[\])]?\s+)?(?:[\p{L}\p{M}\p{Nd}\u200c._-]{1,30} ?){1,3}:\s+/u;

/** All that is said in a line, and its sentences. */
function passagesIn(line: string): Set<string> {
  const text = line.replace(speaker, "");
  const parts = Array.from(sentences.segment(text), ({ segment }) => segment.trim());
  return new Set([text, ...parts].filter((part) => part !== ""));
}
