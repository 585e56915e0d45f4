import assert from "node:assert/strict";
import { DrawingThread } from "../../server/drawingThread";
import { type Sight, sightOf } from "../../server/features/diagram/sight";
import { atOnce } from "../../server/syntax/parts";
import { Workspace } from "../../server/workspace/workspace";
import { MemoryFiles, uriOf } from "../support/memoryFiles";

const uri = uriOf("codebook.gt");

async function sightOfStudy(): Promise<Sight> {
  const workspace = new Workspace(new MemoryFiles({}));
  workspace.openDocument(uri, 'codebook s "A study"\ncategory c "Causes"\n  role: causal\n');
  await workspace.settled();
  return atOnce(sightOf(workspace, { uri, options: { kind: "paradigm" } }, { checks: {} })) as Sight;
}

describe("the thread that draws", () => {
  it("tells what changed in a panel's figure, panel by panel", async () => {
    const thread = new DrawingThread();
    const sight = await sightOfStudy();
    const first = await thread.ask({ do: "draw", panel: "a", sight });
    assert.equal(first?.update?.number, 0);
    assert.equal(await thread.ask({ do: "draw", panel: "a", sight }), undefined);
    assert.equal((await thread.ask({ do: "draw", panel: "b", sight }))?.update?.number, 0);
    await thread.ask({ do: "forget", panel: "a" });
    assert.equal((await thread.ask({ do: "draw", panel: "a", sight }))?.update?.number, 0);
    await thread.ask({ do: "close", panel: "b" });
    assert.equal((await thread.ask({ do: "draw", panel: "b", sight }))?.update?.number, 0);
  });

  it("says why it can't draw something, and goes on", async () => {
    const thread = new DrawingThread();
    const sight = await sightOfStudy();
    const broken = { ...sight, sketch: undefined } as unknown as Sight;
    const [failed, drawn] = await Promise.allSettled([
      thread.ask({ do: "draw", panel: "a", sight: broken }),
      thread.ask({ do: "draw", panel: "a", sight }),
    ]);
    assert.equal(failed.status, "rejected");
    assert.match(String(failed.reason), /undefined/);
    assert.equal(drawn.status === "fulfilled" && drawn.value?.update?.number, 0);
  });

  it("is started again when it has ended, and draws all from the beginning", async () => {
    const thread = new DrawingThread();
    const sight = await sightOfStudy();
    await thread.ask({ do: "draw", panel: "a", sight });
    const { worker } = thread as unknown as { worker: { terminate(): Promise<number> } };
    const ended = worker.terminate();
    await assert.rejects(thread.ask({ do: "draw", panel: "a", sight }), /ended/);
    await ended;
    assert.equal((await thread.ask({ do: "draw", panel: "a", sight }))?.update?.number, 0);
  });
});
