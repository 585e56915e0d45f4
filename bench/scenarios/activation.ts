import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Nothing } from "../client/findings";

const suite = join(__dirname, "../../test/vscode/run.mjs");

/**
 * Opens a codebook in a VS Code of its own.
 * @returns milliseconds for which activating the extension kept VS Code's extension host
 */
export async function activation(): Promise<number> {
  const environment = { ...process.env, GT_GREP: "is not active before a .gt file is opened" };
  const code = spawn(process.execPath, [suite], { env: environment, stdio: ["ignore", "pipe", "ignore"] });
  const said = await text(code.stdout);
  const took = /Activation took ([\d.]+) ms/.exec(said)?.[1];
  if (took === undefined) throw new Nothing("no VS Code");
  return Number(took);
}
