import type { Codebook } from "../../model/codebook";
import { namesOf } from "../../model/facts";
import type { Block } from "../../syntax/block";
import { definitionIn, idText, nameIn, plain, readable, roleName, shortened } from "../display";
import { describers } from "./kinds";

/** A definition may be long; who wants to read on goes there. */
const definitionLength = 1200;

/** What is known of a declaration: its names, its place in the theory, its definition, what grounds it. */
export function describeDeclaration(codebook: Codebook, block: Block, language: string | undefined): string {
  const { kind = "", id = "" } = codebook.factsOf(block);
  const definition = definitionIn(codebook, block, language) ?? "";
  const parts = [
    `**${plain(nameIn(codebook, block, language))}** — ${kind} ${idText(id)}`,
    otherNames(codebook, block, language),
    pathOf(codebook, block, language),
    readable(codebook, shortened(definition, definitionLength), language),
    ...(describers[kind]?.(codebook, block, language) ?? []),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function otherNames(codebook: Codebook, block: Block, language: string | undefined): string {
  const shown = nameIn(codebook, block, language);
  return namesOf(block.tree)
    .filter((name) => name.text !== shown)
    .map((name) => {
      const tongue = name.language ?? codebook.workingLanguage;
      return tongue === undefined ? plain(name.text) : `${plain(name.text)} (${plain(tongue)})`;
    })
    .join(" · ");
}

/** Role › category › concept › code, as far as the declaration is tied; a line for each way up. */
function pathOf(codebook: Codebook, block: Block, language: string | undefined): string {
  const ways = waysUp(codebook, block, language, new Set());
  const shown = ways.slice(0, mostWays).map((way) => way.join(" › "));
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
  const name = plain(nameIn(codebook, block, language));
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
  return [role ? [plain(roleName(role, language)), name] : [name]];
}
