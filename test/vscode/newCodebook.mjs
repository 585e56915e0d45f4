/** Starts codebooks through the questions of New Codebook, in English and Persian, as a user would. */
import assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow, plain, until } from "../../scripts/host/window.mjs";

const persian = JSON.parse(readFileSync(new URL("../../l10n/bundle.l10n.fa.json", import.meta.url), "utf8"));

const questions = [
  "What is the study called?",
  "In which language do you write codes and concepts?",
  "Will labels be in further languages too? Choose none, one or several.",
  "By which paradigm are categories related?",
  "Where shall the codebook be saved?",
];

/** Runs the tests, each by `test`, in windows on a folder of their own in the workspace. */
export async function testNewCodebook({ test, browser, server, workspace }) {
  for (const language of ["en", "fa"]) {
    const said = (text) => (language === "fa" ? persian[text] : text);
    const folder = join(workspace, `new-${language}`);
    mkdirSync(folder);
    const window = await openWindow(browser, server, { folder, locale: language });
    const { page, press, type } = window;
    const box = page.locator(".quick-input-widget");
    /** Waits until a question is asked, whose words are those of a placeholder or below a box. */
    const question = async (step) => {
      const text = said(questions[step - 1]);
      const isAsked = async () => {
        const title = plain(await box.locator(".quick-input-title").textContent());
        const placeholder = plain(
          (await box.locator("input[type=text], .input").first().getAttribute("placeholder")) ?? "",
        );
        const message = plain(await box.locator(".quick-input-message").textContent());
        return (
          title === `${said("New codebook")} (${step}/5)` &&
          (placeholder === text || message.startsWith(text))
        );
      };
      await until(
        isAsked,
        async () => `${text} is asked, and not ${await box.locator(".quick-input-titlebar").textContent()}`,
      );
    };
    const goBack = () => box.locator(".quick-input-titlebar .codicon-quick-input-back").first().click();

    await test(`New Codebook asks for all it needs in ${language}, and lets one go back`, async () => {
      await window.command("gt.newCodebook");
      await question(1);
      await press("Enter");
      await page
        .locator(".quick-input-message", { hasText: said("A study needs a name; you can change it later.") })
        .waitFor();
      await type("Keeping on");
      await press("Enter");
      await question(2);
      assert.equal(
        await box.locator(".monaco-list-row.focused .label-name").first().textContent(),
        language === "fa" ? "فارسی" : "English",
      );
      await goBack();
      await question(1);
      assert.equal(await box.locator("input").last().inputValue(), "Keeping on");
      await press("Enter");
      await question(2);
      await type("Türkçe");
      await press("Enter");
      await question(3);
      await type("kurdî");
      await press("ArrowDown", "Space", "Enter");
      await question(4);
      await press("ArrowDown", "Enter");
      await question(5);
      await goBack();
      await question(4);
      await press("ArrowDown", "Enter");
      await question(5);
      assert.deepEqual(readdirSync(folder), []);
      await press("Enter");
      await page.locator(".tab", { hasText: "codebook.gt" }).waitFor();
      const text = readFileSync(join(folder, "codebook.gt"), "utf8");
      assert.match(text, /^codebook keeping-on "Keeping on"$/m);
      assert.match(text, /^ {2}language: tr, ku$/m);
      assert.match(text, /^ {2}paradigm: corbin-strauss$/m);
    });

    await test(`New Codebook given up at any of its questions leaves nothing behind in ${language}`, async () => {
      const before = readdirSync(folder);
      const tabs = await page.locator(".tab").count();
      for (const answered of [0, 1, 2, 3, 4]) {
        await window.command("gt.newCodebook");
        for (let step = 0; step < answered; step++) {
          await question(step + 1);
          if (step === 0) await type("Given up");
          await press("Enter");
        }
        await question(answered + 1);
        await press("Escape");
        await box.waitFor({ state: "hidden" });
      }
      await page.waitForTimeout(500);
      assert.deepEqual(readdirSync(folder), before);
      assert.equal(await page.locator(".tab").count(), tabs);
    });
    await page.close();
  }
}
