import assert from "node:assert/strict";
import fc from "fast-check";
import type { Workspace } from "../../server/workspace/workspace";
import { foundIn, headline } from "../support/found";
import { LineEditor } from "../support/lineEditor";
import { pathOf } from "../support/memoryFiles";
import { type Step, startingTexts, step } from "../support/steps";
import { tries } from "../support/tries";

/** Everything that is found, in lines; where several projects share a file, in any order. */
function told(workspace: Workspace): string[] {
  const known = workspace.documents.map(({ uri }) => pathOf(uri));
  const found = foundIn(workspace).map((finding) => {
    const { on, related, path, diagnostic } = finding;
    const places = related.map((place) => `${place.path}:${place.on.start}-${place.on.end} ${place.message}`);
    const details = [diagnostic.message, JSON.stringify(diagnostic.data ?? {}), ...places].join("\n    ");
    return `${path}:${on.start}-${on.end} ${headline(finding)}\n    ${details}`;
  });
  return [...known, ...found].sort();
}

describe("a workspace after steps of work", () => {
  async function holds(texts: Record<string, string[]>, steps: readonly (readonly Step[])[]): Promise<void> {
    const editor = new LineEditor();
    for (const [each, text] of Object.entries(texts)) editor.take({ do: "write", path: each, lines: text });
    editor.take({ do: "other", path: "a.txt", text: 0 });
    editor.take({ do: "other", path: "mine.json", text: 0 });
    for (const each of ["a.gt", "b.gt"]) editor.take({ do: "open", path: each });
    await editor.workspace.settled();
    for (const together of steps) {
      for (const each of together) editor.take(each);
      await editor.workspace.settled();
      assert.deepEqual(told(editor.workspace), told(await editor.fresh()));
    }
  }

  it("finds what one finds that sees the same texts for the first time", async () => {
    const steps = fc.array(
      step.map((each) => [each]),
      { minLength: 1, maxLength: 12 },
    );
    await fc.assert(fc.asyncProperty(startingTexts, steps, holds), tries(150));
  });

  it("does so where steps come faster than the disk answers", async () => {
    const steps = fc.array(fc.array(step, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    await fc.assert(fc.asyncProperty(startingTexts, steps, holds), tries(150));
  });
});
