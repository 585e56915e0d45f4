import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ExportOptions } from "../../../server/diagram/export/exportFigure";
import { pdfOf as pageOf } from "../../../server/diagram/pdf/pdf";
import { themeNames, themes } from "../../../server/diagram/theme/themes";
import { figureTools } from "../../../server/figureTools";
import type { Codebook } from "../../../server/model/codebook";
import { assertInstalled } from "../../support/program";
import { openSample } from "../../support/sample";
import { figure, fragment, line } from "../figures";
import { compared, inPage } from "../pictures";
import { codebookOf } from "../support";
import { exported, fileOf } from "./support";

const folder = mkdtempSync(join(tmpdir(), "gt-pdf-"));
after(() => rmSync(folder, { recursive: true }));

/** Runs a tool of poppler on a PDF; what it complains of is a fault. */
function poppler(tool: string, pdf: Uint8Array, args: readonly string[]): Buffer {
  const file = join(folder, "figure.pdf");
  writeFileSync(file, pdf);
  const { stdout, stderr, status } = spawnSync(
    tool,
    args.map((arg) => (arg === "PDF" ? file : arg)),
  );
  assert.deepEqual([status, String(stderr)], [0, ""]);
  return stdout;
}

async function pdfOf(codebook: Codebook, options: Partial<ExportOptions> = {}): Promise<Uint8Array> {
  return (await fileOf(codebook, { format: "pdf", ...options })) as Uint8Array;
}

/** The words that a reader finds in a PDF, without the marks that say which way a line runs. */
async function wordsIn(codebook: Codebook, options: Partial<ExportOptions> = {}): Promise<string> {
  const text = poppler("pdftotext", await pdfOf(codebook, options), ["PDF", "-"]).toString();
  return text.replace(/[\u202a-\u202e]/g, "").replace(/\s+/g, " ");
}

describe("a PDF", () => {
  before(() => assertInstalled("pdftotext", "poppler-utils"));

  for (const [language, theme] of [
    ["en", "dark"],
    ["fa", "light"],
  ] as const) {
    it(`is the same picture as the others: ${language}`, async () => {
      const codebook = await openSample("smart-governance");
      const options = { language, theme, widthMm: 170 };
      const png = (await fileOf(codebook, { ...options, format: "png", dpi: 200 })) as Uint8Array;
      const size = new DataView(png.buffer, png.byteOffset);
      const scale = ["-scale-to-x", String(size.getUint32(16)), "-scale-to-y", String(size.getUint32(20))];
      poppler("pdftocairo", await pdfOf(codebook, options), [
        "-png",
        "-singlefile",
        ...scale,
        "PDF",
        join(folder, "page"),
      ]);
      const page = readFileSync(join(folder, "page.png"));
      const { mean, far } = await inPage((browser) => compared(browser, png, page));
      // Renderers smooth letters each in their own way; what differs gets less with more dots to the inch.
      assert.ok(mean < 1.9 && far < 9, `mean ${mean}, far ${far}`);
    });
  }

  it("has text that is found and copied as it was written, in either direction", async () => {
    const codebook = await openSample("smart-governance");
    const english = await wordsIn(codebook, { language: "en" });
    for (const words of [
      "Equipment and infrastructure",
      "CAUSAL CONDITIONS",
      "Increased efficiency",
      "leads to",
    ])
      assert.ok(english.includes(words), words);
    const persian = await wordsIn(codebook, { language: "fa" });
    for (const words of [
      "الزام به اصلاح نظام اداری",
      "فناوری اطلاعات و ارتباطات",
      "درون‌سازمانی",
      "پدیدهٔ محوری",
      "تغییر پارادایم نقش دولت‌ها،",
    ])
      assert.ok(persian.includes(words), words);
  });

  it("has letters with marks, ligatures and foreign words in their order", async () => {
    const label = "علّی و حکمرانیِ ICT اِسلامُ ۱۲۳ لآلئ";
    const codebook = await codebookOf(
      `codebook c\n  language: fa\n\ncategory a "${label}"\n  role: causal\n`,
    );
    const words = await wordsIn(codebook);
    for (const word of ["علّی", "حکمرانیِ", "ICT", "اِسلامُ", "۱۲۳", "لآلئ"])
      assert.ok(words.includes(word), word);
    const latin = await codebookOf(
      'codebook c\n\ncategory a "Efficient office – naïve affinity"\n  role: causal\n',
    );
    assert.ok((await wordsIn(latin)).includes("Efficient office – naïve affinity"));
  });

  it("is as wide as it should be, says what it is, and has its fonts in it", async () => {
    const pdf = await pdfOf(await openSample("smart-governance"), { language: "fa", widthMm: 170 });
    const info = poppler("pdfinfo", pdf, ["PDF"]).toString();
    assert.match(info, /Title: +نمودار پارادایمی: استقرار حکمرانی هوشمند/);
    const [, width] = /Page size: +([\d.]+) x/.exec(info)!;
    assert.ok(Math.abs(Number(width) - (170 * 72) / 25.4) < 0.1);
    const fonts = poppler("pdffonts", pdf, ["PDF"]).toString().trim().split("\n").slice(2);
    assert.equal(fonts.length, 3);
    for (const font of fonts) assert.match(font, /Vazirmatn-\w+ +CID TrueType +Identity-H +yes yes yes/);
  });

  it("can be read whatever a study is like, and in every theme", async () => {
    const label = `${"a".repeat(2000)} <b>(\\) 信頼 \u0001 👩‍👩‍👧`;
    const codebook = await codebookOf(`codebook c "${label}"\n\ncategory a "${label}"\n  role: causal\n`);
    for (const theme of themeNames) poppler("pdfinfo", await pdfOf(codebook, { theme }), ["PDF"]);
    const result = await exported(codebook, { format: "pdf" });
    assert.ok("unshown" in result && result.unshown.includes("信"));
  });

  it("prints in black ink alone where one colour is asked for", async () => {
    const { typesetter } = await figureTools();
    const drawing = figure({
      fragments: [fragment({ shapes: [line("x", { fill: { tone: "name", zone: "causal" } })] })],
    });
    const operators = (theme: "mono" | "light") =>
      Buffer.from(pageOf(drawing, themes[theme], typesetter, { deflate: (bytes) => bytes })).toString(
        "latin1",
      );
    assert.match(operators("light"), /0\.137 0\.29 0\.522 rg/);
    assert.match(operators("mono"), /BT 0 g \/F400/);
    assert.doesNotMatch(operators("mono"), /\d (rg|RG)\b/);
  });

  it("is the same byte for byte, every time", async () => {
    const codebook = await openSample("first-look");
    assert.deepEqual(await pdfOf(codebook), await pdfOf(codebook));
  });
});
