import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { commandFile, copyOfSample, folderOf, gt, read } from "./support";

const sample = "samples/smart-governance";

async function refused(args: readonly string[], circumstances?: Parameters<typeof gt>[1]): Promise<string> {
  const run = await gt(["diagram", ...args], circumstances);
  assert.deepEqual([run.code, run.out], [2, ""]);
  return run.errors;
}

describe("gt diagram", () => {
  it("draws a study into a file, whose name says the format", async () => {
    const folder = copyOfSample("first-look");
    const run = await gt(["diagram", "-o", "figure.svg"], { folder });
    assert.deepEqual(run, { code: 0, out: "", errors: "" });
    assert.match(read(folder, "figure.svg"), /^<svg [^>]*aria-label="Paradigm diagram: [^"]+"/);
    await gt(["diagram", "codebook.gt", "-o", "figure.PNG", "--dpi", "48"], { folder });
    assert.equal(readFileSync(join(folder, "figure.PNG")).subarray(1, 4).toString(), "PNG");
  });

  it("draws what is asked for", async () => {
    const drawn = async (...args: string[]) => {
      const run = await gt(["diagram", sample, "-o", "-", "--format", "svg", "--text", ...args]);
      assert.deepEqual([run.code, run.errors], [0, ""]);
      return run.out;
    };
    const usual = await drawn();
    assert.match(usual, /fill="#ffffff"/);
    assert.match(usual, />Agility</);
    assert.match(await drawn("--kind", "map"), /aria-label="Code map: /);
    assert.match(await drawn("--theme", "dark"), /^.*\n.*\n<rect [^>]*fill="#1e1e1e"/);
    assert.match(await drawn("--language", "fa"), /xml:lang="fa".*aria-label="نمودار پارادایمی: /);
    assert.match(await drawn("--width", "85"), /width="85mm"/);
    assert.doesNotMatch(await drawn("--detail", "categories"), />Agility</);
    const mirrored = await drawn("--direction", "rtl");
    const placeOf = (svg: string) => Number(/id="zone-causal"[^>]*translate\(([\d.]+) /.exec(svg)![1]);
    assert.ok(placeOf(usual) < placeOf(mirrored));
    assert.notEqual(await drawn("--relations"), usual);
  });

  it("reads standard input, and writes standard output", async () => {
    const input = 'codebook c "Mine"\n\ncategory a "Trust"\n  role: causal\n';
    const png = await gt(["diagram", "-", "-o", "-", "--format", "png", "--dpi", "30"], { input });
    assert.deepEqual([png.code, png.errors, png.out.slice(1, 4)], [0, "", "PNG"]);
  });

  it("replaces what it was asked to write, through a link, and leaves nothing else behind", async () => {
    const folder = copyOfSample("first-look");
    mkdirSync(join(folder, "pictures"));
    writeFileSync(join(folder, "pictures/old.svg"), "old");
    symlinkSync("pictures/old.svg", join(folder, "figure.svg"));
    assert.equal((await gt(["diagram", "-o", "figure.svg"], { folder })).code, 0);
    assert.match(read(folder, "pictures/old.svg"), /^<svg/);
  });

  it("is the same file every time", async () => {
    const folder = folderOf({});
    const options = ["--width", "170", "--language", "fa"];
    for (const name of ["a.svg", "b.svg"])
      await gt(["diagram", sample, "-o", join(folder, name), ...options]);
    assert.equal(read(folder, "a.svg"), read(folder, "b.svg"));
  });

  it("says when it has drawn less than there is, or letters as boxes", async () => {
    const concepts = Array.from({ length: 121 }, (_, at) => `concept c${at}\n  category: a\n`).join("\n");
    const input = `codebook c\n\ncategory a "信"\n  role: causal\n\n${concepts}`;
    const run = await gt(["diagram", "-", "-o", "-", "--format", "png", "--dpi", "30"], { input });
    assert.equal(run.code, 0);
    assert.match(
      run.errors,
      /^gt: of 121 concepts, the categories alone are drawn; --detail full draws all\.$/m,
    );
    assert.match(run.errors, /^gt: the figure's font doesn't have “信”: empty boxes stand for them/m);
  });

  it("says how large the letters are where a width is too small for them, and which is not", async () => {
    const map = (...options: string[]) =>
      gt(["diagram", sample, "-o", "-", "--format", "svg", "--kind", "map", ...options]);
    const { code, errors, out } = await map("--width", "85");
    assert.equal(code, 0);
    const [, points, least] =
      /^gt: at --width 85 the smallest letters have ([\d.]+) pt; from --width (\d+) on/m.exec(errors)!;
    // As the file itself has it: concepts are 12 units high, and the figure is so many units wide.
    const units = Number(/viewBox="0 0 ([\d.]+)/.exec(out)![1]);
    assert.equal(points, ((12 * 85 * 72) / 25.4 / units).toFixed(1));
    assert.ok(Number(points) < 7);
    assert.equal((await map("--width", least!)).errors, "");
    assert.notEqual((await map("--width", String(Number(least) - 20))).errors, "");
  });

  describe("refuses, and says why", () => {
    it("a language that the study doesn't have", async () => {
      assert.equal(
        await refused([sample, "-o", "x.svg", "--language", "de"]),
        "gt: the study has no language “de”. It has en, fa.\n",
      );
    });

    it("a file whose name doesn't say what it is, and one that would be a codebook", async () => {
      assert.match(await refused([sample, "-o", "x.gif"]), /“x\.gif” doesn't say which format.*\.svg, \.png/);
      assert.match(await refused([sample, "-o", "-"]), /say with --format/);
      const folder = copyOfSample("first-look");
      const before = read(folder, "codebook.gt");
      assert.match(
        await refused(["-o", "codebook.gt", "--format", "svg"], { folder }),
        /would be a codebook/,
      );
      assert.equal(read(folder, "codebook.gt"), before);
    });

    it("a file that can't be written", async () => {
      const folder = copyOfSample("first-look");
      mkdirSync(join(folder, "there.svg"));
      assert.match(
        await refused(["-o", "no/x.svg"], { folder }),
        /“no\/x\.svg” can't be written: there is no folder “no”/,
      );
      assert.match(
        await refused(["-o", "there.svg"], { folder }),
        /“there\.svg” can't be written: it is a folder/,
      );
      assert.match(
        await refused(["-o", "x.svg"], { folder, asNobody: true }),
        /“x\.svg” can't be written: you have no permission/,
      );
    });

    it("a study of which a part can't be read, and draws nothing", async () => {
      const folder = folderOf({ "codebook.gt": "codebook c\n  include: *.gt\n", "b.gt": "code\0" });
      assert.match(await refused(["-o", "x.svg"], { folder }), /“b\.gt” can't be read: it is binary/);
      assert.ok(!existsSync(join(folder, "x.svg")));
      assert.match(await refused(["nowhere.gt", "-o", "x.svg"]), /there is no file or folder “nowhere\.gt”/);
      assert.match(await refused(["samples", "-o", "x.svg"]), /more than one study/);
    });

    it("too many pixels, and says how many there may be", async () => {
      const errors = await refused([sample, "-o", "x.png", "--dpi", "2400"]);
      const [, most] = /Use --dpi (\d+), or less/.exec(errors)!;
      assert.ok(Number(most) > 300 && Number(most) < 2400);
      assert.match(
        await refused([sample, "-o", "x.png", "--dpi", "many"]),
        /It takes a number from 30 to 2400/,
      );
    });

    it("to draw without what drawing needs", async () => {
      const alone = join(folderOf({ "gt.cjs": readFileSync(commandFile) }), "gt.cjs");
      const { status, stderr } = spawnSync(process.execPath, [alone, "diagram", sample, "-o", "x.svg"]);
      assert.equal(status, 2);
      assert.match(
        String(stderr),
        /^gt: what drawing needs is not beside the program, in “figure”: it is not there/,
      );
    });
  });
});
