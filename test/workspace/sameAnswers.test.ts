import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { TextDocument, type TextDocumentContentChangeEvent } from "vscode-languageserver-textdocument";
import { generate } from "../../bench/generate";
import { Block } from "../../server/syntax/block";
import { splitBlocks } from "../../server/syntax/cutting";
import { Workspace } from "../../server/workspace/workspace";
import { answers } from "../support/answers";
import { typedText } from "../support/edits";
import { MemoryFiles, uriOf } from "../support/memoryFiles";
import { tries } from "../support/tries";

const uri = uriOf("codebook.gt");

function sample(path: string): string {
  return readFileSync(new URL(`../../samples/${path}/codebook.gt`, import.meta.url), "utf8");
}

const generated = generate({ codes: 12, concepts: 6, categories: 4, sources: 3 }, 7).get("codebook.gt")!;

/** A codebook as one has it after an accident: pieces are lost, doubled, or stand where they should not. */
const damaged = fc
  .tuple(
    fc.constantFrom(generated, sample("first-look")),
    fc.array(fc.tuple(fc.nat(), fc.nat(60), fc.nat()), { maxLength: 6 }),
  )
  .map(([text, accidents]) =>
    accidents.reduce((broken, [at, length, to]) => {
      const from = at % (broken.length + 1);
      const there = to % (broken.length + 1);
      return to % 3 === 0
        ? broken.slice(0, from) + broken.slice(from + length)
        : broken.slice(0, there) + broken.slice(from, from + length) + broken.slice(there);
    }, text),
  );

const startingText = fc.oneof(
  fc.constantFrom(generated, sample("first-look"), sample("smart-governance").slice(0, 6000)),
  damaged,
);

/** What one does to a text: types, takes away, pastes a part of it elsewhere, moves one, takes the last step back. */
type Step =
  | { do: "type"; at: number; away: number; text: string }
  | { do: "paste" | "move"; from: number; length: number; to: number }
  | { do: "undo" };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("type" as const),
      at: fc.nat(),
      away: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(300)),
      text: typedText,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom("paste" as const, "move" as const),
      from: fc.nat(),
      length: fc.nat(400),
      to: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("undo" as const) }) },
);

/** A text in an editor, with what it was before each step. */
class Desk {
  readonly workspace = new Workspace(new MemoryFiles());
  document: TextDocument;
  private readonly earlier: string[] = [];

  constructor(text: string) {
    this.document = TextDocument.create(uri, "gt", 0, text);
    this.workspace.openDocument(uri, text);
  }

  get text(): string {
    return this.document.getText();
  }

  /** Takes a step, and gives the offset at which something changed. */
  take(step: Step): number {
    const before = this.text;
    const places = before.length + 1;
    if (step.do === "undo") {
      const text = this.earlier.pop();
      if (text !== undefined) this.change([replaced(this.document, 0, before.length, text)]);
      return 0;
    }
    this.earlier.push(before);
    if (step.do === "type") {
      const at = step.at % places;
      this.change([replaced(this.document, at, step.away, step.text)]);
      return at;
    }
    const from = step.from % places;
    const piece = before.slice(from, from + step.length);
    if (step.do === "move") this.change([replaced(this.document, from, piece.length, "")]);
    const to = step.to % (this.text.length + 1);
    this.change([replaced(this.document, to, 0, piece)]);
    return to;
  }

  private change(changes: TextDocumentContentChangeEvent[]): void {
    this.document = TextDocument.update(this.document, changes, this.document.version + 1);
    this.workspace.changeDocument(uri, changes, this.document.version);
  }

  /** A workspace that sees the text for the first time. */
  async fresh(): Promise<Workspace> {
    const workspace = new Workspace(new MemoryFiles());
    workspace.openDocument(uri, this.text, this.document.version);
    await workspace.settled();
    return workspace;
  }
}

function replaced(
  document: TextDocument,
  from: number,
  length: number,
  text: string,
): TextDocumentContentChangeEvent {
  return { range: { start: document.positionAt(from), end: document.positionAt(from + length) }, text };
}

/** The declarations of a text as they are read. */
function trees(workspace: Workspace): unknown[] {
  return Array.from(workspace.document(uri)!.blocks, ({ tree }) => tree);
}

describe("a codebook under any edits", () => {
  it("is read, checked and explained as one that is seen for the first time", async () => {
    const scripts = fc.array(fc.tuple(step, fc.nat()), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(startingText, scripts, async (text, script) => {
        const desk = new Desk(text);
        await desk.workspace.settled();
        for (const [each, elsewhere] of script) {
          const changed = desk.take(each);
          await desk.workspace.settled();
          const fresh = await desk.fresh();
          assert.equal(desk.workspace.document(uri)!.getText(), desk.text);
          const read = splitBlocks(desk.text).map((piece) => new Block(piece).tree);
          assert.deepEqual(trees(desk.workspace), read);
          const places = [changed, elsewhere % (desk.text.length + 1)].map((at) =>
            desk.document.positionAt(at),
          );
          const told = await answers(desk.workspace, uri, places);
          assert.deepEqual(told, await answers(fresh, uri, places));
        }
      }),
      tries(60),
    );
  }).timeout(300_000);
});
