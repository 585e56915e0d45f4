/**
 * Writes the reference study's theory from nothing in a real VS Code, as one would who has never seen the language: by what
 * is offered, by quick fixes and in the explorer. Says how long that took, what was taken, and where it had to be typed in
 * full: node scripts/trial.mjs [FOLDER], where the pictures that it takes on its way are to be kept.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./host/browser.mjs";
import { serve } from "./host/serve.mjs";
import { writerIn } from "./host/writer.mjs";
import { packageExtension } from "./package.mjs";
import { differences, ofKind, readStudy, said } from "./trial/study.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const sample = "samples/smart-governance";
const wanted = readStudy(join(sample, "codebook.gt"));
const pictures = process.argv[2];
const folder = mkdtempSync(join(tmpdir(), "gt-trial-"));
const file = join(folder, "codebook.gt");
cpSync(join(sample, "transcripts"), join(folder, "transcripts"), { recursive: true });

const server = await serve({ vsix: packageExtension(), settings: { "files.autoSave": "off" } });
const browser = await openBrowser();
const page = await browser.newPage({ viewport: { width: 1400, height: 1100 } });
const writer = writerIn(page);
const { press, type, click, take, fix, answer, command, comes } = writer;
const start = Date.now();
let failure;
try {
  await write();
} catch (error) {
  failure = error;
  await picture("stopped");
} finally {
  const seconds = Math.round((Date.now() - start) / 1000);
  report(seconds);
  await browser.close();
  server.stop();
}
rmSync(folder, { recursive: true, force: true });
process.exit(process.exitCode ?? 0);

async function write() {
  await page.goto(`${server.address}?${new URLSearchParams({ folder })}`);
  const codebookIcon = page.locator('.activitybar a[aria-label="Codebook"]').first();
  await codebookIcon.waitFor({ timeout: 60_000 });
  await click(codebookIcon);
  await picture("welcome");
  await click(
    page.locator(".welcome-view a, .welcome-view .monaco-button", { hasText: "New Codebook" }).first(),
  );
  await answer("What is the study called?", "Establishing smart governance");
  await answer("In which language do you write", "English");
  await answer("further languages", "Persian", { check: true });
  await answer("By which paradigm");
  await answer("Where shall the codebook be saved?");
  await page.locator(".monaco-editor .view-line", { hasText: "stage:" }).waitFor({ timeout: 15_000 });
  await picture("new");

  await command("Codebook: Add a Source Here");
  await answer("Which file is its transcript?");
  await answer("What is the source called?", "");
  await holds("file: transcripts/table-2.txt");
  for (const code of ofKind(wanted, "code")) await writeCode(code);
  await picture("codes");

  await command("Codebook: Set the Stage");
  await answer("How far has the work come", "axial");
  await holds("stage: axial");
  const categories = ofKind(wanted, "category");
  const declared = categories[3];
  for (const category of categories) if (category !== declared) await writeCategory(category);
  await picture("categories");
  await writeConcepts(categories, declared);
  await writeMemo();
  await writeStoryline(categories);
  await save();
  await picture("written");
}

/** A code, its passage by some of its letters, and its concept, which nobody has declared yet. */
async function writeCode(code) {
  await begin();
  await take("cod", "code");
  await name(code);
  await take("", [...ofKind(readStudy(file), "source")][0].id);
  await press("Tab");
  const [, passage] = [...code.fields].flatMap(([field, [text]]) =>
    /^quote \S+$/.test(field) ? ["", text] : [],
  );
  await take(passage.slice(0, 12), passage);
  await persian(code);
  await press("Enter");
  await take("con", "concept");
  await type(said(code, "concept"));
}

async function writeCategory(category) {
  await begin();
  await take("cat", "category");
  await name(category);
  const role = said(category, "role");
  await take(role.slice(0, 3), role);
  await persian(category);
}

/** Concepts, each with its category: as offered, by a quick fix, or in the explorer. */
async function writeConcepts(categories, declared) {
  const concepts = ofKind(wanted, "concept");
  const dragged = concepts.filter((each) => said(each, "category") === "internal-causes").slice(0, 2);
  const moved = concepts.find((each) => said(each, "category") === "external-consequences");
  const fixed = concepts.filter((each) => said(each, "category") === "capacity-building").slice(0, 2);
  const added = concepts.filter((each) => said(each, "category") === "external-factors").slice(0, 1);
  const label = (id) => categories.find((each) => each.id === id).label;
  const inExplorer = [...dragged, moved];
  for (const concept of [...inExplorer, ...fixed]) {
    await writeConcept(concept);
    if (fixed.includes(concept)) {
      await toHead(concept);
      await fix(label(said(concept, "category")));
      await picture("fixed");
    }
  }
  const row = (words) => page.locator(".pane-body .monaco-list-row", { hasText: words }).first();
  for (const concept of dragged) {
    const target = label(said(concept, "category"));
    await row(concept.label).waitFor({ timeout: 15_000 });
    await row(target).waitFor({ timeout: 15_000 });
    const isThere = new RegExp(
      `${concept.id} ".*\\n(?: {2}.*\\n)*? {2}category: ${said(concept, "category")}`,
    );
    // The tree may have moved under the mouse: one sees that, and drags again.
    for (let time = 0; time < 4; time++) {
      await aside();
      await drag(row(concept.label), row(target));
      // Keys that follow a drag at once may go nowhere.
      await click(page.locator(".tab.active"));
      if (await comes(async () => isThere.test(await save()), 8_000)) break;
    }
    await holds(isThere);
  }
  await picture("explorer");
  await aside();
  await choose(row(moved.label), "Move to");
  await answer("Type a part of its name", label(said(moved, "category")));
  await holds(new RegExp(`${moved.id} ".*\\n(?:  .*\\n)*?  category: external-consequences`));
  for (const concept of added) {
    await aside();
    await choose(row(label(said(concept, "category"))), "Add a Concept");
    await answer("What do these codes have in common?", concept.label);
    await holds(`"${concept.label}"`);
    await persian(concept);
  }
  const done = new Set([...inExplorer, ...fixed, ...added]);
  let isDeclared = false;
  for (const concept of concepts.filter((each) => !done.has(each))) {
    const category = said(concept, "category");
    const isNew = category === declared.id && !isDeclared;
    await writeConcept(concept, isNew ? undefined : category, isNew ? category : undefined);
    if (isNew) {
      isDeclared = true;
      await goTo(`category: ${category}`);
      await fix("Declare category");
      await finishDeclared(declared);
      await picture("declared");
    }
  }
}

/** A concept with its Persian label; its category is offered, or typed where there is none yet, or left for later. */
async function writeConcept(concept, category, unknown) {
  await begin();
  await take("con", "concept");
  await name(concept);
  if (category) await take(category.slice(0, 5), category);
  else if (unknown) await type(unknown);
  // What is left for later stays empty.
  else await leave();
  await persian(concept);
}

/** Chooses from a row's menu. One that has just opened doesn't take a click yet. */
async function choose(row, words) {
  await resting(row);
  await click(row, { button: "right" });
  const item = page.locator(".monaco-menu .action-item", { hasText: words }).first();
  await item.waitFor({ timeout: 15_000 });
  await picture("menu");
  for (let time = 0; time < 5 && (await item.isVisible()); time++) {
    await click(item, { timeout: 1_000 }).catch(() => {});
    if (await comes(async () => !(await item.isVisible()), 2_000)) break;
  }
}

/** Drags a row onto another as a hand does: it takes hold of it, and goes there in steps. */
async function drag(from, to) {
  const [start, end] = [await resting(from), await resting(to)];
  const at = ({ x, y, height }) => [x + 60, y + height / 2];
  await page.mouse.move(...at(start));
  await page.mouse.down();
  await page.mouse.move(...at(end), { steps: 8 });
  await page.mouse.move(at(end)[0] + 4, at(end)[1]);
  await page.mouse.up();
  writer.count.clicks++;
}

/** Where a row stands once the tree has come to rest: a hand doesn't reach for what is moving. */
async function resting(row) {
  let last;
  await row.waitFor({ timeout: 15_000 });
  let box = await row.boundingBox();
  for (; !box || last?.y !== box.y; box = await row.boundingBox()) {
    last = box;
    await page.waitForTimeout(400);
  }
  return box;
}

/** Takes the mouse away: what it rests on is explained over the rows below. */
async function aside() {
  await page.mouse.move(900, 700);
  const hover = page.locator(".monaco-hover:visible");
  await comes(async () => (await hover.count()) === 0);
}

/** Waits for what is offered, and takes nothing of it. */
async function leave() {
  const list = page.locator(".suggest-widget.visible .monaco-list-row").first();
  if (await comes(() => list.isVisible())) await press("Escape");
  await comes(async () => !(await list.isVisible()));
}

/** A category that a quick fix has declared gets its name, role and Persian label. */
async function finishDeclared(category) {
  await toHead(category, "category");
  await press("End", "Enter");
  await take("rol", "role");
  const role = said(category, "role");
  await take(role.slice(0, 3), role);
  await persian(category);
}

async function writeMemo() {
  await begin();
  await take("mem", "memo");
  await name({ id: "smart-society-row", label: "Where the smart society belongs" });
  await type("Table 6 begins its second category at [[");
  await take("smart-so", "smart-society");
  await type("; the text counts it among the concepts of [[");
  await take("ict-g", "ict-governance");
  await type(".");
}

async function writeStoryline(categories) {
  await begin();
  await take("sto", "storyline");
  await name({ id: "smart-governance-model", label: "How smart governance is established" });
  for (const category of categories) {
    await type("[[");
    await take(
      category.id.slice(0, 10),
      category.id === "smart-governance" ? "smart-governance" : category.id,
    );
    await type(", ");
  }
  await type("together.");
}

/** An id and a label: where the label is the id's words, it stands there already or is offered. */
async function name({ id, label }) {
  await type(id);
  await press("Tab");
  const words = id.replaceAll("-", " ");
  if (words[0].toUpperCase() + words.slice(1) !== label) await type(label);
  else if (!(await shows(`${id} "${label}"`))) await take("", label, "Tab");
  await press("Tab");
}

/** Whether a line of the editor has some words. */
async function shows(words) {
  const lines = await page.locator(".monaco-editor .view-line").allTextContents();
  return lines.some((line) => line.replaceAll("\u00a0", " ").includes(words));
}

async function persian(declaration) {
  const text = said(declaration, "label fa");
  if (!text) return;
  await press("Enter");
  await take("lab", "label fa");
  await type(text);
}

/** To the end of the text, behind an empty line; out of a text one comes by another Enter, as one sees. */
async function begin() {
  const text = await save();
  await press("Control+1", "Control+End");
  if (!/\n\n$/.test(text)) await press("Enter", "Enter");
  const column = page.locator(".statusbar-item", { hasText: /Ln \d+, Col 1\b(?!\d)/ });
  for (let time = 0; time < 3 && !(await comes(() => column.isVisible(), 1_000)); time++)
    await press("Enter");
}

async function toHead({ id }, kind = "concept") {
  await goTo(`${kind} ${id}`);
}

/** To the end of the first of some words, as one finds them. */
async function goTo(words) {
  await press("Control+1", "Control+Home", "Control+f");
  await press("Control+a");
  await type(words);
  await press("Enter", "Escape", "ArrowRight");
}

/** What stands in the file once it is saved. */
async function save() {
  await press("Control+s");
  // Nobody saves without a break.
  await page.waitForTimeout(200);
  await comes(async () => (await page.locator(".tab.active.dirty").count()) === 0);
  return readFileSync(file, "utf8");
}

/** Waits until the text has something. */
async function holds(words) {
  const has = async () =>
    typeof words === "string" ? (await save()).includes(words) : words.test(await save());
  if (!(await comes(has, 15_000))) throw new Error(`the text does not come to have ${words}`);
}

async function picture(called) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${called}.png`) });
}

function report(seconds) {
  const there = readStudy(file);
  const text = readFileSync(file, "utf8");
  const { keys, clicks, offers, fixes } = writer.count;
  const notes = check();
  const faults = [
    ...(failure ? [failure.message.split("\n")[0]] : []),
    ...notes.filter(({ severity }) => severity === "error").map(({ message }) => message),
    ...differences(wanted, there),
    ...["memo", "storyline"].filter((kind) => ofKind(there, kind).length !== 1).map((kind) => `no ${kind}`),
  ];
  console.log(
    `${ofKind(there, "concept").length} concepts in ${ofKind(there, "category").length} categories, ${seconds} s`,
  );
  console.log(
    `${keys} keys and ${clicks} clicks for ${text.length} characters; ${offers} offers taken, ${fixes} quick fixes`,
  );
  console.log(`typed in full: ${writer.plain.length}`);
  for (const place of writer.plain) console.log(`  ${place}`);
  const checks = new Map();
  for (const note of notes) checks.set(note.check, (checks.get(note.check) ?? 0) + 1);
  console.log(
    `found in it: ${[...checks].map(([name, count]) => `${name} ${count}`).join(", ") || "nothing"}`,
  );
  if (faults.length > 0) console.error(`not the study:\n  ${faults.join("\n  ")}`);
  if (faults.length > 0 && pictures) cpSync(file, join(pictures, "codebook.gt"));
  process.exitCode = faults.length > 0 ? 1 : 0;
}

function check() {
  const args = ["dist/gt.js", "check", "--format", "json", file];
  try {
    return JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" }));
  } catch (error) {
    return JSON.parse(error.stdout || "[]");
  }
}
