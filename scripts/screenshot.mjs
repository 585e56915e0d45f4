/**
 * Takes pictures of the extension in a real VS Code:
 * node scripts/screenshot.mjs FOLDER FILE OUT.png [--theme "Default Light Modern"] [--line N] [--hover WORD] [--problems]
 *     [--settings JSON]
 */
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openBrowser } from "./host/browser.mjs";
import { serve } from "./host/serve.mjs";
import { openWindow } from "./host/window.mjs";
import { packageExtension } from "./package.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    theme: { type: "string", default: "Default Light Modern" },
    line: { type: "string" },
    hover: { type: "string" },
    settings: { type: "string", default: "{}" },
    problems: { type: "boolean", default: false },
    width: { type: "string", default: "1280" },
    height: { type: "string", default: "800" },
  },
});
const [folder, file, out] = positionals;
process.chdir(fileURLToPath(new URL("..", import.meta.url)));

const server = await serve({
  vsix: packageExtension(),
  settings: {
    "workbench.colorTheme": values.theme,
    "editor.minimap.enabled": false,
    "workbench.activityBar.location": "hidden",
    "workbench.layoutControl.enabled": false,
    "window.menuBarVisibility": "hidden",
    "editor.fontSize": 15,
    "problems.defaultViewMode": "tree",
    ...JSON.parse(values.settings),
  },
});
const browser = await openBrowser();
try {
  const size = { width: Number(values.width), height: Number(values.height) };
  const window = await openWindow(browser, server, {
    folder: resolve(folder),
    file: join(resolve(folder), file),
    size,
  });
  if (values.line) await window.goToLine(Number(values.line));
  if (values.problems) await window.command("Problems: Focus on Problems View");
  else await window.command("View: Toggle Primary Side Bar Visibility");
  if (values.hover) await window.hover(values.hover);
  await window.page.waitForTimeout(1500);
  await window.page.screenshot({ path: out });
  console.log(out);
} finally {
  await browser.close();
  server.stop();
}
