import { groundingOf, passagesOf, sourcesOf } from "../../analysis/grounding";
import { agreementOf } from "../../analysis/reliability";
import { fieldsOf } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { countsOf } from "../../model/values";
import type { Block } from "../../syntax/block";
import { foldedOf, linesOf } from "../../syntax/tree";
import { nameIn, plain, readable, shortened } from "../display";
import { bestQuote } from "./quote";

/** Says what there is to say of a declaration of some kind, in paragraphs. */
type Describe = (codebook: Codebook, block: Block, language: string | undefined) => string[];

/** What more there is to say of each kind. */
export const describers: Record<string, Describe> = {
  concept: (codebook, block) => {
    const { codes, passages, sources } = groundingOf(codebook, block);
    return [
      counts([codes, "code"], [passages, "passage"], [sources, "source"]),
      bestQuote(codebook.ordered(codebook.referrers(block, "code", "concept"))),
    ];
  },
  code: (codebook, block) => [
    counts([passagesOf([block]), "passage"], [sourcesOf(codebook, [block]).size, "source"]),
    bestQuote([block]),
  ],
  category: (codebook, block, language) => {
    const parts = codebook.ordered(codebook.referrers(block, "category", "parent"));
    const concepts = codebook.ordered(codebook.referrers(block, "concept", "category"));
    const numbers: Count[] = [[concepts.length, "concept"]];
    if (parts.length > 0) numbers.unshift([parts.length, "sub-category"]);
    return [counts(...numbers), listed([...parts, ...concepts], (each) => nameIn(codebook, each, language))];
  },
  source: (codebook, block) => [
    counts([codebook.referrers(block, "code", "quote").length, "code"]),
    ...fieldsOf(block.tree, "file").map((field) => plain(foldedOf(block.tree, field.value))),
  ],
  participant: (codebook, block, language) => [
    listed(codebook.ordered(codebook.referrers(block, "source", "participant")), (source) =>
      nameIn(codebook, source, language),
    ),
    listed(
      fieldsOf(block.tree, "attribute"),
      (field) => `${field.qualifier?.text ?? ""}: ${foldedOf(block.tree, field.value)}`,
    ),
  ],
  relation: (codebook, block, language) => {
    const [from, to] = ["from", "to"].map((field) => {
      const end = codebook.targets(block, field)[0];
      return end ? plain(nameIn(codebook, end, language)) : "…";
    });
    const type = fieldsOf(block.tree, "type")[0];
    const word = type ? `: ${plain(foldedOf(block.tree, type.value))}` : "";
    return [`${from} → ${to}${word}`];
  },
  memo: told,
  storyline: told,
  codebook: (codebook) => [
    counts(...["category", "concept", "code", "source"].map((kind): Count => [codebook.countOf(kind), kind])),
  ],
  reliability: (_codebook, { tree }) => {
    const rows = [...fieldsOf(tree, "counts"), ...fieldsOf(tree, "total")].flatMap((field) => {
      const agreement = agreementOf(countsOf(tree, field.value) ?? {});
      const name = field.qualifier?.text ?? field.name.text;
      return agreement === undefined ? [] : [`${name}: ${agreement.toFixed(1)} %`];
    });
    return [listed(rows, (row) => row)];
  },
};

const textLength = 600;

function told(codebook: Codebook, { tree }: Block, language: string | undefined): string[] {
  return fieldsOf(tree, "text")
    .slice(0, 1)
    .map((field) => readable(codebook, shortened(linesOf(tree, field.value), textLength), language));
}

type Count = [number: number, thing: string];

function counts(...numbers: Count[]): string {
  return numbers.map(([number, thing]) => `${number} ${number === 1 ? thing : plural(thing)}`).join(" · ");
}

function plural(thing: string): string {
  return thing.endsWith("y") ? `${thing.slice(0, -1)}ies` : `${thing}s`;
}

const mostListed = 12;

function listed<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): string {
  const rows = things.slice(0, mostListed).map((thing) => `- ${plain(nameOf(thing))}`);
  const more = things.length - rows.length;
  return [...rows, ...(more > 0 ? [`- … ${more} more`] : [])].join("\n");
}
