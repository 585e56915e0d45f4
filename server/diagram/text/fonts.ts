import { HarfBuzz } from "./harfbuzz";
import { Typesetter, type Weight, weights } from "./typesetter";

/** The figure's font: one with Latin, Persian and Arabic letters (SIL Open Font License). */
export const fontFamily = "Vazirmatn";

/** The files that setting text needs. */
export const harfbuzzFile = "harfbuzz.wasm";
export const fontFiles: Readonly<Record<Weight, string>> = {
  400: "Vazirmatn-Regular.ttf",
  600: "Vazirmatn-SemiBold.ttf",
  700: "Vazirmatn-Bold.ttf",
};

/** Makes a typesetter from these files, which `read` gives by their names. */
export async function typesetterFrom(read: (file: string) => Promise<Uint8Array>): Promise<Typesetter> {
  const harfbuzz = await HarfBuzz.load(await read(harfbuzzFile));
  const fonts = await Promise.all(
    weights.map(async (weight) => [weight, harfbuzz.font(await read(fontFiles[weight]))] as const),
  );
  return new Typesetter(Object.fromEntries(fonts) as Record<Weight, (typeof fonts)[number][1]>);
}
