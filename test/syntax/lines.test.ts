import assert from "node:assert/strict";
import { splitBlocks } from "../../server/syntax/cutting";
import { parseDeclaration } from "../../server/syntax/parse";
import { type Declaration, linesOf, type Span, textOf } from "../../server/syntax/tree";

/**
 * What a text declares, a line for each thing: `kind id "label"`, `.field qualifier = value` with ⏎ for its line
 * breaks, and `!problem words` for what can't be read. The comments that belong to a thing stand in parentheses.
 */
function outline(text: string): string[] {
  return splitBlocks(text).flatMap((piece) => {
    const tree = parseDeclaration(piece);
    const comments = (spans: readonly Span[]) =>
      spans.length > 0 ? ` (${spans.map((span) => textOf(tree, span)).join(" | ")})` : "";
    const { head } = tree;
    const names = head && [head.kind.text, head.id?.text, head.label && `"${head.label.text}"`];
    return [
      ...(names ? [names.filter((name) => name !== undefined).join(" ") + comments(tree.comments)] : []),
      ...tree.fields.map((field) => fieldLine(tree, field) + comments(field.comments)),
      ...tree.faults.map((fault) => `!${fault.problem} ${textOf(tree, fault)}`),
    ];
  });
}

function fieldLine(tree: Declaration, { name, qualifier, value }: Declaration["fields"][number]): string {
  const key = qualifier ? `${name.text} ${qualifier.text}` : name.text;
  return `.${key} = ${linesOf(tree, value).replaceAll("\n", "⏎")}`;
}

function reads(text: string, ...expected: string[]): void {
  assert.deepEqual(outline(text), expected);
}

describe("a declaration", () => {
  it("starts in the first column, with a kind, an id and a label", () => {
    reads('code trust "Trusting"\nconcept hope', 'code trust "Trusting"', "concept hope");
  });

  it("takes its words apart at any white space", () => {
    reads('code\ttrust \u00a0  "Trusting"\u3000', 'code trust "Trusting"');
  });

  it("reads escapes between straight quotes only", () => {
    reads('code a "\\"A\\" \\\\ \\n"', 'code a ""A" \\ \\n"');
    reads('code a “\\"A\\" \\\\”', 'code a "\\"A\\" \\\\"');
    reads("code a «\\\\»", 'code a "\\\\"');
  });

  it("takes the comments directly above it, and no others", () => {
    reads(
      "# far\n\n# near\n# nearest\ncode a\n# of nobody\n\n# of b\ncode b\n  # of b's fields\ncode c\n",
      "code a (# near | # nearest)",
      "code b (# of b)",
      "code c",
    );
  });

  it("holds a # within its line as text", () => {
    reads('code a "C# and #tags"\n  definition: a # b\n', 'code a "C# and #tags"', ".definition = a # b");
  });
});

describe("a field", () => {
  it("is closed by the first colon that white space or the line's end follows", () => {
    reads(
      "code a\n  quote I05@00:14:05: We talk: a lot\n  definition:\n  example:b: c\n",
      "code a",
      ".quote I05@00:14:05 = We talk: a lot",
      ".definition = ",
      ".example:b = c",
    );
  });

  it("takes a qualifier of several words", () => {
    reads("code a\n  quote  I05@12  [fa] :  ب\n", "code a", ".quote I05@12  [fa] = ب");
  });

  it("may be indented by any spaces and tabs, deeper or shallower than the one above", () => {
    reads(
      "code a\n\tdefinition: b\n  example: c\n \texample: d\n",
      "code a",
      ".definition = b",
      ".example = c⏎example: d",
    );
    reads("code a\n    definition: b\n  example: c\n", "code a", ".definition = b", ".example = c");
  });

  it("takes the comments directly above it", () => {
    reads(
      "code a\n  # one\n  # two\n  definition: b\n\n  # far\n\n  example: c\n",
      "code a",
      ".definition = b (# one | # two)",
      ".example = c",
    );
  });
});

describe("a value", () => {
  it("goes on over lines that are indented deeper than its key", () => {
    reads(
      "memo a\n  text: one\n    two\n   three\n  date: d\n",
      "memo a",
      ".text = one⏎ two⏎three",
      ".date = d",
    );
  });

  it("loses the indentation that its lines have in common, and keeps the rest", () => {
    reads("memo a\n  text:\n      one\n        two\n      three\n", "memo a", ".text = one⏎  two⏎three");
    reads("memo a\n  text:\n\tone\n\t\ttwo\n", "memo a", ".text = one⏎\ttwo");
  });

  it("reckons a tab as the next multiple of four", () => {
    reads("memo a\n  text:\n\tone\n    two\n  \tthree\n", "memo a", ".text = one⏎two⏎three");
    reads("memo a\n\ttext: one\n    date: d\n", "memo a", ".text = one", ".date = d");
  });

  it("holds the blank lines between its lines, and none behind them", () => {
    reads("memo a\n  text: one\n\n\n    two\n\n  date: d\n", "memo a", ".text = one⏎⏎⏎two", ".date = d");
    reads("memo a\n  text:\n\n    two\n \t \n    three\n\n", "memo a", ".text = two⏎⏎three");
  });

  it("leaves comment lines out, wherever they are indented", () => {
    reads(
      "memo a\n  text: one\n    # not said\n    two\n# nor this\n    three\n",
      "memo a",
      ".text = one⏎two⏎three",
    );
  });

  it("holds lines that look like fields, where they are indented deeper", () => {
    reads("memo a\n  text: one\n    about: b\n", "memo a", ".text = one⏎about: b");
  });

  it("loses white space at the ends of its lines", () => {
    reads("memo a\n  text: one \t\n    two\u00a0\n", "memo a", ".text = one⏎two");
  });
});

describe("a text's form", () => {
  const lines = ["# c", 'memo a "A"', "  text: one", "", "    two", "  date: d", "memo b", ""];
  const expected = ['memo a "A" (# c)', ".text = one⏎⏎two", ".date = d", "memo b"];

  for (const [name, lineBreak] of [
    ["LF", "\n"],
    ["CRLF", "\r\n"],
    ["CR", "\r"],
  ] as const) {
    it(`may have lines that end with ${name}`, () => {
      reads(lines.join(lineBreak), ...expected);
    });
  }

  it("may start with a byte order mark", () => {
    reads("\ufeffcode a\n  definition: b\n", "code a", ".definition = b");
    reads("\ufeff# c\ncode a\n", "code a (# c)");
    reads("\ufeff  definition: b\ncode a\n", "!field-outside definition: b", "code a");
  });

  it("may lack its last line break, and be empty", () => {
    reads("code a\n  definition: b", "code a", ".definition = b");
    reads("");
    reads("\n \n\n");
  });
});
