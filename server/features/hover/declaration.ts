import type { Codebook } from "../../model/codebook";
import { inDirection } from "../../model/direction";
import { namesOf } from "../../model/facts";
import { type Language, nounFor, spoken } from "../../model/speech";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import { definitionIn, idText, nameIn, plain, readable, roleName, shortened } from "../display";
import { describers } from "./kinds";

/** A definition may be long; who wants to read on goes there. */
const definitionLength = 1200;

/** What is known of a declaration: its names, its place in the theory, its definition, what grounds it. */
export function* describeDeclaration(
  codebook: Codebook,
  block: Block,
  language: string | undefined,
  speech?: Language,
): InParts<string> {
  const { kind = "", id = "" } = codebook.factsOf(block);
  const definition = definitionIn(codebook, block, language) ?? "";
  const name = plain(nameIn(codebook, block, language), speech);
  const more = describers[kind]?.(codebook, block, language, speech) ?? [];
  const parts = [
    inDirection(`**${name}** — ${spoken(nounFor(kind), speech)} ${idText(id, speech)}`, speech),
    inDirection(otherNames(codebook, block, language, speech), speech),
    pathOf(codebook, block, language, speech),
    readable(codebook, shortened(definition, definitionLength), language),
    ...(Array.isArray(more) ? more : yield* more),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function otherNames(
  codebook: Codebook,
  block: Block,
  language: string | undefined,
  speech: Language | undefined,
): string {
  const shown = nameIn(codebook, block, language);
  return namesOf(block.tree)
    .filter((name) => name.text !== shown)
    .map((name) => {
      const tongue = name.language ?? codebook.workingLanguage;
      return tongue === undefined
        ? plain(name.text, speech)
        : `${plain(name.text, speech)} (${plain(tongue, speech)})`;
    })
    .join(" · ");
}

/** Role › category › concept › code, as far as the declaration is tied; a line for each way up. */
function pathOf(
  codebook: Codebook,
  block: Block,
  language: string | undefined,
  speech: Language | undefined,
): string {
  const ways = waysUp(codebook, block, language, new Set());
  const shown = ways
    .slice(0, mostWays)
    .map((way) => inDirection(way.map((name) => plain(name, speech)).join(" › "), speech));
  return ways.some((way) => way.length > 1) ? shown.join("  \n") : "";
}

const mostWays = 6;

const above: Record<string, string> = { code: "concept", concept: "category", category: "parent" };

function waysUp(
  codebook: Codebook,
  block: Block,
  language: string | undefined,
  seen: ReadonlySet<Block>,
): string[][] {
  const name = nameIn(codebook, block, language);
  const { kind = "" } = codebook.factsOf(block);
  const field = above[kind];
  if (field === undefined || seen.has(block)) return [[name]];
  const path = new Set(seen).add(block);
  const ways: string[][] = [];
  for (const next of codebook.targets(block, field)) {
    for (const way of waysUp(codebook, next, language, path)) ways.push([...way, name]);
    if (ways.length > mostWays) break;
  }
  if (ways.length > 0) return ways;
  const role = kind === "category" ? codebook.roleOf(block) : undefined;
  return [role ? [roleName(role, language), name] : [name]];
}
