import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { kinds } from "../../server/model/schema";
import { isId } from "../../server/syntax/characters";

const file = new URL("../../syntaxes/language-configuration.json", import.meta.url);
const configuration = JSON.parse(readFileSync(file, "utf8"));

interface EnterRule {
  beforeText: string;
  afterText?: string;
  action: { indent: string; appendText?: string };
}

/** What VS Code does on Enter at `|`: the first rule that fits; nothing where the indentation is kept. */
function enter(text: string): EnterRule["action"] | undefined {
  const [before = "", after = ""] = text.split("|");
  const rules: EnterRule[] = configuration.onEnterRules;
  return rules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(before) && (!afterText || new RegExp(afterText).test(after)),
  )?.action;
}

/** The words of a text as VS Code finds them: the pattern's flags with `g` added. */
function wordsIn(text: string): string[] {
  const { pattern, flags } = configuration.wordPattern;
  return text.match(new RegExp(pattern, `${flags}g`)) ?? [];
}

describe("the language configuration’s word pattern", () => {
  const ids = [
    "trust-building",
    "I05",
    "5g_networks",
    "می‌خواهم",
    "ظرفیت‌سازی",
    "क्‍ष",
    "e\u0301tude",
    "مصاحبه_۵",
    "a",
  ];

  for (const id of ids) {
    it(`takes the id ${id} whole, in a head, a list and a text`, () => {
      assert.ok(isId(id));
      assert.deepEqual(wordsIn(`concept ${id} "Label"`), ["concept", id, "Label"]);
      assert.deepEqual(wordsIn(`  concept: ${id}، code:${id},x`), ["concept", id, "code", id, "x"]);
      assert.deepEqual(wordsIn(`[[${id}|shown]]`), [id, "shown"]);
      assert.deepEqual(wordsIn(`quote ${id}@12:`), ["quote", id, "12"]);
    });
  }

  it("never takes a joiner, a mark or a hyphen for a word’s start", () => {
    assert.deepEqual(wordsIn("\u200ca -b \u0301c _d «هـ»"), ["a", "b", "c", "d", "هـ"]);
  });
});

describe("Enter", () => {
  it("indents after a declaration’s head", () => {
    for (const head of [
      'concept trust "Trust"|',
      "concept اعتمادسازی|",
      'concept trust "Tr|ust"',
      "conept x|",
    ]) {
      assert.deepEqual(enter(head), { indent: "indent" }, head);
    }
  });

  it("keeps the indentation after a field, a continuation and in an empty first column", () => {
    for (const line of [
      "  category: causes|",
      "  quote I05@12: The words|",
      "  label fa: اعتماد|",
      "    a text that goes on|",
      "    the text says definition:|",
      "  definition: split| here",
      "concept|",
      "|",
      "|concept trust",
    ]) {
      assert.equal(enter(line), undefined, line);
    }
  });

  it("indents after the key of a long text that has not begun, and only there", () => {
    for (const kind of kinds.values()) {
      for (const field of kind.fields.values()) {
        const long = field.value === "markdown" || field.qualifier === "passage";
        const expected = long ? { indent: "indent" } : undefined;
        const qualifier = field.qualifier === "passage" ? " I05@00:14:05 [fa]" : "";
        assert.deepEqual(enter(`  ${field.name}${qualifier}:|`), expected, field.name);
      }
    }
    assert.deepEqual(enter("\tdefinition fa: |"), { indent: "indent" });
    assert.equal(enter("  definition:| a text"), undefined);
  });

  it("goes out of the declaration from an empty indented line", () => {
    assert.deepEqual(enter("  |"), { indent: "outdent" });
    assert.deepEqual(enter("\t|  "), { indent: "outdent" });
    assert.equal(enter("  |category: causes"), undefined);
  });

  it("goes on with a comment that is split, and ends one at its end", () => {
    assert.deepEqual(enter("# a long| comment"), { indent: "none", appendText: "# " });
    assert.deepEqual(enter("  # definition:| text"), { indent: "none", appendText: "# " });
    for (const comment of ["# a comment|", "  # definition:|", "#|"]) {
      assert.deepEqual(enter(comment), { indent: "none" }, comment);
    }
  });
});

describe("the language configuration", () => {
  it("folds by indentation, and between region comments", () => {
    const { offSide, markers } = configuration.folding;
    assert.equal(offSide, true);
    const start = new RegExp(markers.start);
    const end = new RegExp(markers.end);
    for (const line of ["# region", "# region Causes", "#region", "  # region علل"]) {
      assert.ok(start.test(line) && !end.test(line), line);
    }
    for (const line of ["# endregion", "\t#endregion of it"])
      assert.ok(end.test(line) && !start.test(line), line);
    for (const line of ["# regional", "# a region", "region x", "# endregions"]) {
      assert.ok(!start.test(line) && !end.test(line), line);
    }
  });

  it("comments with #", () => {
    assert.equal(configuration.comments.lineComment, "#");
  });

  it("closes references, brackets and quotation marks, but not in comments", () => {
    const closing = new Map<string, string>();
    for (const { open, close, notIn } of configuration.autoClosingPairs) {
      closing.set(open, close);
      assert.ok(notIn.includes("comment"), open);
    }
    assert.deepEqual(Object.fromEntries(closing), {
      "[[": "]]",
      "[": "]",
      "(": ")",
      '"': '"',
      "«": "»",
      "“": "”",
    });
  });

  it("colours only the brackets of references: a lone one is no fault in a text", () => {
    assert.deepEqual(configuration.colorizedBracketPairs, [["[[", "]]"]]);
  });
});
