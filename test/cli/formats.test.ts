import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { excerptOf } from "../../server/cli/formats/excerpt";
import { wantsColor } from "../../server/cli/terminal";
import { folderOf, gt, linesOf } from "./support";

const control = "\u001b";

/** What `gt check` prints of a codebook in a format; warnings and errors alone, so that a text can be short. */
async function printed(text: string, ...args: string[]): Promise<string> {
  const head = "codebook c\n  paradigm: none\n  stage: axial\n";
  return (await gt(["check", "-", "--severity", "warning", ...args], { input: head + text })).out;
}

describe("the formats of gt check", () => {
  describe("json", () => {
    it("is an array of findings, and nothing else stands on standard output", async () => {
      const found = JSON.parse(await printed("concept trust\n", "--format", "json"));
      assert.deepEqual(Object.keys(found[0]), ["file", "check", "severity", "message", "range"]);
      assert.deepEqual(
        { ...found[0], message: "" },
        {
          file: "-",
          check: "concept-without-category",
          severity: "warning",
          message: "",
          range: { start: { line: 3, character: 8 }, end: { line: 3, character: 13 } },
        },
      );
      assert.match(found[0].message, /“trust” has no category/);
    });

    it("counts characters in UTF-16 units, from 0", async () => {
      const found = JSON.parse(await printed("memo m\n  text: 😀😀 [[nowhere]]\n", "--format", "json"));
      assert.deepEqual(found[0].range, {
        start: { line: 4, character: 15 },
        end: { line: 4, character: 22 },
      });
    });

    it("is an empty array where nothing is found", async () => {
      assert.equal(await printed("", "--format", "json"), "[]\n");
    });
  });

  describe("sarif", () => {
    it("is valid against the schema of SARIF 2.1.0", async () => {
      const ajv = new Ajv({ strict: false, unicodeRegExp: false });
      addFormats(ajv);
      const schema = readFileSync(new URL("sarif-2.1.0.schema.json", import.meta.url), "utf8");
      const validate = ajv.compile(JSON.parse(schema));
      for (const path of ["samples", "samples/several-files"]) {
        const log = JSON.parse((await gt(["check", "--format", "sarif", path])).out);
        assert.ok(validate(log), JSON.stringify(validate.errors));
      }
      assert.ok(!validate({ version: "2.1.0" }), "the schema refuses what is no log");
    });

    it("says where, from 1, and names each check that found something", async () => {
      const folder = folderOf({ "my codes/#1.gt": "concept trust\nconcept mistrust\n" });
      const args = ["check", "--format", "sarif", "--severity", "warning"];
      const { runs } = JSON.parse((await gt(args, { folder })).out);
      assert.deepEqual(
        runs[0].tool.driver.rules.map(({ id }: { id: string }) => id),
        ["concept-without-category"],
      );
      assert.equal(runs[0].columnKind, "utf16CodeUnits");
      assert.deepEqual(runs[0].results[1].locations[0].physicalLocation, {
        artifactLocation: { uri: "my%20codes/%231.gt" },
        region: { startLine: 2, startColumn: 9, endLine: 2, endColumn: 17 },
      });
      assert.equal(runs[0].results[1].level, "warning");
      const whole = JSON.parse((await gt([...args, join(folder, "my codes")])).out);
      const { uri } = whole.runs[0].results[0].locations[0].physicalLocation.artifactLocation;
      assert.ok(uri.startsWith("file:///") && uri.endsWith("/my%20codes/%231.gt"));
    });
  });

  describe("github", () => {
    it("is a workflow command a finding", async () => {
      const out = await printed("concept trust\n\ncode\n", "--format", "github");
      assert.deepEqual(
        linesOf(out).map((line) => line.replace(/(::\w+ [^:]*::).*/, "$1")),
        [
          "::warning file=-,line=4,col=9,endLine=4,endColumn=14,title=concept-without-category::",
          "::error file=-,line=6,col=1,endLine=6,endColumn=5,title=syntax::",
        ],
      );
    });

    it("escapes what would end a command or a property", async () => {
      const folder = folderOf({ "a,b:c%.gt": "concept trust\n" });
      const { out } = await gt(["check", "--format", "github", "--severity", "warning"], { folder });
      assert.match(out, /^::warning file=a%2Cb%3Ac%25\.gt,line=1,/);
      assert.equal(linesOf(out).length, 1);
    });
  });

  describe("pretty", () => {
    it("gives each finding's place, words and line, and what was found in all", async () => {
      const out = await printed("concept trust\n\nmemo m\n  text: [[nowhere]]\n");
      assert.deepEqual(linesOf(out), [
        "-",
        `  4:9  warning  ${linesOf(out)[1]!.slice("  4:9  warning  ".length)}`,
        "     concept trust",
        "             ^^^^^",
        `  7:11  error  ${linesOf(out)[4]!.slice("  7:11  error  ".length)}`,
        "     text: [[nowhere]]",
        "             ^^^^^^^",
        "1 file checked: 1 error, 1 warning.",
      ]);
      assert.match(linesOf(out)[1]!, / {2}concept-without-category$/);
      assert.match(linesOf(out)[4]!, /“nowhere”.* {2}unresolved-reference$/);
    });

    it("marks words by the columns they take: wide letters, and marks that take none", async () => {
      const out = await printed("memo m\n  text: words\n  about: 概念, xe\u0301y\n");
      assert.deepEqual(
        linesOf(out).filter((line) => /^ {5}/.test(line)),
        [
          "     about: 概念, xe\u0301y",
          "            ^^^^",
          "     about: 概念, xe\u0301y",
          "                  ^^^",
        ],
      );
    });

    it("repeats the words of a right-to-left line instead of marking them", async () => {
      const out = await printed("memo m\n  text: این [[ناموجود]] است\n");
      assert.deepEqual(linesOf(out).slice(2, 4), ["     text: این [[ناموجود]] است", "     → ناموجود"]);
    });

    it("shows of a long line what stands around the words", async () => {
      const out = await printed(
        `memo m\n  text: ${"before ".repeat(50)}[[nowhere]] ${"after ".repeat(50)}\n`,
      );
      const [line, marks] = linesOf(out).slice(2, 4);
      assert.match(line!, /^ {5}….*\[\[nowhere\]\].*…$/);
      assert.ok(line!.length < 120);
      assert.equal(line!.slice(marks!.indexOf("^"), marks!.length), "nowhere");
    });

    it("lets no text command the terminal", async () => {
      const out = await printed(`memo m\n  te${control}[31mxt\u202e: [[nowhere]]\n`);
      assert.ok(!out.includes(control) && !out.includes("\u202e"));
      assert.match(out, /te\ufffd\[31mxt\ufffd/);
    });

    it("is coloured only where that is asked for", async () => {
      const run = (environment: Record<string, string>) =>
        gt(["check", "-"], { input: "concept trust\n", environment });
      assert.ok(!(await run({})).out.includes(control));
      assert.ok((await run({ FORCE_COLOR: "1" })).out.includes(`${control}[33mwarning${control}[39m`));
      assert.ok(!(await run({ FORCE_COLOR: "1", NO_COLOR: "1" })).out.includes(control));
    });
  });
});

describe("colour", () => {
  it("is for terminals", () => {
    assert.equal(wantsColor({ isTTY: true }, {}), true);
    assert.equal(wantsColor({}, {}), false);
    assert.equal(wantsColor({ isTTY: true }, { TERM: "dumb" }), false);
  });

  it("is as the environment says, and NO_COLOR has the last word", () => {
    assert.equal(wantsColor({ isTTY: true }, { NO_COLOR: "1" }), false);
    assert.equal(wantsColor({ isTTY: true }, { NO_COLOR: "" }), true);
    assert.equal(wantsColor({}, { FORCE_COLOR: "1" }), true);
    assert.equal(wantsColor({ isTTY: true }, { FORCE_COLOR: "0" }), false);
    assert.equal(wantsColor({}, { FORCE_COLOR: "1", NO_COLOR: "1" }), false);
  });
});

describe("an excerpt of a line", () => {
  const words = (line: string, start: number, end: number) => {
    const excerpt = excerptOf(line, start, end);
    return excerpt.text.slice(excerpt.start, excerpt.end);
  };

  it("is a short line without its indentation", () => {
    assert.deepEqual(excerptOf("    concept: trust ", 13, 18), { text: "concept: trust", start: 9, end: 14 });
  });

  it("holds the words that it is shown for, or as much of them as fits", () => {
    const line = `${"x".repeat(200)}HERE${"y".repeat(200)}`;
    assert.equal(words(line, 200, 204), "HERE");
    assert.equal(words(line, 0, 1), "x");
    assert.equal(words(line, 403, 404), "y");
    assert.ok(words(line, 0, 404).length <= 101);
  });

  it("divides no letter from its marks, nor a character in two", () => {
    for (let at = 100; at < 110; at++) {
      const whole = excerptOf("e\u0301😀\u0627\u064e".repeat(60), at, at + 1).text.slice(1, -1);
      assert.doesNotMatch(whole, /\p{Cs}/u);
      assert.doesNotMatch(whole, /^\p{M}/u);
      assert.doesNotMatch(whole, /[e\u0627]$/);
    }
  });
});
