import type { Codebook } from "../model/codebook";
import { firstsOf } from "../model/firsts";
import type { Role } from "../model/paradigm";
import type { Block } from "../syntax/block";
import { atOnce } from "../syntax/parts";
import { passagesPerSource } from "./grounding";

/** What the rows of a matrix are. */
export type RowKind = "code" | "category" | "role";

/** How many passages of each source ground something. */
export interface MatrixRow {
  /** The declaration that the row is of; nothing where it is a role. */
  block: Block | undefined;
  /** The role that it plays in the theory. */
  role: Role | undefined;
  counts: ReadonlyMap<string, number>;
}

/** The rows of a study's matrix of sources, by role and then in the order of the text; what quotes nothing is left out. */
export function matrixRows(codebook: Codebook, kind: RowKind): MatrixRow[] {
  const roles = [...(codebook.paradigm?.roles ?? []), undefined];
  const rows = kind === "code" ? codeRows(codebook) : categoryRows(codebook);
  const byRole = roles.map((role) => ({ role, rows: rows.filter((row) => row.role === role) }));
  const ordered =
    kind === "role"
      ? byRole.map((each) => ({
          block: undefined,
          role: each.role,
          counts: countsOf(each.rows.flatMap(codesIn)),
        }))
      : byRole.flatMap((each) => each.rows.map((row) => ({ ...row, counts: countsOf(row.codes) })));
  return ordered.filter(({ counts }) => [...counts.values()].some((count) => count > 0));
}

interface Row {
  block: Block;
  role: Role | undefined;
  codes: readonly Block[];
}

const codesIn = ({ codes }: Row) => codes;

function codeRows(codebook: Codebook): Row[] {
  const places = new Map(codebook.ordered(codebook.all("category")).map((block, index) => [block, index]));
  const last = places.size;
  const rows = firsts(codebook, "code").map((code) => {
    const category = categoryOf(codebook, code);
    const place = category ? (places.get(category) ?? last) : last;
    return { block: code, role: category && codebook.roleOf(category), codes: [code], place };
  });
  return rows.sort((one, other) => one.place - other.place);
}

/** The first category that a code leads to. */
function categoryOf(codebook: Codebook, code: Block): Block | undefined {
  return codebook.targets(code, "concept").flatMap((concept) => codebook.targets(concept, "category"))[0];
}

function categoryRows(codebook: Codebook): Row[] {
  return firsts(codebook, "category").map((category) => {
    const concepts = codebook.referrers(category, "concept", "category");
    const codes = concepts.flatMap((concept) => codebook.referrers(concept, "code", "concept"));
    return { block: category, role: codebook.roleOf(category), codes };
  });
}

/** The declarations of a kind in the project's order, each id once. */
function firsts(codebook: Codebook, kind: string): Block[] {
  return codebook.ordered(atOnce(firstsOf(codebook, codebook.all(kind))));
}

/** Adds up what codes quote; each of them counts once. */
function countsOf(codes: readonly Block[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of new Set(codes)) {
    for (const [source, count] of passagesPerSource(code))
      counts.set(source, (counts.get(source) ?? 0) + count);
  }
  return counts;
}
