/** Goes through the walkthrough as a user would, in English and Persian: what it says, and what is ticked when it is done. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow } from "../../scripts/host/window.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const [walkthrough] = read("package.json").contributes.walkthroughs;

/** Runs the tests, each by `test`, in windows of their own on a workspace with the samples. */
export async function testWalkthrough({ test, browser, server, workspace }) {
  for (const language of ["en", "fa"]) {
    const words = read(language === "en" ? "package.nls.json" : `package.nls.${language}.json`);
    const said = (key) => words[key.slice(1, -1)].replace(/[\u2066-\u2069]/g, "");
    const file = join(workspace, "first-look/codebook.gt");
    const window = await openWindow(browser, server, { folder: workspace, file, locale: language });
    const { page } = window;
    const step = (index) => page.locator(".getting-started-step").nth(index);
    const plain = async (locator) => (await locator.textContent()).replace(/[\u2066-\u2069]/g, "");
    const show = async () => {
      await window.command("gt.openWalkthrough");
      await step(0).waitFor({ timeout: 15_000 });
    };

    await test(`the walkthrough says all of its words in ${language}`, async () => {
      await show();
      for (const [index, { title, description }] of walkthrough.steps.entries()) {
        await step(index).click({ position: { x: 60, y: 14 } });
        await page.waitForTimeout(300);
        const text = await plain(step(index));
        assert.ok(text.includes(said(title)), text);
        for (const line of said(description).split("\n")) {
          const shown = /^\[(.*)\]\(.*\)$/.exec(line)?.[1] ?? line;
          assert.ok(text.includes(shown), `${shown} is not in ${text}`);
        }
      }
    });

    await test(`a step of the walkthrough is ticked when it is done in ${language}`, async () => {
      for (const [index, { id }] of walkthrough.steps.entries()) {
        // What is asked is left, and the editor of the codebook is where one comes from.
        await window.command("View: Open First Editor in Group");
        await show();
        const isTicked = step(index).locator(".codicon.complete");
        assert.equal(await isTicked.count(), 0, `${id} is ticked before it is done`);
        await step(index).click({ position: { x: 60, y: 14 } });
        await step(index).locator(".monaco-button").first().click();
        await page.waitForTimeout(1500);
        await window.press("Escape");
        await show();
        await isTicked.waitFor({ state: "attached", timeout: 10_000 });
      }
    });
    await page.close();
  }
}
