import { groundingOf, passagesOf, sourcesOf } from "../../analysis/grounding";
import { agreementOf } from "../../analysis/reliability";
import { fieldsOf } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { inDirection, isRightToLeft } from "../../model/direction";
import { countOf, type Decimal, type Language, said, spoken } from "../../model/speech";
import { countsOf } from "../../model/values";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import { foldedOf, linesOf } from "../../syntax/tree";
import { escaped, nameIn, plain, readable, shortened } from "../display";
import { bestQuote } from "./quote";

/** Says what there is to say of a declaration of some kind, in paragraphs; a part at a time where that may take long. */
type Describe = (
  codebook: Codebook,
  block: Block,
  language: string | undefined,
  speech: Language | undefined,
) => string[] | InParts<string[]>;

/** What more there is to say of each kind. */
export const describers: Record<string, Describe> = {
  *concept(codebook, block, _language, speech) {
    const { codes, passages, sources } = yield* groundingOf(codebook, block);
    return [
      counts(speech, [codes, "code"], [passages, "passage"], [sources, "source"]),
      yield* bestQuote(codebook.ordered(codebook.referrers(block, "code", "concept"))),
    ];
  },
  *code(codebook, block, _language, speech) {
    return [
      counts(speech, [passagesOf([block]), "passage"], [sourcesOf(codebook, [block]).size, "source"]),
      yield* bestQuote([block]),
    ];
  },
  category: (codebook, block, language, speech) => {
    const parts = codebook.ordered(codebook.referrers(block, "category", "parent"));
    const concepts = codebook.ordered(codebook.referrers(block, "concept", "category"));
    const numbers: Count[] = [[concepts.length, "concept"]];
    if (parts.length > 0) numbers.unshift([parts.length, "sub-category"]);
    return [
      counts(speech, ...numbers),
      listed(speech, [...parts, ...concepts], (each) => nameIn(codebook, each, language)),
    ];
  },
  source: (codebook, block, _language, speech) => [
    dayOf(block, speech),
    counts(speech, [codebook.referrers(block, "code", "quote").length, "code"]),
    ...fieldsOf(block.tree, "file").map((field) => plain(foldedOf(block.tree, field.value))),
  ],
  participant: (codebook, block, language, speech) => [
    listed(speech, codebook.ordered(codebook.referrers(block, "source", "participant")), (source) =>
      nameIn(codebook, source, language),
    ),
    listed(
      speech,
      fieldsOf(block.tree, "attribute"),
      (field) => `${field.qualifier?.text ?? ""}: ${foldedOf(block.tree, field.value)}`,
    ),
  ],
  relation: (codebook, block, language, speech) => {
    const [from, to] = ["from", "to"].map((field) => {
      const end = codebook.targets(block, field)[0];
      return end ? plain(nameIn(codebook, end, language), speech) : "…";
    });
    const type = fieldsOf(block.tree, "type")[0];
    const word = type ? `: ${plain(foldedOf(block.tree, type.value), speech)}` : "";
    return [inDirection(`${from} ${isRightToLeft(speech) ? "←" : "→"} ${to}${word}`, speech)];
  },
  memo: (codebook, block, language, speech) => [dayOf(block, speech), ...told(codebook, block, language)],
  storyline: told,
  codebook: (codebook, _block, _language, speech) => [
    counts(
      speech,
      ...["category", "concept", "code", "source"].map((kind): Count => [codebook.countOf(kind), kind]),
    ),
  ],
  reliability: (_codebook, { tree }, _language, speech) => {
    const rows = [...fieldsOf(tree, "counts"), ...fieldsOf(tree, "total")].flatMap((field) => {
      const agreement = agreementOf(countsOf(tree, field.value) ?? {});
      const name = field.qualifier?.text ?? field.name.text;
      const number: Decimal = { number: agreement ?? 0, digits: 1 };
      return agreement === undefined ? [] : [`${name}: ${said("values/percent", { number }, speech)}`];
    });
    return [listed(speech, rows, (row) => row)];
  },
};

const textLength = 600;

function told(codebook: Codebook, { tree }: Block, language: string | undefined): string[] {
  return fieldsOf(tree, "text")
    .slice(0, 1)
    .map((field) => readable(codebook, shortened(linesOf(tree, field.value), textLength), language));
}

/** When something was recorded or written. */
function dayOf({ tree }: Block, speech: Language | undefined): string {
  const [field] = fieldsOf(tree, "date");
  const day = field ? foldedOf(tree, field.value) : "";
  return day === "" ? "" : inDirection(escaped(spoken({ day }, speech)), speech);
}

type Count = [number: number, thing: string];

function counts(speech: Language | undefined, ...numbers: Count[]): string {
  const list = numbers.map(([number, thing]) => countOf(thing, number));
  return inDirection(spoken({ list, by: "beside" }, speech), speech);
}

const mostListed = 12;

function listed<Thing>(
  speech: Language | undefined,
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
): string {
  const rows = things.slice(0, mostListed).map((thing) => `- ${plain(nameOf(thing))}`);
  const count = things.length - rows.length;
  if (count > 0) rows.push(`- ${inDirection(said("counts/more", { count }, speech), speech)}`);
  return rows.join("\n");
}
