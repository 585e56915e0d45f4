import assert from "node:assert/strict";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { copyOfSample, folderOf, gt, read } from "./support";

const untidy = 'code  a "A"\n   concept:b,c';
const tidy = 'code a "A"\n  concept: b, c\n';

describe("gt format", () => {
  // Without a space behind the colon it is no field.
  const text = untidy.replace("concept:b", "concept: b");

  it("rewrites files in place and says which", async () => {
    const folder = folderOf({ "a.gt": text, "sub/b.gt": text, "c.gt": tidy, "notes.txt": text });
    const run = await gt(["format"], { folder });
    assert.deepEqual(run, {
      code: 0,
      out: "a.gt  formatted\nsub/b.gt  formatted\n3 files: 2 formatted, 1 is as it should be.\n",
      errors: "",
    });
    assert.equal(read(folder, "a.gt"), tidy);
    assert.equal(read(folder, "sub/b.gt"), tidy);
    assert.equal(read(folder, "notes.txt"), text);
    assert.deepEqual(readdirSync(folder).sort(), ["a.gt", "c.gt", "notes.txt", "sub"]);
  });

  it("does not touch a file that is as it should be", async () => {
    const folder = folderOf({ "a.gt": tidy });
    utimesSync(join(folder, "a.gt"), 1_000_000, 1_000_000);
    await gt(["format", "a.gt"], { folder });
    assert.equal(statSync(join(folder, "a.gt")).mtimeMs, 1_000_000_000);
  });

  it("leaves the samples as they are", async () => {
    const run = await gt(["format", "--check", "samples"]);
    assert.equal(run.code, 0, run.out);
  });

  it("keeps a file's permissions, and what a link leads to", async () => {
    const folder = folderOf({ "a.gt": text });
    chmodSync(join(folder, "a.gt"), 0o640);
    symlinkSync("a.gt", join(folder, "link.gt"));
    await gt(["format", "link.gt"], { folder });
    assert.equal(read(folder, "a.gt"), tidy);
    assert.equal(statSync(join(folder, "a.gt")).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(folder, "link.gt")).isSymbolicLink());
  });

  it("keeps a byte order mark and CRLF", async () => {
    const folder = folderOf({ "a.gt": `\ufeff${text.replace("\n", "\r\n")}` });
    await gt(["format"], { folder });
    assert.equal(read(folder, "a.gt"), `\ufeff${tidy.replaceAll("\n", "\r\n")}`);
    assert.equal((await gt(["format", "--check"], { folder })).code, 0);
  });

  it("changes nothing that the checks say of a codebook", async () => {
    const folder = copyOfSample("first-look");
    const before = (await gt(["check", "--format", "json"], { folder })).out;
    assert.equal((await gt(["format"], { folder })).code, 0);
    assert.equal((await gt(["check", "--format", "json"], { folder })).out, before);
  });

  describe("--check", () => {
    it("writes nothing, names what would change and fails", async () => {
      const folder = folderOf({ "a.gt": text, "b.gt": tidy });
      const run = await gt(["format", "--check"], { folder });
      assert.equal(run.code, 1);
      assert.equal(run.out, "a.gt  would change\n2 files: 1 would change, 1 is as it should be.\n");
      assert.equal(read(folder, "a.gt"), text);
    });

    it("is content with what is as it should be", async () => {
      const folder = folderOf({ "b.gt": tidy, "c.gt": tidy });
      const run = await gt(["format", "--check"], { folder });
      assert.equal(run.code, 0);
      assert.equal(run.out, "2 files: 0 would change, 2 are as they should be.\n");
    });
  });

  describe("standard input", () => {
    it("goes formatted to standard output", async () => {
      assert.deepEqual(await gt(["format", "-"], { input: text }), { code: 0, out: tidy, errors: "" });
      assert.deepEqual(await gt(["format", "-"], { input: "" }), { code: 0, out: "", errors: "" });
    });

    it("is only looked at with --check", async () => {
      assert.deepEqual(await gt(["format", "-", "--check"], { input: text }), {
        code: 1,
        out: "",
        errors: "",
      });
      assert.deepEqual(await gt(["format", "-", "--check"], { input: tidy }), {
        code: 0,
        out: "",
        errors: "",
      });
    });

    it("is refused among files, and where it is not UTF-8", async () => {
      const folder = folderOf({ "a.gt": text });
      const among = await gt(["format", "-", "a.gt"], { folder, input: text });
      assert.equal(among.code, 2);
      assert.match(among.errors, /standard input \(-\) is formatted alone/);
      assert.equal(read(folder, "a.gt"), text);
      const latin = await gt(["format", "-"], { input: Buffer.from("caf\xe9", "latin1") });
      assert.deepEqual([latin.code, latin.out], [2, ""]);
      assert.match(latin.errors, /line 1 are no UTF-8/);
    });
  });

  describe("what it can't do", () => {
    it("is said, and the file is left as it is; the others are formatted", async () => {
      const latin = Buffer.from(`${text}\ncaf\xe9\n`, "latin1");
      const folder = folderOf({ "a.gt": text, "binary.gt": "code  \0", "latin.gt": latin, "z.gt": text });
      const run = await gt(["format"], { folder });
      assert.equal(run.code, 2);
      assert.match(run.errors, /“binary\.gt” is not formatted: it is binary/);
      assert.match(run.errors, /“latin\.gt” is not formatted: the bytes of line 3 are no UTF-8/);
      assert.match(run.out, /4 files: 2 formatted, 0 are as they should be, 2 left alone\./);
      assert.deepEqual(readFileSync(join(folder, "latin.gt")), latin);
      assert.equal(read(folder, "z.gt"), tidy);
    });

    it("is to write or read where permission is missing, or to leave anything half-done there", async () => {
      const folder = folderOf({ "readonly.gt": text, "secret.gt": text });
      chmodSync(join(folder, "readonly.gt"), 0o444);
      chmodSync(join(folder, "secret.gt"), 0);
      const run = await gt(["format"], { folder, asNobody: true });
      assert.equal(run.code, 2);
      assert.match(run.errors, /“readonly\.gt” is not formatted: you have no permission/);
      assert.match(run.errors, /“secret\.gt” is not formatted: you have no permission/);
      assert.equal(read(folder, "readonly.gt"), text);
      assert.deepEqual(readdirSync(folder).sort(), ["readonly.gt", "secret.gt"]);
    });

    it("is to write beside a file in a folder that is closed", async () => {
      const folder = folderOf({ "a.gt": text });
      chmodSync(join(folder, "a.gt"), 0o666);
      chmodSync(folder, 0o555);
      const run = await gt(["format"], { folder, asNobody: true });
      assert.equal(run.code, 2);
      assert.match(run.errors, /“a\.gt” is not formatted: you have no permission/);
      assert.equal(read(folder, "a.gt"), text);
    });

    it("is to format what is not there", async () => {
      const run = await gt(["format", "nowhere.gt"]);
      assert.equal(run.code, 2);
      assert.match(run.errors, /no file or folder “nowhere\.gt”/);
    });
  });
});
