import assert from "node:assert/strict";
import { pushed } from "./capabilities";
import { Editor } from "./editor";

describe("an edit of thousands of places", () => {
  it("is made before what comes behind it is heard", async () => {
    const editor = await Editor.start({ capabilities: pushed });
    const codes = Array.from({ length: 3000 }, (_, at) => `code c${at}\n  concept: k\n`).join("");
    await editor.open("a.gt", `codebook s\n${codes}concept k "Trust"\n`);
    await editor.settled();
    const renamed = Array.from({ length: 3000 }, (_, at) => {
      const line = 2 * at + 2;
      return { range: { start: { line, character: 11 }, end: { line, character: 12 } }, text: "other" };
    }).reverse();
    const declared = {
      range: { start: { line: 6001, character: 8 }, end: { line: 6001, character: 9 } },
      text: "other",
    };
    // All of it is on its way before the first of it is answered.
    const heard: string[] = [];
    const edited = editor.edit("a.gt", declared, ...renamed);
    const hovered = editor.hover("a.gt", { line: 2, character: 14 }).then((hover) => {
      heard.push("hover");
      return hover;
    });
    const start = { line: 0, character: 0 };
    const again = editor.edit("a.gt", { range: { start, end: start }, text: "# One\n# Two\n" });
    const below = editor.hover("a.gt", { line: 4, character: 14 });
    await Promise.all([edited, again]);
    // The text has changed since it was asked.
    await assert.rejects(hovered);
    assert.match(JSON.stringify(await below), /Trust/);
    const definition = await editor.connection.sendRequest("textDocument/definition", {
      textDocument: { uri: editor.uri("a.gt") },
      position: { line: 4, character: 14 },
    });
    assert.match(JSON.stringify(definition), /"line":6003/);
    assert.deepEqual(heard, []);
  });
});
