import assert from "node:assert/strict";
import fc from "fast-check";
import { diagnosticsOf } from "../../server/features/diagnostics";
import { Workspace } from "../../server/workspace/workspace";
import { MemoryFiles, uriOf } from "../support/memoryFiles";
import { tries } from "../support/tries";

const uri = uriOf("codebook.gt");

/** Declarations of which nothing is wrong but what they refer to. */
const filler = Array.from(
  { length: 600 },
  (_, n) => `code c${n}\n  concept: k${n % 50}\n  quote s: W\n`,
).join("");

const study = "codebook s\n  paradigm: none\n";

interface Opened {
  workspace: Workspace;
  /** What an editor is told of the document, at each look and in the end. */
  looks: string[][];
}

/** Opens a document in a workspace that knows what the user wants; `meanwhile` is done at each turn that others have. */
async function open(
  text: string,
  meanwhile: (workspace: Workspace, turn: number) => void = () => {},
  files = new MemoryFiles(),
  at = uri,
): Promise<Opened> {
  const looks: string[][] = [];
  let turns = 0;
  const workspace: Workspace = new Workspace(files, {}, async () => meanwhile(workspace, turns++));
  workspace.onLook((told) => looks.push(found(workspace, told)));
  workspace.onFindings((uris) => {
    if (uris.has(at)) looks.push(found(workspace, at));
  });
  workspace.configure({});
  await workspace.settled();
  workspace.openDocument(at, text);
  await workspace.settled();
  return { workspace, looks };
}

function found(workspace: Workspace, at: string): string[] {
  return diagnosticsOf(workspace, at, () => undefined).map(
    ({ range, code, message }) => `${range.start.line}:${range.start.character} ${code} ${message}`,
  );
}

const codes = (looks: string[][]) => looks.map((look) => look.map((line) => line.split(" ")[1]));

describe("a first look at what is on the screen of a large document", () => {
  const fault = "code z\n  concept: nowhere\n  colour: red\n  quote s: W\n";

  it("finds what is wrong in itself, and the whole what is wrong with its ties", async () => {
    const { looks } = await open(`${study}${fault}${filler}`);
    assert.equal(looks.length, 2);
    assert.deepEqual(codes(looks)[0], ["unknown-field"]);
    assert.ok(codes(looks)[1]!.includes("unresolved-reference"));
    assert.ok(codes(looks)[1]!.includes("unknown-field"));
  });

  it("is had of a small document too whose project has many files", async () => {
    const files = new MemoryFiles({ "codebook.gt": `${study}  stage: open\n  include: parts/*.gt\n` });
    for (let n = 0; n < 30; n++) files.write(`parts/p${n}.gt`, `concept k${n}\n`);
    const at = uriOf("parts/p7.gt");
    const { looks } = await open(`${fault}${fault}`, undefined, files, at);
    // Only at the study's stage, which another file says, it is known that a missing definition is no fault yet.
    assert.deepEqual(codes(looks)[0], ["unknown-field", "unknown-field"]);
    assert.equal(looks.length, 2);
  });

  for (const [where, end] of [
    ["stands behind all else", "codebook s\n  paradigm: none\n"],
    ["isn't there", ""],
  ] as const) {
    it(`is had too where the codebook ${where}`, async () => {
      const { looks } = await open(`${fault}${filler}${end}`);
      assert.equal(looks.length, 2);
      assert.deepEqual(codes(looks)[0], ["unknown-field"]);
      assert.ok(codes(looks)[1]!.includes("unresolved-reference"));
    });
  }

  it("is not had where all is read as soon", async () => {
    const { looks } = await open(`${study}${fault}`);
    assert.equal(looks.length, 1);
  });

  it("is not had before the user's settings are known, and goes by them", async () => {
    const looks: string[][] = [];
    let turns = 0;
    const workspace: Workspace = new Workspace(new MemoryFiles(), {}, async () => {
      if (++turns === 4) workspace.configure({ "unknown-field": "off", "repeated-field": "error" });
    });
    workspace.onLook((told) => looks.push(found(workspace, told)));
    workspace.openDocument(
      uri,
      `${study}${fault}code y\n  concept: k1\n  concept: k1\n  quote s: W\n${filler}`,
    );
    await workspace.settled();
    assert.ok(turns > 4);
    assert.deepEqual(codes(looks), [["repeated-field"]]);
  });

  it("follows what the editor shows, and what is typed", async () => {
    const { looks } = await open(`${study}${filler}${fault}${filler}`, (workspace, turn) => {
      const line = 2 + 600 * 3;
      const place = { line: line + 2, character: 2 };
      if (turn === 1)
        workspace.shows(uri, { start: { line, character: 0 }, end: { line: line + 40, character: 0 } });
      if (turn === 4) workspace.changeDocument(uri, [{ range: { start: place, end: place }, text: "un" }], 2);
    });
    assert.deepEqual(looks[0], []);
    assert.match(looks[1]!.join(), /^1804:2 unknown-field .*“colour”/);
    assert.match(looks[2]!.join(), /^1804:2 unknown-field .*“uncolour”/);
    assert.equal(looks.length, 4);
  });

  it("is over when the document is closed", async () => {
    const { looks } = await open(`${study}${fault}${filler}`, (workspace, turn) => {
      if (turn === 0) workspace.closeDocument(uri);
    });
    assert.deepEqual(looks.flat(), []);
  });

  it("finds nothing that isn't found in the end", async () => {
    const lines = fc.constantFrom(
      ...[
        "codebook t",
        "  stage: open",
        "  stage: selective",
        "code a",
        "concept b",
        "category c",
        "  concept: b",
        "  x: y",
      ],
      ...[
        "  role: causal",
        "  definition: D",
        "  quote s: Q",
        "  concept: b, c",
        "# gt-ignore unknown-field",
        "wrong",
        "{",
        "",
      ],
      ...[
        "  date: 1402-13-99",
        "  counts: 3/x",
        "  saturation: base 1",
        "reliability r",
        "# gt-ignore",
        "  colour: blue",
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(lines, { maxLength: 40 }), async (some) => {
        const { looks } = await open(`${study}${some.join("\n")}\n${filler}`);
        assert.equal(looks.length, 2);
        for (const finding of looks[0]!) assert.ok(looks[1]!.includes(finding), finding);
      }),
      tries(12),
    );
  }).timeout(300_000);
});
