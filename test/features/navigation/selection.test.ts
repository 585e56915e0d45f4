import assert from "node:assert/strict";
import type { SelectionRange } from "vscode-languageserver-types";
import { selectionRanges } from "../../../server/features/selection/selection";
import { GtDocument } from "../../../server/syntax/document";
import { openStudy } from "../support";

/** What is selected step by step where the cursor is; the file last, as `…`. */
async function steps(marked: string): Promise<string[]> {
  const { workspace, uri, text, position } = await openStudy(marked);
  const document = new GtDocument(uri, text);
  const [first] = selectionRanges(workspace, uri, [position]);
  const texts: string[] = [];
  for (let at: SelectionRange | undefined = first; at; at = at.parent) {
    texts.push(document.getText(at.range));
  }
  assert.equal(texts.pop(), text);
  return texts;
}

const head = 'concept time "Time"\n';

describe("selection ranges", () => {
  it("grow from a word over its item, value and field to the declaration with its comments", async () => {
    const text = `# On time.\n${head}  # Two of them.\n  category: a, category:some-th‸ing\n`;
    const field = "category: a, category:some-thing";
    assert.deepEqual(await steps(`source I01\n\n${text}\n# More.\n`), [
      "some-thing",
      "category:some-thing",
      "a, category:some-thing",
      field,
      `# Two of them.\n  ${field}`,
      `${head}  # Two of them.\n  ${field}`,
      `# On time.\n${head}  # Two of them.\n  ${field}`,
    ]);
  });

  it("grow from a link over its line", async () => {
    const value = "Of\n    late [[concept:time|ti‸me]] and\n    more";
    const plain = value.replace("‸", "");
    assert.deepEqual(await steps(`memo m\n  text: ${value}\n`), [
      "time",
      "concept:time|time",
      "[[concept:time|time]]",
      "late [[concept:time|time]] and",
      plain,
      `text: ${plain}`,
      `memo m\n  text: ${plain}`,
    ]);
  });

  it("grow from a part of a quote's key", async () => {
    assert.deepEqual(await steps("code c\n  quote I05@00:1‸4:05 [fa]: x\n"), [
      "14",
      "00:14:05",
      "I05@00:14:05 [fa]",
      "quote I05@00:14:05 [fa]",
      "quote I05@00:14:05 [fa]: x",
      "code c\n  quote I05@00:14:05 [fa]: x",
    ]);
  });

  it("grow from a label's word over its text and its quotes", async () => {
    assert.deepEqual(await steps("concept time «زما‸ن کم»\n  category: c\n"), [
      "زمان",
      "زمان کم",
      "«زمان کم»",
      "concept time «زمان کم»",
      "concept time «زمان کم»\n  category: c",
    ]);
  });

  it("grow from a comment over those around it", async () => {
    assert.deepEqual(await steps("# One.\n# Tw‸o.\nconcept a\n\n"), [
      "Two",
      "Two.",
      "# Two.",
      "# One.\n# Two.",
      "# One.\n# Two.\nconcept a",
    ]);
  });

  it("are the file where nothing stands", async () => {
    assert.deepEqual(await steps("concept a\n\n\n‸\n"), []);
  });

  it("are given for each position", async () => {
    const { workspace, uri } = await openStudy("‸concept a\n\nconcept b\n");
    const positions = [
      { line: 0, character: 8 },
      { line: 2, character: 8 },
    ];
    const ranges = selectionRanges(workspace, uri, positions).map(({ range }) => range.start);
    assert.deepEqual(ranges, positions);
  });
});
