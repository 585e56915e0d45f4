import type { Study } from "./study";

/** A file of a study: where it stands, and what it holds. */
export interface Part {
  readonly path: string;
  readonly study: Study;
}

const nothing: Study = { participants: [], sources: [], categories: [], concepts: [], codes: [] };

/**
 * A study as the files of one project: the head alone in `codebook`, sources and categories in a file each, and
 * the rest shared out among concepts and codes as there are of them.
 * @param whole the study
 * @param files how many files; 1 keeps it whole
 * @param extension of the files, with its dot
 * @returns at most so many files (fewer when there is too little to share out), the root first
 */
export function split(whole: Study, files: number, extension: string): Part[] {
  if (files === 1) return [{ path: `codebook${extension}`, study: whole }];
  if (files < 5) throw new Error(`a project is split into 5 files or more, not ${files}`);
  const rest = files - 3;
  const share = whole.concepts.length / (whole.concepts.length + whole.codes.length);
  const conceptFiles = Math.max(1, Math.min(rest - 1, Math.round(rest * share)));
  const { head, participants, sources, categories } = whole;
  return [
    { path: `codebook${extension}`, study: { ...nothing, ...(head && { head }) } },
    { path: `sources${extension}`, study: { ...nothing, participants, sources } },
    { path: `categories${extension}`, study: { ...nothing, categories } },
    ...shareOut(whole.concepts, conceptFiles).map((concepts, i) => ({
      path: `concepts/${numbered(i)}${extension}`,
      study: { ...nothing, concepts },
    })),
    ...shareOut(whole.codes, rest - conceptFiles).map((codes, i) => ({
      path: `codes/${numbered(i)}${extension}`,
      study: { ...nothing, codes },
    })),
  ];
}

function shareOut<T>(items: readonly T[], parts: number): T[][] {
  const count = Math.min(parts, items.length);
  return Array.from({ length: count }, (_, i) =>
    items.slice(Math.floor((i * items.length) / count), Math.floor(((i + 1) * items.length) / count)),
  );
}

function numbered(i: number): string {
  return String(i + 1).padStart(3, "0");
}
