import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";

/** Fails where a program that a test reads our files with is not installed: a test that doesn't run passes nothing. */
export function assertInstalled(program: string, debianPackage: string): void {
  const missing = spawnSync(program, ["--help"]).error;
  assert.ok(
    !missing,
    `${program} is not installed. On Debian and Ubuntu: sudo apt-get install ${debianPackage}; on macOS: brew install ${debianPackage.replace("-utils", "")}.`,
  );
}
