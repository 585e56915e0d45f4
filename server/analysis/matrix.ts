import type { Codebook } from "../model/codebook";
import { firstsOf } from "../model/firsts";
import type { Role } from "../model/paradigm";
import type { Block } from "../syntax/block";
import type { InParts } from "../syntax/parts";
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
export function* matrixRows(codebook: Codebook, kind: RowKind): InParts<MatrixRow[]> {
  const rows = yield* kind === "code" ? codeRows(codebook) : categoryRows(codebook);
  const matrix: MatrixRow[] = [];
  const add = (row: MatrixRow) => {
    if ([...row.counts.values()].some((count) => count > 0)) matrix.push(row);
  };
  for (const role of [...(codebook.paradigm?.roles ?? []), undefined]) {
    const ofRole = rows.filter((row) => row.role === role);
    if (kind === "role") add({ block: undefined, role, counts: yield* countsOf(ofRole.flatMap(codesIn)) });
    else for (const { block, codes } of ofRole) add({ block, role, counts: yield* countsOf(codes) });
  }
  return matrix;
}

interface Row {
  block: Block;
  role: Role | undefined;
  codes: readonly Block[];
}

const codesIn = ({ codes }: Row) => codes;

function* codeRows(codebook: Codebook): InParts<Row[]> {
  const places = new Map(codebook.ordered(codebook.all("category")).map((block, index) => [block, index]));
  const last = places.size;
  const rows: (Row & { place: number })[] = [];
  for (const code of yield* firsts(codebook, "code")) {
    yield;
    const category = categoryOf(codebook, code);
    const place = category ? (places.get(category) ?? last) : last;
    rows.push({ block: code, role: category && codebook.roleOf(category), codes: [code], place });
  }
  return rows.sort((one, other) => one.place - other.place);
}

/** The first category that a code leads to. */
function categoryOf(codebook: Codebook, code: Block): Block | undefined {
  return codebook.targets(code, "concept").flatMap((concept) => codebook.targets(concept, "category"))[0];
}

function* categoryRows(codebook: Codebook): InParts<Row[]> {
  const rows: Row[] = [];
  for (const category of yield* firsts(codebook, "category")) {
    const codes: Block[] = [];
    for (const concept of codebook.referrers(category, "concept", "category")) {
      yield;
      for (const code of codebook.referrers(concept, "code", "concept")) codes.push(code);
    }
    rows.push({ block: category, role: codebook.roleOf(category), codes });
  }
  return rows;
}

/** The declarations of a kind in the project's order, each id once. */
function* firsts(codebook: Codebook, kind: string): InParts<Block[]> {
  return codebook.ordered(yield* firstsOf(codebook, codebook.all(kind)));
}

/** Adds up what codes quote; each of them counts once. */
function* countsOf(codes: readonly Block[]): InParts<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const code of new Set(codes)) {
    yield;
    for (const [source, count] of passagesPerSource(code))
      counts.set(source, (counts.get(source) ?? 0) + count);
  }
  return counts;
}
