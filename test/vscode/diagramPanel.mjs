/** Uses the diagram beside the text in the installed extension, as a user would: with the mouse and the keyboard. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow, steady, until } from "../../scripts/host/window.mjs";

const study = "smart-governance/codebook.gt";

/** Runs the tests, each by `test`, in a window of their own on a workspace with the samples. */
export async function testDiagramPanel({ test, browser, server, workspace }) {
  const size = { width: 1500, height: 900 };
  const window = await openWindow(browser, server, { folder: workspace, file: join(workspace, study), size });
  const { page } = window;
  await window.command("View: Close Primary Side Bar");
  const frame = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  const piece = (element) => frame.locator(`.world [data-element="${element}"]`);
  const transform = () => frame.locator("g.world").getAttribute("transform");
  const activeLine = (number) =>
    page.locator(".line-numbers.active-line-number", { hasText: String(number) });
  const line = (text) => page.locator(".monaco-editor .view-line", { hasText: text });
  const middle = async (locator) => {
    const { x, y, width, height } = await locator.boundingBox();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const click = async (locator) => {
    const { x, y } = await middle(locator);
    await page.mouse.click(x, y);
  };

  const ring = frame.locator(".rings .highlight rect");
  /** Waits until a concept is ringed and nothing moves any more. */
  const untilRinged = async (element) => {
    await ring.waitFor({ state: "attached" });
    const isThere = async () => {
      const [box, other] = [await ring.boundingBox(), await piece(element).boundingBox()];
      // In a figure that is drawn anew just now there is neither.
      return box && other && Math.abs(box.y + box.height / 2 - other.y - other.height / 2) < 4;
    };
    await until(isThere, () => `${element} is ringed`);
    await steady(transform);
  };

  await test("the button of a codebook's title opens the diagram beside it", async () => {
    await page.locator(".editor-actions .action-label[aria-label*='Open the Diagram']").first().click();
    await frame.locator("html[data-number]").waitFor({ state: "attached" });
    await piece("concept-trust-building").waitFor({ state: "attached" });
    await page.locator(".tab", { hasText: "Diagram: Establishing smart governance" }).waitFor();
    const fill = await piece("concept-agility")
      .locator("text")
      .first()
      .evaluate((node) => getComputedStyle(node).fill);
    assert.equal(fill, "rgb(27, 31, 39)");
    // It comes from the extension, later than the figure, which was measured with it elsewhere.
    await until(() => frame.locator("body").evaluate(() => document.fonts.check("12px Vazirmatn")));
  });

  await test("a click leads to the source, and the editor stays where it is if that can be seen", async () => {
    await click(piece("concept-agility"));
    await activeLine(410).waitFor();
    const before = await line("concept agility").boundingBox();
    await click(piece("concept-de-bureaucratization"));
    await activeLine(406).waitFor();
    assert.deepEqual(await line("concept agility").boundingBox(), before);
  });

  await test("the cursor's concept is ringed in the figure", async () => {
    await window.goToLine(432);
    await untilRinged("concept-improved-services");
  });

  await test("the figure follows what is typed, and neither moves nor is loaded anew", async () => {
    await frame.getByRole("button", { name: "Zoom in (+)" }).click();
    await frame.locator("html").evaluate((html) => {
      html.dataset.instance = "first";
    });
    // What the cursor is in comes into view.
    await window.goToLine(410);
    await untilRinged("concept-agility");
    await window.goToLine(432);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    await untilRinged("concept-improved-services");
    const before = await transform();
    await page.keyboard.type(" at once");
    await piece("concept-improved-services").getByText("at once").waitFor({ state: "attached" });
    assert.equal(await transform(), before);
    assert.equal(await frame.locator("html").getAttribute("data-instance"), "first");
    assert.equal(await page.locator(".monaco-editor.focused").count(), 1);
  });

  await test("a concept that is dragged to another category is moved in the text, and that can be taken back", async () => {
    await window.goToLine(434);
    await frame.getByRole("button", { name: "Fit (0)" }).click();
    await steady(transform);
    const from = await middle(piece("concept-improved-services"));
    const to = await piece("category-ict-governance").boundingBox();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x + 20, to.y + 12, { steps: 8 });
    await frame.locator(".rings .over rect").waitFor({ state: "attached" });
    await page.mouse.up();
    const toast = frame.locator(".toast", {
      hasText: "“Improved services at once” is in “ICT governance” now.",
    });
    await toast.waitFor();
    const inCard = piece("category-ict-governance").locator('[data-element="concept-improved-services"]');
    await inCard.waitFor({ state: "attached" });
    await line("category: ict-governance").first().waitFor();
    await frame.locator(".toast button").click();
    await inCard.waitFor({ state: "detached" });
    await piece("category-external-consequences")
      .locator('[data-element="concept-improved-services"]')
      .waitFor({ state: "attached" });
  });

  const exporting = async (name) => {
    await frame.getByRole("button", { name: "Export" }).click();
    await frame.getByRole("button", { name }).click();
  };
  /** What lies in the clipboard, of one type. */
  const clipboard = (type) =>
    page.evaluate(async (wanted) => {
      const [item] = await navigator.clipboard.read();
      if (!item?.types.includes(wanted)) return `no ${wanted}, but ${item?.types.join(", ")}`;
      const blob = await item.getType(wanted);
      if (wanted === "text/plain") return blob.text();
      const { width, height } = await createImageBitmap(blob);
      return `${width} × ${height}`;
    }, type);

  await test("the figure is copied as SVG, as a text, and as a picture", async () => {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const copied = frame.locator(".toast:not([hidden])", { hasText: "The figure is in the clipboard." });
    await exporting("Copy as SVG");
    await copied.waitFor();
    const svg = await clipboard("text/plain");
    assert.match(svg, /^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"[\s\S]*<\/svg>\s*$/);
    assert.match(svg, /Improved services/);
    await copied.waitFor({ state: "detached" }).catch(() => {});
    await exporting("Copy as a picture");
    await frame.locator(".toast:not([hidden])").waitFor();
    await until(
      async () => /×/.test(await clipboard("image/png")),
      () => clipboard("image/png"),
    );
    const [width, height] = (await clipboard("image/png")).split(" × ").map(Number);
    assert.ok(width > 1000 && height > 1000, await clipboard("image/png"));
  });

  await test("the figure is exported as PDF and for Graphviz, to where the dialog says", async () => {
    const save = async (name, file) => {
      await exporting(name);
      const input = page.locator(".quick-input-widget input").first();
      await input.waitFor({ state: "visible" });
      const proposed = `/${study.replace(/codebook\.gt$/, file)}`;
      await until(
        async () => (await input.inputValue()).endsWith(proposed),
        () => `${proposed} is proposed`,
      );
      await page.keyboard.press("Enter");
      await page
        .locator(".notification-list-item", {
          hasText: `The figure is in ${study.replace("codebook.gt", file)}`,
        })
        .waitFor();
      return readFileSync(join(workspace, study, "..", file));
    };
    const pdf = await save("As PDF…", "codebook-paradigm.pdf");
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.match(pdf.subarray(-8).toString(), /%%EOF/);
    const dot = await save("As Graphviz…", "codebook-paradigm.dot");
    assert.match(dot.toString(), /^digraph [\s\S]*Improved services/);
  });

  await test("another colour theme paints it anew without loading it", async () => {
    await frame.getByRole("button", { name: "Zoom in (+)" }).click();
    const before = await steady(transform);
    await window.command("Preferences: Toggle between Light/Dark Themes");
    await frame.locator('html[data-figure="dark"]').waitFor({ state: "attached" });
    const fill = () =>
      piece("concept-agility")
        .locator("text")
        .first()
        .evaluate((node) => getComputedStyle(node).fill);
    await until(async () => (await fill()) === "rgb(232, 234, 237)");
    assert.equal(await transform(), before);
    assert.equal(await frame.locator("html").getAttribute("data-instance"), "first");
    await window.command("Preferences: Toggle between Light/Dark Themes");
    await frame.locator('html[data-figure="light"]').waitFor({ state: "attached" });
  });

  await test("it is where it was when the window is opened again", async () => {
    await frame.getByRole("tab", { name: "Code map" }).click();
    await frame.locator('[role=tab][aria-selected="true"]', { hasText: "Code map" }).waitFor();
    await frame.getByRole("tab", { name: "Paradigm" }).click();
    const before = await steady(transform, 2000);
    await page.keyboard.press("Control+s");
    // VS Code writes down what its editors keep when it is idle, every few seconds.
    await page.waitForTimeout(12_000);
    // Only without a file to open are those opened that were.
    await page.goto(`${server.address}?${new URLSearchParams({ folder: workspace })}`);
    await page.waitForSelector(".monaco-editor .view-line");
    await frame.locator("html[data-number]").waitFor({ state: "attached" });
    await piece("concept-agility").waitFor({ state: "attached" });
    assert.equal(await frame.locator("html").getAttribute("data-instance"), null);
    await until(
      async () => (await transform()) === before,
      async () => `the figure is at ${before}, and not at ${await transform()}`,
    );
  });

  await page.close();
}
