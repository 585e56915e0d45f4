import assert from "node:assert/strict";
import type { ChildrenAnswer, ExplorerNode, Resolved } from "../../server/features/explorer/protocol";
import { Editor } from "./editor";

const text = `codebook s

code late
  concept: time
  quote I01@1: x

concept time
  category: day

category day
  role: causal
`;

/** An editor that shows the tree and notes what it is told to have changed. */
async function exploring(settings?: unknown) {
  const editor = await Editor.start({ capabilities: { workspace: { configuration: true } }, settings });
  const told: string[][] = [];
  editor.connection.onNotification("gt/explorer/changed", ({ keys }: { keys: string[] }) => {
    told.push(keys);
  });
  await editor.open("a.gt", text);
  const children = async (key?: string, filter?: string): Promise<ExplorerNode[]> => {
    const params = { ...(key !== undefined && { key }), ...(filter !== undefined && { filter }) };
    const answer: ChildrenAnswer = await editor.connection.sendRequest("gt/explorer/children", params);
    return answer.nodes;
  };
  /** Resolves once something was told. */
  const untilTold = async (count: number) => {
    while (told.length < count) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await editor.settled();
    }
    return told[count - 1]!;
  };
  return { editor, told, children, untilTold };
}

function replacing(line: number, from: number, to: number, words: string) {
  return { range: { start: { line, character: from }, end: { line, character: to } }, text: words };
}

describe("the explorer over the wire", () => {
  it("gives the children of a node, more of it where one looks, and the way to a place", async () => {
    const { editor, children } = await exploring();
    const tops = await children();
    assert.deepEqual(
      tops.map(({ label }) => label),
      [
        "Causal conditions",
        "Central phenomenon",
        "Contextual conditions",
        "Intervening conditions",
        "Strategies",
        "Consequences",
      ],
    );
    const [day] = await children(tops[0]!.key);
    const [time] = await children(day!.key);
    assert.equal(time?.description, "1 code · 1 passage · 1 source");
    const resolved: Resolved = await editor.connection.sendRequest("gt/explorer/resolve", { key: time!.key });
    assert.equal(resolved.location?.uri, editor.uri("a.gt"));
    assert.match(resolved.tooltip?.value ?? "", /\*\*time\*\*/);
    const path: ExplorerNode[] = await editor.connection.sendRequest("gt/explorer/path", {
      textDocument: { uri: editor.uri("a.gt") },
      position: { line: 3, character: 4 },
    });
    assert.deepEqual(
      path.map(({ kind }) => kind),
      ["role", "category", "concept", "code"],
    );
    const targets: ExplorerNode[] = await editor.connection.sendRequest("gt/explorer/targets", {
      keys: [day!.key],
    });
    assert.equal(targets.length, 7);
  });

  it("tells which answers are others now, of several edits at once, and only of what was asked", async () => {
    const { editor, told, children, untilTold } = await exploring();
    const [causal, ...others] = await children();
    const [day] = await children(causal!.key);
    await children(others[0]!.key);
    const [time] = await children(day!.key);
    // A second passage, and a label: what the concept and its code say beside their names.
    await editor.edit("a.gt", replacing(4, 0, 0, "  quote I01@2: y\n"));
    await editor.edit("a.gt", replacing(2, 9, 9, ' "Late"'));
    assert.deepEqual(await untilTold(1), [day!.key]);
    assert.equal((await children(day!.key))[0]?.description, "1 code · 2 passages · 1 source");
    await children(time!.key);
    await editor.edit("a.gt", replacing(2, 10, 16, '"Later"'));
    assert.deepEqual(await untilTold(2), [time!.key]);
    assert.equal(told.length, 2);
  });

  it("says nothing of a change that shows nowhere, nor before it is asked anything", async () => {
    const { editor, told, children, untilTold } = await exploring();
    await editor.edit("a.gt", replacing(0, 10, 10, ' "Study"'));
    await editor.settled();
    const [causal] = await children();
    await children(causal!.key);
    await editor.edit("a.gt", replacing(9, 0, 0, "  definition: Words.\n"));
    await editor.edit("a.gt", replacing(0, 10, 18, ' "The study"'));
    await editor.edit("a.gt", replacing(11, 0, 0, "\ncategory night\n  role: causal\n"));
    assert.deepEqual(await untilTold(1), ["", causal!.key]);
    assert.deepEqual(told.length, 1);
  });

  it("tells only of what is shown under the filter that was asked for last", async () => {
    const { editor, told, children, untilTold } = await exploring();
    const [causal] = await children();
    const [day] = await children(causal!.key);
    await children(day!.key);
    assert.equal((await children(undefined, "late")).length, 1);
    await editor.edit("a.gt", replacing(2, 5, 9, "early"));
    assert.deepEqual(await untilTold(1), [""]);
    assert.equal((await children(undefined, "early")).length, 1);
    await editor.edit("a.gt", replacing(9, 0, 0, "  definition: Words.\n"));
    await editor.settled();
    assert.equal(told.length, 1);
  });

  it("tells of findings, settings and documents that come and go", async () => {
    const { editor, children, untilTold } = await exploring();
    await children();
    await editor.open("b.gt", "concept other\n");
    assert.deepEqual(await untilTold(1), [""]);
    const tops = await children();
    assert.deepEqual(
      tops.map(({ kind, label }) => `${kind} ${label}`),
      ["codebook s", "codebook b.gt"],
    );
    const [group] = await children(tops[1]!.key);
    const [other] = await children(group!.key);
    assert.equal(other?.severity, "warning");
    editor.settings = { checks: { "concept-without-category": "error" } };
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await untilTold(2), [group!.key]);
    await editor.close("b.gt");
    assert.equal((await untilTold(3))[0], "");
  });

  it("calls labels in another language as soon as it is set", async () => {
    const { editor, children, untilTold } = await exploring();
    await children();
    editor.settings = { labels: { language: "fa" } };
    await editor.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await untilTold(1), [""]);
    assert.match((await children())[0]!.label, /شرایط علی/);
  });

  it("answers what is of another form with nothing", async () => {
    const { editor, children } = await exploring();
    assert.deepEqual(await children("no such key"), []);
    const ask = (method: string, params: unknown) => editor.connection.sendRequest(method, params);
    assert.deepEqual(await ask("gt/explorer/children", { key: 3 }), { nodes: [] });
    assert.equal(await ask("gt/explorer/resolve", {}), null);
    assert.deepEqual(await ask("gt/explorer/path", {}), []);
    assert.deepEqual(await ask("gt/explorer/targets", { keys: 3 }), []);
    assert.equal(editor.errors, "");
  });
});

describe("a drop on the explorer", () => {
  it("is one edit of all files, or a reason", async () => {
    const applied: unknown[] = [];
    const editor = await Editor.start({
      capabilities: { workspace: { applyEdit: true, workspaceEdit: { documentChanges: true } } },
      answers: {
        "workspace/applyEdit": (params) => {
          applied.push(params);
          return { applied: true };
        },
      },
    });
    await editor.open("a.gt", `${text}category night\n`);
    const move = (to: object) =>
      editor.connection.sendRequest("workspace/executeCommand", {
        command: "gt.edit.move",
        arguments: [{ uri: editor.uri("a.gt"), items: [{ kind: "concept", id: "time", from: "day" }], to }],
      });
    assert.deepEqual(await move({ kind: "category", id: "night" }), { applied: true });
    assert.deepEqual(applied, [
      {
        edit: {
          documentChanges: [
            {
              textDocument: { uri: editor.uri("a.gt"), version: 1 },
              edits: [
                {
                  range: { start: { line: 7, character: 12 }, end: { line: 7, character: 15 } },
                  newText: "night",
                },
              ],
            },
          ],
        },
      },
    ]);
    const refused = (await move({ kind: "role", id: "causal" })) as { applied: boolean; reason: string };
    assert.equal(refused.applied, false);
    assert.match(refused.reason, /^“time” can't stand there\./);
    assert.equal(applied.length, 1);
  });
});
