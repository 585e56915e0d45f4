/** Packs the extension into gt-codebook.vsix. */
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** @returns the path of the packed extension, made from what is in dist/. */
export function packageExtension() {
  const path = `${root}dist/gt-codebook.vsix`;
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
