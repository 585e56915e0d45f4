import assert from "node:assert/strict";
import { complete } from "./support";

const folder = {
  "transcripts/i01.txt": "",
  "transcripts/i02.txt": "",
  "paradigm/own.json": "{}",
  "codes/one.gt": "code a\n",
  "codes/more/two.gt": "code b\n",
  ".git/config": "",
  "node_modules/x/y.txt": "",
};

describe("completion of paths", () => {
  it("offers a source the files that no other has yet, then the others", async () => {
    const found = await complete({
      ...folder,
      "codebook.gt": "source I01\n  file: transcripts/i01.txt\n\nsource I02\n  file: ‸\n",
    });
    assert.deepEqual(found.labels, ["transcripts/i02.txt", "transcripts/i01.txt"]);
    assert.equal(found.taking("transcripts/i02.txt"), "  file: transcripts/i02.txt‸");
  });

  it("finds a file by its name alone, and writes over what is there", async () => {
    const found = await complete({ ...folder, "codebook.gt": "source I02\n  file:i0‸x\n" });
    assert.deepEqual(found.shown, ["transcripts/i01.txt", "transcripts/i02.txt"]);
    assert.equal(found.taking("transcripts/i01.txt"), "  file: transcripts/i01.txt‸");
  });

  it("goes up where one does", async () => {
    const found = await complete({ ...folder, "codes/sources.gt": "source I02\n  file: ../tr‸\n" });
    assert.deepEqual(found.shown, ["../transcripts/i01.txt", "../transcripts/i02.txt"]);
    const same = await complete({ ...folder, "codes/sources.gt": "source I02\n  file: ‸\n" });
    assert.deepEqual(same.labels, []);
  });

  it("offers the study’s own paradigm files", async () => {
    const found = await complete({ ...folder, "codebook.gt": "codebook s\n  paradigm: ‸\n" });
    assert.equal(found.labels.at(-1), "paradigm/own.json");
  });

  it("offers globs for the folders that hold codebooks, and each codebook", async () => {
    const found = await complete({ ...folder, "codebook.gt": "codebook s\n  include: ‸\n" });
    assert.deepEqual(found.labels, [
      "codes/*.gt",
      "codes/**/*.gt",
      "codes/more/*.gt",
      "codes/one.gt",
      "codes/more/two.gt",
    ]);
    const more = await complete({ ...folder, "codebook.gt": "codebook s\n  include: codes/*.gt, codes/‸\n" });
    assert.ok(!more.labels.includes("codes/*.gt"), more.labels.join());
    assert.equal(more.taking("codes/more/*.gt"), "  include: codes/*.gt, codes/more/*.gt‸");
  });

  it("asks for a folder once more when it has been read", async () => {
    const found = await complete({ ...folder, "codebook.gt": "source I01\n  file: ‸\n" });
    assert.equal(found.labels.length, 2);
  });
});
