import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ExplorerNode } from "../../../server/features/explorer/protocol";
import { atOnce } from "../../../server/syntax/parts";
import { edit, startingText, toChange } from "../../support/edits";
import { tries } from "../../support/tries";
import { drawing, everyNode, exploring } from "./support";

const kindsOfTheory = ["category", "concept", "code"];

describe("the explorer of any text, however damaged", () => {
  it("has every declaration once or more, each place once, and the way to each", async () => {
    await fc.assert(
      fc.asyncProperty(startingText, fc.array(edit, { maxLength: 8 }), async (text, edits) => {
        const { explorer, workspace } = await exploring(text);
        const [document] = workspace.documents;
        for (const [at, step] of edits.entries()) {
          const now = TextDocument.create(document!.uri, "gt", 0, document!.getText());
          workspace.changeDocument(document!.uri, [toChange(now, step)], at + 1);
          atOnce(explorer.children({}));
        }
        await workspace.settled();

        const nodes = [...everyNode(explorer)];
        const keys = nodes.map(({ key }) => key);
        assert.equal(new Set(keys).size, keys.length);
        // What is in the tree is what a fresh one has.
        const fresh = (await exploring(document!.getText())).explorer;
        assert.deepEqual(drawing(explorer), drawing(fresh));

        const inTheory = new Set(nodes.filter(isInTheory).map(({ kind, id }) => `${kind} ${id}`));
        const { codebook } = workspace.projectsOf(document!.uri)[0]!;
        for (const kind of kindsOfTheory) {
          for (const block of codebook.all(kind)) {
            const id = block.tree.head?.id;
            if (!id) continue;
            assert.ok(inTheory.has(`${kind} ${id.text}`), `${kind} ${id.text} is nowhere`);
            const { start } = document!.rangeOf(block, id);
            const path = atOnce(explorer.path({ textDocument: { uri: document!.uri }, position: start }));
            assert.equal(path.at(-1)?.id, id.text);
            for (const { key } of path) assert.ok(keys.includes(key), key);
          }
        }
      }),
      tries(60),
    );
  });
});

/** Whether a node is not among the codes of a source. */
function isInTheory({ kind, key }: ExplorerNode): boolean {
  return kindsOfTheory.includes(kind) && !key.includes("source:") && !key.includes("section:source");
}
