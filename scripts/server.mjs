/** Bundles the language server: a file that an editor starts, one for the thread that draws, and what they load when it is asked for. */
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const root = fileURLToPath(new URL("..", import.meta.url));

/** How everything that runs is built. */
export const common = {
  absWorkingDir: root,
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  minify: true,
  charset: "utf8",
  sourcemap: true,
  sourcesContent: false,
  logLevel: "warning",
};

/** What the libraries that are written for CommonJS look for; every file is a module and has to have it. */
const banner = `import{createRequire as __createRequire}from"node:module";const require=__createRequire(import.meta.url),__dirname=import.meta.dirname;`;

/** The server's own copy of the protocol's types, which would else be shipped twice. */
const server = createRequire(join(root, "server/main.ts")).resolve("vscode-languageserver/node");
const protocol = createRequire(server).resolve("vscode-languageserver-protocol");
const types = createRequire(protocol).resolve("vscode-languageserver-types");

/**
 * Writes server.mjs and the files beside it into a folder. What several of these need is in a file that they share:
 * a module that is there twice would remember everything twice.
 */
export function buildServer(folder) {
  buildSync({
    ...common,
    entryPoints: { server: "server/main.ts", "server-drawing": "server/drawingWorker.ts" },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    chunkNames: "server-[name]-[hash]",
    splitting: true,
    format: "esm",
    banner: { js: banner },
    alias: { "vscode-languageserver-types": types },
  });
}

/** The files of a built server that are loaded when it starts: itself, and what a file of it can't do without. */
export function loadedAtStart(file, found = new Set()) {
  if (found.has(file)) return found;
  found.add(file);
  // `import("…")` is for later, `import … from "…"` and `import"…"` are for now.
  for (const [, name] of readFileSync(file, "utf8").matchAll(/(?:from|import)"\.\/([\w-]+\.mjs)"/g))
    loadedAtStart(join(dirname(file), name), found);
  return found;
}

/** How many bytes these are. */
export function sizeAtStart(file) {
  return [...loadedAtStart(file)].reduce((sum, each) => sum + statSync(each).size, 0);
}
