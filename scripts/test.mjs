/**
 * npm test: installs what is missing and runs every test, headless. With names behind it, only these parts:
 * npm test -- unit vscode. Ends with `N passed, N failed`, and code 0 only where nothing failed.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
install();

const counts = { passed: 0, failed: 0 };

/** Each part of the tests: what it is, and how to run it. */
const parts = {
  build: () => command("the build", process.execPath, ["scripts/build.mjs"]),
  lint: () => {
    command("lint", "node_modules/.bin/biome", ["check", "--error-on-warnings"]);
    command("types", "node_modules/.bin/tsc", ["--noEmit"]);
    // What runs in a page has other things around it.
    command("types of the panel", "node_modules/.bin/tsc", ["--noEmit", "-p", "client/diagram/view"]);
  },
  unit: () => mocha(),
  vscode: () => suite("the suite in VS Code", "test/vscode/run.mjs"),
  installed: () => suite("the installed extension", "test/vscode/installed.mjs"),
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown) {
  console.error(`There is no part “${unknown}” of the tests. There are: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && name !== "build" && !asked.includes(name)) continue;
  console.log(`\n— ${name} —`);
  run();
}
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);

/** A command that counts as one test. */
function command(what, program, args) {
  const { status } = spawnSync(program, args, { stdio: "inherit" });
  counts[status === 0 ? "passed" : "failed"]++;
  if (status !== 0) console.error(`${what} failed`);
}

function mocha() {
  const { status, stdout } = spawnSync("node_modules/.bin/mocha", ["--reporter", "dot"], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  process.stdout.write(stdout);
  take(
    Number(/^\s*(\d+) passing/m.exec(stdout)?.[1] ?? 0),
    Number(/^\s*(\d+) failing/m.exec(stdout)?.[1] ?? 0),
    status,
  );
}

/** A script that ends with a line of its own counts. */
function suite(what, path) {
  const { status, stdout } = spawnSync(process.execPath, [path], {
    stdio: ["ignore", "pipe", "inherit"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const last = /(\d+) passed, (\d+) failed\s*$/.exec(stdout);
  process.stdout.write(stdout.replace(/\d+ passed, \d+ failed\s*$/, ""));
  if (!last) console.error(`${what} ended without results`);
  take(Number(last?.[1] ?? 0), Number(last?.[2] ?? 0), status);
}

/** Counts results; a part that ran no test, or ended badly without saying which test failed, has failed. */
function take(passed, failed, status) {
  counts.passed += passed;
  counts.failed += failed === 0 && (status !== 0 || passed === 0) ? 1 : failed;
}
