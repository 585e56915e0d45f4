import assert from "node:assert/strict";
import type { Shape } from "../../../server/diagram/shapes";
import { sheetOf } from "../../../server/diagram/svg/sheet";
import { ownMarkup, svgOf } from "../../../server/diagram/svg/svg";
import { themes } from "../../../server/diagram/theme/themes";
import { figure, fragment, line } from "../figures";

const box: Shape = {
  kind: "box",
  x: 1.23456,
  y: 0,
  width: 100,
  height: 50,
  radius: 6,
  fill: { tone: "tint", zone: "causal" },
  stroke: { tone: "zone-edge", zone: "causal" },
  edge: "condition",
};

/** The markup of one shape in a file. */
function drawn(shape: Shape, theme: keyof typeof themes = "light"): string {
  const file = svgOf(figure({ fragments: [fragment({ shapes: [shape] })] }), themes[theme]);
  return /<title>A<\/title>(.*)<\/g>/.exec(file)![1]!;
}

/** The same in an open picture. */
function named(shape: Shape): string {
  return ownMarkup(fragment({ shapes: [shape] }));
}

describe("an SVG file", () => {
  it("says what it is to those who can't see it, and in which language", () => {
    const [head, title, ground] = svgOf(figure({ language: "fa", label: "نمودار" }), themes.dark).split("\n");
    assert.equal(
      head,
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100" xml:lang="fa" ' +
        'role="graphics-document document" aria-label="نمودار" font-family="Vazirmatn, Tahoma, Arial, sans-serif" ' +
        'text-rendering="geometricPrecision">',
    );
    assert.equal(title, "<title>نمودار</title>");
    assert.equal(ground, '<rect width="200" height="100" fill="#1e1e1e"/>');
  });

  it("is as wide on paper as it should be", () => {
    const file = svgOf(figure({}), themes.light, { widthMm: 170 });
    assert.match(file, /^<svg [^>]*width="170mm" height="85mm" viewBox="0 0 200 100"/);
  });

  it("has a group for each part, with the parts' own corners and names", () => {
    const inner = fragment({ element: "concept-b", kind: "concept", label: "B", x: 3, y: 4 });
    const file = svgOf(figure({ fragments: [fragment({ x: 10, y: 20.004, parts: [inner] })] }), themes.light);
    assert.equal(
      file.split("\n")[3],
      '<g id="category-a" data-kind="card" transform="translate(10 20)" role="graphics-object group" aria-label="A">' +
        '<title>A</title><g id="concept-b" data-kind="concept" transform="translate(3 4)" ' +
        'role="graphics-object group" aria-label="B"><title>B</title></g></g>',
    );
  });

  it("paints a box as its theme has it", () => {
    const place = 'x="1.23" y="0" width="100" height="50" rx="6"';
    assert.equal(drawn(box), `<rect ${place} fill="#f1f3f7" stroke="#5a77a4" stroke-width="1"/>`);
    assert.equal(
      drawn(box, "high-contrast"),
      `<rect ${place} fill="#000000" stroke="#6fc3df" stroke-width="2" stroke-dasharray="6 4"/>`,
    );
  });

  it("leaves out an edge that a theme has no use for", () => {
    const core: Shape = { ...box, fill: { tone: "core" }, stroke: { tone: "core-edge" }, edge: "core" };
    assert.match(drawn(core), /fill="#1f2a44"\/>/);
    assert.match(drawn(core, "high-contrast"), /fill="#000000" stroke="#ffffff" stroke-width="3"\/>/);
  });

  it("draws lines, surfaces and dots", () => {
    const path: Shape = {
      kind: "path",
      steps: [["M", 0, 0.126], ["L", 10, -0.001], ["Q", 1, 2, 3, 4], ["Z"]],
      stroke: { tone: "leads-to" },
      thickness: 2.6,
      dash: [5, 4],
    };
    assert.equal(
      drawn(path),
      '<path d="M0 0.13L10 0Q1 2 3 4Z" fill="none" stroke="#323a4a" stroke-width="2.6" stroke-dasharray="5 4"/>',
    );
    const dot: Shape = { kind: "dot", x: 1, y: 2, radius: 2, fill: { tone: "bullet", zone: "causal" } };
    assert.equal(drawn(dot), '<circle cx="1" cy="2" r="2" fill="#234a85"/>');
  });

  it("sets letters at an anchor that is what one sees, in either direction", () => {
    const rightToLeft = { text: "علی (ICT)", width: 10, rightToLeft: true };
    assert.equal(drawn(line("Trust")), '<text x="5" y="12" font-size="12" fill="#1b1f27">Trust</text>');
    assert.equal(
      drawn(line("", { line: rightToLeft, anchor: "right", style: { size: 13, weight: 600 } })),
      '<text x="5" y="12" text-anchor="end" font-size="13" font-weight="600" fill="#1b1f27">\u2067علی (ICT)\u2069</text>',
    );
    assert.match(drawn(line("x", { anchor: "middle" })), / text-anchor="middle"/);
  });

  it("pulls capitals apart, and never letters that join", () => {
    const style = { size: 10.5, weight: 700, tracking: 0.7 } as const;
    assert.match(drawn(line("CAUSAL", { style })), / letter-spacing="0.7"/);
    assert.doesNotMatch(drawn(line("علی", { style })), /letter-spacing/);
  });

  it("takes any text for what it is", () => {
    const label = 'a"><script>alert(1)</script>&\u0000\u000b\ud800\ufffe\n';
    const shape = line(label);
    const file = svgOf(
      figure({ label, fragments: [fragment({ element: label, label, shapes: [shape] })] }),
      themes.light,
    );
    assert.doesNotMatch(file, /<script|\p{Cs}|\ufffe/u);
    assert.ok(file.includes(' id="a&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#10;"'));
  });
});

describe("an open picture", () => {
  it("has elements that name what they show, and a sheet that says in which colours", () => {
    const place = 'x="1.23" y="0" width="100" height="50" rx="6"';
    assert.equal(
      named(box),
      `<rect ${place} class="fill-tint--causal stroke-zone-edge--causal edge-condition"/>`,
    );
    const sheet = sheetOf(themes["high-contrast"], figure({ fragments: [fragment({ shapes: [box] })] }));
    assert.deepEqual(
      sheet.split("\n").filter((rule) => /tint|zone-edge|condition|ground/.test(rule)),
      [
        ".fill-ground{fill:#000000}",
        ".fill-tint--causal{fill:#000000}",
        ".stroke-zone-edge--causal{stroke:#6fc3df}",
        ".edge-condition{stroke-width:2;stroke-dasharray:6 4}",
      ],
    );
  });

  it("has a rule for every class, whatever a role is called and whatever colour a study takes", () => {
    const shapes: Shape[] = [
      box,
      { ...box, fill: { tone: "tint", zone: "علّی} *" }, stroke: { tone: "card-edge", own: "#FF8800" } },
      line("x", { fill: { tone: "name", own: "#FF8800" } }),
      { kind: "path", steps: [["M", 0, 0]], stroke: { tone: "relation" } },
      { kind: "dot", x: 0, y: 0, radius: 1, fill: { tone: "bullet", zone: "consequence" } },
    ];
    const inner = fragment({ element: "concept-b", shapes: shapes.slice(2) });
    const drawing = figure({ fragments: [fragment({ shapes: shapes.slice(0, 2), parts: [inner] })] });
    const markup = [drawing.fragments[0]!, inner].map(ownMarkup).join("");
    const classes = [...markup.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names!.split(" "));
    const sheet = sheetOf(themes.light, drawing);
    assert.equal(classes.length, 9);
    for (const name of classes) {
      assert.match(name, /^[a-zA-Z0-9_-]+$/);
      assert.ok(sheet.includes(`.${name}{`), name);
    }
  });
});
