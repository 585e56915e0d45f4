import assert from "node:assert/strict";
import { chmodSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { copyOfSample, findings, folderOf, gt, inWords, read } from "./support";

const homeless = "codebook c\n  paradigm: none\n  stage: axial\n\nconcept trust\n";
const clean = "codebook c\n  paradigm: none\n  stage: open\n";
const broken = "codebook c\n  paradigm: none\n  stage: open\n\ncode\n";

describe("gt check", () => {
  describe("the reference study", () => {
    it("has the misprint, the missing codes, and nothing else", async () => {
      const found = await findings(["samples/smart-governance"]);
      const file = "samples/smart-governance/codebook.gt";
      const text = read(".", file).split("\n");
      const others = found.filter(({ check }) => check !== "concept-without-codes");
      const words = others.map(({ check, severity, range: { start, end } }) => [
        check,
        severity,
        text[start.line]!.slice(start.character, end.character),
      ]);
      assert.deepEqual(words, [
        ["count-mismatch", "warning", "130"],
        ["reliability-arithmetic", "warning", "135"],
      ]);
      assert.equal(found.length - others.length, 32);
      assert.ok(found.every((finding) => finding.file === file));
      assert.ok(
        found.every(({ check, severity }) => check !== "concept-without-codes" || severity === "information"),
      );
    });

    it("has a concept that lost its category flagged, on its id", async () => {
      const folder = copyOfSample("smart-governance");
      const whole = read(folder, "codebook.gt");
      const concept = /(concept (agility) .*\n(?: {2}label.*\n)*) {2}category:.*\n/;
      const [, , id] = concept.exec(whole)!;
      writeFileSync(join(folder, "codebook.gt"), whole.replace(concept, "$1"));
      const found = await findings(["codebook.gt", "--severity", "warning"], { folder });
      const line = whole.slice(0, whole.indexOf(`concept ${id}`)).split("\n").length - 1;
      assert.ok(inWords(found).includes(`codebook.gt ${line}:8-15 concept-without-category`));
    });
  });

  describe("what it looks at", () => {
    it("is every .gt file below a folder, but not hidden ones and packages", async () => {
      const folder = folderOf({
        "a.gt": homeless,
        "sub/deep/b.gt": homeless,
        "notes.txt": "concept x\n",
        ".hidden/c.gt": homeless,
        "node_modules/d/e.gt": homeless,
      });
      const expected = [
        "a.gt 4:8-13 concept-without-category",
        "sub/deep/b.gt 4:8-13 concept-without-category",
      ];
      const severity = ["--severity", "warning"];
      assert.deepEqual(inWords(await findings([".", ...severity], { folder })), expected);
      assert.deepEqual(inWords(await findings(severity, { folder })), expected);
    });

    it("is each file once, however often it is named", async () => {
      const folder = folderOf({ "a.gt": homeless });
      const found = await findings(["a.gt", "./a.gt", ".", "--severity", "warning"], { folder });
      assert.equal(found.length, 1);
    });

    it("is a chapter within its project, and only the chapter is reported", async () => {
      const folder = folderOf({
        "codebook.gt":
          "codebook c\n  paradigm: none\n  stage: open\n  include: codes/*.gt\n\nconcept lost-one\n",
        "codes/a.gt": "code first\n  concept: lost-one, nowhere\n  quote S1: words\n",
        "codes/b.gt": "code second\n  concept: nowhere\n\nsource S1\n",
      });
      assert.deepEqual(inWords(await findings(["codes/a.gt"], { folder })), [
        "codes/a.gt 1:21-28 unresolved-reference",
      ]);
    });
  });

  describe("standard input", () => {
    it("is checked under the name -", async () => {
      const folder = folderOf({});
      const found = await findings(["-", "--severity", "warning"], { folder, input: homeless });
      assert.deepEqual(inWords(found), ["- 4:8-13 concept-without-category"]);
    });

    it("is no part of a project that includes the folder it is piped in", async () => {
      const folder = folderOf({ "codebook.gt": "codebook c\n  include: *.gt\n\nconcept trust\n" });
      const found = await findings(["-"], { folder, input: "code a\n  concept: trust\n  quote S: w\n" });
      assert.deepEqual(inWords(found), ["- 1:11-16 unresolved-reference", "- 2:8-9 unresolved-reference"]);
    });

    it("stands for a file of a project with --stdin-path, and goes before what is on the disk", async () => {
      const folder = folderOf({
        "codebook.gt":
          "codebook c\n  paradigm: none\n  stage: open\n  include: codes/*.gt\n\nconcept trust\n",
        "codes/a.gt": "code a\n  concept: as-it-was\n",
      });
      const input = "code a\n  concept: trust, nowhere\n";
      const args = ["-", "--stdin-path", "codes/a.gt", "--severity", "error"];
      assert.deepEqual(inWords(await findings(args, { folder, input })), [
        "codes/a.gt 1:18-25 unresolved-reference",
      ]);
      assert.deepEqual(inWords(await findings(["codes", ...args], { folder, input })), [
        "codes/a.gt 1:18-25 unresolved-reference",
      ]);
    });

    it("that is not UTF-8 is a finding, and exit code 2", async () => {
      const run = await gt(["check", "-", "--format", "json"], { input: Buffer.from([0x63, 0xff, 0x0a]) });
      assert.equal(run.code, 2);
      const [finding] = JSON.parse(run.out);
      assert.equal(finding.check, "syntax");
      assert.match(finding.message, /UTF-8/);
    });
  });

  describe("its exit code", () => {
    const codeOf = async (text: string, ...args: string[]) =>
      (await gt(["check", "-", ...args], { input: text })).code;

    it("is 0 where nothing is found, or no error", async () => {
      assert.equal(await codeOf(clean), 0);
      assert.equal(await codeOf(homeless), 0);
    });

    it("is 1 where there is an error", async () => {
      assert.equal(await codeOf(broken), 1);
    });

    it("is 1 where there is something as severe as was asked for", async () => {
      assert.equal(await codeOf(homeless, "--severity", "error"), 0);
      assert.equal(await codeOf(homeless, "--severity", "warning"), 1);
      const noted = `${clean}\ncode a\n`;
      assert.equal(await codeOf(noted, "--severity", "warning"), 0);
      assert.equal(await codeOf(noted, "--severity", "information"), 1);
    });

    it("is 1 where there are more warnings than allowed, shown or not", async () => {
      assert.equal(await codeOf(homeless, "--max-warnings", "1"), 0);
      assert.equal(await codeOf(homeless, "--max-warnings", "0"), 1);
      assert.equal(await codeOf(homeless, "--max-warnings", "0", "--severity", "error"), 1);
    });

    it("is 2 for wrong use, and standard error says what is wrong", async () => {
      const folder = folderOf({ "notes.txt": "" });
      const wrong: [string[], RegExp][] = [
        [["nowhere.gt"], /no file or folder “nowhere\.gt”/],
        [["."], /no \.gt file in the folder “\.”/],
        [["--format", "xml"], /xml.*pretty, json, sarif, github/s],
        [["--severity", "mild"], /mild.*error, warning, information, hint/s],
        [["--max-warnings", "-1"], /whole number/],
        [["--max-warnings", "many"], /whole number/],
        [["--check", "concept-without-categry=off"], /Did you mean “concept-without-category”\?/],
        [["--check", "syntax"], /syntax= and one of error, warning, information, hint, off/],
        [["--check", "syntax=mild"], /syntax= and one of/],
        [["--nonsense"], /nonsense.*gt check --help/s],
        [["notes.txt", "--stdin-path", "a.gt"], /name - among the paths/],
      ];
      for (const [args, message] of wrong) {
        const run = await gt(["check", ...args], { folder });
        assert.equal(run.code, 2, args.join(" "));
        assert.match(run.errors, message);
        assert.equal(run.out, "");
      }
    });
  });

  describe("--severity", () => {
    it("shows what is at least as severe", async () => {
      const input = "codebook c\n  paradigm: none\n\nconcept trust\n\ncode\n";
      const severitiesFrom = async (severity: string) => {
        const found = await findings(["-", "--severity", severity], { input });
        return [...new Set(found.map((finding) => finding.severity))].sort();
      };
      assert.deepEqual(await severitiesFrom("error"), ["error"]);
      assert.deepEqual(await severitiesFrom("warning"), ["error", "warning"]);
      assert.deepEqual(await severitiesFrom("hint"), ["error", "information", "warning"]);
    });
  });

  describe("--check", () => {
    it("turns checks on, off and to another severity", async () => {
      const input = "codebook c\n  paradigm: none\n  stage: axial\n\nconcept trust\n";
      const args = ["concept-without-category=error", "concept-without-codes=off", "missing-definition=hint"];
      const found = await findings(["-", ...args.flatMap((setting) => ["--check", setting])], { input });
      assert.deepEqual(found.map(({ check, severity }) => `${check} ${severity}`).sort(), [
        "concept-without-category error",
        "missing-definition hint",
      ]);
    });
  });

  describe("files that can't be read", () => {
    it("are a finding of the file and exit code 2; the others are checked", async () => {
      const folder = folderOf({
        "a.gt": homeless,
        "binary.gt": "code\0",
        "latin.gt": Buffer.from("caf\xe9", "latin1"),
      });
      const run = await gt(["check", "--format", "json", "--severity", "warning"], { folder });
      assert.equal(run.code, 2);
      const found = JSON.parse(run.out);
      assert.deepEqual(inWords(found), [
        "a.gt 4:8-13 concept-without-category",
        "binary.gt 0:0-0 syntax",
        "latin.gt 0:0-0 syntax",
      ]);
      assert.match(found[1].message, /binary/);
      assert.match(found[2].message, /line 1/);
    });

    it("are named where permission is missing", async () => {
      const folder = folderOf({ "a.gt": homeless });
      chmodSync(join(folder, "a.gt"), 0);
      const run = await gt(["check", "--format", "json"], { folder, asNobody: true });
      assert.equal(run.code, 2);
      assert.match(JSON.parse(run.out)[0].message, /permission/);
    });

    it("are wrong use where they are folders", async () => {
      const folder = folderOf({ "closed/a.gt": homeless });
      chmodSync(join(folder, "closed"), 0);
      const run = await gt(["check"], { folder, asNobody: true });
      chmodSync(join(folder, "closed"), 0o755);
      assert.equal(run.code, 2);
      assert.match(run.errors, /folder “closed” can't be read: you have no permission/);
    });

    it("are said on standard error where they are links that lead nowhere", async () => {
      const folder = folderOf({ "a.gt": clean });
      symlinkSync("nowhere.gt", join(folder, "b.gt"));
      const run = await gt(["check"], { folder });
      assert.equal(run.code, 2);
      assert.match(run.errors, /“b\.gt” can't be read: it is not there/);
    });

    it("are said on standard error where a file that is checked belongs together with them", async () => {
      const folder = folderOf({
        "codebook.gt": "codebook c\n  paradigm: none\n  stage: open\n  include: codes/*.gt\n",
        "codes/a.gt": "code\0",
      });
      const run = await gt(["check", "codebook.gt"], { folder });
      assert.equal(run.code, 2);
      assert.match(run.errors, /“codes\/a\.gt” can't be read: it is binary/);
    });
  });

  it("takes an empty file and a file of nothing but a mark as codebooks that say nothing", async () => {
    const folder = folderOf({ "empty.gt": "", "mark.gt": "\ufeff" });
    const run = await gt(["check"], { folder });
    assert.equal(run.code, 0);
    assert.match(run.out, /^2 files checked: nothing found\.\n$/);
  });
});
