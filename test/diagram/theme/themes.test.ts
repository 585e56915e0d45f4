import assert from "node:assert/strict";
import fc from "fast-check";
import type { Tone } from "../../../server/diagram/shapes";
import { contrast } from "../../../server/diagram/theme/color";
import { Palette } from "../../../server/diagram/theme/palette";
import { type Theme, type ThemeName, themeNames, themes } from "../../../server/diagram/theme/themes";
import { builtInParadigms } from "../../../server/model/paradigm";
import { hues } from "../figures";
import { difference, visions } from "./colorBlind";

/** What stands on what, in any figure. `own` and `zone` say whose hue both have. */
const words: readonly (readonly [Tone, readonly Tone[]])[] = [
  ["text", ["ground", "card", "tint"]],
  ["muted", ["ground", "card", "tint"]],
  ["name", ["ground", "card", "tint"]],
  ["core-text", ["core"]],
  ["core-caption", ["core"]],
];

const marks: readonly (readonly [Tone, readonly Tone[]])[] = [
  ["leads-to", ["ground"]],
  ["bears-on", ["ground"]],
  ["relation-sample", ["ground"]],
  ["core-edge", ["ground"]],
  ["zone-edge", ["ground"]],
  ["relation", ["ground", "card", "tint"]],
  ["branch", ["ground"]],
  ["bar", ["ground"]],
  ["bullet", ["ground", "card", "tint"]],
  ["error", ["card", "tint"]],
  ["warning", ["card", "tint"]],
  ["information", ["card", "tint"]],
];

/** The pairs of a zone, or of the study's own colour, that can't be told apart well enough. */
function faint(theme: Theme, palette: Palette, hue: { zone?: string; own?: string }): string[] {
  const { text, edge } = theme.contrast;
  const below = (pairs: typeof words, least: number) =>
    pairs.flatMap(([tone, grounds]) =>
      grounds
        .map((ground) => [palette.color({ tone, ...hue }), palette.color({ tone: ground, ...hue }), ground])
        .filter(([color, ground]) => contrast(color!, ground!) < least)
        .map(([color, on, ground]) => `${tone} ${color} on ${ground} ${on}`),
    );
  return [...below(words, text), ...below(marks, edge)];
}

/** Themes with each built-in paradigm's hues. */
const palettes = themeNames.flatMap((name) =>
  [...builtInParadigms.values()].map((paradigm) => {
    const colors = new Map(paradigm.roles.map(({ id, color }) => [id, color]));
    return { name, theme: themes[name] as Theme, paradigm, palette: new Palette(themes[name], colors) };
  }),
);

describe("the themes", () => {
  it("ask for contrast that readers with weak eyes need (WCAG 2.2, 1.4.3 and 1.4.11), and more where it is high", () => {
    for (const name of themeNames) {
      const { text, edge } = themes[name].contrast;
      const [words, lines] = name.startsWith("high") ? [7, 4.5] : [4.5, 3];
      assert.ok(text >= words && edge >= lines, name);
    }
  });

  it("have that contrast in every pair of colours, in all zones of the built-in paradigms", () => {
    for (const { theme, palette, paradigm } of palettes) {
      assert.deepEqual(faint(theme, palette, {}), []);
      for (const { id } of paradigm.roles) assert.deepEqual(faint(theme, palette, { zone: id }), []);
    }
  });

  it("have it whatever colour a study or its paradigm takes", () => {
    const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(color, fc.constantFrom(...themeNames), (own, name) => {
        const zone = { light: own, dark: own, "high-contrast": own };
        const palette = new Palette(themes[name], new Map([["z", zone]]));
        assert.deepEqual(faint(themes[name], palette, { own }), []);
        assert.deepEqual(faint(themes[name], palette, { zone: "z" }), []);
      }),
    );
  });

  it("leave the hues of the built-in paradigms as they are, where no more contrast is asked for", () => {
    for (const { name, theme, palette, paradigm } of palettes) {
      if (!theme.hue || name === "high-contrast-light") continue;
      for (const { id, color } of paradigm.roles) {
        if (id === paradigm.core?.id) continue;
        assert.equal(
          palette.color({ tone: "name", zone: id }),
          color[theme.hue].toLowerCase(),
          `${name} ${id}`,
        );
      }
    }
  });

  // 2 can just be noticed side by side. In high contrast, dashes tell the zones apart as well.
  const least: Partial<Record<ThemeName, number>> = {
    light: 18.5,
    dark: 19.5,
    "high-contrast": 7.5,
    "high-contrast-light": 10,
  };
  for (const { name, palette, paradigm } of palettes.filter(({ theme }) => theme.hue)) {
    it(`have hues that colour-blind readers tell apart: ${name}, ${paradigm.file.id}`, () => {
      const zones = paradigm.roles.filter(({ id }) => id !== paradigm.core?.id);
      const colors = zones.map(({ id }) => palette.color({ tone: "name", zone: id }));
      for (const [vision, matrix] of Object.entries(visions)) {
        const pairs = colors.flatMap((one, at) => colors.slice(at + 1).map((other) => [one, other] as const));
        const closest = Math.min(...pairs.map(([one, other]) => difference(one, other, matrix)));
        assert.ok(closest >= least[name]!, `${vision}: ${closest}`);
      }
    });
  }

  it("print in one colour", () => {
    const palette = new Palette(themes.mono, hues);
    const tones: Tone[] = [
      "name",
      "zone-edge",
      "card-edge",
      "bullet",
      "relation",
      "tint",
      "core",
      "core-text",
    ];
    for (const zone of hues.keys()) {
      for (const tone of tones) {
        for (const own of [undefined, "#ff8800"]) {
          const color = palette.color({ tone, zone, ...(own && { own }) });
          assert.match(color, /^#(..)\1\1$/, `${tone} of ${zone}`);
        }
      }
    }
  });

  it("tell conditions apart by dashes, where hues don't", () => {
    for (const name of ["high-contrast", "high-contrast-light", "mono"] as const) {
      assert.ok(themes[name].edges.condition.dash, name);
    }
  });
});
