import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliDecompressSync, deflateSync } from "node:zlib";
import type { ExportTools } from "./diagram/export/exportFigure";
import { loadResvg } from "./diagram/export/png";
import { typesetterFrom } from "./diagram/text/fonts";

/** Where the built program has the files that drawing needs, and where they are for the program as it is written. */
const folders = [join(__dirname, "figure"), join(__dirname, "..", "dist", "figure")];

/** A package has the large ones pressed. */
async function figureFile(name: string): Promise<Uint8Array> {
  const [beside, built] = folders.map((folder) => join(folder, name));
  return await readFile(beside!)
    .catch(() => readFile(built!))
    .catch((error) =>
      readFile(`${beside}.br`).then(brotliDecompressSync, () => {
        throw error;
      }),
    );
}

let tools: Promise<ExportTools> | undefined;

/**
 * What drawing needs, read once.
 * @throws what the file system says where the files are not beside the program.
 */
export function figureTools(): Promise<ExportTools> {
  tools ??= typesetterFrom(figureFile)
    .then((typesetter) => ({
      typesetter,
      loadResvg: () => loadResvg(figureFile),
      deflate: (bytes: Uint8Array) => deflateSync(bytes, { level: 9 }),
    }))
    .catch((error) => {
      tools = undefined;
      throw error;
    });
  return tools;
}
