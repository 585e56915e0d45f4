import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
// @ts-expect-error a script without types
import { loadedAtStart, sizeAtStart } from "../../scripts/server.mjs";
import { serverFile } from "./program";

describe("what the server loads at its start", () => {
  const named = (pattern: RegExp) => readdirSync(dirname(serverFile)).filter((name) => pattern.test(name));

  it("is less than 600 KB", () => {
    const size = sizeAtStart(serverFile);
    assert.ok(size < 600_000, `${size} bytes`);
  });

  it("is all of its shared files, and nothing that waits for someone to ask", () => {
    const loaded = [...loadedAtStart(serverFile)].map((file) => basename(file));
    const late = named(/^server-(figures|edits|explorer)-\w+\.mjs$/);
    assert.equal(late.length, 3);
    assert.deepEqual(
      late.filter((name) => loaded.includes(name)),
      [],
    );
    assert.ok(loaded.length > 1);
  });

  it("has no module twice", () => {
    const files = named(/\.mjs\.map$/);
    const sources = files.flatMap(
      (name) => JSON.parse(readFileSync(join(dirname(serverFile), name), "utf8")).sources as string[],
    );
    const ours = sources.filter((source) => /\/server\/(model|syntax|workspace)\//.test(source));
    assert.ok(ours.length > 20);
    assert.deepEqual(ours.sort(), [...new Set(ours)].sort());
  });
});
