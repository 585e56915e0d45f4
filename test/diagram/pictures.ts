import { readFileSync } from "node:fs";
// @ts-expect-error a script without types
import { pathOfFigureFile } from "../../scripts/figureFiles.mjs";
// @ts-expect-error a script without types
import { openBrowser } from "../../scripts/host/browser.mjs";
import { fontFiles } from "../../server/diagram/text/fonts";
import { weights } from "../../server/diagram/text/typesetter";

/** What two pictures differ in. */
export interface Difference {
  /** The mean difference of a colour's part, of 255. */
  mean: number;
  /** How many of 1,000 pixels differ by more than a quarter. */
  far: number;
}

interface Page {
  setContent(html: string): Promise<void>;
  evaluate<Input, Output>(run: (input: Input) => Output | Promise<Output>, input: Input): Promise<Output>;
}

/** Runs something in a page of Chromium that has the figure's font. */
export async function inPage<Result>(run: (page: Page) => Promise<Result>): Promise<Result> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent(`<style>${fontFaces("Vazirmatn")}</style>`);
    return await run(page);
  } finally {
    await browser.close();
  }
}

/** The figure's font as rules of a sheet. */
export function fontFaces(family: string): string {
  return weights
    .map((weight) => {
      const font = readFileSync(pathOfFigureFile(fontFiles[weight])).toString("base64");
      return `@font-face { font-family: ${family}; font-weight: ${weight}; src: url(data:font/ttf;base64,${font}) }`;
    })
    .join("\n");
}

/** A picture as Chromium loads it; an SVG that has letters gets the figure's font. */
export function dataUrl(picture: string | Uint8Array): string {
  if (typeof picture !== "string") return `data:image/png;base64,${Buffer.from(picture).toString("base64")}`;
  const styled = picture.includes("<text")
    ? picture.replace(/>/, `><style>${fontFaces("Vazirmatn")}</style>`)
    : picture;
  return `data:image/svg+xml;base64,${Buffer.from(styled).toString("base64")}`;
}

/** A figure of so many pixels, before a browser has rounded its size to whole ones. */
function exactly(svg: string, width: number, height: number): string {
  const size = `width="${width}" height="${height}" preserveAspectRatio="none"`;
  return svg.replace(/width="[^"]*" height="[^"]*"/, size);
}

/** Draws a picture in pixels and another picture in Chromium, as large as the first, and compares them. */
export function compared(page: Page, png: Uint8Array, other: string | Uint8Array): Promise<Difference> {
  const size = new DataView(png.buffer, png.byteOffset);
  const [width, height] = [size.getUint32(16), size.getUint32(20)];
  const second = typeof other === "string" ? exactly(other, width, height) : other;
  return page.evaluate(
    async (urls) => {
      // biome-ignore lint/suspicious/noExplicitAny: a page's own types are not among those of Node
      const { Image, OffscreenCanvas } = globalThis as any;
      const images = await Promise.all(
        urls.map(async (url) => {
          const image = new Image();
          image.src = url;
          await image.decode();
          return image;
        }),
      );
      const { width, height } = images[0];
      const [first, second] = images.map((image) => {
        const context = new OffscreenCanvas(width, height).getContext("2d");
        context.drawImage(image, 0, 0, width, height);
        return context.getImageData(0, 0, width, height).data as Uint8ClampedArray;
      });
      let sum = 0;
      let far = 0;
      for (let at = 0; at < first!.length; at += 4) {
        const parts = [0, 1, 2].map((part) => Math.abs(first![at + part]! - second![at + part]!));
        sum += parts[0]! + parts[1]! + parts[2]!;
        if (Math.max(...parts) > 64) far++;
      }
      const pixels = first!.length / 4;
      return {
        mean: sum / pixels / 3,
        far: (1000 * far) / pixels,
      } as Difference;
    },
    [dataUrl(png), dataUrl(second)],
  );
}
