/** Builds everything that runs into dist/: the extension, the language server, the gt command. */
import { chmodSync, existsSync, lstatSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { build } from "esbuild";
import { copyFigureFiles } from "./figureFiles.mjs";
import { buildServer, common } from "./server.mjs";
import "./validators.mjs";

const root = new URL("..", import.meta.url);
process.chdir(root.pathname);

rmSync("dist", { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: ["client/extension.ts"],
    outfile: "dist/extension.js",
    external: ["vscode"],
  }),
  build({
    ...common,
    entryPoints: { view: "client/diagram/view/main.ts" },
    outdir: "dist",
    platform: "browser",
    format: "iife",
    target: "chrome128",
    sourcemap: false,
  }),
  build({
    ...common,
    entryPoints: { view: "client/diagram/view/view.css" },
    outdir: "dist",
    sourcemap: false,
  }),
  build({
    ...common,
    entryPoints: ["server/cli/gt.ts"],
    outfile: "dist/gt.js",
    banner: { js: "#!/usr/bin/env node" },
  }),
]);
buildServer("dist");
chmodSync("dist/gt.js", 0o755);
copyFigureFiles("dist");
linkCommand();

/** Makes `npx gt` run this clone's command, and not look for another one. */
function linkCommand() {
  const link = "node_modules/.bin/gt";
  mkdirSync("node_modules/.bin", { recursive: true });
  if (existsSync(link) || lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
  symlinkSync("../../dist/gt.js", link);
}
