/** Makes sure that what package-lock.json names is installed. Needs nothing but Node and npm. */
import { execFileSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";

const root = new URL("..", import.meta.url);
const lock = new URL("package-lock.json", root);
const installed = new URL("node_modules/.package-lock.json", root);

/** Installs the dependencies where they are missing or older than the lock file. */
export function install() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(
      `This needs Node 20.19 or later, and this is ${process.version}. Install it from nodejs.org.`,
    );
    process.exit(2);
  }
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log("Installing what is missing …");
  // Not npm ci: that refuses a lock file which lacks another platform's binaries, as it does where these can't be had.
  const args = ["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"];
  execFileSync("npm", args, { cwd: root, stdio: "inherit" });
}
