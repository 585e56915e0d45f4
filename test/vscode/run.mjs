/**
 * Runs the suite in a real VS Code: the desktop's, where it can be downloaded, else the registry's with a headless
 * browser as its window. GT_VSCODE=desktop or =host says which. Fails where neither can be had.
 */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { downloadAndUnzipVSCode, runTests } from "@vscode/test-electron";
import { build } from "esbuild";
import { browserPath } from "../../scripts/host/browser.mjs";
import { installHost } from "../../scripts/host/install.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const suite = join(root, "dist", "test", "suite.js");
const desktopVersion = "1.100.3";

/** @returns {Promise<{passed: number, failed: number}>} */
export async function runInVSCode() {
  await build({
    entryPoints: [join(root, "test/vscode/suite/index.ts")],
    outfile: suite,
    bundle: true,
    platform: "node",
    format: "cjs",
    external: ["vscode", "mocha"],
    logLevel: "warning",
  });
  const vscodeExecutablePath = await findVSCode();
  const folder = mkdtempSync(join(tmpdir(), "gt-suite-"));
  const results = join(folder, "results.json");
  const workspace = join(folder, "workspace");
  cpSync(join(root, "samples"), workspace, { recursive: true });
  process.env.GT_RESULTS = results;
  process.env.GT_ROOT = root;
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: suite,
      launchArgs: [workspace, "--disable-extensions"],
      extensionTestsEnv: {
        GT_RESULTS: results,
        GT_ROOT: root,
        ...(process.env.GT_GREP && { GT_GREP: process.env.GT_GREP }),
      },
    }).catch((error) => console.error(String(error.message ?? error)));
    // VS Code has reported success after its extension host was killed: only the results count.
    const counts = existsSync(results) ? JSON.parse(readFileSync(results, "utf8")) : { passed: 0, failed: 0 };
    // Not every VS Code hands on what its extension host prints.
    for (const note of counts.notes ?? []) console.log(note);
    for (const failure of counts.failures ?? []) console.error(`\n  ✘ ${failure}`);
    if (counts.passed + counts.failed > 0) return counts;
    console.error("The suite left no results: VS Code or its extension host ended before the tests did.");
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function findVSCode() {
  const wanted = process.env.GT_VSCODE;
  const reasons = [];
  if (wanted !== "host") {
    try {
      const path = await inTime(downloadAndUnzipVSCode({ version: desktopVersion }), wanted ? 600 : 20);
      console.log(`VS Code: the desktop's ${desktopVersion}`);
      return path;
    } catch (error) {
      reasons.push(`the desktop's: ${error.message ?? error}`);
    }
  }
  if (wanted !== "desktop") {
    try {
      browserPath();
      installHost();
      console.log("VS Code: the registry's, with a headless browser as its window");
      return join(root, "scripts/host/code.mjs");
    } catch (error) {
      reasons.push(`the registry's: ${error.message ?? error}`);
    }
  }
  throw new Error(`No VS Code can be had.\n  ${reasons.join("\n  ")}`);
}

function inTime(promise, seconds) {
  const late = new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`it did not arrive within ${seconds} s`)), seconds * 1000).unref();
  });
  return Promise.race([promise, late]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runInVSCode();
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
