/** Installs the packed extension into a VS Code of its own and uses it through the window, as a user would. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../../scripts/host/browser.mjs";
import { serve } from "../../scripts/host/serve.mjs";
import { openWindow, until } from "../../scripts/host/window.mjs";
import { packageExtension } from "../../scripts/package.mjs";
import { testDiagramPanel } from "./diagramPanel.mjs";
import { testMenus } from "./menus.mjs";
import { testNewCodebook } from "./newCodebook.mjs";
import { testWalkthrough } from "./walkthrough.mjs";
import { testWriting } from "./writing.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const counts = { passed: 0, failed: 0 };

async function test(what, run) {
  try {
    await run();
    counts.passed++;
    console.log(`  ✔ ${what}`);
  } catch (error) {
    counts.failed++;
    console.log(`  ✘ ${what}\n${error.stack}`);
  }
}

const vsix = packageExtension();

await test("the package holds only what runs, in less than 2 MB", () => {
  const list = execFileSync(
    "python3",
    ["-c", "import sys,zipfile;print('\\n'.join(zipfile.ZipFile(sys.argv[1]).namelist()))", vsix],
    {
      encoding: "utf8",
    },
  );
  const named = /^extension\/(docs\/checks\/|samples\/|images\/walkthrough\/|dist\/server-)/;
  const files = list.split("\n").filter((name) => name !== "" && !named.test(name));
  const { checks } = JSON.parse(readFileSync(join(root, "schemas/checks.json"), "utf8"));
  for (const name of Object.keys(checks))
    for (const page of [`${name}.md`, `fa/${name}.md`])
      assert.ok(list.includes(`extension/docs/checks/${page}`), `no page ${page}`);
  for (const name of readdirSync(join(root, "samples"), { recursive: true, withFileTypes: true })) {
    const path = relative(root, join(name.parentPath, name.name));
    if (name.isFile()) assert.ok(list.includes(`extension/${path}`), `no ${path}`);
  }
  const parts = readdirSync(join(root, "dist")).filter((name) => /^server-.*\.mjs$/.test(name));
  assert.ok(parts.length > 0);
  for (const name of parts) assert.ok(list.includes(`extension/dist/${name}`), `no ${name}`);
  assert.deepEqual(files.sort(), [
    "[Content_Types].xml",
    "extension.vsixmanifest",
    "extension/LICENSE.txt",
    "extension/changelog.md",
    "extension/dist/extension.js",
    "extension/dist/figure/OFL.txt",
    "extension/dist/figure/Vazirmatn-Bold.ttf",
    "extension/dist/figure/Vazirmatn-Regular.ttf",
    "extension/dist/figure/Vazirmatn-SemiBold.ttf",
    "extension/dist/figure/harfbuzz.wasm.br",
    "extension/dist/figure/resvg.wasm.br",
    "extension/dist/server.mjs",
    "extension/dist/view.css",
    "extension/dist/view.js",
    "extension/images/explorer.svg",
    "extension/images/first-look.png",
    "extension/images/gt-dark.svg",
    "extension/images/gt-light.svg",
    "extension/images/icon.png",
    "extension/l10n/bundle.l10n.fa.json",
    "extension/l10n/bundle.l10n.json",
    "extension/package.json",
    "extension/package.nls.fa.json",
    "extension/package.nls.json",
    "extension/readme.md",
    "extension/schemas/paradigm.schema.json",
    "extension/syntaxes/gt.tmLanguage.json",
    "extension/syntaxes/language-configuration.json",
  ]);
  assert.ok(statSync(vsix).size < 2_000_000, `${statSync(vsix).size} bytes`);
});

const workspace = mkdtempSync(join(tmpdir(), "gt-installed-"));
cpSync(join(root, "samples"), workspace, { recursive: true });
const server = await serve({ vsix });
const browser = await openBrowser();
try {
  const window = await openWindow(browser, server, {
    folder: workspace,
    file: join(workspace, "first-look/codebook.gt"),
  });
  await test("Problems lists what is found in the sample", async () => {
    await window.command("Problems: Focus on Problems View");
    const row = window.page.locator(".markers-panel .monaco-list-row", {
      hasText: "concept-without-category",
    });
    await until(async () => (await row.count()) === 2);
  });
  const treeRow = (words) => window.page.locator(".pane-body .monaco-list-row", { hasText: words }).first();
  await test("the explorer shows the theory, and what is dragged in it is moved and comes back", async () => {
    await window.page.locator('.activitybar a[aria-label="Codebook"]').first().click();
    await treeRow("Self-doubt").waitFor();
    await treeRow("Concepts without a category2").waitFor();
    await treeRow("Self-doubt").dragTo(treeRow("Tending it in small steps"));
    await treeRow("Tending it in small steps3 concepts").waitFor();
    await treeRow("Concepts without a category1").waitFor();
    await window.page.locator(".monaco-editor .view-lines").first().click();
    await window.page.keyboard.press("Control+z");
    await treeRow("Tending it in small steps2 concepts").waitFor();
  });
  await test("the explorer is filtered while one types, and says to what", async () => {
    await window.page.locator('.pane-composite-part a[aria-label^="Filter"]').first().click();
    await window.page.waitForSelector(".quick-input-widget input", { state: "visible" });
    await window.page.keyboard.type("paragraph");
    await treeRow("Some weeks, one paragraph").waitFor();
    await window.page.keyboard.press("Enter");
    const message = window.page.locator(".tree-explorer-viewlet-tree-view .message");
    await message.filter({ hasText: "1 found with “paragraph”" }).waitFor();
    await window.page.locator('.pane-composite-part a[aria-label="Clear the Filter"]').first().click();
    await treeRow("Self-doubt").waitFor();
  });
  await test("a role typed in the editor is completed", async () => {
    await window.goToLine(1);
    await window.page.keyboard.press("Control+End");
    await window.page.keyboard.type("\ncategory gains\n");
    // Who types on before the line is indented has begun another declaration.
    await window.page.locator(".statusbar-item", { hasText: "Col 3" }).waitFor();
    await window.page.keyboard.type("ro");
    const item = window.page.locator(".suggest-widget .monaco-list-row", { hasText: "role" });
    await item.first().waitFor();
  });
  await test("a label beside an id says once what it calls, and leads there", async () => {
    const { page } = window;
    await window.goTo("category: tending");
    const label = page.locator(".view-line span[class*=dyn-rule]", { hasText: "Tending it" }).first();
    await label.hover();
    const said = page.locator(".monaco-hover .hover-row", { hasText: "— category" });
    await said.first().waitFor();
    assert.equal(await said.count(), 1);
    const wanted = readFileSync(join(workspace, "first-look/codebook.gt"), "utf8").split("\n");
    const number = wanted.findIndex((text) => text.startsWith("category tending")) + 1;
    const line = page.locator(".monaco-editor .active-line-number").filter({ hasText: String(number) });
    const { x, y } = await label.boundingBox();
    // Where it leads is asked for when the mouse comes, and a click before the answer leads nowhere.
    for (let wait = 500; (await line.count()) === 0; wait *= 2) {
      await page.mouse.move(x + 5, 600);
      await page.keyboard.down("Control");
      await page.mouse.move(x + 5, y + 5);
      await page.waitForTimeout(wait);
      await page.mouse.click(x + 5, y + 5);
      await page.keyboard.up("Control");
      await line.waitFor({ timeout: 4 * wait }).catch(() => {});
      assert.ok(wait < 30_000, "the label leads nowhere");
    }
  });
  await test("the explorer doesn't say that there is no codebook while one is read", async () => {
    await window.page.addInitScript(() => {
      globalThis.said = new Set();
      const look = () => {
        for (const { textContent } of document.querySelectorAll(".welcome-view-content p"))
          globalThis.said.add(textContent);
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
    });
    await window.page.keyboard.press("Control+s");
    await window.page.reload();
    await treeRow("Self-doubt").waitFor();
    assert.deepEqual(await window.page.evaluate(() => [...globalThis.said]), ["Reading what is open …"]);
  });
  await window.page.close();
  await testNewCodebook({ test, browser, server, workspace });
  await testMenus({ test, browser, server, workspace });
  await testWalkthrough({ test, browser, server, workspace });
  await testWriting({ test, browser, server, workspace });
  await testDiagramPanel({ test, browser, server, workspace });
} finally {
  await browser.close();
  server.stop();
  rmSync(workspace, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);
