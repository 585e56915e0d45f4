import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
// @ts-expect-error a script without types
import { pathOfFigureFile } from "../../../scripts/figureFiles.mjs";
// @ts-expect-error a script without types
import { openBrowser } from "../../../scripts/host/browser.mjs";
import { isRightToLeft } from "../../../server/diagram/text/bidi";
import { fontFiles } from "../../../server/diagram/text/fonts";
import {
  type TextStyle,
  type Typesetter,
  trackingOf,
  weights,
} from "../../../server/diagram/text/typesetter";
import { namesOf } from "../../../server/model/facts";
import { openSample } from "../../support/sample";
import { typesetting } from "../support";

const styles: TextStyle[] = [
  { size: 12, weight: 400 },
  { size: 13, weight: 600 },
  { size: 20, weight: 700 },
  { size: 10.5, weight: 700, tracking: 0.7 },
];

const hard = [
  "AVATAR To. We fi ffl",
  "حکمرانی فاوا (ICT)",
  "(ICT) حکمرانی",
  "برون‌سازمانی و درون‌سازمانی",
  "می‌شود؛ ۱۲۳ از ۴۵۶ (۲۷٪)",
  "ICT governance – حکمرانی – 2nd",
  "الفئة «المحورية» لله",
  "پدیدهٔ محوری، علّی",
  "naïve café — Zürich, Straße",
  "a / b / c-d_e",
];

/** The little of a page that is used here. */
interface PageDocument {
  fonts: { load(font: string): Promise<unknown> };
  createElementNS(namespace: string, name: string): PageText;
  querySelector(name: string): { append(text: PageText): void };
}
interface PageText {
  textContent: string;
  getComputedTextLength(): number;
}

/** What Chromium makes of texts: their widths in CSS pixels. */
async function inChromium(texts: readonly string[], style: TextStyle): Promise<number[]> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const faces = weights.map((weight) => {
      const font = readFileSync(pathOfFigureFile(fontFiles[weight])).toString("base64");
      return `@font-face { font-family: F; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}) }`;
    });
    await page.setContent(`<style>${faces.join("\n")}
      text { font: ${style.weight} ${style.size}px F; letter-spacing: ${style.tracking ?? 0}px; white-space: pre;
        text-rendering: geometricPrecision }</style>
      <svg xmlns="http://www.w3.org/2000/svg" lang="fa"></svg>`);
    return await page.evaluate(
      async ({
        texts,
        rightToLeft,
        weights,
      }: {
        texts: string[];
        rightToLeft: boolean[];
        weights: number[];
      }) => {
        const { document } = globalThis as unknown as { document: PageDocument };
        await Promise.all(weights.map((weight) => document.fonts.load(`${weight} 20px F`)));
        return texts.map((content, index) => {
          const text = document.createElementNS("http://www.w3.org/2000/svg", "text");
          text.textContent = `${rightToLeft[index] ? "\u2067" : "\u2066"}${content}\u2069`;
          document.querySelector("svg").append(text);
          return text.getComputedTextLength();
        });
      },
      {
        texts: [...texts],
        rightToLeft: texts.map((text) => isRightToLeft(text, false)),
        weights: [...weights],
      },
    );
  } finally {
    await browser.close();
  }
}

describe("a text's width", () => {
  let typesetter: Typesetter;
  let labels: string[];

  before(async () => {
    typesetter = await typesetting();
    labels = [...hard, ...(await labelsOf("smart-governance"))];
    assert.ok(labels.length > 100);
  });

  for (const style of styles) {
    it(`is Chromium's within half a pixel, at ${style.size} px and ${style.weight}`, async () => {
      // Only capitals are ever tracked, and no letters that join.
      const capitals = labels.filter((label) => trackingOf(label, style)).map((label) => label.toUpperCase());
      const texts = style.tracking ? capitals : labels;
      const theirs = await inChromium(texts, style);
      const off = texts
        .map((label, index) => {
          const ours = typesetter.width(label, style, isRightToLeft(label, false), "fa");
          return { label, ours, theirs: theirs[index]! };
        })
        .filter(({ ours, theirs }) => Math.abs(ours - theirs) > 0.5);
      assert.deepEqual(off, []);
    });
  }
});

/** Every name of the concepts and categories of a sample, in all its languages. */
async function labelsOf(sample: string): Promise<string[]> {
  const codebook = await openSample(sample);
  const blocks = [...codebook.all("concept"), ...codebook.all("category")];
  return blocks.flatMap((block) => namesOf(block.tree).map(({ text }) => text));
}
