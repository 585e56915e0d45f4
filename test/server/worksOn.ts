import assert from "node:assert/strict";
import type { Editor } from "./editor";

const homeless = "0:8-13 concept-without-category";

/** Fails if the server is gone, has said anything on its standard error, or no longer does its work. */
export async function worksOn(editor: Editor): Promise<void> {
  await editor.open("still-there.gt", "concept trust\n");
  const hover = await editor.hover("still-there.gt", { line: 0, character: 9 });
  assert.ok(hover, "a hover on an id says something");
  if (editor.initialized.capabilities.diagnosticProvider) {
    assert.ok((await editor.findings("still-there.gt")).includes(homeless));
  }
  assert.equal(editor.errors, "");
  assert.equal(await editor.quit(), 0);
}
