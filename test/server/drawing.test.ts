import assert from "node:assert/strict";
import type {
  ExportAnswer,
  PlaceAnswer,
  ShowParams,
  UpdateParams,
} from "../../server/features/diagram/protocol";
import { Editor } from "./editor";

const study = `codebook s "A study"

category causes "Causes"
  role: causal

concept hunger "Hunger"
  category: causes
`;

/** An editor with a panel, which keeps what it is told. */
async function editorWithPanel(text = study) {
  const editor = await Editor.start({});
  const told: UpdateParams[] = [];
  const waiting = new Set<() => void>();
  editor.connection.onNotification("gt/diagram/update", (params: UpdateParams) => {
    told.push(params);
    for (const look of waiting) look();
  });
  await editor.open("a.gt", text);
  const show = (more: Partial<ShowParams> = {}) =>
    editor.connection.sendNotification("gt/diagram/show", {
      panel: "p",
      uri: editor.uri("a.gt"),
      options: { kind: "paradigm" },
      ...more,
    });
  /** Resolves once so many updates have come. */
  const updates = (count: number) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (told.length >= count) resolve();
      };
      waiting.add(look);
      look();
    });
  await show();
  await updates(1);
  return { editor, told, show, updates };
}

const elementsOf = ({ update }: UpdateParams) => update?.pieces?.changed.map(({ element }) => element) ?? [];

describe("figures that follow the text", () => {
  it("are told whole at first, and then what an edit changed of them", async () => {
    const { editor, told, updates } = await editorWithPanel();
    assert.equal(told[0]?.update?.number, 0);
    assert.equal(told[0]?.update?.head?.title, "A study");
    assert.ok(elementsOf(told[0]!).includes("concept-hunger"));
    await editor.edit("a.gt", {
      range: { start: { line: 5, character: 16 }, end: { line: 5, character: 22 } },
      text: "Thirst",
    });
    await updates(2);
    const { update } = told[1]!;
    assert.deepEqual(update?.pieces?.removed, []);
    assert.deepEqual(elementsOf(told[1]!), ["concept-hunger"]);
    assert.equal(update?.pieces?.changed[0]?.label, "Thirst");
    assert.equal(update?.head, undefined);
    assert.equal(update?.sheets, undefined);
  });

  it("may be charts of the study's numbers", async () => {
    const source = 'source i "Talk"\n\ncode c "Code"\n  concept: hunger\n  quote i: So hungry.\n';
    const { told, show, updates } = await editorWithPanel(`${study}\n${source}`);
    for (const [index, kind] of (["saturation", "matrix"] as const).entries()) {
      await show({ options: { kind } });
      await updates(index + 2);
      assert.equal(told[index + 1]?.update?.head?.kind, kind);
      assert.ok((told[index + 1]?.update?.entries?.changed.length ?? 0) > 0);
    }
  });

  it("are not told of what they don't show", async () => {
    const { editor, told, updates } = await editorWithPanel();
    await editor.edit("a.gt", {
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      text: "# nothing\n",
    });
    await editor.edit("a.gt", {
      range: { start: { line: 6, character: 16 }, end: { line: 6, character: 22 } },
      text: "Thirst",
    });
    await updates(2);
    assert.equal(told.length, 2);
    assert.equal(told[1]?.update?.number, 1);
  });

  it("are told whole again to a panel that lost its way, and not at all to one that is closed", async () => {
    const { editor, told, show, updates } = await editorWithPanel();
    await show({ afresh: true });
    await updates(2);
    assert.equal(told[1]?.update?.number, 0);
    assert.deepEqual(elementsOf(told[1]!), elementsOf(told[0]!));
    await editor.connection.sendNotification("gt/diagram/close", { panel: "p" });
    await show({ panel: "q" });
    await updates(3);
    await editor.edit("a.gt", { text: study.replace("Hunger", "Thirst") });
    await updates(4);
    assert.deepEqual(
      told.slice(2).map(({ panel }) => panel),
      ["q", "q"],
    );
  });

  it("stay as they were, with a note, while the codebook can't be read", async () => {
    const { editor, told, updates } = await editorWithPanel();
    await editor.edit("a.gt", { text: study.replace("codebook s", "codebok s") });
    await updates(2);
    assert.equal(told[1]?.update, undefined);
    assert.match(told[1]?.note ?? "", /as it was before/);
    await editor.edit("a.gt", { text: study });
    await updates(3);
    assert.equal(told[2]?.note, null);
  });

  it("say where nothing can be drawn", async () => {
    const { editor, told, show, updates } = await editorWithPanel();
    await show({ panel: "q", uri: editor.uri("nowhere.gt"), afresh: true });
    await updates(2);
    assert.deepEqual(told[1], { panel: "q", note: "There is no codebook to draw here." });
  });

  it("become files of the format asked for, with what is to be said of them", async () => {
    const { editor } = await editorWithPanel(`${study}\ncategory more "信頼"\n  role: causal\n`);
    const uri = editor.uri("a.gt");
    const ask = (options: object, of = uri) =>
      editor.connection.sendRequest<ExportAnswer>("gt/diagram/export", {
        uri: of,
        options: { kind: "paradigm", theme: "dark", ...options },
      });
    const svg = await ask({ format: "svg", letters: true });
    assert.match(svg.text ?? "", /^<svg [^>]*aria-label="Paradigm diagram: A study"/);
    assert.match(svg.text ?? "", />Hunger<\/text>/);
    assert.deepEqual(svg.notes, []);
    const collapsed = await ask({ format: "svg", letters: true, collapsed: ["category-causes"] });
    assert.doesNotMatch(collapsed.text ?? "", />Hunger<\/text>/);
    const png = await ask({ format: "png", widthMm: 85, dpi: 100 });
    assert.equal(
      Buffer.from(png.base64 ?? "", "base64")
        .subarray(1, 4)
        .toString(),
      "PNG",
    );
    assert.match(png.notes[0] ?? "", /doesn’t have “信”, “頼”/);
    const tiny = await ask({ format: "svg", kind: "map", widthMm: 20 });
    assert.match(
      tiny.notes[0] ?? "",
      /^At 20 mm the figure’s smallest letters have [1-6](\.\d)? pt, .* From \d+ mm on they have 7 pt/,
    );
    assert.match((await ask({ format: "mermaid" })).text ?? "", /^---\ntitle: "A study"/);
    assert.deepEqual(await ask({ format: "pdf" }, editor.uri("nowhere.gt")), {
      refusal: "There is no codebook to draw here.",
      notes: [],
    });
    assert.match((await ask({ format: "png", dpi: 9000 })).refusal ?? "", /too large. Use \d+, or less/);
  });

  it("lead to the text, and the text to them", async () => {
    const { editor } = await editorWithPanel();
    const uri = editor.uri("a.gt");
    const ask = <Answer>(method: string, params: object) =>
      editor.connection.sendRequest<Answer>(`gt/diagram/${method}`, params);
    assert.deepEqual(await ask<PlaceAnswer>("place", { uri, element: "concept-hunger" }), {
      uri,
      range: { start: { line: 5, character: 8 }, end: { line: 5, character: 14 } },
    });
    assert.equal(await ask("place", { uri, element: "zone-causal" }), null);
    assert.equal(await ask("place", { uri, element: "concept-nothing" }), null);
    assert.deepEqual(await ask("elements", { uri, position: { line: 5, character: 10 } }), [
      "concept-hunger",
      "category-causes",
      "zone-causal",
    ]);
    assert.deepEqual(await ask("elements", { uri, position: { line: 6, character: 13 } }), [
      "category-causes",
      "zone-causal",
      "concept-hunger",
    ]);
    assert.match(await ask<string>("hover", { uri, element: "category-causes" }), /\*\*Causes\*\*/);
    assert.match(await ask<string>("hover", { uri, element: "zone-causal" }), /Causal conditions/);
  });

  it("say by which command a part is moved, and nothing where it can't be", async () => {
    const { editor } = await editorWithPanel(`${study}\ncategory plans "Plans"\n  role: strategy\n`);
    const uri = editor.uri("a.gt");
    const ask = (element: string, to: string) =>
      editor.connection.sendRequest("gt/diagram/move", { uri, element, to });
    assert.deepEqual(await ask("concept-hunger", "category-plans"), {
      command: "gt.edit.move",
      argument: {
        uri,
        items: [{ kind: "concept", id: "hunger", from: "causes" }],
        to: { kind: "category", id: "plans" },
      },
    });
    assert.deepEqual(await ask("category-plans", "zone-consequence"), {
      command: "gt.edit.move",
      argument: { uri, items: [{ kind: "category", id: "plans" }], to: { kind: "role", id: "consequence" } },
    });
    assert.equal(await ask("concept-hunger", "zone-causal"), null);
    assert.equal(await ask("concept-nothing", "category-plans"), null);
  });
});
