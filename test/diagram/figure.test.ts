import assert from "node:assert/strict";
import { type FigureOptions, figureOf } from "../../server/diagram/figure";
import { modelOf } from "../../server/diagram/model/read";
import type { Figure, Fragment } from "../../server/diagram/shapes";
import { atOnce } from "../../server/syntax/parts";
import { openSample } from "../support/sample";
import { codebookOf, typesetting } from "./support";

const usual = { kind: "paradigm", detail: "full", medium: "screen" } as const;

async function drawn(
  study: string,
  options: Partial<FigureOptions> = {},
  language?: string,
): Promise<Figure> {
  const codebook = study.includes("\n") ? await codebookOf(study) : await openSample(study);
  return figureOf(atOnce(modelOf(codebook, { language })), { ...usual, ...options }, await typesetting());
}

/** Fragments with those within them, placed in the figure. */
function placed(fragments: readonly Fragment[], x = 0, y = 0): Fragment[] {
  return fragments.flatMap((fragment) => {
    const at = { ...fragment, x: fragment.x + x, y: fragment.y + y };
    return [at, ...placed(fragment.parts ?? [], at.x, at.y)];
  });
}

function find(figure: Figure, element: string): Fragment {
  const found = placed(figure.fragments).filter((fragment) => fragment.element === element);
  assert.equal(found.length, 1, `${element} is there ${found.length} times`);
  return found[0]!;
}

const middle = ({ y, height }: Fragment) => Math.round(y + height / 2);
const center = ({ x, width }: Fragment) => Math.round(x + width / 2);

describe("the paradigm diagram", () => {
  it("has what leads to what on one axis, and the conditions above and below", async () => {
    const figure = await drawn("smart-governance");
    const [causal, core, context, intervening, strategy, consequence] = [
      "causal",
      "phenomenon",
      "context",
      "intervening",
      "strategy",
      "consequence",
    ].map((role) => find(figure, `zone-${role}`)) as [
      Fragment,
      Fragment,
      Fragment,
      Fragment,
      Fragment,
      Fragment,
    ];
    const axis = [causal, core, strategy, consequence];
    assert.deepEqual(new Set(axis.map(middle)).size, 1);
    assert.deepEqual(
      [...axis].sort((one, other) => one.x - other.x).map(({ element }) => element),
      axis.map(({ element }) => element),
    );
    assert.ok(context.y + context.height < strategy.y && strategy.y + strategy.height < intervening.y);
    for (const condition of [context, intervening]) {
      assert.equal(condition.x, core.x);
      assert.equal(condition.x + condition.width, strategy.x + strategy.width);
    }
    assert.equal(new Set([causal, strategy, consequence].map(({ height }) => height)).size, 3);
  });

  it("is mirrored where it is read from right to left", async () => {
    const figure = await drawn("smart-governance", {}, "fa");
    const roles = ["causal", "phenomenon", "strategy", "consequence"];
    const order = roles.map((role) => center(find(figure, `zone-${role}`)));
    assert.deepEqual(
      [...order].sort((one, other) => other - one),
      order,
    );
    const card = find(figure, "category-needs-assessment");
    const heading = card.shapes.find((shape) => shape.kind === "text")!;
    assert.deepEqual([heading.anchor, heading.x], ["right", card.width - 12]);
  });

  it("shows as much as is asked for", async () => {
    const concepts = (figure: Figure) =>
      placed(figure.fragments).filter(({ kind }) => kind === "concept").length;
    const cards = (figure: Figure) => figure.fragments.filter(({ kind }) => kind === "card").length;
    const full = await drawn("smart-governance");
    assert.deepEqual([concepts(full), cards(full)], [36, 10]);
    const categories = await drawn("smart-governance", { detail: "categories" });
    assert.deepEqual([concepts(categories), cards(categories)], [0, 10]);
    const one = new Set(["category-capacity-building"]);
    const expanded = await drawn("smart-governance", { detail: "categories", expanded: one });
    assert.deepEqual([concepts(expanded), cards(expanded)], [4, 10]);
    const collapsed = await drawn("smart-governance", { collapsed: one });
    assert.deepEqual([concepts(collapsed), cards(collapsed)], [32, 10]);
    const zones = await drawn("smart-governance", { detail: "zones" });
    assert.deepEqual([concepts(zones), cards(zones)], [0, 0]);
    assert.match(JSON.stringify(find(zones, "zone-context").shapes), /2 categories, 9 concepts/);
  });

  it("is laid out for the width of a page or a column, so that its text can be read there", async () => {
    for (const widthMm of [250, 170, 85]) {
      const figure = await drawn("smart-governance", { medium: "paper", widthMm });
      const texts = placed(figure.fragments).flatMap(({ shapes }) =>
        shapes.filter((shape) => shape.kind === "text"),
      );
      const smallest = Math.min(...texts.map(({ style }) => style.size));
      const points = (smallest / figure.width) * widthMm * (72 / 25.4);
      assert.ok(points > 6.9, `${points} pt at ${widthMm} mm`);
    }
  });

  it("sets apart what has no role or no category yet, and waits for what is missing", async () => {
    const figure = await drawn("first-look");
    assert.match(JSON.stringify(find(figure, "zone-consequence").shapes), /No category yet/);
    const rest = find(figure, "without-category");
    assert.deepEqual(
      rest.parts!.map(({ element }) => element),
      ["concept-self-doubt", "concept-price-at-home"],
    );
    const consequence = find(figure, "zone-consequence");
    assert.ok(consequence.y + consequence.height < rest.y);
  });
});

describe("the code map", () => {
  it("goes from the core over roles and categories to the concepts, each once", async () => {
    const figure = await drawn("smart-governance", { kind: "map" });
    const core = find(figure, "zone-phenomenon");
    const role = find(figure, "zone-context");
    const category = find(figure, "category-needs-assessment");
    const concept = find(figure, "concept-cybersecurity");
    assert.ok(core.x < role.x && role.x < category.x && category.x < concept.x);
    const names = placed(figure.fragments).filter(({ kind }) => ["card", "part", "concept"].includes(kind));
    assert.equal(new Set(names.map(({ element }) => element)).size, 11 + 36);
    assert.equal(names.length, 11 + 36);
    const mirrored = await drawn("smart-governance", { kind: "map" }, "fa");
    assert.ok(find(mirrored, "zone-context").x > find(mirrored, "category-needs-assessment").x);
  });

  it("has a bar as long as there are passages", async () => {
    const model = atOnce(modelOf(await openSample("smart-governance"), { counts: true }));
    const figure = figureOf(model, { ...usual, kind: "map" }, await typesetting());
    const bars = (element: string) =>
      find(figure, element).shapes.filter((shape) => shape.kind === "box").length;
    assert.deepEqual([bars("concept-cybersecurity"), bars("concept-smart-planning")], [1, 0]);
    assert.ok(figure.fragments.some(({ element }) => element === "legend"));
  });

  it("sets apart what has no category, and branches parts off from their category", async () => {
    const figure = await drawn(
      `
codebook s "Study"
  paradigm: none
category a "A"
category b "B"
  parent: a
concept c "C"
  category: b
concept d "D"
`,
      { kind: "map" },
    );
    const [a, b, c, d] = ["category-a", "category-b", "concept-c", "concept-d"].map((element) =>
      find(figure, element),
    );
    assert.ok(a!.x < b!.x && b!.x < c!.x);
    const rest = find(figure, "without-category");
    assert.ok(rest.y > a!.y && rest.x === a!.x && d!.x > rest.x);
    assert.ok(!figure.fragments.some(({ element }) => element === "without-role"));
  });
});
