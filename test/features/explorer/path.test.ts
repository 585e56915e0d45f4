import assert from "node:assert/strict";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, type Study } from "../support";
import { explorerOf } from "./support";

async function pathAt(study: Study, filter?: string): Promise<string[]> {
  const { workspace, uri, position } = await openStudy(study);
  const explorer = explorerOf(workspace);
  const path = atOnce(
    explorer.path({ textDocument: { uri }, position, ...(filter !== undefined && { filter }) }),
  );
  // Every node is among the children of the one before it.
  for (const [at, node] of path.entries()) {
    const above = path[at - 1];
    const params = { ...(above && { key: above.key }), ...(filter !== undefined && { filter }) };
    const siblings = atOnce(explorer.children(params)).nodes;
    assert.deepEqual(
      siblings.find(({ key }) => key === node.key),
      node,
    );
  }
  return path.map(({ label }) => label);
}

const study = `codebook s
source I01
  type: interview
code late
  concept: time, waiting
  quote I01@1: They come late.
code lone
concept time
  category: inner
concept waiting
category inner
  parent: outer
category outer
  role: causal
`;

const at = (words: string) => study.replace(words, `${words}‸`);

describe("the way to a place in a text", () => {
  it("goes from the top to the declaration that the place is in, over the first of what it is under", async () => {
    assert.deepEqual(await pathAt(at("They")), ["Causal conditions", "outer", "inner", "time", "late"]);
    assert.deepEqual(await pathAt(at("concept waiting")), ["Concepts without a category", "waiting"]);
    assert.deepEqual(await pathAt(at("code lone")), ["Codes without a concept", "lone"]);
    assert.deepEqual(await pathAt(at("interview")), ["Sources", "I01"]);
  });

  it("leads nowhere from what has no id, from a heading, and to what is filtered out", async () => {
    assert.deepEqual(await pathAt("‸# A heading.\n\nconcept a\n"), []);
    assert.deepEqual(await pathAt("concept‸\n"), []);
    assert.deepEqual(await pathAt(at("codebook")), []);
    assert.deepEqual(await pathAt(at("They"), "lone"), []);
    assert.deepEqual(await pathAt(at("They"), "inner"), [
      "Causal conditions",
      "outer",
      "inner",
      "time",
      "late",
    ]);
  });

  it("starts with the codebook where there are several", async () => {
    const { workspace, uri, position } = await openStudy({ "a.gt": "concept a‸\n" });
    workspace.openDocument("file:///study/b.gt", "codebook b\n");
    await workspace.settled();
    const path = atOnce(explorerOf(workspace).path({ textDocument: { uri }, position }));
    assert.deepEqual(
      path.map(({ label }) => label),
      ["a.gt", "Concepts without a category", "a"],
    );
  });

  it("goes through ranges where many stand side by side", async () => {
    const many = Array.from({ length: 1200 }, (_, number) => `code c${number}\n`).join("");
    assert.deepEqual(await pathAt(many.replace("code c777", "code c‸777")), [
      "Codes without a concept",
      "501–1000",
      "c777",
    ]);
  });
});
