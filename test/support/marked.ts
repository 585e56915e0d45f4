import assert from "node:assert/strict";

/** Two marks around words of a text. */
export type Marks = readonly [opening: string, closing: string];

/** Around the words that a finding underlines. */
export const underline: Marks = ["⟦", "⟧"];
/** Around the words that a finding is related to. */
export const relation: Marks = ["⟪", "⟫"];

/** A stretch of a text. */
export interface Stretch {
  start: number;
  end: number;
}

/** A text without its marks, and the stretches that each kind of marks stood around. */
export interface MarkedText {
  text: string;
  underlined: Stretch[];
  related: Stretch[];
}

/** Takes the marks out of a text. Marks may stand within marks. */
export function readMarks(marked: string): MarkedText {
  const result: MarkedText = { text: "", underlined: [], related: [] };
  const open: [string, number][] = [];
  for (const character of marked) {
    const kind = [underline, relation].find((marks) => marks.includes(character));
    if (!kind) result.text += character;
    else if (character === kind[0]) open.push([kind[1], result.text.length]);
    else {
      const [closing, start] = open.pop() ?? [];
      assert.equal(character, closing, `a mark closes nothing in: ${marked}`);
      const stretch = { start: start!, end: result.text.length };
      (kind === underline ? result.underlined : result.related).push(stretch);
    }
  }
  assert.equal(open.length, 0, `a mark is not closed in: ${marked}`);
  return result;
}

/** The text with marks around some of its stretches, as a test would have it. */
export function writeMarks(
  text: string,
  underlined: readonly Stretch[],
  related: readonly Stretch[],
): string {
  const insertions = [
    ...underlined.map((stretch) => [stretch, underline] as const),
    ...related.map((stretch) => [stretch, relation] as const),
  ].flatMap(([{ start, end }, [opening, closing]]) => [
    { at: start, mark: opening, length: end - start, opens: true },
    { at: end, mark: closing, length: end - start, opens: false },
  ]);
  // Where marks meet, what was opened last is closed first.
  insertions.sort(
    (one, other) =>
      one.at - other.at ||
      Number(one.opens) - Number(other.opens) ||
      (one.opens ? other.length - one.length : one.length - other.length),
  );
  let result = "";
  let from = 0;
  for (const { at, mark } of insertions) {
    result += text.slice(from, at) + mark;
    from = at;
  }
  return result + text.slice(from);
}

/** A text without the indentation that all its lines share, and without the line break it starts with. */
export function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "\n")
    .split("\n");
  const indentations = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)![0].length);
  const common = Math.min(...indentations);
  return lines.map((line) => line.slice(common)).join("\n");
}
