import { spawn } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { buildSync } from "esbuild";
// @ts-expect-error a script without types
import { copyFigureFiles } from "../../scripts/figureFiles.mjs";

const built = mkdtempSync(join(tmpdir(), "gt-command-"));
chmodSync(built, 0o755);

/** The command as one file, to be run by Node. */
export const commandFile = join(built, "gt.cjs");

buildSync({
  entryPoints: ["server/cli/gt.ts"],
  bundle: true,
  platform: "node",
  outfile: commandFile,
  logLevel: "warning",
});
copyFigureFiles(built);
after(() => rmSync(built, { recursive: true }));

export interface Run {
  code: number | null;
  out: string;
  errors: string;
}

export interface Circumstances {
  input?: string | Uint8Array;
  folder?: string;
  environment?: Record<string, string>;
  /** Run without an administrator's rights, to whom every file is readable. */
  asNobody?: boolean;
}

/** Runs `gt` with some arguments to its end. */
export async function gt(args: readonly string[], circumstances: Circumstances = {}): Promise<Run> {
  const { input, folder, environment, asNobody } = circumstances;
  const isRoot = process.getuid?.() === 0;
  const child = spawn(process.execPath, [commandFile, ...args], {
    cwd: folder ?? process.cwd(),
    env: { PATH: process.env.PATH, ...environment },
    stdio: "pipe",
    ...(asNobody && isRoot && { uid: 65534, gid: 65534 }),
  });
  // A command that does not read its input may be gone before it is written.
  child.stdin.on("error", () => {});
  child.stdin.end(input ?? "");
  const ended = new Promise<number | null>((end) => child.once("close", end));
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await ended, out, errors };
}

const folders = new Set<string>();

afterEach(() => {
  for (const folder of folders) {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true });
  }
  folders.clear();
});

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with some files; it is removed when the test ends. */
export function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), "gt-command-"));
  folders.add(folder);
  chmodSync(folder, 0o755);
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** A copy of one of the samples; it is removed when the test ends. */
export function copyOfSample(name: string): string {
  const folder = folderOf({});
  cpSync(resolve("samples", name), folder, { recursive: true });
  return folder;
}

export function read(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

export interface JsonFinding {
  file: string;
  check: string;
  severity: string;
  message: string;
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
}

/** What `gt check --format json` finds. */
export async function findings(
  args: readonly string[],
  circumstances?: Circumstances,
): Promise<JsonFinding[]> {
  const { out } = await gt(["check", "--format", "json", ...args], circumstances);
  return JSON.parse(out);
}

/** Findings in few words: `file line:character-character check`, counted from 0. */
export function inWords(list: readonly JsonFinding[]): string[] {
  return list.map(
    ({ file, check, range: { start, end } }) =>
      `${file} ${start.line}:${start.character}-${end.character} ${check}`,
  );
}

/** The lines of a text; what has none below is left out. */
export function linesOf(text: string): string[] {
  return text.split("\n").filter((line) => line !== "");
}
