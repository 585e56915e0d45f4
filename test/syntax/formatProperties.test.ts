import assert from "node:assert/strict";
import fc from "fast-check";
import { tries } from "../support/tries";
import { formatted, meaningOf, samples, shown, wordsOf } from "./formatSupport";

/** What stands in front of a line: anything that a hand, an editor or a word processor may have put there. */
const indent = fc.constantFrom(
  "",
  "",
  " ",
  "  ",
  "  ",
  "   ",
  "    ",
  "      ",
  "\t",
  " \t",
  "\t  ",
  "\u00a0",
  "\ufeff",
  " \ufeff ",
);
const lineBreak = fc.constantFrom("\n", "\n", "\n", "\r\n", "\r");
const trailing = fc.constantFrom("", "", "", "  ", "\t", "\u3000", "\ufeff");

const headWord = fc.constantFrom(
  "code",
  "concept",
  "codebook",
  "memo",
  "kode",
  "source",
  "reliability",
  "x:",
);
const space = fc.constantFrom(" ", "  ", "\t", "", "\u00a0");
const id = fc.constantFrom("a", "trust-building", "اعتماد‌سازی", "I05", "a.b", "");
const label = fc.constantFrom(
  ...[
    "",
    '"L"',
    '" L "',
    '"a \\" b\\\\"',
    '" a\\ "',
    '"C:\\x "',
    "“ برچسب ”",
    "«a: b»",
    '"open',
    '"L" x',
    '""',
  ],
);
const head = fc.tuple(headWord, space, id, space, label).map((words) => words.join(""));

const key = fc.constantFrom(
  ...["concept", "about", "language", "text", "definition", "include", "counts I05", "counts", "saturation"],
  ...[
    "quote I05@12",
    "quote  I05@00:14:05  [fa]",
    "label fa",
    "unknown",
    "a :b",
    "reports  codes",
    ":",
    "no key",
  ],
);
const colon = fc.constantFrom(":", ": ", " : ", ":\t", ":  ", "");
const value = fc.constantFrom(
  ...[
    "",
    "a",
    "a,b ، c",
    " , a ,, b,",
    "a , ",
    "1,033 codes,47 agreements",
    "base 4 ,run 2",
    "{a,b}/*.gt, c.gt",
  ],
  ...[
    "see [[a]],  [[concept:b|c]]",
    "# no comment",
    "a  b   c",
    "حکمرانی هوشمند",
    "a\u2028, b",
    "- item",
    "😀,😁",
  ],
);
const field = fc.tuple(key, colon, value).map((words) => words.join(""));
const comment = fc.constantFrom("# comment", "#", "#  gt-ignore syntax: it is so");
const content = fc.oneof(
  { arbitrary: head, weight: 2 },
  { arbitrary: field, weight: 4 },
  { arbitrary: value, weight: 3 },
  comment,
  fc.constant(""),
);
const line = fc.tuple(indent, content, trailing, lineBreak).map((parts) => parts.join(""));

/** Texts made of lines that are each more or less right. */
const assembled = fc.array(line, { maxLength: 25 }).map((list) => list.join(""));

/** Texts of anything at all. */
const anything = fc
  .array(
    fc.oneof(
      fc.constantFrom(...' \t\n\r#:,،"“”«»\\[]@\ufeff\u00a0\u0000\ud800\udc00ab'.split("")),
      fc.string({ unit: "binary" }),
    ),
    {
      maxLength: 60,
    },
  )
  .map((parts) => parts.join(""));

/** The samples with pieces taken out, put in or moved. */
const damaged = fc
  .tuple(
    fc.constantFrom(...samples.map((text) => text.slice(0, 9000))),
    fc.array(
      fc.tuple(fc.nat(8999), fc.nat(12), fc.oneof(line, indent, fc.constantFrom("\n", ":", '"', "", ","))),
      {
        minLength: 1,
        maxLength: 12,
      },
    ),
  )
  .map(([text, cuts]) =>
    cuts.reduce((before, [at, length, put]) => before.slice(0, at) + put + before.slice(at + length), text),
  );

const texts = { assembled, anything, damaged };

describe("formatting", () => {
  for (const [name, arbitrary] of Object.entries(texts)) {
    const runs = tries(name === "damaged" ? 150 : 1500);

    it(`keeps what ${name} text says`, () => {
      fc.assert(
        fc.property(arbitrary, (text) => {
          const after = formatted(text);
          assert.deepEqual(meaningOf(after), meaningOf(text), shown(after));
          assert.equal(wordsOf(after), wordsOf(text));
        }),
        runs,
      );
    });

    it(`leaves ${name} text that it formatted as it is`, () => {
      fc.assert(
        fc.property(arbitrary, (text) => {
          const once = formatted(text);
          assert.equal(formatted(once), once, shown(once));
        }),
        runs,
      );
    });

    it(`gives ${name} text one kind of line break, no blanks at line ends, and one at the end`, () => {
      fc.assert(
        fc.property(arbitrary, (text) => {
          const after = formatted(text);
          const found = new Set(after.match(/\r\n|\n|\r/g));
          assert.ok(found.size <= 1 && !found.has("\r"), shown(after));
          assert.doesNotMatch(after, /[ \t\u00a0\u3000](\r|\n|$)/);
          assert.match(after, /^(\ufeff?|[\s\S]*\S\r?\n)$/);
        }),
        runs,
      );
    });
  }

  it("leaves the samples as they are", () => {
    for (const text of samples) assert.equal(formatted(text), text);
  });
});
