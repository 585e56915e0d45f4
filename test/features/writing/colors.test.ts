import assert from "node:assert/strict";
import { colorPresentations, documentColors } from "../../../server/features/colors/colors";
import { GtDocument } from "../../../server/syntax/document";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, type Study } from "../support";

describe("colours", () => {
  it("are shown where they stand", () => {
    const text = "# color: #000000\nconcept a\n  definition: not #112233\n\ncategory b\n  color:   #234a85\n";
    assert.deepEqual(atOnce(documentColors(new GtDocument("file:///a.gt", text))), [
      {
        range: { start: { line: 5, character: 11 }, end: { line: 5, character: 18 } },
        color: { red: 0x23 / 255, green: 0x4a / 255, blue: 0x85 / 255, alpha: 1 },
      },
    ]);
  });

  it("are none that can’t be read, and none where there is no such field", () => {
    for (const text of [
      "code a\n  color: #12345\n",
      "code a\n  color: red\n",
      "memo a\n  color: #112233\n",
      "code a\n  color:\n",
    ]) {
      assert.deepEqual(atOnce(documentColors(new GtDocument("file:///a.gt", text))), [], text);
    }
  });

  async function presented(study: Study): Promise<[label: string, text: string | undefined][]> {
    const { workspace, uri, position } = await openStudy(study);
    const color = { red: 1, green: 0.5, blue: 0, alpha: 0.3 };
    const range = { start: position, end: position };
    const found = colorPresentations(workspace, uri, color, range, { checks: {} });
    return found.map(({ label, textEdit }) => [label, textEdit?.newText]);
  }

  it("are written in capital letters, and may be those of the paradigm’s roles", async () => {
    const found = await presented("category b\n  role: strategy\n  color: ‸#234a85\n");
    assert.deepEqual(found[0], ["#FF8000", "#FF8000"]);
    assert.match(found[1]![0], /^#[0-9A-F]{6} Strategies$/);
    assert.equal(found[1]![1], found[1]![0].slice(0, 7));
    assert.ok(found.length > 3);
  });

  it("are alone where the study has no roles", async () => {
    const study = "codebook s\n  paradigm: none\n\ncategory b\n  color: ‸#234a85\n";
    assert.deepEqual(await presented(study), [["#FF8000", "#FF8000"]]);
  });

  it("start with the role of the category that a concept or a code belongs to", async () => {
    const theory = "category b\n  role: context\n\nconcept c\n  category: b\n\n";
    const [, first] = await presented(`${theory}code d\n  concept: c\n  color: ‸#234a85\n`);
    assert.match(first![0], /Context/);
  });
});
