import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { categories, type Setup, View } from "./support";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const study = `${categories}
concept hunger "Hunger"
  category: causes

concept homeless "Homeless"

relation r "Causes make plans"
  from: causes
  to: plans
`;

/** Colours of VS Code's own themes, as far as the panel takes them. */
const themes: readonly Setup[] = [
  {
    theme: "vscode-light",
    colors: {
      foreground: "#3b3b3b",
      "editor-background": "#ffffff",
      "panelTitle-inactiveForeground": "#3b3b3b",
      "input-background": "#ffffff",
      "input-foreground": "#3b3b3b",
      "input-placeholderForeground": "#767676",
      "editorHoverWidget-background": "#f8f8f8",
      "button-background": "#005fb8",
      "button-foreground": "#ffffff",
      "list-activeSelectionBackground": "#e8e8e8",
      "list-activeSelectionForeground": "#000000",
      descriptionForeground: "#3b3b3b",
    },
  },
  {
    theme: "vscode-dark",
    colors: {
      foreground: "#cccccc",
      "editor-background": "#1f1f1f",
      "panelTitle-inactiveForeground": "#9d9d9d",
      "input-background": "#313131",
      "input-foreground": "#cccccc",
      "input-placeholderForeground": "#989898",
      "dropdown-background": "#313131",
      "dropdown-foreground": "#cccccc",
      "editorHoverWidget-background": "#202020",
      "button-background": "#0078d4",
      "button-foreground": "#ffffff",
      "list-activeSelectionBackground": "#04395e",
      "list-activeSelectionForeground": "#ffffff",
      descriptionForeground: "#9d9d9d",
    },
  },
  {
    theme: "vscode-high-contrast",
    colors: {
      foreground: "#ffffff",
      "editor-background": "#000000",
      contrastBorder: "#6fc3df",
      "input-background": "#000000",
      "input-foreground": "#ffffff",
      "input-placeholderForeground": "#b3b3b3",
      "dropdown-background": "#000000",
      "dropdown-foreground": "#ffffff",
      "editorHoverWidget-background": "#0c141f",
      descriptionForeground: "#b3b3b3",
    },
  },
];

/** What axe has to say against the page as it is. */
async function violations(view: View): Promise<string[]> {
  await view.page.evaluate(axe);
  return view.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    interface Violation {
      id: string;
      nodes: { html: string; failureSummary: string }[];
    }
    const result = await axe.run();
    return result.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
    );
  });
}

describe("the diagram panel, for everyone", function () {
  this.timeout(300_000);

  for (const setup of themes) {
    it(`has nothing that axe finds fault with, in ${setup.theme}`, async () => {
      const view = await View.open(study, { ...setup, options: { relations: true } });
      assert.deepEqual(await violations(view), []);
      await view.page.getByRole("button", { name: "What is shown" }).click();
      assert.deepEqual(await violations(view), []);
      await view.page.getByRole("button", { name: "Export" }).click();
      assert.deepEqual(await violations(view), []);
      await view.page.locator('[data-entry="concept-hunger"]').focus();
      await view.page.keyboard.press("Space");
      await view.page.locator(".hover").waitFor();
      assert.deepEqual(await violations(view), []);
      await view.page.keyboard.press("m");
      await view.page.getByRole("option").first().waitFor();
      assert.deepEqual(await violations(view), []);
      await view.page.keyboard.press("Enter");
      await view.page.locator(".toast").waitFor();
      assert.deepEqual(await violations(view), []);
      await view.edit((text) => text.replace("category causes", "categry causes"));
      await view.page.locator(".note").waitFor();
      assert.deepEqual(await violations(view), []);
      await view.close();
    });
  }

  it("reads out what a part is, what is wrong with it and how much is in it", async () => {
    const view = await View.open(study);
    const names = await view.page
      .getByRole("treeitem")
      .evaluateAll((nodes) => nodes.map((node) => node.ariaLabel));
    assert.ok(names.includes("Causes, category, 1"), names.join(" | "));
    assert.ok(names.includes("Homeless, concept, warning"), names.join(" | "));
    assert.ok(names.includes("Concepts without a category, left to do, 1"), names.join(" | "));
    await view.close();
  });

  it("says what became of a move", async () => {
    const view = await View.open(study);
    await view.page.locator('[data-entry="concept-homeless"]').focus();
    await view.page.keyboard.press("m");
    await view.page.keyboard.type("causes");
    await view.page.keyboard.press("Enter");
    await view.page
      .locator(".live", { hasText: "“Homeless” is in “Causes” now." })
      .waitFor({ state: "attached" });
    await view.close();
  });
});
