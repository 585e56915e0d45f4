import assert from "node:assert/strict";
import { atOnce } from "../../../server/syntax/parts";
import { everyNode, exploring } from "./support";

const study = `codebook s "The study"
  language: en
code late "Late"
  concept: time
  quote I01@1: They come late.
concept time "Time"
  definition: When [[late]] things happen.
category day "Day"
  role: context
concept other
  category: day
source I01
`;

async function nodes(text = study) {
  const { explorer, workspace } = await exploring(text);
  const byLabel = new Map([...everyNode(explorer)].map((node) => [node.label, node]));
  return { explorer, workspace, byLabel };
}

describe("a node of the explorer", () => {
  it("says what it is: where, of which kind and id, and what it leaves where it is moved", async () => {
    const { explorer, byLabel } = await nodes();
    const { uri, root, kind, id, from } = byLabel.get("other")!;
    const file = "file:///study/codebook.gt";
    assert.deepEqual(
      { uri, root, kind, id, from },
      { uri: file, root: file, kind: "concept", id: "other", from: "day" },
    );
    assert.equal(byLabel.get("Time")?.from, undefined);
    // A source has the code as well, which would not leave it.
    assert.deepEqual(
      [...everyNode(explorer)].filter((node) => node.id === "late").map((node) => node.from),
      ["time", undefined],
    );
    const group = byLabel.get("Concepts without a category")!;
    assert.deepEqual([group.kind, group.id], ["unplaced", "concept"]);
    assert.deepEqual(
      [byLabel.get("Contextual conditions")?.kind, byLabel.get("Contextual conditions")?.id],
      ["role", "context"],
    );
  });

  it("is read out whole", async () => {
    const { byLabel } = await nodes();
    assert.equal(byLabel.get("Time")?.spoken, "concept, Time, 1 code, 1 passage, 1 source, 1 warning");
    assert.equal(byLabel.get("Memos"), undefined);
    assert.equal(byLabel.get("Sources")?.spoken, "Sources, 1");
  });

  it("has the colour of its role, and says which is the core's", async () => {
    const { byLabel } = await nodes();
    assert.equal(byLabel.get("Day")?.color?.light, byLabel.get("Contextual conditions")?.color?.light);
    assert.ok(byLabel.get("Day")?.color);
    assert.equal(byLabel.get("Central phenomenon")?.isCore, true);
    assert.equal(byLabel.get("Time")?.color, undefined);
  });

  it("keeps its key while the text around it changes", async () => {
    const { explorer, workspace } = await nodes();
    const before = [...everyNode(explorer)].map(({ key }) => key);
    const [document] = workspace.documents;
    workspace.changeDocument(
      document!.uri,
      [{ text: `# Above.\n\n${study.replace('"Time"', '"Times"')}` }],
      2,
    );
    assert.deepEqual(
      [...everyNode(explorer)].map(({ key }) => key),
      before,
    );
  });

  it("says more where one looks: what a hover says, what is found there, and where it is", async () => {
    const { explorer, byLabel } = await nodes();
    const time = atOnce(explorer.resolve({ key: byLabel.get("Time")!.key }));
    assert.match(time!.tooltip!.value, /\*\*Time\*\* — concept `time`/);
    assert.match(time!.tooltip!.value, /\n\n---\n\n- .*no category/);
    assert.deepEqual(time!.location, {
      uri: "file:///study/codebook.gt",
      range: { start: { line: 5, character: 8 }, end: { line: 5, character: 12 } },
    });
    const role = atOnce(explorer.resolve({ key: byLabel.get("Contextual conditions")!.key }));
    assert.match(role!.tooltip!.value, /\*\*context\*\*/);
    // The built-in paradigms are in no file of the reader's: a category names the role.
    assert.equal(role!.location?.range.start.line, 8);
    const empty = atOnce(explorer.resolve({ key: byLabel.get("Strategies")!.key }));
    assert.equal(empty!.location, undefined);
    assert.deepEqual(atOnce(explorer.resolve({ key: byLabel.get("Sources")!.key })), {});
  });

  it("can be moved to what may hold it, or merged into another of its kind", async () => {
    const { explorer, byLabel } = await nodes(
      `${study}category night\n  role: causal\ncategory inner\n  parent: day\n`,
    );
    const targets = (label: string, more: object = {}) =>
      atOnce(explorer.targets({ keys: [byLabel.get(label)!.key], ...more })).map((node) => node.label);
    assert.deepEqual(targets("other"), ["night", "inner", "Concepts without a category"]);
    const late = [...everyNode(explorer)].find(({ id }) => id === "late")!;
    assert.deepEqual(
      atOnce(explorer.targets({ keys: [late.key] })).map(({ label }) => label),
      ["other", "Codes without a concept"],
    );
    assert.deepEqual(targets("Day"), [
      "Causal conditions",
      "Central phenomenon",
      "Contextual conditions",
      "Intervening conditions",
      "Strategies",
      "Consequences",
      "night",
      "Categories without a role",
    ]);
    assert.deepEqual(targets("Day", { query: "ni" }), ["Intervening conditions", "night"]);
    assert.deepEqual(targets("other", { action: "merge" }), ["Time"]);
    assert.deepEqual(targets("Day", { action: "merge" }), []);
    assert.deepEqual(targets("I01"), []);
    assert.deepEqual(atOnce(explorer.targets({ keys: [] })), []);
  });

  it("of a memo says when it was written, in the reader's calendar too", async () => {
    const text = 'memo m "Time"\n  type: theoretical\n  date: 2024-05-14\n  text: x\n';
    const described = async (settings: object) => {
      const { explorer } = await exploring(text, { settings });
      return [...everyNode(explorer)].find(({ id }) => id === "m")?.description;
    };
    assert.equal(await described({}), "theoretical · 2024-05-14");
    assert.match((await described({ language: "fa" }))!, /\u20682024-05-14\u2069 \(۲۵ اردیبهشت ۱۴۰۳\)/);
  });
});
