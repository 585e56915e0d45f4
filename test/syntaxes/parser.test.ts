import assert from "node:assert/strict";
import fc from "fast-check";
import type { IGrammar } from "vscode-textmate";
import { columnOf } from "../../server/syntax/lines";
import { parseDeclaration } from "../../server/syntax/parse";
import type { Span } from "../../server/syntax/tree";
import { tries } from "../support/tries";
import { loadGrammar, type TokenizedLine, tokenize } from "./tokenize";

const indentation = fc.stringMatching(/^[ \t]{1,6}$/);
// Deeper than two tab stops, a key and its continuation must be indented alike for the grammar to see it.
const keyIndentation = indentation.filter((space) => columnOf(space, 0, space.length) < 8);
const indentedLine = fc.oneof(
  fc.tuple(keyIndentation, fc.constantFrom("definition: text", "definition:")),
  fc.tuple(indentation, fc.constantFrom("text", "")),
  fc.tuple(fc.oneof(indentation, fc.constant("")), fc.constant("# a comment")),
);
const pieceOfKey = fc.constantFrom(
  "quote",
  "definition",
  "other",
  "I05",
  "@",
  "12",
  "[fa]",
  ":",
  " ",
  "\t",
  "-",
);
const pieceOfHead = fc.constantFrom(
  ...["concept", "other", "trust", "اعتماد", "\u200c", "-", "!", ":", " ", " ", "\t"],
  ...['"', "“", "”", "«", "»", "\\", "#"],
);
// A colon between a kind and a label with no space at all is nothing that one writes.
const headLine = fc
  .array(pieceOfHead, { maxLength: 10 })
  .map((pieces) => `concept${pieces.join("")}`)
  .filter((line) => !/^[^\s"“«]*:["“«]/.test(line));

/** The grammar reads lines on its own; what it shows must be what the parser reads. */
describe("the grammar and the parser", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  it("agree on which lines are fields, however tabs and spaces are mixed", () => {
    fc.assert(
      fc.property(fc.array(indentedLine, { minLength: 1, maxLength: 8 }), (parts) => {
        const lines = ["concept trust", ...parts.map(([space, content]) => space + content)];
        const shown = tokenize(grammar, lines).lines;
        const text = lines.join("\n");
        assert.deepEqual(
          [...lines.keys()].filter((number) => spanOf(shown[number]!, /^support\.variable/)),
          parseDeclaration(text).fields.map(({ start }) => text.slice(0, start).split("\n").length - 1),
        );
      }),
      tries(2000),
    );
  });

  it("agree on where a field’s name ends and where its key closes", () => {
    fc.assert(
      fc.property(fc.array(pieceOfKey, { minLength: 1, maxLength: 10 }), (pieces) => {
        const head = "concept trust\n";
        const line = `  ${pieces.join("")}`;
        const shown = tokenize(grammar, [line]).lines[0]!;
        const [field] = parseDeclaration(head + line).fields;
        const read = field && { start: field.name.start - head.length, end: field.name.end - head.length };
        assert.deepEqual(spanOf(shown, /^(support\.variable|meta\.fault)\.field/), read);
        const colon = spanOf(shown, /key-value/);
        assert.equal(colon?.start, read && line.indexOf(":", endOfKey(line, read.end)));
      }),
      tries(2000),
    );
  });

  it("agree on a head’s id and label", () => {
    fc.assert(
      fc.property(headLine, (line) => {
        const shown = tokenize(grammar, [line]).lines[0]!;
        const { head } = parseDeclaration(line);
        assert.deepEqual(spanOf(shown, /^entity\.name\.type\.id/), head?.id && bounds(head.id));
        assert.deepEqual(spanOf(shown, /^string\.quoted/), head?.label && bounds(head.label));
      }),
      tries(2000),
    );
  });
});

/** From the first to the last token that has a scope of the pattern, white space at the line's end left out. */
function spanOf({ text, tokens }: TokenizedLine, scope: RegExp): Span | undefined {
  const found = tokens.filter(({ scopes }) => scopes.some((name) => scope.test(name)));
  if (found.length === 0) return undefined;
  return { start: found[0]!.startIndex, end: Math.min(found.at(-1)!.endIndex, text.trimEnd().length) };
}

function bounds({ start, end }: Span): Span {
  return { start, end };
}

/** Where the first colon is that white space or the line's end follows, from `at` on. */
function endOfKey(line: string, at: number): number {
  const match = /:(?=\s|$)/.exec(line.slice(at));
  return match ? at + match.index : -1;
}
