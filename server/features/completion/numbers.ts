import { CompletionItemKind } from "vscode-languageserver-types";
import { codesOf } from "../../analysis/reliability";
import { reliabilityOf } from "../../analysis/reliabilityTable";
import { fieldsOf } from "../../checks/check";
import { dayIn } from "../../model/calendar";
import { kindNamed } from "../../model/schema";
import { said, spoken } from "../../model/speech";
import { type Counts, countsOf } from "../../model/values";
import { westernDigits } from "../../syntax/characters";
import { Value } from "../../syntax/tree";
import type { Place } from "../place";
import { type Ask, otherItems, type Proposal } from "./proposal";
import { valueSnippet } from "./snippets";
import { wordsFinding } from "./words";

type ValuePlace = Extract<Place, { at: "value" }>;

const kind = CompletionItemKind.Value;

/** The day that it is. */
export function* dates({ editor, speech }: Ask): Generator<Proposal> {
  if (!editor.today) return;
  const today = said("writing/today", {}, speech);
  const day = dayIn(editor.today, speech);
  yield {
    label: editor.today,
    kind,
    description: day === undefined ? today : spoken({ list: [today, day], by: "comma" }, speech),
    names: wordsFinding("today"),
  };
}

/** How many of a kind there are, where a codebook says how many its paper reports. */
export function* reported({ codebook, speech }: Ask, { field }: ValuePlace): Generator<Proposal> {
  const counted = field.qualifier && kindNamed(field.qualifier.text);
  const count = counted ? codebook.countOf(counted.name) : 0;
  if (count > 0) yield { label: String(count), kind, description: said("writing/counted", {}, speech) };
}

const units: readonly (keyof Counts)[] = ["codes", "agreements", "disagreements"];

/** The numbers of a coding done twice: all of them, the one that follows from the others, the units still missing. */
export function* counts(ask: Ask, { spec, field, word }: ValuePlace): Generator<Proposal> {
  const { tree } = ask.block;
  const { speech } = ask;
  if (isEmpty(field.value)) {
    if (spec.name === "total") yield* sums(ask);
    const description = said("writing/all-units", {}, speech);
    const snippet = valueSnippet(spec, speech);
    // The numbers are another study's: without gaps they would stand there.
    if (ask.editor.snippets) yield { label: spec.example ?? "", snippet, kind, description };
    return;
  }
  const known: Counts = {};
  for (const item of otherItems(tree, field.value, word))
    Object.assign(known, countsOf(tree, new Value(item.start, item.end)));
  const missing = units.filter((unit) => known[unit] === undefined);
  const [last, more] = missing;
  const follows = last && !more ? third(known, last) : undefined;
  if (follows !== undefined) {
    yield {
      label: `${follows} ${last}`,
      kind,
      description: said("writing/third-number", {}, speech),
      names: [last!],
    };
  }
  const [number] = /^\d+/.exec(westernDigits(word.text.trim())) ?? [];
  if (number === undefined) return;
  for (const unit of missing) {
    if (unit !== last || number !== String(follows)) yield { label: `${number} ${unit}`, kind };
  }
}

/** The number that two others make: codes = 2 × agreements + disagreements. */
function third(known: Counts, missing: keyof Counts): number | undefined {
  const { codes, agreements, disagreements } = known;
  const number =
    missing === "codes"
      ? codesOf(known)
      : missing === "agreements"
        ? (codes!.value - disagreements!.value) / 2
        : codes!.value - 2 * agreements!.value;
  return Number.isInteger(number) && number >= 0 ? number : undefined;
}

function* sums({ block, speech }: Ask): Generator<Proposal> {
  const { computed } = reliabilityOf(block.tree);
  if (!computed || units.some((unit) => computed[unit] === null)) return;
  const label = units.map((unit) => `${computed[unit]} ${unit}`).join(", ");
  yield { label, kind, description: said("writing/sum", {}, speech) };
}

/** Guest, Namey and Chen's parameters, as they suggest them. */
export function* saturation({ block, speech }: Ask, { spec, field, word }: ValuePlace): Generator<Proposal> {
  const { example = "" } = spec;
  const description = said("writing/parameters", {}, speech);
  if (isEmpty(field.value)) yield { label: example, kind, description };
  const others = otherItems(block.tree, field.value, word);
  const nameOf = (text: string) => text.trim().split(/\s+/, 1)[0]!.toLowerCase();
  for (const part of example.split(", ")) {
    if (!others.some(({ text }) => nameOf(text) === nameOf(part))) yield { label: part, kind, description };
  }
}

/** Those who are known to write. */
export function* authors({ codebook, block }: Ask): Generator<Proposal> {
  const names = new Set<string>();
  const roots = codebook.root ? [codebook.root] : [];
  for (const each of [...roots, ...codebook.all("memo")].slice(0, mostMemos)) {
    if (each === block || !each.text.includes("author")) continue;
    for (const { value } of fieldsOf(each.tree, "author")) names.add(each.text.slice(value.start, value.end));
  }
  for (const name of names) if (name !== "" && !/[\r\n]/.test(name)) yield { label: name, kind };
}

const mostMemos = 200;

function isEmpty(value: Value): boolean {
  return value.lines.every(({ start, end }) => start === end);
}
