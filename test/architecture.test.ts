import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";

const root = resolve(import.meta.dirname, "..");
const server = join(root, "server");

const floors: Record<string, number> = {
  syntax: 1,
  model: 2,
  analysis: 3,
  checks: 3,
  diagram: 3,
  workspace: 3,
  features: 4,
};
const filesOnFloorFour = ["settings", "settings.ts"];
const top = 5;

function floorOf(path: string): number {
  const [folder = ""] = relative(server, path).split("/");
  if (filesOnFloorFour.includes(folder)) return 4;
  return floors[folder] ?? top;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "generated" ? [] : sources(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

function importsOf(path: string): string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/^(?:import|export)\b[^;]*?from "([^"]+)";/gms)].map((match) => match[1]!);
}

describe("the house", () => {
  const files = sources(server);

  it("has floors that know only the floors beneath them", () => {
    assert.ok(files.length > 50);
    const climbing = files.flatMap((file) =>
      importsOf(file)
        .filter((from) => from.startsWith("."))
        .map((from) => resolve(file, "..", from))
        .filter((target) => target.startsWith(server) && floorOf(target) > floorOf(file))
        .map((target) => `${relative(root, file)} knows ${relative(root, target)}`),
    );
    assert.deepEqual(climbing, []);
  });

  it("keeps effects on its top floor", () => {
    const effects = files
      .filter((file) => floorOf(file) < top)
      .flatMap((file) =>
        importsOf(file)
          .filter(
            (from) =>
              from.startsWith("node:") || from === "vscode" || /^vscode-languageserver($|\/)/.test(from),
          )
          .map((from) => `${relative(root, file)} imports ${from}`),
      );
    assert.deepEqual(effects, []);
  });

  it("has a client that knows nothing of the language", () => {
    const knowing = sources(join(root, "client")).flatMap((file) =>
      importsOf(file)
        .filter((from) => from.startsWith(".") && !resolve(file, "..", from).startsWith(join(root, "client")))
        .map((from) => `${relative(root, file)} imports ${from}`),
    );
    assert.deepEqual(knowing, []);
  });
});
