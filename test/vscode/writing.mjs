/** Writes a small codebook in the installed extension at speed, key by key, by what is offered. */
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow } from "../../scripts/host/window.mjs";
import { writerIn } from "../../scripts/host/writer.mjs";

const head = 'codebook trust "Trust"\n  language: en, fa\n\nsource I01 "Interview 1"\n  file: i01.txt\n\n';

const whole = `${head}category growth "Growth"
  role: phenomenon

concept small-steps "Small steps"
  category: growth

concept UNDP "UNDP"
  category: growth
  label fa: برنامه

code asking "Asking"
  concept: small-steps
  quote I01@2: We ask each other every Friday.

memo m "On asking"
  text:
    Who is in [[small-steps]]?`;

/** Runs the test in a window of its own, in a folder of the workspace. */
export async function testWriting({ test, browser, server, workspace }) {
  const folder = join(workspace, "written");
  const file = join(folder, "codebook.gt");
  mkdirSync(folder);
  writeFileSync(join(folder, "i01.txt"), "Question: How?\nP01: We ask each other every Friday. It helps.\n");
  writeFileSync(file, head);
  const { page } = await openWindow(browser, server, { folder, file });
  const { type, press, take, comes, plain } = writerIn(page, { perKey: 40 });

  await test("a codebook is written at speed by what is offered, with Tab from gap to gap", async () => {
    await page.locator(".monaco-editor .view-lines").first().click();
    await press("Control+End");
    await take("cat", "category");
    await type("growth");
    await press("Tab");
    await take("", "Growth", "Tab");
    await press("Tab");
    await take("", "phenomenon");
    await press("Enter", "Enter");
    await take("con", "concept");
    await type("small-steps");
    await press("Tab");
    // What is typed to its end goes on with Tab, though it is offered as well.
    await type("Small steps");
    await press("Tab");
    await take("gro", "growth");
    await press("Enter", "Enter");
    await take("con", "concept");
    await type("UNDP");
    await press("Tab");
    await type("UNDP");
    await press("Tab");
    await take("", "growth");
    await press("Enter");
    await take("lab", "label fa");
    await type("برنامه");
    await press("Enter", "Enter");
    await take("cod", "code");
    await type("asking");
    await press("Tab");
    await take("", "Asking", "Tab");
    await press("Tab");
    await take("sm", "small-steps");
    await press("Tab");
    await take("", "I01");
    await press("Tab");
    await take("ask each", "We ask each other every Friday.");
    await press("Enter", "Enter");
    await take("mem", "memo");
    await type("m");
    await press("Tab");
    await type("On asking");
    await press("Tab");
    await type("Who is in [[");
    await take("small", "small-steps");
    // The brackets that VS Code closed are written over.
    await type("?");
    await press("Control+s");
    const there = () => readFileSync(file, "utf8");
    await comes(async () => there() === whole);
    assert.equal(there(), whole);
    assert.deepEqual(plain, []);
  });
  await page.close();
}
