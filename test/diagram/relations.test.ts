import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type FigureOptions, figureOf } from "../../server/diagram/figure";
import { modelOf } from "../../server/diagram/model/read";
import type { Figure } from "../../server/diagram/shapes";
import { atOnce } from "../../server/syntax/parts";
import { contains, crossings, lineOf, overlap, placed } from "./checking";
import { codebookOf, typesetting } from "./support";

const study = readFileSync("samples/smart-governance/codebook.gt", "utf8");
const ties = readFileSync("test/diagram/golden/relations.gt", "utf8");

async function drawn(text: string, options: Partial<FigureOptions> = {}, language?: string): Promise<Figure> {
  const model = atOnce(modelOf(await codebookOf(text), { language }));
  const usual = { kind: "paradigm", detail: "full", medium: "screen", relations: true } as const;
  return figureOf(model, { ...usual, ...options }, await typesetting());
}

function relation(id: string, from: string, to: string): string {
  return `\nrelation ${id} "${id}"\n  from: ${from}\n  to: ${to}\n  type: shapes\n`;
}

/** A category with so many concepts. */
function category(id: string, concepts: number, field = ""): string {
  const declared = Array.from(
    { length: concepts },
    (_, index) => `\nconcept ${id}-${index + 1} "Concept ${index + 1}"\n  category: ${id}\n`,
  );
  return `\ncategory ${id} "Category"\n${field}${declared.join("")}`;
}

const lines = (figure: Figure) =>
  figure.fragments.filter(({ kind }) => kind === "relation").map((one) => ({ one, line: lineOf(one) }));

function rectOf(figure: Figure, element: string) {
  return placed(figure.fragments).find(({ fragment }) => fragment.element === element)!.rect;
}

/** A line's straight pieces. */
function pieces(line: readonly { x: number; y: number }[]) {
  return line.slice(1).map((end, index) => {
    const start = line[index]!;
    const isLevel = Math.abs(start.y - end.y) < 0.1;
    const [at, from, to] = isLevel ? [start.y, start.x, end.x] : [start.x, start.y, end.y];
    return { isLevel, at, from: Math.min(from, to), to: Math.max(from, to) };
  });
}

for (const language of ["en", "fa"]) {
  describe(`relations, in ${language}`, () => {
    it("run level and upright, and cross no box", async () => {
      const figure = await drawn(study + ties, {}, language);
      assert.equal(lines(figure).length, 17);
      for (const { line } of lines(figure))
        for (const [index, end] of line.slice(1).entries())
          assert.ok(Math.abs(end.x - line[index]!.x) < 0.1 || Math.abs(end.y - line[index]!.y) < 0.1);
      assert.deepEqual(crossings(figure), []);
    });

    it("keep apart from one another, from the zones' edges and from the heads of flows", async () => {
      const figure = await drawn(study + ties, {}, language);
      const all = lines(figure).flatMap(({ one, line }) =>
        pieces(line).map((piece) => ({ ...piece, element: one.element })),
      );
      const long = all.filter(({ from, to }) => to - from > 20);
      for (const one of long)
        for (const other of long) {
          if (one.element === other.element || one.isLevel !== other.isLevel) continue;
          if (Math.min(one.to, other.to) - Math.max(one.from, other.from) < 4) continue;
          assert.ok(
            Math.abs(one.at - other.at) > 5,
            `${one.element} and ${other.element}: ${one.at}, ${other.at}`,
          );
        }
      const zones = figure.fragments.filter(({ kind }) => kind === "zone");
      for (const { isLevel, at, from, to, element } of long)
        for (const { x, y, width, height, element: zone } of zones) {
          const [edges, start, end] = isLevel
            ? [[y, y + height], x, x + width]
            : [[x, x + width], y, y + height];
          if (Math.min(to, end) - Math.max(from, start) < 4) continue;
          for (const edge of edges) assert.ok(Math.abs(edge - at) > 5, `${element} runs along ${zone}`);
        }
      for (const flow of figure.fragments.filter(({ kind }) => kind === "flow")) {
        const head = flow.shapes.at(-1)!;
        assert.ok(head.kind === "path" && head.fill);
        const points = head.steps.flatMap(([letter, ...numbers]) =>
          letter === "Z" ? [] : [numbers as number[]],
        );
        const [xs, ys] = [points.map(([x]) => x! + flow.x), points.map(([, y]) => y! + flow.y)];
        const room = {
          x: Math.min(...xs) - 13,
          y: Math.min(...ys) - 8,
          width: Math.max(...xs) - Math.min(...xs) + 26,
          height: Math.max(...ys) - Math.min(...ys) + 16,
        };
        for (const { isLevel, at, from, to, element } of all) {
          const box = isLevel
            ? { x: from, y: at, width: to - from, height: 0 }
            : { x: at, y: from, width: 0, height: to - from };
          assert.ok(!overlap(box, room), `${element} comes near the head of ${flow.element}`);
        }
      }
    });
  });
}

describe("a relation", () => {
  it("begins and ends at what it ties, or at the card or zone that hides that", async () => {
    const text = study + relation("tie", "cybersecurity", "smart-planning");
    const reaches = async (options: Partial<FigureOptions>, from: string, to: string) => {
      const figure = await drawn(text, options);
      const { line } = lines(figure).find(({ one }) => one.element === "relation-tie")!;
      for (const [element, end] of [
        [from, line[0]!],
        [to, line.at(-1)!],
      ] as const) {
        const rect = rectOf(figure, element);
        const near = { x: rect.x - 14, y: rect.y - 14, width: rect.width + 28, height: rect.height + 28 };
        assert.ok(contains(near, { ...end, width: 0, height: 0 }), `${element} at ${JSON.stringify(end)}`);
      }
    };
    await reaches({}, "concept-cybersecurity", "concept-smart-planning");
    await reaches({ detail: "categories" }, "category-needs-assessment", "category-ict-governance");
    await reaches({ detail: "zones" }, "zone-context", "zone-strategy");
  });

  it("is drawn too where it goes to itself, within a card, or beside others of the same two", async () => {
    const text = [
      study,
      relation("self", "ict-governance", "ict-governance"),
      relation("concept-self", "smart-planning", "smart-planning"),
      relation("within", "smart-planning", "smart-management"),
      relation("one", "needs-assessment", "ict-governance"),
      relation("other", "needs-assessment", "ict-governance"),
      relation("back", "ict-governance", "needs-assessment"),
    ].join("");
    const figure = await drawn(text);
    const paths = lines(figure).map(({ line }) => JSON.stringify(line));
    assert.equal(paths.length, 8);
    assert.equal(new Set(paths).size, 8);
    for (const { one, line } of lines(figure)) assert.ok(line.length > 1, one.element);
  });

  it("goes around the flows where one runs on either side of the zones", async () => {
    const role = "  role: causal\n";
    const text = [
      'codebook narrow "A narrow page"\n',
      category("one", 5, role),
      category("other", 5, role),
      category("part", 0, "  parent: other\n"),
      'concept loose "Loose"\n',
      relation("tie", "other", "loose"),
    ];
    const figure = await drawn(text.join("\n"), { medium: "paper" });
    assert.equal(lines(figure).length, 1);
    assert.deepEqual(crossings(figure), []);
  });

  it("goes straight to a concept in the card beside its own", async () => {
    const cards = [5, 5, 5, 1, 4].map((concepts, index) => category(`card-${index}`, concepts));
    const text = ['codebook cards "Cards"\n', ...cards, relation("tie", "card-3", "card-2-1")];
    const figure = await drawn(text.join("\n"));
    assert.equal(lines(figure)[0]!.line.length, 2);
    assert.deepEqual(crossings(figure), []);
  });

  it("is hidden where both of its ends are hidden in the same box", async () => {
    const figure = await drawn(study + relation("within", "smart-planning", "smart-management"), {
      detail: "categories",
    });
    assert.ok(!figure.fragments.some(({ element }) => element === "relation-within"));
  });

  it("says what kind of tie it is where that is asked for, over no box", async () => {
    const figure = await drawn(study + ties, { relationLabels: true });
    const labels = figure.fragments.filter(({ element }) => element.startsWith("label-"));
    assert.equal(labels.length, 17);
    const boxes = figure.fragments.filter(({ kind }) => kind === "card" || kind === "core");
    for (const label of labels)
      for (const box of boxes) assert.ok(!overlap(label, box), `${label.element} over ${box.element}`);
    assert.ok(!(await drawn(study + ties)).fragments.some(({ element }) => element.startsWith("label-")));
  });

  it("gives way to others: where many run, zones lie farther apart", async () => {
    const sparse = await drawn(study);
    const many = Array.from({ length: 30 }, (_, index) =>
      relation(
        `more-${index}`,
        "ict-governance",
        index % 2 ? "internal-consequences" : "external-consequences",
      ),
    );
    const crowded = await drawn(study + many.join(""));
    const gutter = (figure: Figure) => {
      const strategy = rectOf(figure, "zone-strategy");
      return rectOf(figure, "zone-consequence").x - strategy.x - strategy.width;
    };
    assert.ok(gutter(crowded) > gutter(sparse) + 50, `${gutter(sparse)} → ${gutter(crowded)}`);
  });
});
