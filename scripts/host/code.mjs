#!/usr/bin/env node
/**
 * Takes the arguments that @vscode/test-electron hands to VS Code's desktop program, runs the suite in the
 * registry's VS Code with a browser as its window, and ends with the suite's result.
 */
import { existsSync, statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { newPage, openBrowser } from "./browser.mjs";
import { serve } from "./serve.mjs";

const args = process.argv.slice(2);
const named = (name) => args.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = args.find((arg) => !arg.startsWith("-") && existsSync(arg) && statSync(arg).isDirectory());
const timeout = Number(process.env.GT_SUITE_SECONDS ?? 1800) * 1000;

const server = await serve();
const browser = await openBrowser();
const complaints = [];
let code = 1;
try {
  code = await runSuite();
} catch (error) {
  console.error([error.message, ...complaints, server.log()].join("\n"));
} finally {
  await browser.close();
  server.stop();
}
process.exit(code);

async function runSuite() {
  const page = await newPage(browser, { viewport: { width: 1400, height: 900 } });
  const remote = (path) => `vscode-remote://127.0.0.1:${server.port}${pathToFileURL(path).pathname}`;
  const payload = [
    ["extensionDevelopmentPath", remote(named("extensionDevelopmentPath"))],
    ["extensionTestsPath", remote(named("extensionTestsPath"))],
    ["skipWelcome", "true"],
  ];
  await page.exposeFunction("codeAutomationLog", (type, values) => {
    // What VS Code itself complains of matters only where the suite fails.
    if (type === "log") console.log(...values);
    else complaints.push(values.join(" "));
  });
  const ended = new Promise((resolve, reject) => {
    void page.exposeFunction("codeAutomationExit", resolve);
    page.on("crash", () => reject(new Error("the window crashed")));
    setTimeout(() => reject(new Error(`the suite did not end within ${timeout / 1000} s`)), timeout).unref();
  });
  const query = new URLSearchParams({ ...(folder && { folder }), payload: JSON.stringify(payload) });
  await page.goto(`${server.address}?${query}`);
  return ended;
}
