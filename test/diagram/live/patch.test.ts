import assert from "node:assert/strict";
import fc from "fast-check";
import { type Patch, patchBetween, wholeOf } from "../../../server/diagram/live/patch";
import { type Piece, Pieces, pictureOf } from "../../../server/diagram/live/picture";
import { emptyTree, type Tree } from "../../../server/diagram/live/tree";
import type { Figure, Fragment } from "../../../server/diagram/shapes";
import { tries } from "../../support/tries";

const empty = { label: "", language: "en", rightToLeft: false, width: 0, height: 0, hues: new Map() };
const figureOf = (fragments: readonly Fragment[]): Figure => ({ kind: "paradigm", ...empty, fragments });
const drawn = (fragments: readonly Fragment[]) =>
  pictureOf(figureOf(fragments), new Pieces(({ label }) => `<text>${label}</text>`));

function fragment(element: string, label = element, parts: readonly Fragment[] = []): Fragment {
  const kind = parts.length > 0 ? "card" : "concept";
  return { element, kind, label, x: 0, y: 0, width: 10, height: 10, shapes: [], parts };
}

/** What a panel does with patches, as plainly as can be: a tree of elements that are put, moved and taken out. */
class Panel {
  private readonly children = new Map<string, string[]>([["", []]]);
  private readonly parents = new Map<string, string>();
  private readonly shown = new Map<string, string>();

  apply({ removed, changed }: Patch<Piece>): void {
    for (const { element, place, label, at, markup } of changed) {
      if (place) {
        this.takeOut(element);
        const [parent, after] = place;
        const siblings = this.children.get(parent);
        assert.ok(siblings, `${parent} is not there yet`);
        assert.ok(after === "" || siblings.includes(after), `${after} is not there yet`);
        siblings.splice(siblings.indexOf(after) + 1, 0, element);
        this.parents.set(element, parent);
        if (!this.children.has(element)) this.children.set(element, []);
      }
      const before = this.shown.get(element)?.split("\n") ?? [];
      const now = [label ?? before[0], at ? String(at) : before[1], markup ?? before[2]];
      this.shown.set(element, now.join("\n"));
    }
    for (const element of removed) {
      this.takeOut(element);
      this.shown.delete(element);
      this.children.delete(element);
    }
  }

  private takeOut(element: string): void {
    const siblings = this.children.get(this.parents.get(element) ?? "") ?? [];
    const index = siblings.indexOf(element);
    if (index >= 0) siblings.splice(index, 1);
    this.parents.delete(element);
  }

  get text(): string {
    const write = (parent: string): string =>
      (this.children.get(parent) ?? [])
        .map((element) => `<g id="${element}">${this.shown.get(element)}${write(element)}</g>`)
        .join("");
    return write("");
  }
}

function fromScratch(picture: Tree<Piece>): string {
  const panel = new Panel();
  panel.apply(wholeOf(picture));
  return panel.text;
}

/** Figures of elements from a small set, which so stay, move, go and come back from one figure to the next. */
const anyFigure: fc.Arbitrary<Fragment[]> = fc
  .uniqueArray(fc.nat(11), { maxLength: 10 })
  .chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({ number: fc.constant(number), depth: fc.nat(2), words: fc.nat(2), x: fc.nat(2) }),
      ),
    ),
  )
  .map((chosen) => {
    const tops: { fragment: Fragment; depth: number }[] = [];
    const open: { parts: Fragment[]; depth: number }[] = [];
    for (const { number, depth, words, x } of chosen) {
      while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop();
      const parts: Fragment[] = [];
      const made = { ...fragment(`e${number}`, `words ${words}`), x, parts };
      if (open.length > 0) open.at(-1)!.parts.push(made);
      else tops.push({ fragment: made, depth });
      open.push({ parts, depth });
    }
    return tops.map(({ fragment }) => fragment);
  });

describe("a figure's patches", () => {
  it("make of what is shown the same as drawing it from scratch, whatever was edited", () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { minLength: 1, maxLength: 8 }), (figures) => {
        const panel = new Panel();
        let before: Tree<Piece> = emptyTree();
        for (const figure of figures) {
          const after = drawn(figure);
          const patch = patchBetween(before, after);
          if (patch) panel.apply(patch);
          assert.equal(panel.text, fromScratch(after));
          before = after;
        }
      }),
      tries(500),
    );
  });

  it("are none where nothing that is shown changed", () => {
    const fragments = [fragment("a", "A", [fragment("b")]), fragment("c")];
    assert.equal(patchBetween(drawn(fragments), drawn(structuredClone(fragments))), undefined);
  });

  it("say of an element no more than what changed", () => {
    const before = drawn([fragment("a", "A", [fragment("b"), fragment("c")])]);
    const after = drawn([{ ...fragment("a", "A", [fragment("b"), fragment("c", "Sea")]), x: 7 }]);
    assert.deepEqual(patchBetween(before, after), {
      removed: [],
      changed: [
        { element: "a", at: [7, 0, 10, 10] },
        { element: "c", label: "Sea", markup: "<text>Sea</text>" },
      ],
    });
  });

  it("move the one of many siblings that was moved, and not all the others", () => {
    const names = Array.from({ length: 2000 }, (_, index) => `e${index}`);
    const before = drawn(names.map((name) => fragment(name)));
    const after = drawn([...names.slice(1), names[0]!].map((name) => fragment(name)));
    assert.deepEqual(patchBetween(before, after)?.changed, [{ element: "e0", place: ["", "e1999"] }]);
  });

  it("keep apart two fragments of one element", () => {
    const { items } = drawn([fragment("a"), fragment("a"), fragment("a")]);
    assert.deepEqual([...items.keys()], ["a", "a~2", "a~3"]);
  });
});
