import assert from "node:assert/strict";
import { prepareRename } from "../../../server/features/rename/rename";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy } from "../support";
import { refusedTo, renamed } from "./support";

describe("rename of a label", () => {
  const head = async (study: string, newName: string) => (await renamed(study, newName))["codebook.gt"];

  it("changes the label alone, in the quotes it has", async () => {
    assert.equal(
      await head('concept time "Ti‸me"\n\ncode c "Time"\n', "Late  hours "),
      'concept time "Late hours"\n\ncode c "Time"\n',
    );
    assert.equal(await head("concept time «زما‸ن»\r\n", "وقت"), "concept time «وقت»\r\n");
    assert.equal(await head("concept time “Time”‸\n", 'A "late" hour'), 'concept time “A "late" hour”\n');
  });

  it("escapes what would close it", async () => {
    assert.equal(await head('concept a "‸A"\n', 'The "I" \\ me'), 'concept a "The \\"I\\" \\\\ me"\n');
    assert.equal(await head("concept a “‸A”\n", 'Say “I” or "me"'), 'concept a "Say “I” or \\"me\\""\n');
  });

  it("closes one that is open", async () => {
    assert.equal(await head('concept a "La‸te\n  category: c\n', "B"), 'concept a "B"\n  category: c\n');
  });

  it("changes a label in another language", async () => {
    assert.equal(
      await head('concept a "A"\n  label fa:  زم‸ان \n', "وقت"),
      'concept a "A"\n  label fa:  وقت \n',
    );
  });

  it("refuses an empty one", async () => {
    assert.equal(
      await refusedTo('concept a "A‸"\n', "  "),
      "A label can't be empty. To do without one, delete it with its quotes.",
    );
  });

  it("offers the text as it reads", async () => {
    const { workspace, uri, position } = await openStudy('concept a "The \\"I‸\\""\n');
    assert.deepEqual(atOnce(prepareRename(workspace, uri, position)), {
      range: { start: { line: 0, character: 10 }, end: { line: 0, character: 21 } },
      placeholder: 'The "I"',
    });
  });

  it("has nothing to change where a label goes on over lines, or isn't there yet", async () => {
    for (const text of ["concept a\n  label fa: b\n    c‸\n", "concept a\n  label fa: ‸\n"]) {
      const { workspace, uri, position } = await openStudy(text);
      assert.equal(atOnce(prepareRename(workspace, uri, position)), null);
    }
  });
});
