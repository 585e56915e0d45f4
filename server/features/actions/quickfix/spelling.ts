import type { Codebook } from "../../../model/codebook";
import { keywordMeant } from "../../../model/keywords";
import { lookKey, lookOf } from "../../../model/lookAlikes";
import { differences } from "../../../model/nearest";
import { builtInParadigms, noParadigm } from "../../../model/paradigm";
import { kindNamed, kinds } from "../../../model/schema";
import { nameOfCharacter } from "../../../model/speech";
import { unseenIn, withoutUnseen } from "../../../syntax/characters";
import { textOf } from "../../../syntax/tree";
import type { Fault, Fixer, Offer } from "../action";

/** The word that was most likely meant in place of the one underlined: the finding knows it. */
export const spelling: Fixer = function* (fault) {
  const { replacement, check } = fault.finding;
  if (replacement === undefined) return;
  const written = textOf(fault.tree, fault.finding.span);
  // A kind has no colon: this is a field, and what stands behind the colon would be lost.
  if (check === "unknown-kind" && written.includes(":")) return;
  const character = unseenIn(written);
  if (character && withoutUnseen(written) === replacement) {
    yield { ...seen(fault, character, replacement), isSafe: true };
    return;
  }
  yield { ...writing(fault, replacement), isPreferred: true, isSafe: isBeyondDoubt(fault, replacement) };
};

/** Offers to take out what nobody sees; the two words look the same. */
export function seen({ block, finding: { span } }: Fault, character: string, word: string): Offer {
  return {
    name: "take-out-unseen",
    words: { character: nameOfCharacter(character) },
    isPreferred: true,
    changes: () => [{ block, start: span.start, end: span.end, text: word }],
  };
}

/** Offers to write a word in place of the one underlined. */
export function writing({ block, finding: { span } }: Fault, word: string): Offer {
  return {
    name: "write-instead",
    words: { word },
    changes: () => [{ block, start: span.start, end: span.end, text: word }],
  };
}

/** Shorter words resemble too many others. */
const shortest = 4;

/** Whether nobody would doubt what was meant (see `safe` in the data). */
function isBeyondDoubt(fault: Fault, replacement: string): boolean {
  const { tree, finding } = fault;
  const written = textOf(tree, finding.span);
  if (finding.check === "unresolved-reference") {
    return onlyOneThatLooksLike(fault, written) === replacement;
  }
  if (finding.check === "unknown-kind" && kindNamed(written)?.name === replacement) return true;
  const vocabulary = vocabularyOf(fault);
  const words = vocabulary.map(({ word }) => word);
  if (keywordMeant(written, words) === replacement) return true;
  const look = lookOf(written.replace(/\s+/g, " "));
  const near = vocabulary.filter(({ name }) => differences(look, lookOf(name)) <= 1);
  return look.length >= shortest && near.length > 0 && near.every(({ word }) => word === replacement);
}

/** The id that looks the same as what is written; nothing where several do. */
function onlyOneThatLooksLike({ codebook, finding }: Fault, written: string): string | undefined {
  const ids = (finding.soughtAmong ?? []).flatMap((kind) =>
    codebook.names.underLook(lookKey(kind, written)).flatMap((block) => {
      const { kind: found, id } = codebook.factsOf(block);
      return found === kind && id !== undefined && lookOf(id) === lookOf(written) ? [id] : [];
    }),
  );
  return ids.length === 1 ? ids[0] : undefined;
}

/** The names that a word could be one of, and what one writes for each; none where these are the study's own. */
function vocabularyOf({ tree, finding, codebook }: Fault): { name: string; word: string }[] {
  const kind = kinds.get(tree.head?.kind.text ?? "");
  const same = (names: Iterable<string>) => Array.from(names, (name) => ({ name, word: name }));
  switch (`${finding.check} ${finding.problem}`) {
    case "unknown-kind default":
      return same(kinds.keys());
    case "unknown-field default":
      return same(kind?.fields.keys() ?? []);
    case "unknown-role default":
      return roleNames(codebook);
    case "invalid-value choice": {
      const field = tree.fields.find(({ value }) => value.start === finding.span.start);
      return same(kind?.fields.get(field?.name.text ?? "")?.choices.keys() ?? []);
    }
    case "invalid-value kind":
      return same(Array.from(kinds.values(), ({ plural }) => plural));
    case "invalid-value paradigm":
      return same([...builtInParadigms.keys(), noParadigm]);
    default:
      return [];
  }
}

function roleNames({ paradigm }: Codebook): { name: string; word: string }[] {
  return (paradigm?.names ?? []).flatMap((name) => {
    const role = paradigm?.role(name);
    return role ? [{ name, word: role.id }] : [];
  });
}
