import assert from "node:assert/strict";
import { openSample } from "../../support/sample";
import { compared, inPage } from "../pictures";
import { codebookOf } from "../support";
import { exported, fileOf } from "./support";

/** What a PNG says of itself. */
function headOf(png: Uint8Array): { width: number; height: number; perMetre: number } {
  const view = new DataView(png.buffer, png.byteOffset);
  assert.equal(Buffer.from(png.subarray(1, 4)).toString(), "PNG");
  assert.equal(Buffer.from(png.subarray(37, 41)).toString(), "pHYs");
  return { width: view.getUint32(16), height: view.getUint32(20), perMetre: view.getUint32(41) };
}

describe("a picture in pixels", () => {
  for (const language of ["en", "fa"]) {
    it(`is what a browser makes of the SVG, letters and all: ${language}`, async () => {
      const codebook = await openSample("smart-governance");
      const png = await fileOf(codebook, { format: "png", dpi: 192, language });
      const outlined = await fileOf(codebook, { language });
      const lettered = await fileOf(codebook, { language, letters: true });
      assert.ok(!String(outlined).includes("<text") && String(lettered).includes("<text"));
      await inPage(async (page) => {
        // A browser smooths letters in its own way, and so a little more differs.
        for (const { svg, most } of [
          { svg: outlined, most: { mean: 0.4, far: 0.1 } },
          { svg: lettered, most: { mean: 1.2, far: 5 } },
        ]) {
          const { mean, far } = await compared(page, png as Uint8Array, svg as string);
          assert.ok(mean < most.mean && far < most.far, `mean ${mean}, far ${far}`);
        }
      });
    });
  }

  it("is as large as it should be in print, and says so to what it is put into", async () => {
    const codebook = await openSample("first-look");
    const png = (await fileOf(codebook, { format: "png", widthMm: 170, dpi: 300 })) as Uint8Array;
    const { width, perMetre } = headOf(png);
    assert.equal(width, Math.round((170 / 25.4) * 300));
    assert.equal(perMetre, 11811);
    assert.ok(Math.abs(width / perMetre - 0.17) < 0.0001);
  });

  it("is the same byte for byte, every time", async () => {
    const codebook = await openSample("first-look");
    const options = { format: "png", language: "fa", dpi: 96 } as const;
    assert.deepEqual(await fileOf(codebook, options), await fileOf(codebook, options));
  });

  it("is refused where it would be too large, with what would do", async () => {
    const codebook = await openSample("smart-governance");
    const result = await exported(codebook, { format: "png", dpi: 2400 });
    assert.ok("mostDpi" in result && result.mostDpi > 300 && result.mostDpi < 2400);
  });

  it("says which letters it has only boxes for", async () => {
    const codebook = await codebookOf('codebook c\n\ncategory a "信頼 trust"\n  role: causal\n');
    const result = await exported(codebook, { format: "png", dpi: 48 });
    assert.deepEqual("unshown" in result && result.unshown, ["信", "頼"]);
    const svg = await exported(codebook, {});
    assert.deepEqual("unshown" in svg && svg.unshown, []);
    assert.match("content" in svg ? String(svg.content) : "", /<text [^>]*>信頼<\/text>/);
  });
});
