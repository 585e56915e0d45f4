import type { Codebook } from "../model/codebook";
import { type Name, namesOf } from "../model/facts";
import { lookKey, lookOf, plainName } from "../model/lookAlikes";
import { signs } from "../model/signs";
import { nounFor, type Phrase } from "../model/speech";
import type { Block } from "../syntax/block";
import { messageLater, phrase } from "./catalogue";
import { type Check, idSpan, type Report, type Subject } from "./check";

/** Names within a kind that are the same, or that a reader would take for the same. */
export const names: Check = {
  names: ["duplicate-label", "confusable-names"],
  sign: signs.alike,
  run(subject, codebook, report) {
    const { facts } = subject;
    if (!facts.kind || facts.id === undefined) return;
    const alike = idThatLooksAlike(subject, codebook, report);
    const said = new Set<Block>(alike && [alike]);
    for (const name of namesOf(subject.tree)) {
      const clash = clashOf(subject, codebook, name, said);
      if (!clash) continue;
      said.add(clash.block);
      reportClash(subject, codebook, name, clash, report);
    }
  },
};

interface Clash {
  block: Block;
  name: Name;
}

/** Each of thousands that look alike is compared with so many of the others. */
const most = 100;

/** The first earlier declaration whose id looks like this one's; its labels are then not compared too. */
function idThatLooksAlike(
  { block, tree, facts }: Subject,
  codebook: Codebook,
  report: Report,
): Block | undefined {
  const id = facts.id!;
  const look = lookOf(id);
  for (const other of codebook.names.underLook(lookKey(facts.kind!, id)).slice(0, most)) {
    if (codebook.compare(other, block) >= 0) break;
    const there = codebook.factsOf(other);
    // The same id is a finding of its own.
    if (there.kind !== facts.kind || there.id === undefined || there.id === id) continue;
    if (lookOf(there.id) === look) {
      const words = { name: id, other: there.id, difference: differenceOf(id, there.id) };
      const related = relatedName(other, idSpan(other.tree), words);
      report("confusable-names", "default", idSpan(tree), words, {
        related: [related],
        replacement: there.id,
      });
      return other;
    }
  }
  return undefined;
}

/** The first earlier declaration with a name that looks like this one, in the same language. */
function clashOf(
  { block, facts }: Subject,
  codebook: Codebook,
  name: Name,
  said: ReadonlySet<Block>,
): Clash | undefined {
  const look = lookOf(name.text);
  const language = languageOf(codebook, name);
  for (const other of codebook.names.underLook(lookKey(facts.kind!, name.text)).slice(0, most)) {
    if (codebook.compare(other, block) >= 0) return undefined;
    const there = codebook.factsOf(other);
    if (said.has(other) || there.kind !== facts.kind || there.id === facts.id) continue;
    // Studies do call a cause and a consequence both “intra-organizational”.
    if (facts.kind === "category" && codebook.roleOf(other) !== codebook.roleOf(block)) continue;
    const same = namesOf(other.tree).find(
      (there) => lookOf(there.text) === look && languageOf(codebook, there) === language,
    );
    if (same) return { block: other, name: same };
  }
  return undefined;
}

function languageOf(codebook: Codebook, name: Name): string {
  return (name.language ?? codebook.workingLanguage ?? "").toLowerCase();
}

function reportClash({ facts }: Subject, codebook: Codebook, name: Name, clash: Clash, report: Report): void {
  const other = codebook.factsOf(clash.block).id ?? "";
  if (plainName(name.text) === plainName(clash.name.text)) {
    const words = { kind: nounFor(facts.kind!), other, label: name.text };
    const message = messageLater("duplicate-label", "related", words);
    const related = [{ block: clash.block, span: clash.name.span, message }];
    report("duplicate-label", "default", name.span, words, { related });
    return;
  }
  const words = {
    name: name.text,
    other: clash.name.text,
    difference: differenceOf(name.text, clash.name.text),
  };
  const related = [relatedName(clash.block, clash.name.span, words)];
  report("confusable-names", "default", name.span, words, { related, replacement: clash.name.text });
}

function relatedName(block: Block, span: Clash["name"]["span"], words: { other: string }) {
  return { block, span, message: messageLater("confusable-names", "related", words) };
}

/** In what two names that look alike differ, from the most telling to the least. */
function differenceOf(one: string, other: string): Phrase {
  const check = "confusable-names";
  const without = (pattern: RegExp) => (name: string) => plainName(name).replace(pattern, "");
  const same = (change: (name: string) => string) => change(one) === change(other);
  if (same(without(/[\u200c\u200d]/g))) return phrase("joiner", undefined, check);
  if (same(without(/\p{Cf}/gu))) return phrase("invisible", undefined, check);
  if (same((name) => plainName(name).toLowerCase())) return phrase("case", undefined, check);
  if (same((name) => name.normalize("NFKC"))) return phrase("width", undefined, check);
  const scripts = [/\p{sc=Arab}/u, /\p{sc=Latn}/u, /\p{sc=Cyrl}/u, /\p{sc=Grek}/u];
  const mixed = scripts.filter((script) => script.test(one) || script.test(other));
  if (mixed.length > 1 && !/\p{sc=Arab}/u.test(one)) return phrase("script", undefined, check);
  return phrase(/\p{sc=Arab}/u.test(one) ? "arabic" : "letters", undefined, check);
}
