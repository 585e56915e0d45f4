/** Goes through the walkthrough as a user would, in English and Persian: what it says, and what is ticked when it is done. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow, plain, until } from "../../scripts/host/window.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));
const [walkthrough] = read("package.json").contributes.walkthroughs;

/** Runs the tests, each by `test`, in windows of their own on a workspace with the samples. */
export async function testWalkthrough({ test, browser, server, workspace }) {
  for (const language of ["en", "fa"]) {
    const words = read(language === "en" ? "package.nls.json" : `package.nls.${language}.json`);
    const said = (key) => plain(words[key.slice(1, -1)]);
    const file = join(workspace, "first-look/codebook.gt");
    const window = await openWindow(browser, server, { folder: workspace, file, locale: language });
    const { page } = window;
    const step = (index) => page.locator(".getting-started-step").nth(index);
    const show = async () => {
      await window.command("gt.openWalkthrough");
      await step(0).waitFor();
    };

    await test(`the walkthrough says all of its words in ${language}`, async () => {
      await show();
      for (const [index, { title, description }] of walkthrough.steps.entries()) {
        await step(index).click({ position: { x: 60, y: 14 } });
        const lines = said(description).split("\n");
        const wanted = [said(title), ...lines.map((line) => /^\[(.*)\]\(.*\)$/.exec(line)?.[1] ?? line)];
        const text = async () => plain(await step(index).textContent());
        await until(
          async () => {
            const shown = await text();
            return wanted.every((line) => shown.includes(line));
          },
          async () => `there is all of\n${wanted.join("\n")}\nin\n${await text()}`,
        );
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
        await isTicked.waitFor({ state: "attached" });
      }
    });
    await page.close();
  }
}
