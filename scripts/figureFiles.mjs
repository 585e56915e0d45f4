/** The files that drawing needs beside the program: HarfBuzz, the font and, for pictures in pixels, resvg. */
import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("..", import.meta.url);

/** Where each file is in the repository. */
export const figureFiles = {
  "harfbuzz.wasm": "node_modules/harfbuzzjs/dist/harfbuzz.wasm",
  "resvg.wasm": "node_modules/@resvg/resvg-wasm/index_bg.wasm",
  "Vazirmatn-Regular.ttf": "assets/fonts/Vazirmatn-Regular.ttf",
  "Vazirmatn-SemiBold.ttf": "assets/fonts/Vazirmatn-SemiBold.ttf",
  "Vazirmatn-Bold.ttf": "assets/fonts/Vazirmatn-Bold.ttf",
  "OFL.txt": "assets/fonts/OFL.txt",
};

/** Where a file is on this machine. */
export const pathOfFigureFile = (name) => fileURLToPath(new URL(figureFiles[name], root));

/** Copies them into the folder `figure` of a folder, where a built program looks for them. */
export function copyFigureFiles(folder) {
  mkdirSync(`${folder}/figure`, { recursive: true });
  for (const name of Object.keys(figureFiles))
    copyFileSync(pathOfFigureFile(name), `${folder}/figure/${name}`);
}
