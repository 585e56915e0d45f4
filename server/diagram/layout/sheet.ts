import type { FigureModel } from "../model/figureModel";
import type { Words } from "../model/words";
import type { Routing } from "../route/routing";
import type { Paint, Text } from "../shapes";
import { isRightToLeft } from "../text/bidi";
import type { Line, TextStyle, Typesetter } from "../text/typesetter";
import { balanced, longestWord, wrapped } from "../text/wrap";
import type { CardContent } from "./card";
import { Kept } from "./kept";
import { lineHeight, type Sizes, titleLineHeight } from "./sizes";

const joining = /\p{sc=Arabic}|\p{sc=Syriac}|\p{sc=Nko}/u;

/** What is larger than this is a title. */
const largest = 16;

/** A text in lines, ready to be put somewhere. */
export interface Lines {
  lines: readonly Line[];
  style: TextStyle;
  lineHeight: number;
  width: number;
  height: number;
}

/** What is kept between two layouts. */
interface Keeping {
  lines: Kept<Lines>;
  cards: Kept<CardContent>;
  routings: Kept<Routing>;
}

/** A figure takes two: one to see where it gets crowded, and one with room for that. */
const mostRoutings = 4;

const keeping = new WeakMap<Typesetter, Map<string, Keeping>>();

/** What a layout works on: the sizes, the font, and the language and direction of the figure. */
export class Sheet {
  readonly sizes: Sizes;
  readonly typesetter: Typesetter;
  readonly rightToLeft: boolean;
  readonly language: string | undefined;
  readonly words: Words;
  readonly cards: Kept<CardContent>;
  readonly routings: Kept<Routing>;
  private readonly kept: Kept<Lines>;

  constructor(
    typesetter: Typesetter,
    sizes: Sizes,
    { rightToLeft, language, words }: Pick<FigureModel, "rightToLeft" | "language" | "words">,
  ) {
    this.typesetter = typesetter;
    this.sizes = sizes;
    this.rightToLeft = rightToLeft;
    this.language = language;
    this.words = words;
    const bySheet = keeping.get(typesetter) ?? new Map<string, Keeping>();
    keeping.set(typesetter, bySheet);
    const key = `${rightToLeft} ${language} ${JSON.stringify(sizes)}`;
    const kept = bySheet.get(key) ?? {
      lines: new Kept(),
      cards: new Kept(),
      routings: new Kept(mostRoutings),
    };
    bySheet.set(key, kept);
    this.kept = kept.lines;
    this.cards = kept.cards;
    this.routings = kept.routings;
  }

  /** A text in lines of at most `width`. */
  lines(text: string, width: number, style: TextStyle, how: "filled" | "balanced" = "filled"): Lines {
    const { size, weight, tracking = 0 } = style;
    const key = `${how} ${width} ${size} ${weight} ${tracking} ${text}`;
    return this.kept.get(key, () => this.set(text, width, style, how));
  }

  private set(text: string, width: number, style: TextStyle, how: "filled" | "balanced"): Lines {
    const lines = (how === "filled" ? wrapped : balanced)(text, width, this.setting(text, style));
    const { plain, joined } = style.size > largest ? titleLineHeight : lineHeight;
    const height = style.size * (joining.test(text) ? joined : plain);
    const widest = Math.max(...lines.map((line) => line.width));
    return { lines, style, lineHeight: height, width: widest, height: height * lines.length };
  }

  /** How wide a text's longest word is. */
  longestWord(text: string, style: TextStyle): number {
    return longestWord(text, this.setting(text, style));
  }

  private setting(text: string, style: TextStyle) {
    const { typesetter, language } = this;
    return { typesetter, style, language, rightToLeft: isRightToLeft(text, this.rightToLeft) };
  }

  /** A role's name in lines, in capitals where its letters have them. */
  role(name: string, width: number, weight = this.sizes.role.weight): Lines {
    const { role, joinedRole } = this.sizes;
    if (joining.test(name)) return this.lines(name, width, { ...joinedRole, weight }, "balanced");
    const capitals = this.upperCase(name);
    return this.lines(capitals, width, { ...role, weight }, "balanced");
  }

  private upperCase(text: string): string {
    try {
      return text.toLocaleUpperCase(this.language);
    } catch {
      return text.toUpperCase();
    }
  }
}

/** The shapes of lines whose top is at `y`. */
export function textShapes(lines: Lines, x: number, y: number, anchor: Text["anchor"], fill: Paint): Text[] {
  return lines.lines.map((line, index) => ({
    kind: "text",
    line,
    x,
    anchor,
    baseline: baselineOf(lines, y, index),
    style: lines.style,
    fill,
  }));
}

/** Where the letters of a line stand, so that they look centred between the lines' edges. */
export function baselineOf({ lineHeight, style }: Lines, y: number, index: number): number {
  return y + lineHeight * (index + 0.5) + style.size * 0.35;
}
