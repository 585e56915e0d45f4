import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
// @ts-expect-error a script without types
import { pathOfFigureFile } from "../../scripts/figureFiles.mjs";
// @ts-expect-error a script without types
import { openBrowser } from "../../scripts/host/browser.mjs";
import { typesetterFrom } from "../../server/diagram/text/fonts";
import type { Typesetter } from "../../server/diagram/text/typesetter";
import { LiveFigure } from "../../server/features/diagram/live";
import type { LiveOptions, Update } from "../../server/features/diagram/protocol";
import { type Sight, sightOf } from "../../server/features/diagram/sight";
import { atOnce } from "../../server/syntax/parts";
import { Workspace } from "../../server/workspace/workspace";
import { MemoryFiles, uriOf } from "../../test/support/memoryFiles";
import { median } from "../measure/statistics";
import { studyOf } from "./study";

const usage = `npm run bench:patches: what one edit costs an open diagram (build first)`;
const sizes = [36, 500, 2000, 10_000];
const rounds = 7;
const dist = join(__dirname, "..", "..", "dist");

interface Row {
  concepts: number;
  relations: boolean;
  /** The first figure: bytes and milliseconds. */
  whole: { bytes: number; draw: number; show: number };
  /** One label that is edited. */
  edit: { bytes: number; draw: number; show: number; pieces: number };
}

main().catch((error: Error) => {
  console.error(error);
  process.exitCode = 2;
});

async function main(): Promise<void> {
  if (process.argv.includes("--help")) return console.log(usage);
  const typesetter = await typesetterFrom((file) => readFile(pathOfFigureFile(file)));
  const browser = await openBrowser();
  try {
    const rows: Row[] = [];
    for (const concepts of sizes) {
      for (const relations of [false, true]) {
        console.error(`${concepts} concepts${relations ? " with relations" : ""}`);
        const page: Page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
        rows.push(await measured(concepts, relations, typesetter, page));
        await page.close();
      }
    }
    const file = join(__dirname, "..", "PATCHES.md");
    await writeFile(file, report(rows));
    console.error(`written: ${file}`);
  } finally {
    await browser.close();
  }
}

async function measured(
  concepts: number,
  relations: boolean,
  typesetter: Typesetter,
  page: Page,
): Promise<Row> {
  const uri = uriOf("codebook.gt");
  const workspace = new Workspace(new MemoryFiles({}));
  workspace.openDocument(uri, studyOf(concepts), 0);
  await workspace.settled();
  const options: LiveOptions = { kind: "paradigm", detail: "full", relations };
  const live = new LiveFigure();
  const next = (): [Update, number] => {
    const start = performance.now();
    const sight = atOnce(sightOf(workspace, { uri, options }, { checks: {} })) as Sight;
    const told = live.next(sight, typesetter);
    return [told!.update!, performance.now() - start];
  };
  await openView(page, options);
  const [first, firstTime] = next();
  const firstShown = await shown(page, first);
  const edits: Row["edit"][] = [];
  const id = `concept k${Math.floor(concepts / 2)} "`;
  for (let round = 0; round < rounds; round++) {
    const text = workspace.document(uri)!.getText();
    const at = workspace.document(uri)!.positionAt(text.indexOf(id) + id.length);
    workspace.changeDocument(uri, [{ range: { start: at, end: at }, text: "x" }], round + 1);
    const [update, draw] = next();
    const pieces = update.pieces?.changed.length ?? 0;
    edits.push({ bytes: bytesOf(update), draw, show: await shown(page, update), pieces });
  }
  const middle = (of: (edit: Row["edit"]) => number) => median(edits.map(of));
  return {
    concepts,
    relations,
    whole: { bytes: bytesOf(first), draw: firstTime, show: firstShown },
    edit: {
      bytes: middle(({ bytes }) => bytes),
      draw: middle(({ draw }) => draw),
      show: middle(({ show }) => show),
      pieces: middle(({ pieces }) => pieces),
    },
  };
}

const bytesOf = (update: Update) => Buffer.byteLength(JSON.stringify(update));

/** The view without an extension: it is told what it asks for from here. */
async function openView(page: Page, options: LiveOptions): Promise<void> {
  const kept = {
    version: 1,
    uri: "",
    pinned: false,
    theme: "follow",
    cameras: {},
    options: { relationLabels: false, expanded: [], collapsed: [], ...options },
  };
  await page.addInitScript("window.acquireVsCodeApi = () => ({ postMessage() {}, setState() {} });");
  await page.goto("about:blank");
  await page.setContent(
    `<style>${readFileSync(join(dist, "view.css"), "utf8")}</style><body class="vscode-light"><script>
    window.acquireVsCodeApi = () => ({ postMessage() {}, setState() {} });
    ${readFileSync(join(dist, "view.js"), "utf8").replaceAll("</script", "<\\/script")}</script>`,
  );
  await page.evaluate(
    `window.postMessage(${JSON.stringify({ type: "start", version: 1, words: {}, kept })}, "*")`,
  );
  await page.waitForSelector(".stage");
}

/** How long it takes from a message to a page that shows it, laid out and painted. */
async function shown(page: Page, update: Update): Promise<number> {
  return (await page.evaluate(`new Promise((resolve) => {
    const update = ${JSON.stringify(update)};
    const start = performance.now();
    window.postMessage({ type: "update", update }, "*");
    const look = () => document.documentElement.dataset.number === String(update.number)
      ? requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
      : requestAnimationFrame(look);
    requestAnimationFrame(look);
  })`)) as number;
}

function report(rows: readonly Row[]): string {
  const ms = (time: number) => (time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString("en"));
  const bytes = (count: number) => `${(count / 1000).toLocaleString("en", { maximumFractionDigits: 1 })} kB`;
  const lines = rows.map(({ concepts, relations, whole, edit }) =>
    [
      concepts.toLocaleString("en"),
      relations ? "yes" : "no",
      bytes(whole.bytes),
      ms(whole.draw),
      ms(whole.show),
      bytes(edit.bytes),
      edit.pieces,
      ms(edit.draw),
      ms(edit.show),
    ].join(" | "),
  );
  return `# What one edit costs an open diagram

A letter is typed into the label of one concept of a study, with all concepts drawn. *Draw* is what the server takes from
the changed text to the update that it sends; *show* what the panel takes in Chromium from the message to the frame that
shows it, which is at least one frame and mostly two. Medians of ${rounds} edits; the first figure once. Milliseconds.

| concepts | relations | first: size | draw | show | edit: size | pieces | draw | show |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.map((line) => `| ${line} |`).join("\n")}
`;
}
