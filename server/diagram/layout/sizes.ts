import type { TextStyle } from "../text/typesetter";

/** How large everything is, in pixels. */
export interface Sizes {
  margin: number;
  gutter: number;
  /** Between zones one above the other. */
  gap: number;
  /** So many cards stand beside one another in a zone at least. */
  leastColumns: number;
  zone: { padding: number; header: number; radius: number };
  card: { width: number; paddingX: number; paddingY: number; gap: number; beside: number; radius: number };
  core: { width: number; widest: number; height: number; paddingX: number; paddingY: number; radius: number };
  concept: { indent: number; gap: number; bullet: number };
  role: TextStyle;
  /** Letters that join are not written in capitals, so they are larger. */
  joinedRole: TextStyle;
  category: TextStyle;
  part: TextStyle;
  conceptText: TextStyle;
  coreText: TextStyle;
  /** A core category's name is not set smaller than this. */
  smallestCore: number;
  legend: TextStyle;
}

/** For a screen. */
export const screenSizes: Sizes = {
  margin: 18,
  gutter: 46,
  gap: 40,
  leastColumns: 1,
  zone: { padding: 10, header: 30, radius: 10 },
  card: { width: 188, paddingX: 12, paddingY: 10, gap: 10, beside: 10, radius: 6 },
  core: { width: 168, widest: 260, height: 96, paddingX: 14, paddingY: 20, radius: 26 },
  concept: { indent: 13, gap: 3, bullet: 2 },
  role: { size: 10.5, weight: 700, tracking: 0.7 },
  joinedRole: { size: 12, weight: 700 },
  category: { size: 13, weight: 600 },
  part: { size: 12, weight: 600 },
  conceptText: { size: 12, weight: 400 },
  coreText: { size: 20, weight: 700 },
  smallestCore: 14,
  legend: { size: 11, weight: 400 },
};

/** For paper: narrower, and nothing set smaller than the concepts are. */
export const paperSizes: Sizes = {
  ...screenSizes,
  margin: 2,
  gutter: 34,
  gap: 32,
  zone: { padding: 8, header: 30, radius: 9 },
  card: { width: 152, paddingX: 9, paddingY: 8, gap: 8, beside: 8, radius: 5 },
  core: { ...screenSizes.core, width: 150, paddingX: 12 },
  role: { size: 12, weight: 700, tracking: 0.5 },
  joinedRole: { size: 12.5, weight: 700 },
  legend: { size: 12, weight: 400 },
};

/** With room for relations between zones, and between the cards of a zone. */
export function withRelations(sizes: Sizes): Sizes {
  const { gutter, gap, card } = sizes;
  return { ...sizes, gutter: gutter + 20, gap: gap + 8, card: { ...card, beside: 2.4 * card.beside } };
}

const usualMm = 170;
/** What is smaller can't be read in print. */
const smallestPoints = 7;
const pointsPerMm = 72 / 25.4;
/** On a broad page cards become no broader than on a screen; on a narrow one no narrower than a long word. */
const cardWidths = [188, 170, 152, 140, 130];

/** How wide a figure for a column of paper may be, so that no text gets too small to read. */
export function paperWidth(mm: number): number {
  return (mm * pointsPerMm * paperSizes.conceptText.size) / smallestPoints;
}

/** How many millimetres a figure must have on paper for no text to be too small to read. */
export function readableMm(width: number): number {
  return (width * smallestPoints) / (pointsPerMm * paperSizes.conceptText.size);
}

/** How large the smallest text of a figure is on paper that is `mm` wide, in points. */
export function pointsAt(mm: number, width: number): number {
  return (smallestPoints * mm) / readableMm(width);
}

/** How something is to be laid out. */
export interface Fit {
  sizes: Sizes;
  /** Whether the page is too narrow for zones side by side. */
  isNarrow: boolean;
}

/**
 * Lays something out for a column of paper: with the broadest cards with which no text gets too small to read. Where
 * the page is too narrow for that, one zone stands below the other, if that makes it narrower.
 */
export function forPaper<Laid extends { width: number }>(mm = usualMm, lay: (fit: Fit) => Laid): Laid {
  const most = paperWidth(mm);
  const sizesFor = (width: number) => ({ ...paperSizes, card: { ...paperSizes.card, width } });
  let laid: Laid | undefined;
  for (const width of cardWidths) {
    laid = lay({ sizes: sizesFor(width), isNarrow: false });
    if (laid.width <= most) return laid;
  }
  const { zone, card } = paperSizes;
  const inner = (most - besideNarrow - 2 * zone.padding - card.beside) / 2;
  const width = Math.max(cardWidths.at(-1)!, Math.min(cardWidths[0]!, Math.floor(inner)));
  const narrow = lay({ sizes: { ...sizesFor(width), leastColumns: 2 }, isNarrow: true });
  return narrow.width < laid!.width / mostNarrowing ? narrow : laid!;
}

/** What arrows take beside zones that stand one below the other. */
const besideNarrow = 124;
/** One gives up the paradigm's form only for much. */
const mostNarrowing = 1.2;

/** How far apart lines are, as a multiple of their size; letters that join reach further up and down. */
export const lineHeight = { plain: 1.36, joined: 1.56 };
export const titleLineHeight = { plain: 1.2, joined: 1.45 };
