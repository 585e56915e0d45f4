/** Packs the extension into gt-codebook.vsix. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns the path of the packed extension, made from what is in dist/. */
export function packageExtension() {
  const path = `${root}dist/gt-codebook.vsix`;
  // The package itself would press these a third less.
  for (const name of ["harfbuzz.wasm", "resvg.wasm"]) {
    const file = `${root}dist/figure/${name}`;
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
  const args = [
    "package",
    "--no-dependencies",
    "--allow-missing-repository",
    // The README's picture comes with the package: nothing is fetched to show it.
    "--no-rewrite-relative-links",
    "--skip-license",
    "--out",
    path,
  ];
  execFileSync(process.execPath, [`${root}node_modules/@vscode/vsce/vsce`, ...args], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(packageExtension());
