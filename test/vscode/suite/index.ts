import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { extensions } from "vscode";
import type { Api } from "../../../client/extension";

const root = process.env.GT_ROOT!;
const { Mocha } = createRequire(join(root, "package.json"))("mocha") as { Mocha: typeof import("mocha") };

/** Called by VS Code inside its extension host: runs the tests and leaves the results in a file. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: "bdd", timeout: 200_000, reporter: "spec", color: false });
  if (process.env.GT_GREP) mocha.grep(process.env.GT_GREP);
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await import("./extension.test");
  await import("./writing.test");
  await import("./diagram.test");
  await import("./status.test");
  await import("./commands.test");
  await import("./edits.test");
  await import("./reading.test");
  await import("./explorer.test");
  const counts = { passed: 0, failed: 0, failures: [] as string[], notes: [] as string[] };
  await new Promise<void>((resolve) => {
    mocha
      .run(() => resolve())
      .on("pass", () => {
        counts.passed++;
      })
      .on("fail", (test, error: Error) => {
        counts.failed++;
        counts.failures.push(`${test.fullTitle()}\n${error.stack ?? error.message}`);
      });
  });
  const api = extensions.getExtension<Api>("gt-codebook.gt-codebook")?.exports;
  counts.notes.push(`Activation took ${api?.activatedIn.toFixed(1)} ms of the extension's own.`);
  writeFileSync(process.env.GT_RESULTS!, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} failed`);
}
