import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { editsBetween } from "../../../server/features/semanticTokens/delta";
import { semanticTokens, semanticTokensIn } from "../../../server/features/semanticTokens/semanticTokens";
import { atOnce } from "../../../server/syntax/parts";
import { Workspace } from "../../../server/workspace/workspace";
import { tries } from "../../support/tries";
import { TextFiles, uriOf } from "../support";
import { coloured, opened } from "./support";
import { tokensFrom } from "./usable";

describe("semantic tokens", () => {
  it("say of each id what it names, and where it is declared", async () => {
    const text = `codebook s‹codebook declaration›
  language: fa‹language›, en‹language›

source I1‹source declaration› "Interview"
  participant: P1‹participant›

participant P1‹participant declaration›

code late‹code declaration› "Late"
  concept: time‹concept›, price‹concept›
  label en‹language›: Late
  quote I1‹source›@3 [en‹language›]: Too late.

concept time‹concept declaration›
concept price‹concept declaration›

memo m‹memo declaration›
  about: code:late‹code›
  text: Of [[time‹concept›]] and [[concept:price‹concept›|the price]].
`;
    assert.equal(await coloured(text.replace(/‹[^›]*›/g, "")), text);
  });

  it("make the core category, its role and every mention of it look like no other", async () => {
    const text = `category core‹category declaration core›
  role: phenomenon‹role core›

category part‹category declaration core›
  parent: core‹category core›

category why‹category declaration›
  role: علی‹role›

storyline s‹storyline declaration›
  text: All of [[core‹category core›]] comes from [[why‹category›]].
`;
    assert.equal(await coloured(text.replace(/‹[^›]*›/g, "")), text);
  });

  it("make a name look like none where there is nothing of the name, or several things", async () => {
    const text = `category c‹category declaration›
  role: casual‹unresolved›
  parent: nowhere‹unresolved›

concept c‹concept declaration›
  category: source:c‹unresolved›

memo m‹memo declaration›
  about: c‹unresolved›, category:c‹category›
  text: [[nothing‹unresolved›]]
`;
    assert.equal(await coloured(text.replace(/‹[^›]*›/g, "")), text);
  });

  it("know any role where the study has no paradigm, and nothing of an unknown kind", async () => {
    const text = `codebook s‹codebook declaration›
  paradigm: none

category c‹category declaration›
  role: anything‹role›

thing t
  concept: x
`;
    assert.equal(await coloured(text.replace(/‹[^›]*›/g, "")), text);
  });

  it("leave out what goes over several lines", async () => {
    const text = "code a‹code declaration›\n  concept: one\n    two\n";
    assert.equal(await coloured(text.replace(/‹[^›]*›/g, "")), text);
  });

  it("stand in the order of the text whatever its direction and line breaks", async () => {
    const text =
      "concept زمان‹concept declaration›\r\ncode دیر‹code declaration›\r\n  concept: زمان‹concept›\r\n";
    assert.equal(await coloured(text.replace(/‹[^›]*›/g, "")), text);
  });

  it("of a large document are given for ranges alone", async () => {
    const declarations = Array.from({ length: 40 }, (_, at) => `code c${at}\n`).join("");
    const { workspace, uri } = await opened(declarations);
    assert.equal(atOnce(semanticTokens(workspace, uri, 30)), undefined);
    const range = { start: { line: 10, character: 0 }, end: { line: 12, character: 0 } };
    assert.deepEqual(
      tokensFrom(atOnce(semanticTokensIn(workspace, uri, range))).map(({ line }) => line),
      [10, 11, 12],
    );
  });

  const sample = readFileSync("samples/first-look/codebook.gt", "utf8");
  const pieces = [
    "",
    "\n",
    "x",
    "concept: ",
    "code late\n",
    "\n\ncategory y\n  role: phenomenon\n",
    "[[time]]",
  ];

  it("change by edits that give what a fresh look gives", async () => {
    const edit = fc.record({ at: fc.nat(), away: fc.nat(40), piece: fc.constantFrom(...pieces) });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
        const workspace = new Workspace(new TextFiles({}));
        const uri = uriOf("codebook.gt");
        workspace.openDocument(uri, sample);
        await workspace.settled();
        let told = atOnce(semanticTokens(workspace, uri))!;
        for (const [index, { at, away, piece }] of edits.entries()) {
          const document = workspace.document(uri)!;
          const from = at % (document.getText().length + 1);
          const range = { start: document.positionAt(from), end: document.positionAt(from + away) };
          workspace.changeDocument(uri, [{ range, text: piece }], index + 2);
          const now = atOnce(semanticTokens(workspace, uri))!;
          const changed = [...told];
          for (const { start, deleteCount, data = [] } of editsBetween(told, now))
            changed.splice(start, deleteCount, ...data);
          assert.deepEqual(changed, now);
          told = changed;
        }
        const fresh = new Workspace(new TextFiles({}));
        fresh.openDocument(uri, workspace.document(uri)!.getText());
        await fresh.settled();
        assert.deepEqual(told, atOnce(semanticTokens(fresh, uri)));
      }),
      tries(60),
    );
  });

  it("change by no edit where nothing changed, and by one where something did", () => {
    assert.deepEqual(editsBetween([1, 2, 3], [1, 2, 3]), []);
    assert.deepEqual(editsBetween([1, 2, 3], [1, 9, 3]), [{ start: 1, deleteCount: 1, data: [9] }]);
    assert.deepEqual(editsBetween([1, 1, 1], [1, 1]), [{ start: 2, deleteCount: 1 }]);
    assert.deepEqual(editsBetween([], [7]), [{ start: 0, deleteCount: 0, data: [7] }]);
  });
});
