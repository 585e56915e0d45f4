import assert from "node:assert/strict";
import { Editor } from "./editor";

const text = 'codebook s "The study"\n  stage: axial\n\nconcept a\n\ncategory c\n';

describe("questions about a study", () => {
  it("are answered of any document of it", async () => {
    const editor = await Editor.start();
    await editor.open("a.gt", text);
    const ask = (method: string) => editor.connection.sendRequest(method, { uri: editor.uri("a.gt") });
    const study = (await ask("gt/study")) as { label: string; summary: string };
    assert.deepEqual([study.label, study.summary], ["The study", "1 concept · 1 category · axial coding"]);
    const problems = (await ask("gt/problems")) as { stage: string; count: number }[];
    assert.deepEqual(
      problems.map(({ stage }) => stage),
      ["open", "axial", "selective"],
    );
    const unplaced = (await ask("gt/unplaced")) as { label: string }[];
    assert.deepEqual(
      unplaced.map(({ label }) => label),
      ["a", "c"],
    );
    assert.match((await ask("gt/counts")) as string, /The study[\s\S]*1 {2}concept/);
  });

  it("are answered with nothing of a document that is not open", async () => {
    const editor = await Editor.start();
    const ask = (method: string) => editor.connection.sendRequest(method, { uri: editor.uri("b.gt") });
    assert.deepEqual(
      [await ask("gt/study"), await ask("gt/problems"), await ask("gt/unplaced"), await ask("gt/counts")],
      [null, [], [], null],
    );
  });

  it("that one asks before there is a codebook need no document", async () => {
    const editor = await Editor.start();
    const choices = (await editor.connection.sendRequest("gt/choices")) as { paradigms: unknown[] };
    assert.equal(choices.paradigms.length, 4);
    const made = await editor.connection.sendRequest("gt/newCodebook", { title: "A b", languages: ["fa"] });
    assert.match((made as { text: string }).text, /codebook a-b "A b"\n {2}language: fa\n {2}paradigm: /);
  });
});
