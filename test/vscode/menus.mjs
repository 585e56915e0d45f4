/** Opens the menus of the explorer and the palette with the mouse and keys, in Persian, as a user would. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow, until } from "../../scripts/host/window.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const { commands, menus: contributed } = read("package.json").contributes;
const words = read("package.nls.fa.json");
const plain = (text) => text.replace(/[\u2066-\u2069\u200f]/g, "");
const titleOf = (command) =>
  plain(words[commands.find((each) => each.command === command).title.slice(1, -1)]);

/** What the menu of a row has, by a row's words. */
const menus = {
  "Self-doubt":
    "explorer.open explorer.findReferences explorer.showInDiagram addCode addMemo explorer.rename explorer.moveTo explorer.mergeInto explorer.cut explorer.copyId",
  Conditions: "explorer.open explorer.showInDiagram addCategory",
  "Working on borrowed time":
    "explorer.open explorer.findReferences explorer.showInDiagram addConcept addCategory addMemo explorer.rename explorer.moveTo explorer.giveRole explorer.cut explorer.copyId",
};

/** Runs the tests, each by `test`, in a window of their own on a workspace with the samples. */
export async function testMenus({ test, browser, server, workspace }) {
  const file = join(workspace, "first-look/codebook.gt");
  const { page, press, ask } = await openWindow(browser, server, { folder: workspace, file, locale: "fa" });
  const row = (text) => page.locator(".pane-body .monaco-list-row", { hasText: text }).first();
  const entries = page.locator(".monaco-menu .action-menu-item .action-label");
  const openMenu = async (text) => {
    // What is shown of a row under the mouse would lie over the others.
    await page.mouse.move(900, 700);
    await row(text).click({ button: "right" });
    await entries.first().waitFor();
  };
  /** Clicks on an entry until the menu closes: VS Code takes no click on one that has only just opened. */
  const choose = (name) =>
    until(async () => {
      await entries
        .filter({ hasText: name })
        .first()
        .click({ timeout: 1000 })
        .catch(() => {});
      return (await entries.count()) === 0;
    });

  await test("the explorer's menus say in Persian what can be done with each kind", async () => {
    await page.locator('.activitybar a[aria-label="کدبوک"]').first().click();
    for (const [text, names] of Object.entries(menus)) {
      await openMenu(text);
      assert.deepEqual(
        (await entries.allTextContents()).map(plain),
        names.split(" ").map((name) => titleOf(`gt.${name}`)),
        text,
      );
      await press("Escape");
    }
  });

  await test("what is renamed from a menu is asked for its name where it is declared", async () => {
    await openMenu("Self-doubt");
    await choose(words["commands.explorer.rename"]);
    await page.locator(".rename-input:focus").waitFor();
    await press("Escape");
  });

  await test("the palette has every command in Persian, behind the name of the extension", async () => {
    const hidden = contributed.commandPalette.filter(({ when }) => when === "false");
    const isShown = ({ command, enablement = "" }) =>
      !hidden.some((each) => each.command === command) && enablement !== "gt.explorer.isFiltered";
    const wanted = commands
      .filter(isShown)
      .map(({ command }) => `${words["commands.category"]}: ${titleOf(command)}`);
    await ask("F1", words["commands.category"]);
    const list = page.locator(".quick-input-list .monaco-list-row");
    const labels = async () => {
      const all = await list.evaluateAll((rows) => rows.map((each) => each.getAttribute("aria-label") ?? ""));
      return all.map((label) => plain(label).split(", ")[0]);
    };
    // Before it is narrowed to what was typed it has VS Code's own.
    await until(async () => (await labels()).some((label) => wanted.includes(label)));
    const seen = new Set();
    for (let step = 0; step < 2 * wanted.length && !wanted.every((title) => seen.has(title)); step++) {
      for (const label of await labels()) seen.add(label);
      await page.keyboard.press("ArrowDown");
      await page.waitForTimeout(50);
    }
    assert.deepEqual(
      wanted.filter((title) => !seen.has(title)),
      [],
      [...seen].join("\n"),
    );
    await press("Escape");
  });
  await page.close();
}
