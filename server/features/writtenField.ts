import { columnOf, isBlank, type Line, lineStart, readLine } from "../syntax/lines";
import { type Declaration, type Field, Value, type Word } from "../syntax/tree";

/** A field as far as it is written. */
export interface WrittenField {
  field: Field;
  /** Where its colon is; absent while that is still to be typed. */
  colon?: number;
}

/**
 * The field that a line belongs to: the one that starts on it, the one above that it goes on, or the one that it
 * will be once it is typed to its end. `column` is where the line's text starts, or the cursor on a blank line.
 */
export function fieldOn(tree: Declaration, line: Line, column: number): WrittenField | undefined {
  let above: Field | undefined;
  for (const field of tree.fields) {
    if (field.start > line.end) break;
    above = field;
  }
  if (above && (above.start >= line.start || column > columnOfField(tree.text, above))) {
    return { field: above, colon: tree.text.indexOf(":", above.qualifier?.end ?? above.name.end) };
  }
  return isBlank(line) ? undefined : halfTyped(tree.text, line);
}

function columnOfField(text: string, field: Field): number {
  return columnOf(text, lineStart(text, field.start), field.start);
}

/** A line whose colon is missing, or has no space behind it, read as the field that it seems to become. */
function halfTyped(text: string, line: Line): WrittenField {
  const { content: start, contentEnd: end } = line;
  const word = (from: number, to: number): Word => ({ start: from, end: to, text: text.slice(from, to) });
  let nameEnd = start;
  while (nameEnd < end && !/[\s:]/.test(text[nameEnd]!)) nameEnd++;
  const field: Field = {
    start,
    end,
    name: word(start, nameEnd),
    qualifier: undefined,
    value: new Value(end, end),
    comments: [],
  };
  if (text[nameEnd] === ":") {
    return { field: { ...field, value: new Value(nameEnd + 1, end) }, colon: nameEnd };
  }
  let from = nameEnd;
  while (from < end && /\s/.test(text[from]!)) from++;
  if (from < end) field.qualifier = word(from, readLine(text, line.start).contentEnd);
  return { field };
}
