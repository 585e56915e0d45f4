import assert from "node:assert/strict";
import { formatted, lines } from "./formatSupport";

/** A text that is formatted, and what comes of it. */
function becomes(before: string, after: string): void {
  assert.equal(formatted(before), after);
}

describe("the formatter", () => {
  describe("heads", () => {
    it("puts one space between kind, id and label", () => {
      becomes('concept   trust\t\t"Trust"\n', 'concept trust "Trust"\n');
      becomes('concept trust"Trust"\n', 'concept trust "Trust"\n');
    });

    it("keeps the quotes that the writer chose, and takes the blanks from their insides", () => {
      becomes("concept trust «  اعتماد »\n", "concept trust «اعتماد»\n");
      becomes("concept trust “Trust ”\n", "concept trust “Trust”\n");
      becomes('concept trust " Trust"\n', 'concept trust "Trust"\n');
    });

    it("keeps escapes, and escapes anew what would change by losing a blank", () => {
      becomes('concept trust  "The \\"good\\" one"\n', 'concept trust "The \\"good\\" one"\n');
      becomes('concept trust "C:\\ "\n', 'concept trust "C:\\\\"\n');
    });

    it("leaves the words of a head that can't be read", () => {
      becomes('concept  trust  "Trust\n', 'concept  trust  "Trust\n');
      becomes("concept  tr.ust\n", "concept  tr.ust\n");
      becomes("concept:  trust\n", "concept:  trust\n");
      becomes("!!  what\n", "!!  what\n");
    });
  });

  describe("fields", () => {
    it("indents them by two spaces, whatever they were indented by", () => {
      const after = lines("code a", "  concept: b", "  definition: c", "  use-when: d");
      becomes(lines("code a", "      concept: b", "   definition: c", " use-when: d"), after);
      becomes(lines("code a", "\tconcept: b", "\tdefinition: c", "\tuse-when: d"), after);
    });

    it("puts one space around qualifiers and behind the colon", () => {
      becomes(
        lines("code a", "  quote   I05@12   :    Words  as  said.", "  label\tfa:نام"),
        lines("code a", "  quote I05@12: Words  as  said.", "  label\tfa:نام"),
      );
      becomes(lines("code a", "  label\tfa :\tنام"), lines("code a", "  label fa: نام"));
    });

    it("takes the blank from an empty field", () => {
      becomes("code a\n  concept:   \n", "code a\n  concept:\n");
    });

    it("keeps the words of lines that can't be read, and lines that continue them at their distance", () => {
      becomes(
        lines("code a", "    no  colon  here", "       what  follows", "  concept: b"),
        lines("code a", "  no  colon  here", "     what  follows", "  concept: b"),
      );
    });

    it("keeps an unreadable line from becoming a part of the field above", () => {
      becomes(
        lines("code a", "      concept: b", "      no colon here"),
        lines("code a", "  concept: b", "  no colon here"),
      );
    });
  });

  describe("values of several lines", () => {
    it("indents them by two more than their key and keeps how they stand to one another", () => {
      becomes(
        lines("memo a", "    text: The list", "        - one", "            - two", "          deeper"),
        lines("memo a", "  text: The list", "    - one", "        - two", "      deeper"),
      );
    });

    it("keeps every blank line inside a value, emptied, and its tabs", () => {
      becomes(
        lines("memo a", "  text:", "     one", "   ", "", "     \ttwo", "  type: code"),
        lines("memo a", "  text:", "    one", "", "", "    \ttwo", "  type: code"),
      );
    });

    it("does not wrap long lines anew", () => {
      const long = `memo a\n  text: ${"word ".repeat(100)}end\n`;
      becomes(long, long);
    });

    it("keeps text as it is: spaces between words, quotes, commas", () => {
      const text = lines("memo a", '  text: a ,b  ،c "d"', "    e ,f");
      becomes(text, text);
    });
  });

  describe("lists", () => {
    it("puts a space behind each separator and none in front", () => {
      becomes("code a\n  concept: b,c ,d  ,  e\n", "code a\n  concept: b, c, d, e\n");
    });

    it("keeps the Persian comma", () => {
      becomes("code a\n  concept: ب،پ ،ت,ث\n", "code a\n  concept: ب، پ، ت, ث\n");
    });

    it("keeps the lines of a long list", () => {
      becomes(lines("memo a", "  about: b,c ,", "     d ,e"), lines("memo a", "  about: b, c,", "    d, e"));
    });

    it("drops separators with nothing between them", () => {
      becomes("code a\n  concept: b, ,, c\n", "code a\n  concept: b, c\n");
    });

    it("spaces counts and saturation, but never takes a number apart", () => {
      becomes(
        "reliability a\n  total: 3 codes,1 agreements\n",
        "reliability a\n  total: 3 codes, 1 agreements\n",
      );
      becomes("reliability a\n  total: 1,033 codes\n", "reliability a\n  total: 1,033 codes\n");
      becomes("codebook a\n  saturation: base 4,run 2\n", "codebook a\n  saturation: base 4, run 2\n");
      becomes("codebook a\n  reports codes: 1,033\n", "codebook a\n  reports codes: 1,033\n");
    });
  });

  describe("blank lines", () => {
    it("leaves one between declarations", () => {
      becomes(
        lines("code a", "code b", "", "", " ", "code c", "  concept: d", "code e"),
        lines("code a", "", "code b", "", "code c", "  concept: d", "", "code e"),
      );
    });

    it("leaves at most one between fields", () => {
      becomes(
        lines("code a", "  concept: b", "", "", "  definition: c", "  use-when: d"),
        lines("code a", "  concept: b", "", "  definition: c", "  use-when: d"),
      );
    });

    it("leaves none at the start and the end, and ends the last line", () => {
      becomes("\n \n\ncode a\n\n\n", "code a\n");
      becomes("code a", "code a\n");
      becomes(" \n\n", "");
      becomes("", "");
    });
  });

  describe("comments", () => {
    it("keeps them above their declaration, in the first column", () => {
      const text = lines("# File", "", "# About a", "code a", "", "# About b", "code b");
      becomes(text, text);
    });

    it("indents those above a field like the field, and keeps them its own", () => {
      becomes(
        lines(
          "code a",
          "      # gt-ignore code-without-quote: none yet",
          "      concept: b",
          "# far left",
          "      example: c",
        ),
        lines(
          "code a",
          "  # gt-ignore code-without-quote: none yet",
          "  concept: b",
          "  # far left",
          "  example: c",
        ),
      );
    });

    it("never moves one next to a field that it stood apart from", () => {
      becomes(
        lines("code a", "   # gt-ignore syntax: no", "", "", "   concept: b"),
        lines("code a", "  # gt-ignore syntax: no", "", "  concept: b"),
      );
    });

    it("indents those inside a value like its lines", () => {
      becomes(
        lines("memo a", "  text: one", " # aside", "      two"),
        lines("memo a", "  text: one", "    # aside", "    two"),
      );
    });

    it("keeps a section's heading in the first column", () => {
      const text = lines("code a", "  concept: b", "", "# Axial coding", "", "concept b");
      becomes(text, text);
    });
  });

  describe("line breaks and marks", () => {
    it("gives every line the first one's line break", () => {
      becomes("code a\r\n  concept: b\n\ncode c\r", "code a\r\n  concept: b\r\n\r\ncode c\r\n");
      becomes("code a\n  concept: b\r\n\r\ncode c", "code a\n  concept: b\n\ncode c\n");
      becomes("code a\r  concept: b\r", "code a\n  concept: b\n");
    });

    it("takes blanks from line ends, no-break spaces among them", () => {
      becomes("code a \t\n  concept: b\u00a0\n  \n", "code a\n  concept: b\n");
    });

    it("keeps the byte order mark at the start, and leaves out one inside that does no harm", () => {
      becomes("\ufeffcode a\n  concept:b, c\n", "\ufeffcode a\n  concept:b, c\n");
      becomes("\ufeff\n\ncode  a\n", "\ufeffcode a\n");
      becomes("code a\n\ufeffcode b\n", "code a\n\ncode b\n");
      becomes("\ufeff\n\ufeffcode a\n", "\ufeffcode a\n");
    });

    it("moves no line of a declaration with a byte order mark among its blanks", () => {
      becomes(
        "code  a\n \ufeff concept : b \n   use-when: c\n",
        "code a\n \ufeff concept: b\n   use-when: c\n",
      );
      becomes("\n\ufeff\ufeffcode  a\n", "\n\ufeff\ufeffcode a\n");
    });
  });

  it("takes long texts in one go", () => {
    const declarations = Array.from({ length: 20_000 }, (_, n) => `code c${n}\n concept:  a,b\n`).join("");
    assert.equal(formatted(declarations).split("\n  concept: a, b\n").length, 20_001);
    const line = `code a\n  definition: ${" ".repeat(1_000_000)}x${" ".repeat(1_000_000)}\n`;
    assert.equal(formatted(line), "code a\n  definition: x\n");
    const list = `code a\n  concept: b${" ".repeat(1_000_000)}c\n`;
    assert.equal(formatted(list), list);
  });
});
