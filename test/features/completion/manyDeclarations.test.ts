import assert from "node:assert/strict";
import { completion } from "../../../server/features/completion/completion";
import { readNames } from "../../../server/features/workspaceSymbols/search";
import { openStudy } from "../support";

const many = Array.from({ length: 5000 }, (_, at) => `concept c-${at} "Number ${at}"\n\n`).join("");

describe("completion among very many declarations", () => {
  it("waits for a few names to be read, and knows the others when they are", async () => {
    const { workspace, uri, position } = await openStudy(
      `${many}concept far "Behind them all"\n\ncode a\n  concept: behind‸\n`,
    );
    const labels = () => completion(workspace, uri, position, { checks: {} }).items.map(({ label }) => label);
    assert.deepEqual(labels(), []);
    const left = [...readNames(workspace.documents)].length;
    assert.ok(left > 0 && left < 20, `${left} lists were left`);
    assert.deepEqual(labels(), ["far"]);
    assert.deepEqual([...readNames(workspace.documents)], []);
  });

  it("knows at once what is called as it is typed, and what is close by", async () => {
    const whole = await openStudy(`${many}concept far\n\ncode a\n  concept: far‸\n`);
    const { items } = completion(whole.workspace, whole.uri, whole.position, { checks: {} });
    assert.equal(items[0]?.label, "far");
    const close = await openStudy(`${many}code b\n  concept: c-4321\n\ncode a\n  concept: ‸\n`);
    const offered = completion(close.workspace, close.uri, close.position, { checks: {} });
    assert.deepEqual(
      offered.items.slice(0, 2).map(({ label }) => label),
      ["c-4321", "c-4999"],
    );
    assert.deepEqual([offered.items.length, offered.isIncomplete], [200, true]);
  });
});
