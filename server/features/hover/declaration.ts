import { groundingOf, passagesOf, sourcesOf } from "../../analysis/grounding";
import { agreementOf } from "../../analysis/reliability";
import { fieldsOf } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { namesOf } from "../../model/facts";
import { countsOf, passageOf } from "../../model/values";
import type { Block } from "../../syntax/block";
import { foldedOf, linesOf } from "../../syntax/tree";
import { definitionIn, escaped, isolated, nameIn, roleName } from "../display";

/** What is known of a declaration: its names, its place in the theory, its definition, what grounds it. */
export function describeDeclaration(codebook: Codebook, block: Block, language: string | undefined): string {
  const { kind = "", id = "" } = codebook.factsOf(block);
  const parts = [
    `**${isolated(escaped(nameIn(codebook, block, language)))}** — ${kind} \`${id}\``,
    otherNames(codebook, block, language),
    pathOf(codebook, block, language),
    definitionIn(block, language) ?? "",
    ...(describers[kind]?.(codebook, block, language) ?? []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function otherNames(codebook: Codebook, block: Block, language: string | undefined): string {
  const shown = nameIn(codebook, block, language);
  return namesOf(block.tree)
    .filter((name) => name.text !== shown)
    .map(
      (name) => `${isolated(escaped(name.text))} (${name.language ?? codebook.workingLanguage ?? "label"})`,
    )
    .join(" · ");
}

/** Role › category › concept › code, as far as the declaration is tied; a line for each way up. */
function pathOf(codebook: Codebook, block: Block, language: string | undefined): string {
  const ways = waysUp(codebook, block, language, new Set());
  return ways.some((way) => way.length > 1) ? ways.map((way) => way.join(" › ")).join("  \n") : "";
}

const above: Record<string, string> = { code: "concept", concept: "category" };

function waysUp(
  codebook: Codebook,
  block: Block,
  language: string | undefined,
  seen: Set<Block>,
): string[][] {
  const name = isolated(escaped(nameIn(codebook, block, language)));
  const { kind = "" } = codebook.factsOf(block);
  if (seen.has(block) || (kind !== "category" && !(kind in above))) return [[name]];
  const path = new Set(seen).add(block);
  const upper = codebook.targets(block, kind === "category" ? "parent" : above[kind]!);
  if (upper.length > 0) {
    return upper.flatMap((next) => waysUp(codebook, next, language, path)).map((way) => [...way, name]);
  }
  const role = kind === "category" ? codebook.roleOf(block) : undefined;
  return [role ? [isolated(escaped(roleName(role, language))), name] : [name]];
}

type Describe = (codebook: Codebook, block: Block, language: string | undefined) => string[];

/** What more there is to say of each kind. */
const describers: Record<string, Describe> = {
  concept: (codebook, block) => {
    const { codes, passages, sources } = groundingOf(codebook, block);
    const counts = [counted(codes, "code"), counted(passages, "passage"), counted(sources, "source")].join(
      " · ",
    );
    return [counts, bestQuote(codebook.ordered(codebook.referrers(block, "code", "concept")))];
  },
  code: (codebook, block) => [
    [counted(passagesOf([block]), "passage"), counted(sourcesOf(codebook, [block]).size, "source")].join(
      " · ",
    ),
    bestQuote([block]),
  ],
  category: (codebook, block, language) => {
    const concepts = codebook.ordered(codebook.referrers(block, "concept", "category"));
    const names = concepts.map((concept) => isolated(escaped(nameIn(codebook, concept, language))));
    return [counted(concepts.length, "concept"), listed(names)];
  },
  source: (codebook, block) => {
    const { id = "" } = codebook.factsOf(block);
    const codes = codebook.names.referrers(id).filter((from) => codebook.factsOf(from).kind === "code");
    const file = fieldsOf(block.tree, "file")[0];
    return [counted(codes.length, "code"), file ? `\`${foldedOf(block.tree, file.value)}\`` : ""];
  },
  participant: (codebook, block) => [
    listed(
      codebook.referrers(block, "source", "participant").map((source) => codebook.factsOf(source).id ?? ""),
    ),
    listed(
      fieldsOf(block.tree, "attribute").map(
        (field) => `${field.qualifier?.text ?? ""}: ${foldedOf(block.tree, field.value)}`,
      ),
    ),
  ],
  relation: (codebook, block, language) => {
    const ends = ["from", "to"].map((field) => codebook.targets(block, field)[0]);
    const names = ends.map((end) => (end ? isolated(escaped(nameIn(codebook, end, language))) : "…"));
    return [names.join(" → ")];
  },
  memo: (_codebook, block) => textOfMemo(block),
  storyline: (_codebook, block) => textOfMemo(block),
  codebook: (codebook) => [
    ["category", "concept", "code", "source"]
      .map((kind) => counted(codebook.countOf(kind), kind))
      .join(" · "),
  ],
  reliability: (_codebook, block) => {
    const rows = [...fieldsOf(block.tree, "counts"), ...fieldsOf(block.tree, "total")];
    return [
      rows
        .map((field) => {
          const agreement = agreementOf(countsOf(block.tree, field.value) ?? {});
          const name = field.qualifier?.text ?? field.name.text;
          return agreement === undefined ? "" : `- ${escaped(name)}: ${agreement.toFixed(1)} %`;
        })
        .filter((row) => row !== "")
        .join("\n"),
    ];
  },
};

function textOfMemo(block: Block): string[] {
  const field = fieldsOf(block.tree, "text")[0];
  return field ? [shortened(linesOf(block.tree, field.value), 600)] : [];
}

/** The passage that says most without being long: the longest under some lines, else the shortest. */
function bestQuote(codes: readonly Block[]): string {
  const quotes = codes.flatMap((code) =>
    fieldsOf(code.tree, "quote").flatMap((field) => {
      const passage = field.qualifier && passageOf(field.qualifier);
      const text = foldedOf(code.tree, field.value);
      return passage && !passage.language && text !== "" ? [{ text, passage }] : [];
    }),
  );
  const fitting = quotes.filter(({ text }) => text.length <= quoteLength);
  const by = (sign: number) => (one: { text: string }, other: { text: string }) =>
    sign * (one.text.length - other.text.length);
  const best = fitting.sort(by(-1))[0] ?? quotes.sort(by(1))[0];
  if (!best) return "";
  const { source, locator } = best.passage;
  const place = locator ? `${source.text}@${locator.text}` : source.text;
  return `> ${isolated(escaped(shortened(best.text, quoteLength)))}\n>\n> — ${escaped(place)}`;
}

const quoteLength = 320;

function shortened(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, text.lastIndexOf(" ", length))} …`;
}

function counted(count: number, thing: string): string {
  const plural = thing.endsWith("y") ? `${thing.slice(0, -1)}ies` : `${thing}s`;
  return `${count} ${count === 1 ? thing : plural}`;
}

const mostListed = 12;

function listed(names: readonly string[]): string {
  const more = names.length - mostListed;
  const shown = names.slice(0, mostListed).map((name) => `- ${name}`);
  return [...shown, ...(more > 0 ? [`- … ${more} more`] : [])].join("\n");
}
