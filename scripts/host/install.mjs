/**
 * VS Code's own server and workbench from the npm registry, for machines on which the desktop build can't be had.
 * Installed once into .vscode-host/, beside the project and not part of it.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The oldest VS Code that the extension runs in; its server runs on the Node that is here. */
const version = "4.100.3";
const ripgrep = "1.18.0";

const folder = fileURLToPath(new URL("../../.vscode-host", import.meta.url));
const vscode = join(folder, "node_modules", "code-server", "lib", "vscode");
const complete = join(folder, `complete-${version}`);

/** Installs the host if it isn't there. @returns the folder of VS Code's server. @throws where it can't be had. */
export function installHost() {
  if (existsSync(complete)) return vscode;
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `the registry's VS Code runs on Linux x64 only, and this is ${process.platform} ${process.arch}`,
    );
  }
  console.log(`Installing VS Code's server (code-server ${version}) into .vscode-host/ …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  install(folder, [`code-server@${version}`, `@vscode/ripgrep-universal@${ripgrep}`]);
  install(vscode, ["--omit=dev"]);
  // Its build script would download this program; without it no file is ever found.
  const target = join(vscode, "node_modules", "@vscode", "ripgrep", "bin");
  mkdirSync(target, { recursive: true });
  copyFileSync(
    join(folder, "node_modules", "@vscode", "ripgrep-universal", "bin", "linux-x64", "rg"),
    join(target, "rg"),
  );
  writeFileSync(complete, "");
  return vscode;
}

function install(cwd, args) {
  const options = { cwd, stdio: ["ignore", "ignore", "inherit"] };
  execFileSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", ...args],
    options,
  );
}
