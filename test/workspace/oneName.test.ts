import assert from "node:assert/strict";
import { Names } from "../../server/model/names";
import type { Block } from "../../server/syntax/block";
import { Workspace } from "../../server/workspace/workspace";
import { MemoryFiles, uriOf } from "../support/memoryFiles";

const uri = uriOf("codebook.gt");

/** How many declarations are gone through that have a name or refer to it, while something is done. */
async function goneThrough(task: () => Promise<void>): Promise<number> {
  let count = 0;
  const asked = ["declarations", "referrers", "underLook"] as const;
  const before = asked.map((name) => Names.prototype[name] as (of: never) => readonly Block[]);
  for (const [at, name] of asked.entries()) {
    Names.prototype[name] = function (this: Names, of: never) {
      const found = [...before[at]!.call(this, of)];
      const each = found[Symbol.iterator].bind(found);
      found[Symbol.iterator] = () => {
        count += found.length;
        return each();
      };
      return found;
    };
  }
  await task();
  for (const [at, name] of asked.entries()) Names.prototype[name] = before[at] as never;
  return count;
}

/** What it takes to paste so many declarations that have a name, a label and what they refer to in common. */
async function pasting(size: number): Promise<number> {
  const workspace = new Workspace(new MemoryFiles({}));
  workspace.openDocument(uri, "concept k\n  category: c\n\n");
  await workspace.settled();
  const start = { line: 3, character: 0 };
  const text = 'code same "The same"\n  concept: k\n\n'.repeat(size);
  return goneThrough(async () => {
    workspace.changeDocument(uri, [{ range: { start, end: start }, text }], 2);
    await workspace.settled();
  });
}

describe("a name that thousands of declarations have", () => {
  it("is looked for once where they come together, and not for each of them", async () => {
    const [few, many] = [await pasting(1000), await pasting(3000)];
    assert.ok(many < 4 * few, `${few} declarations were looked at for 1,000, ${many} for 3,000`);
  });
});
