/** npm start: installs what is missing, builds, checks the sample and opens VS Code on the samples. */
import { spawn, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { install } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
install();
run(process.execPath, ["scripts/build.mjs"]);

console.log("\nWhat the tool finds in the reference study (gt check samples/smart-governance):\n");
spawnSync(process.execPath, ["dist/gt.js", "check", "samples/smart-governance"], { stdio: "inherit" });

if (spawnSync("code", ["--version"], { stdio: "ignore" }).status === 0) {
  console.log("\nOpening VS Code on the samples …");
  spawn("code", [`--extensionDevelopmentPath=${root}`, "--new-window", "samples"], { stdio: "inherit" });
} else {
  await openInBrowser();
}

/** Without VS Code on this machine: the registry's, in the browser. */
async function openInBrowser() {
  try {
    const { serve } = await import("./host/serve.mjs");
    const { packageExtension } = await import("./package.mjs");
    const server = await serve({ vsix: packageExtension() });
    const sample = "smart-governance/codebook.gt";
    const payload = JSON.stringify([
      ["openFile", `vscode-remote://127.0.0.1:${server.port}${root}samples/${sample}`],
    ]);
    const query = new URLSearchParams({ folder: `${root}samples`, payload });
    console.log(`\nVS Code is open on the samples at\n\n  ${server.address}?${query}\n\nCtrl-C ends it.`);
    for (const signal of ["SIGINT", "SIGTERM"]) {
      process.on(signal, () => {
        server.stop();
        process.exit(0);
      });
    }
  } catch (error) {
    console.error(
      `\nVS Code can't be opened: ${error.message}.\nInstall it from code.visualstudio.com, with its command “code”, and say npm start again.`,
    );
    process.exit(1);
  }
}

function run(command, args) {
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}
