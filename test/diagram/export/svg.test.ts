import assert from "node:assert/strict";
import fc from "fast-check";
import { themeNames } from "../../../server/diagram/theme/themes";
import { openSample } from "../../support/sample";
import { tries } from "../../support/tries";
import { study } from "../hostileStudies";
import { inPage } from "../pictures";
import { codebookOf } from "../support";
import { fileOf } from "./support";

const allowed = {
  elements: ["svg", "title", "rect", "g", "path", "circle", "text"],
  attributes: [
    ...[
      "xmlns",
      "width",
      "height",
      "viewBox",
      "xml:lang",
      "role",
      "aria-label",
      "font-family",
      "text-rendering",
    ],
    ...["id", "data-kind", "transform", "x", "y", "rx", "cx", "cy", "r", "d", "text-anchor", "font-size"],
    ...["font-weight", "letter-spacing", "fill", "stroke", "stroke-width", "stroke-dasharray"],
  ],
};

/** What is wrong with some files, read by a browser as the XML that they say they are. */
function faultsOf(files: readonly string[]): Promise<string[]> {
  return inPage((page) =>
    page.evaluate(
      ({ files, elements, attributes }) => {
        // biome-ignore lint/suspicious/noExplicitAny: a page's own types are not among those of Node
        const { DOMParser } = globalThis as any;
        return files.flatMap((file) => {
          const parsed = new DOMParser().parseFromString(file, "image/svg+xml");
          const broken = parsed.querySelector("parsererror");
          if (broken) return [`not well-formed: ${broken.textContent} ${file.slice(0, 300)}`];
          const all = [...parsed.querySelectorAll("*")];
          const ids = all.map(({ id }) => id).filter((id) => id !== "");
          const numbers = all.flatMap((element) =>
            ["x", "y", "width", "height", "d", "transform"].map((name) => element.getAttribute(name) ?? ""),
          );
          return [
            ...all.map(({ nodeName }) => nodeName).filter((name) => !elements.includes(name)),
            ...all
              .flatMap((element) => [...element.attributes].map(({ name }: { name: string }) => name))
              .filter((name) => !attributes.includes(name)),
            ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice: ${id}`),
            ...numbers.filter((text) => /NaN|Infinity|undefined|e-/.test(text)),
          ];
        });
      },
      { files: [...files], ...allowed },
    ),
  );
}

describe("an exported SVG", () => {
  it("is well-formed, and has nothing that a strict page forbids, whatever a study is like", async () => {
    const options = fc.record({
      kind: fc.constantFrom("paradigm" as const, "map" as const, "saturation" as const, "matrix" as const),
      theme: fc.constantFrom(...themeNames),
      letters: fc.boolean(),
      relations: fc.boolean(),
      widthMm: fc.constantFrom(undefined, 85, 170),
    });
    const cases = fc.sample(fc.tuple(study, options), tries(12));
    const files: string[] = [];
    for (const [text, given] of cases) files.push(String(await fileOf(await codebookOf(text), given)));
    assert.ok(files.every((file) => file.includes("</g>")));
    assert.deepEqual(await faultsOf(files), []);
  });

  it("needs no font, unless letters are asked for", async () => {
    const codebook = await openSample("smart-governance");
    const outlined = await fileOf(codebook, { language: "fa" });
    assert.doesNotMatch(String(outlined), /<text/);
    assert.match(String(outlined), /aria-label="نیازسنجی"/);
    const lettered = await fileOf(codebook, { language: "fa", letters: true });
    assert.match(String(lettered), />\u2067نیازسنجی\u2069<\/text>/);
  });

  it("is the same byte for byte, every time", async () => {
    const options = { language: "fa", relations: true, widthMm: 170 } as const;
    const [one, other] = await Promise.all([openSample("smart-governance"), openSample("smart-governance")]);
    assert.equal(await fileOf(one, options), await fileOf(other, options));
  });
});
