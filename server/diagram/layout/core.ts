import type { Fragment, Paint, Shape } from "../shapes";
import { type CardContent, type CardPaints, cardContent, conceptList, markShape } from "./card";
import { type Lines, type Sheet, textShapes } from "./sheet";
import type { ShownCategory, ShownZone } from "./shown";
import { cardFragment, columnsForHeight, conceptsHeight, frame } from "./zone";

/** The core category's box of a known width, before it has a place. */
export interface CoreLayout {
  width: number;
  height: number;
  name: Lines;
  /** The core category's own name, or that there is none. */
  title: Lines;
  core: ShownCategory | undefined;
  concepts: readonly Fragment[];
  cards: readonly { category: ShownCategory; content: CardContent; y: number }[];
}

const wordGap = 7;
const captionWeight = 600;

/** How wide the box must be for the core category's name to break no word; the name's size follows the width. */
export function coreWidth(sheet: Sheet, zone: ShownZone): number {
  const { width, widest, paddingX } = sheet.sizes.core;
  const [core, ...others] = zone.categories;
  const title = core?.label ?? sheet.words.emptyZone;
  let inner = width - 2 * paddingX;
  inner = Math.max(inner, sheet.role(zone.label, widest - 2 * paddingX, captionWeight).width + 1);
  const style = titleStyle(sheet, title, widest - 2 * paddingX);
  inner = Math.max(inner, Math.min(widest - 2 * paddingX, sheet.longestWord(title, style) + 1));
  // Cards within the box, and a list of concepts, are as wide as cards elsewhere.
  const holdsMore = others.length > 0 || (core && (core.parts.length > 0 || core.concepts.length > 0));
  if (holdsMore) inner = Math.max(inner, sheet.sizes.card.width);
  const columns = conceptColumns(sheet, core);
  if (columns > 1) inner = Math.max(inner, columns * sheet.sizes.card.width);
  while (inner < widest - 2 * paddingX && linesAt(sheet, title, inner).lines.length > 4) inner += 10;
  return inner + 2 * paddingX;
}

/** In how many columns the core category's concepts stand, so that many of them make no strip. */
function conceptColumns(sheet: Sheet, core: ShownCategory | undefined): number {
  return columnsForHeight(sheet, conceptsHeight(sheet, core?.concepts.length ?? 0));
}

/** The name as large as can be without breaking a word. */
function titleStyle(sheet: Sheet, title: string, inner: number) {
  const { coreText, smallestCore } = sheet.sizes;
  let style = coreText;
  while (style.size > smallestCore && sheet.longestWord(title, style) > inner)
    style = { ...style, size: style.size - 1 };
  return style;
}

function linesAt(sheet: Sheet, title: string, inner: number): Lines {
  return sheet.lines(title, inner, titleStyle(sheet, title, inner), "balanced");
}

export function coreLayout(sheet: Sheet, zone: ShownZone, width: number): CoreLayout {
  const { paddingX, paddingY, height: least } = sheet.sizes.core;
  const [core, ...others] = zone.categories;
  const inner = width - 2 * paddingX;
  const name = sheet.role(zone.label, inner, captionWeight);
  const title = core
    ? linesAt(sheet, core.label, inner)
    : sheet.lines(sheet.words.emptyZone, inner, sheet.sizes.conceptText, "balanced");
  let y = paddingY + name.height + wordGap + title.height;
  let concepts: CoreLayout["concepts"] = [];
  if (core && core.concepts.length > 0) {
    const list = conceptList(
      sheet,
      core.concepts,
      paddingX,
      y + 8,
      inner,
      corePaints(zone.role),
      conceptColumns(sheet, core),
    );
    concepts = list.parts;
    y = list.bottom;
  }
  const cards = [...(core?.parts ?? []), ...others].map((category) => {
    const content = cardContent(sheet, category, inner, undefined);
    const top = y + 12;
    y = top + content.height;
    return { category, content, y: top };
  });
  const height = Math.max(least, y + paddingY);
  return { width, height, name, title, core, concepts, cards };
}

const corePaints = (zone: string): CardPaints => ({
  text: { tone: "core-text", zone },
  bullet: { tone: "core-caption", zone },
});

/** The fragments of a core whose corner is at `x`, `y`: its box with its name, then the cards within. */
export function coreFragments(
  sheet: Sheet,
  zone: ShownZone,
  layout: CoreLayout,
  x: number,
  y: number,
): Fragment[] {
  const { width, height, name, title, core, concepts } = layout;
  const { radius, paddingX } = sheet.sizes.core;
  const of = (tone: Paint["tone"]): Paint => ({ tone, zone: zone.role });
  const box = core
    ? frame(layout, radius, "core", { fill: of("core"), stroke: of("core-edge") })
    : frame(layout, radius, "empty", { stroke: of("name") });
  const written = name.height + wordGap + title.height;
  // What is alone in the box stands in its middle.
  const alone = concepts.length === 0 && layout.cards.length === 0;
  const top = alone ? (height - written) / 2 : sheet.sizes.core.paddingY;
  const shapes = [box, ...textShapes(name, width / 2, top, "middle", of(core ? "core-caption" : "name"))];
  const titleTop = top + name.height + wordGap;
  const inner = width - 2 * paddingX;
  const parts: Fragment[] = [...concepts];
  if (core) {
    const { element, label, mark } = core;
    const named: Shape[] = textShapes(title, inner / 2, 0, "middle", of("core-text"));
    if (mark) named.push(markShape(mark, inner, -wordGap));
    parts.unshift({
      element,
      kind: "part",
      label,
      x: paddingX,
      y: titleTop,
      width: inner,
      height: title.height,
      shapes: named,
    });
  } else shapes.push(...textShapes(title, width / 2, titleTop, "middle", { tone: "muted" }));
  const { element, label } = zone;
  const whole: Fragment = { element, kind: "core", label, x, y, width, height, shapes, parts };
  const cards = layout.cards.map(({ category, content, y: down }) =>
    cardFragment(
      sheet,
      { category, content, width: inner, height: content.height },
      undefined,
      x + paddingX,
      y + down,
    ),
  );
  return [whole, ...cards];
}
