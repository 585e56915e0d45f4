import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { Api } from "../../../client/extension";
import { behind, open, pause, revert, until } from "./support";

async function api(): Promise<Api> {
  return vscode.extensions.getExtension<Api>("gt-codebook.gt-codebook")!.activate();
}

/** Waits until the status bar says something. */
async function shown(wanted: RegExp): Promise<void> {
  const { statusBar } = await api();
  await until(
    () => wanted.test(statusBar.text),
    () => `the status bar says ${wanted}, and not ${statusBar.text}`,
  );
}

describe("the status bar", () => {
  afterEach(revert);

  it("has the counts, the stage and the warnings of the study in front", async () => {
    await open("smart-governance/codebook.gt");
    await shown(/36 concepts · 11 categories · selective coding {2}\$\(warning\) 2$/);
    await open("first-look/codebook.gt");
    await shown(/6 concepts · 3 categories · axial coding {2}\$\(warning\) 3$/);
  });

  it("follows what is typed", async () => {
    const editor = await open("first-look/codebook.gt");
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, "\ncategory more\n"));
    await shown(/4 categories/);
    const at = behind(editor.document, "stage: axial");
    await editor.edit((edit) => edit.replace(new vscode.Range(at.translate(0, -5), at), "open"));
    await shown(/8 codes · 6 concepts · open coding/);
  });

  it("stays with the study while one reads a transcript", async () => {
    await open("first-look/codebook.gt");
    await shown(/6 concepts/);
    await open("first-look/transcripts/i01.txt");
    await pause(500);
    await shown(/6 concepts/);
  });

  it("asks the server once for many keystrokes", async () => {
    const editor = await open("first-look/codebook.gt");
    await shown(/6 concepts/);
    const { active } = await api();
    await pause(1000);
    const start = Date.now();
    let times = 0;
    const listening = active.onDidChange(() => {
      times++;
    });
    for (const letter of "# a long remark of many letters") {
      const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
      await editor.edit((edit) => edit.insert(end, letter));
    }
    await until(() => times > 0);
    await pause(1500);
    listening.dispose();
    // A machine on which typing takes long has pauses in it.
    const pauses = (Date.now() - start) / 300;
    assert.ok(times <= pauses, `${times} times in ${pauses} pauses`);
  });
});
