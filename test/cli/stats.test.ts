import assert from "node:assert/strict";
import type { Stats } from "../../server/analysis/stats";
import { table } from "../../server/cli/table";
import { copyOfSample, folderOf, gt, linesOf } from "./support";

async function statsOf(args: readonly string[], circumstances?: Parameters<typeof gt>[1]): Promise<Stats> {
  const run = await gt(["stats", "--format", "json", ...args], circumstances);
  assert.equal(run.errors, "");
  assert.equal(run.code, 0);
  return JSON.parse(run.out);
}

/** The rows of a section of the pretty form. */
function sectionOf(text: string, title: string): string[] {
  const lines = text.split("\n");
  const start = lines.indexOf(title);
  assert.ok(start >= 0, `no section ${title} in\n${text}`);
  const end = lines.indexOf("", start);
  return lines.slice(start + 1, end < 0 ? undefined : end);
}

// Three sources; the second brings two new codes, the third none.
const study = `codebook c "A study"
  paradigm: strauss-corbin
  saturation: base 1, run 1, threshold 10%
  reports codes: 4

source S1
source S2 "Second"
source S3
source S4

code one
  concept: alpha
  quote S1@1: w
  quote S1@1 [fa]: و
  quote S2@1: w

code two
  concept: alpha, beta
  quote S2@2: w

code three
  quote S2@3: w
  quote S3@1: w
  quote S3@2: w

concept alpha
  category: why

concept beta
  category: how

concept gamma

category why
  role: causal

category part-of-why
  parent: why

category how
  role: strategy

category loose
`;

describe("gt stats", () => {
  describe("in json", () => {
    it("counts the declarations of every kind, and says what is reported", async () => {
      const { counts, passages, study: named, paradigm } = await statsOf(["-"], { input: study });
      assert.deepEqual(named, { id: "c", label: "A study" });
      assert.equal(paradigm?.id, "strauss-corbin");
      assert.deepEqual(
        counts.map(({ kind, count, reported }) => [kind, count, reported]),
        [
          ["codebook", 1, undefined],
          ["participant", 0, undefined],
          ["source", 4, undefined],
          ["code", 3, 4],
          ["concept", 3, undefined],
          ["category", 4, undefined],
          ["relation", 0, undefined],
          ["memo", 0, undefined],
          ["storyline", 0, undefined],
          ["reliability", 0, undefined],
        ],
      );
      assert.equal(passages, 6);
    });

    it("counts what each role holds, and what has found none", async () => {
      const { roles } = await statsOf(["-"], { input: study });
      const row = (
        role: string | null,
        categories: number,
        concepts: number,
        codes: number,
        passages: number,
      ) => ({
        role,
        categories,
        concepts,
        codes,
        passages,
      });
      assert.deepEqual(
        roles.map(({ label, ...numbers }) => numbers),
        [
          row("causal", 2, 1, 2, 3),
          row("phenomenon", 0, 0, 0, 0),
          row("context", 0, 0, 0, 0),
          row("intervening", 0, 0, 0, 0),
          row("strategy", 1, 1, 1, 1),
          row("consequence", 0, 0, 0, 0),
          row(null, 1, 1, 1, 3),
        ],
      );
      assert.equal(roles[0]!.label, "Causal conditions");
      assert.equal(roles.at(-1)!.label, null);
    });

    it("counts what each source brings: passages, codes, and codes that no earlier one has", async () => {
      const { sources } = await statsOf(["-"], { input: study });
      assert.deepEqual(sources, [
        { source: "S1", label: "S1", passages: 1, codes: 1, newCodes: 1, cumulativeCodes: 1 },
        { source: "S2", label: "Second", passages: 3, codes: 3, newCodes: 2, cumulativeCodes: 3 },
        { source: "S3", label: "S3", passages: 2, codes: 1, newCodes: 0, cumulativeCodes: 3 },
        { source: "S4", label: "S4", passages: 0, codes: 0, newCodes: 0, cumulativeCodes: 3 },
      ]);
    });

    it("judges saturation by the study's own parameters", async () => {
      const { saturation } = await statsOf(["-"], { input: study });
      assert.deepEqual(saturation, {
        base: 1,
        run: 1,
        threshold: 10,
        baseCodes: 1,
        runs: [
          { sources: ["S2"], newCodes: 2, percent: 200 },
          { sources: ["S3"], newCodes: 0, percent: 0 },
        ],
        saturatedAt: "S3",
        verdict: "saturated",
      });
      const verdictOf = async (parameters: string) => {
        const input = study.replace("base 1, run 1, threshold 10%", parameters);
        return (await statsOf(["-"], { input })).saturation?.verdict;
      };
      assert.equal(await verdictOf("base 1, run 2, threshold 10%"), "not-saturated");
      assert.equal(await verdictOf("base 3, run 1, threshold 10%"), "too-few-sources");
      assert.equal(await verdictOf("some day"), undefined);
    });

    it("computes a reliability beside what is written", async () => {
      const { reliability } = await statsOf(["samples/smart-governance"]);
      const [{ id, method, rows, total, computed, misprints }] = reliability as [Stats["reliability"][0]];
      assert.deepEqual([id, method], ["test-retest", "test-retest"]);
      assert.deepEqual(
        rows.map(({ source, codes, agreement }) => [source, codes, agreement?.toFixed(1)]),
        [
          ["I05", 133, "70.7"],
          ["I11", 121, "76.0"],
          ["I14", 137, "74.5"],
        ],
      );
      assert.deepEqual([total?.codes, total?.agreements, total?.disagreements], [391, 144, 135]);
      assert.deepEqual([computed?.codes, computed?.agreements, computed?.disagreements], [391, 144, 103]);
      assert.equal(total?.agreement?.toFixed(1), "73.7");
      assert.deepEqual(misprints, [{ source: null, number: "disagreements", written: 135, computed: 103 }]);
    });

    it("says of a row that can't be read, or contradicts itself, what it is", async () => {
      const input = `reliability r
  counts S1: 10 codes, 4 agreements, 1 disagreements
  counts S2: plenty
  total: 10 codes
`;
      const { reliability } = await statsOf(["-"], { input });
      assert.deepEqual(reliability, [
        {
          id: "r",
          label: "r",
          method: null,
          rows: [
            { source: "S1", codes: 10, agreements: 4, disagreements: 1, agreement: 80 },
            { source: "S2", codes: null, agreements: null, disagreements: null, agreement: null },
          ],
          total: { codes: 10, agreements: null, disagreements: null, agreement: null },
          computed: null,
          misprints: [{ source: "S1", number: "codes", written: 10, computed: 9 }],
        },
      ]);
    });

    it("counts an id that is declared twice once", async () => {
      const input = "concept a\n  category: b\n\nconcept a\n  category: b\n\ncategory b\n  role: causal\n";
      const { counts, roles } = await statsOf(["-"], { input });
      assert.equal(counts.find(({ kind }) => kind === "concept")?.count, 1);
      assert.equal(roles[0]!.concepts, 1);
    });

    it("knows no roles where the study uses no paradigm", async () => {
      const { roles, paradigm } = await statsOf(["-"], {
        input: "codebook c\n  paradigm: none\n\ncategory a\n",
      });
      assert.equal(paradigm, null);
      assert.deepEqual(roles, [
        { role: null, label: null, categories: 1, concepts: 0, codes: 0, passages: 0 },
      ]);
    });
  });

  describe("the study", () => {
    it("is counted whole, whichever of its files is named", async () => {
      const whole = await statsOf(["samples/several-files"]);
      assert.deepEqual(await statsOf(["samples/several-files/codebook.gt"]), whole);
      assert.deepEqual(await statsOf(["samples/several-files/codes/interview-1.gt"]), whole);
      assert.equal(whole.counts.find(({ kind }) => kind === "code")?.count, 7);
    });

    it("is the one that declares a codebook, where files stand beside it", async () => {
      const folder = copyOfSample("first-look");
      const alone = await statsOf(["codebook.gt"], { folder });
      assert.deepEqual(
        await statsOf(["."], { folder: folderOf({ "codebook.gt": study, "x.gt": "code a\n" }) }),
        {
          ...(await statsOf(["-"], { input: study })),
        },
      );
      assert.equal(alone.study?.id, "keeping-going");
    });

    it("has to be named where there are several", async () => {
      const run = await gt(["stats", "samples"]);
      assert.deepEqual([run.code, run.out], [2, ""]);
      assert.match(run.errors, /more than one study/);
      for (const name of ["first-look", "several-files", "smart-governance"]) {
        assert.ok(run.errors.includes(`“samples/${name}/codebook.gt”`), run.errors);
      }
    });

    it("need not be declared", async () => {
      const { study: named, counts } = await statsOf(["-"], { input: "code a\n" });
      assert.equal(named, null);
      assert.equal(counts.find(({ kind }) => kind === "code")?.count, 1);
    });

    it("with a file that can't be read is counted without it, said so, and exit code 2", async () => {
      const folder = folderOf({
        "codebook.gt": "codebook c\n  include: *.gt\n",
        "a.gt": "code a\n",
        "b.gt": "code\0",
      });
      const run = await gt(["stats", "codebook.gt", "--format", "json"], { folder });
      assert.equal(run.code, 2);
      assert.match(run.errors, /“b\.gt” can't be read: it is binary/);
      assert.equal(JSON.parse(run.out).counts[3].count, 1);
    });
  });

  describe("in words", () => {
    it("shows the reference study", async () => {
      const { out } = await gt(["stats", "samples/smart-governance"]);
      assert.equal(linesOf(out)[0], "Establishing smart governance (smart-governance)");
      assert.ok(sectionOf(out, "Counts").includes("      4       130  codes"));
      assert.deepEqual(sectionOf(out, "By role").slice(0, 2), [
        "  categories  concepts  codes  passages  role",
        "           2         7      1         1  Causal conditions (causal)",
      ]);
      assert.deepEqual(sectionOf(out, "Reliability: Test-retest reliability (test-retest)").slice(-3), [
        "    391         144            135     73.7 %  total, as written",
        "    391         144            103     73.7 %  total, as the rows add up",
        "  The disagreements in the total: 135 is written, 103 is computed.",
      ]);
    });

    it("shows the new codes of each source as a curve, and the verdict", async () => {
      const { out } = await gt(["stats", "-"], { input: study });
      assert.deepEqual(sectionOf(out, "By source"), [
        "  passages  codes  so far  new      source",
        "         1      1       1    1  █   S1",
        "         3      3       3    2  ██  Second (S2)",
        "         2      1       3    0      S3",
        "         0      0       3    0      S4",
      ]);
      assert.deepEqual(sectionOf(out, "Saturation"), [
        "  Guest, Namey and Chen (2020): base 1, run 1, threshold 10 %",
        "  1 code in the base",
        "  new  of base  run",
        "    2  200.0 %  S2",
        "    0    0.0 %  S3",
        "  Saturated with S3.",
      ]);
    });

    it("says why saturation is not reached, or can't be judged", async () => {
      const saturationWith = async (parameters: string) => {
        const input = study.replace("base 1, run 1, threshold 10%", parameters);
        return sectionOf((await gt(["stats", "-"], { input })).out, "Saturation").at(-1);
      };
      assert.match((await saturationWith("base 1, run 2, threshold 10%"))!, /^ {2}Not saturated: /);
      assert.match((await saturationWith("base 3, run 1, threshold 10%"))!, /takes 4 sources with codes/);
    });

    it("puts names last, so that their direction moves no number", async () => {
      const { out } = await gt(["stats", "samples/several-files"]);
      const rows = sectionOf(out, "By role").slice(1);
      assert.equal(rows.length, 5);
      for (const row of rows) assert.match(row, /^ +\d+ +\d+ +\d+ +\d+ {2}\p{sc=Arabic}/u);
    });
  });
});

describe("a table", () => {
  it("aligns by the columns that cells take", () => {
    assert.equal(
      table(
        ["概念", "اعتماد‌سازی", ""],
        [
          [1, 2, "x"],
          [100000, undefined, null],
        ],
      ),
      ["    概念  اعتماد‌سازی", "       1           2  x", "  100000", ""].join("\n"),
    );
  });
});
