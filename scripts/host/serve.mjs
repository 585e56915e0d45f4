import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installHost } from "./install.mjs";

/**
 * Starts VS Code's server on this machine alone, with a profile of its own that is thrown away at the end.
 * @param {{settings?: object, vsix?: string, env?: Record<string, string>}} options settings of the user, an extension to install
 * @returns {Promise<{port: number, address: string, home: string, log: () => string, stop: () => void}>}
 */
export async function serve({ settings = {}, vsix, env = {} } = {}) {
  const vscode = installHost();
  const home = mkdtempSync(join(tmpdir(), "gt-vscode-"));
  mkdirSync(join(home, "data", "User"), { recursive: true });
  writeFileSync(join(home, "data", "User", "settings.json"), JSON.stringify({ ...quiet, ...settings }));

  const main = join(vscode, "out", "server-main.js");
  const environment = { ...cleanEnvironment(), HOME: home, TMPDIR: home, EXTENSIONS_GALLERY: "{}", ...env };
  for (const name of ["CONFIG", "CACHE", "DATA", "RUNTIME"])
    environment[`XDG_${name}_${name === "RUNTIME" ? "DIR" : "HOME"}`] = home;
  const common = ["--accept-server-license-terms", "--server-data-dir", home];
  if (vsix) {
    const args = [main, ...common, "--install-extension", vsix];
    // Its complaints are in the error that is thrown where it fails.
    execFileSync(process.execPath, args, { env: environment, stdio: "pipe" });
  }
  const flags = [
    "--host",
    "127.0.0.1",
    "--port",
    "0",
    "--without-connection-token",
    "--enable-smoke-test-driver",
  ];
  const silent = [
    "--disable-telemetry",
    "--telemetry-level",
    "off",
    "--disable-workspace-trust",
    "--disable-experiments",
  ];
  const server = spawn(process.execPath, [main, ...flags, ...silent, ...common], {
    env: environment,
    detached: true,
  });
  let log = "";
  const stop = () => {
    try {
      process.kill(-server.pid, "SIGKILL");
    } catch {
      // It is gone already.
    }
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  process.once("exit", stop);
  const port = await new Promise((resolve, reject) => {
    const take = (chunk) => {
      log += chunk;
      const match = /Web UI available at http:\/\/[^:]+:(\d+)/.exec(log);
      if (match) resolve(Number(match[1]));
    };
    server.stdout.on("data", take);
    server.stderr.on("data", take);
    server.on("exit", (code) => reject(new Error(`VS Code's server ended with code ${code}:\n${log}`)));
  });
  return { port, address: `http://127.0.0.1:${port}/`, home, log: () => log, stop };
}

/** Nothing that would ask the user something or look something up. */
const quiet = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "git.openRepositoryInParentFolders": "never",
  "chat.commandCenter.enabled": false,
  "window.commandCenter": false,
};

function cleanEnvironment() {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("VSCODE_")));
}
