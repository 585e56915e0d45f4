import assert from "node:assert/strict";
import { middleOf, piece, rings, study, transformOf, views } from "./panel";
import type { View } from "./support";

describe("the diagram panel", function () {
  this.timeout(300_000);
  let view: View;
  const opened = views();
  const open = async (...args: Parameters<typeof View.open>) => {
    view = await opened(...args);
    return view;
  };

  it("shows the study, painted by the sheet of the editor's theme", async () => {
    await open(study, { theme: "vscode-dark" });
    assert.equal(await piece(view, "concept-hunger").textContent(), "Hunger");
    const fill = (selector: string) =>
      view.page
        .locator(selector)
        .first()
        .evaluate((node) => getComputedStyle(node).fill);
    assert.equal(await fill('[data-element="concept-hunger"] text'), "rgb(232, 234, 237)");
    await view.page.evaluate(() => {
      document.body.className = "vscode-light";
    });
    await view.frame();
    assert.equal(await fill('[data-element="concept-hunger"] text'), "rgb(27, 31, 39)");
  });

  it("sets words as wide as they were measured", async () => {
    await open(study);
    const [drawn, loaded] = await view.page.evaluate(() => {
      const text = document.querySelector<SVGTextElement>('[data-element="concept-cooking"] text')!;
      return [text.getComputedTextLength(), document.fonts.check("12px Vazirmatn")];
    });
    assert.ok(loaded);
    const context =
      'const c = document.createElement("canvas").getContext("2d"); c.font = "12px Vazirmatn"; c.measureText("Cooking").width';
    assert.ok(Math.abs(drawn - ((await view.page.evaluate(context)) as number)) < 0.1);
  });

  describe("follows the text", () => {
    it("changes what changed, and leaves everything else and the page as they were", async () => {
      await open(study);
      await view.page.evaluate(() => {
        for (const node of document.querySelectorAll("[data-element]"))
          (node as { kept?: boolean }).kept = true;
      });
      await view.edit((text) => text.replace("“Thirst”", "").replace('"Thirst"', '"Great thirst"'));
      assert.equal(await piece(view, "concept-thirst").textContent(), "Great thirst");
      const others = await view.page.evaluate(() =>
        [...document.querySelectorAll("[data-element]")].every((node) => (node as { kept?: boolean }).kept),
      );
      assert.ok(others, "elements were drawn anew");
    });

    it("is the same after many edits as when drawn from scratch", async () => {
      await open(study);
      const edits: ((text: string) => string)[] = [
        (text) => text.replace("category: causes", "category: plans"),
        (text) => `${text}\ncategory more "More"\n  role: consequence\n`,
        (text) => text.replace("  role: causal\n", ""),
        (text) => text.replace("language: en, fa", "language: fa, en"),
        (text) => `${text}\nrelation r\n  from: causes\n  to: plans\n`,
        (text) => text.replace('concept cooking "Cooking"', 'concept cooking "Cooking & <b>eating</b>"'),
      ];
      // The order of attributes means nothing, and which part can be reached by Tab is the reader's affair.
      const whole = () =>
        view.page.evaluate(() =>
          Array.from(document.querySelectorAll(".world *, .outline *"), (node) => {
            const names = node.getAttributeNames().filter((name) => name !== "tabindex");
            const attributes = names.sort().map((name) => `${name}=${node.getAttribute(name)}`);
            return [node.localName, ...attributes, node.childElementCount || node.textContent].join(" ");
          }),
        );
      for (const edit of edits) await view.edit(edit);
      const merged = await whole();
      const { text } = view;
      await view.close();
      await open(text);
      assert.deepEqual(await whole(), merged);
      assert.ok(merged.length > 100);
    });

    it("asks for everything where an update is missing", async () => {
      await open(study);
      await view.send({
        type: "update",
        update: { number: 7, pieces: { removed: ["concept-hunger"], changed: [] } },
      });
      await view.frame();
      assert.equal(view.saidOf("resend").length, 1);
      assert.equal(await piece(view, "concept-hunger").count(), 1);
    });

    it("keeps the last good figure while a line can't be read, and says so", async () => {
      await open(study);
      await view.edit((text) => text.replace("category causes", "categry causes"));
      const note = view.page.locator(".note");
      assert.match((await note.textContent()) ?? "", /Line 7 can’t be read/);
      assert.equal(await piece(view, "category-causes").count(), 1);
      await view.edit((text) => text.replace("categry causes", "category causes"));
      assert.equal(await note.isVisible(), false);
    });

    it("shows where the cursor of the editor is, and moves only to what can't be seen", async () => {
      await open(study);
      const before = await transformOf(view);
      await view.send({
        type: "highlight",
        elements: ["code-x", "concept-hunger", "category-causes"],
        bring: true,
      });
      assert.equal(await rings(view, "highlight"), 1);
      assert.equal(await transformOf(view), before);
      await view.page.locator(".stage").focus();
      for (let times = 0; times < 30; times++) await view.page.keyboard.press("ArrowRight");
      await view.send({ type: "highlight", elements: ["concept-thirst"], bring: true });
      const box = (await piece(view, "concept-thirst").boundingBox())!;
      assert.ok(box.x >= 0 && box.x + box.width <= 1000, JSON.stringify(box));
    });
  });

  it("finds parts by their names, one after the other, however their letters are written", async () => {
    await open(study);
    await view.page.keyboard.press("Control+f");
    await view.page.keyboard.type("c");
    const count = view.page.locator(".search .count");
    assert.equal(await count.textContent(), "1 of 8");
    await view.page.keyboard.type("o");
    assert.equal(await count.textContent(), "1 of 6");
    await view.page.keyboard.press("Enter");
    assert.equal(await count.textContent(), "2 of 6");
    await view.page.keyboard.press("Shift+Enter");
    assert.equal(await count.textContent(), "1 of 6");
    assert.ok((await rings(view, "found")) >= 2);
    await view.page.keyboard.type("xyz");
    assert.equal(await count.textContent(), "None");
    await view.page.keyboard.press("Escape");
    assert.equal(await rings(view, "found"), 0);
  });

  it("shows what one chooses: language, detail, relations, colours", async () => {
    await open(`${study}\nrelation r\n  from: causes\n  to: plans\n`);
    await view.page.getByRole("button", { name: "What is shown" }).click();
    const relation = piece(view, "relation-r");
    assert.equal(await relation.count(), 0);
    await view.page.getByLabel("Relations", { exact: true }).check();
    await relation.waitFor({ state: "attached" });
    await view.page.getByLabel("LanguageThe study").selectOption("fa");
    await view.page.locator(".world text", { hasText: "گرسنگی" }).waitFor();
    await view.page.getByLabel("Detail").selectOption("categories");
    await piece(view, "concept-hunger").waitFor({ state: "detached" });
    await view.page.getByLabel("Colors").selectOption("mono");
    assert.equal(await view.page.evaluate(() => document.documentElement.dataset.figure), "mono");
    const { options } = view.saidOf("options").at(-1)!;
    assert.deepEqual([options.language, options.detail, options.relations], ["fa", "categories", true]);
  });

  it("takes whatever a study is called as a text", async () => {
    const hostile = "<img src=x onerror=alert(1)> </g></svg><script>alert(2)</script> &amp; ]]>";
    await open(
      study
        .replace('"Hunger"', JSON.stringify(hostile))
        .replace('"A study"', JSON.stringify(hostile))
        .replace(
          "concept thirst",
          `concept thirst2\n  definition: ${hostile} [x](command:evil) <a href="x">y</a>\n  category: causes\n\nconcept thirst`,
        ),
    );
    assert.match((await piece(view, "concept-hunger").textContent()) ?? "", /<img src=x/);
    await view.page.locator('[data-entry="concept-thirst2"]').focus();
    await view.page.keyboard.press("Space");
    await view.page.locator(".hover").waitFor();
    assert.match((await view.page.locator(".hover").textContent()) ?? "", /<img src=x onerror/);
    const bad = await view.page.evaluate(
      () =>
        document.querySelectorAll(
          "img, a, iframe, foreignObject, [onerror], [style*=url], script:not([nonce])",
        ).length,
    );
    assert.equal(bad, 0);
  });

  it("leaves out of a picture's markup what no picture needs", async () => {
    await open(study);
    const markup =
      '<rect width="5" height="5" onclick="alert(1)" style="fill:red" href="x"/><foreignObject><p/></foreignObject><script>1</script><a href="x"><text>t</text></a>';
    const parts = [markup, "</g><g><text>out</text>", "<rect", '<image href="http://x.test/"/>'];
    for (const [index, each] of parts.entries()) {
      const at = [0, 0, 1, 1] as const;
      const evil = { element: "evil", place: ["", ""], kind: "card", label: "", at, markup: each } as const;
      await view.send({
        type: "update",
        update: { number: index + 1, pieces: { removed: [], changed: [evil] } },
      });
      const left = await view.page.evaluate(() =>
        Array.from(document.querySelectorAll('[data-element="evil"] *'), (node) =>
          [node.localName, ...node.getAttributeNames().sort()].join(" "),
        ),
      );
      assert.deepEqual(left, index === 0 ? ["g class", "rect height width"] : ["g class"]);
    }
    assert.equal(await view.page.getByText("out").count(), 0);
    // The browser said of what it read that it would not have run it either.
    assert.ok(
      view.complaints.every((complaint) => /Content Security Policy|^CSP: \S+ inline/.test(complaint)),
    );
    view.complaints.length = 0;
  });

  it("is mirrored where the editor's language is, and the figure is not", async () => {
    await open(study, { language: "fa", texts: { Paradigm: "پارادایم" } });
    const tab = (await view.page.getByRole("tab", { name: "پارادایم" }).boundingBox())!;
    assert.ok(tab.x > 500);
    const causes = await middleOf(view, "zone-causal");
    const consequences = await middleOf(view, "zone-consequence");
    assert.ok(causes.x < consequences.x);
  });
});
