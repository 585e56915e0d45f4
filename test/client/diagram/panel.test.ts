import assert from "node:assert/strict";
import { categories, View } from "./support";

const study = `${categories}
concept hunger "Hunger"
  label fa: گرسنگی
  category: causes

concept thirst "Thirst"
  category: causes

concept cooking "Cooking"
  category: plans
`;

/** A study that no panel shows as a whole. */
const large = `${study}\n${Array.from({ length: 100 }, (_, index) => `concept c${index} "Number ${index}"\n  category: causes\n`).join("\n")}`;

const transformOf = (view: View) => view.page.locator("g.world").getAttribute("transform");
const piece = (view: View, element: string) =>
  view.page.locator(`.canvas .world [data-element="${element}"]`);
const rings = (view: View, name: string) => view.page.locator(`.rings > .${name} > rect`).count();
const focused = (view: View) => view.page.evaluate(() => document.activeElement?.getAttribute("data-entry"));

async function middleOf(view: View, element: string): Promise<{ x: number; y: number }> {
  const box = (await piece(view, element).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

describe("the diagram panel", function () {
  this.timeout(300_000);
  let view: View;
  const open = async (...args: Parameters<typeof View.open>) => {
    view = await View.open(...args);
    return view;
  };
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });

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

  describe("where one stands", () => {
    it("zooms with the wheel where the pointer is, and by keys and buttons", async () => {
      await open(study);
      const before = await middleOf(view, "concept-hunger");
      await view.page.mouse.move(before.x, before.y);
      await view.page.keyboard.down("Control");
      await view.page.mouse.wheel(0, -100);
      await view.page.keyboard.up("Control");
      await view.frame();
      const after = await middleOf(view, "concept-hunger");
      assert.ok(Math.hypot(after.x - before.x, after.y - before.y) < 2, JSON.stringify([before, after]));
      const zoomed = () => view.page.locator(".zoomed").textContent();
      const near = await zoomed();
      await view.page.locator(".stage").focus();
      await view.page.keyboard.press("-");
      assert.notEqual(await zoomed(), near);
      await view.page.getByRole("button", { name: "Zoom in (+)" }).click();
      assert.equal(await zoomed(), near);
      await view.page.keyboard.press("1");
      assert.equal(await zoomed(), "100%");
    });

    it("pans with the wheel, the arrow keys, and by dragging the ground, the space bar or the middle button", async () => {
      await open(study);
      const seen = new Set([await transformOf(view)]);
      const isElsewhere = async () => {
        await view.frame();
        const now = await transformOf(view);
        assert.ok(!seen.has(now), "nothing moved");
        seen.add(now);
      };
      await view.page.mouse.move(30, 650);
      await view.page.mouse.wheel(30, 40);
      await isElsewhere();
      await view.page.locator(".stage").focus();
      await view.page.keyboard.press("ArrowLeft");
      await isElsewhere();
      const drag = async (from: { x: number; y: number }, button: "left" | "middle") => {
        await view.page.mouse.move(from.x, from.y);
        await view.page.mouse.down({ button });
        await view.page.mouse.move(from.x + 35, from.y + 15, { steps: 3 });
        await view.page.mouse.up({ button });
        await isElsewhere();
      };
      await drag({ x: 20, y: 650 }, "left");
      await drag(await middleOf(view, "concept-hunger"), "middle");
      await view.page.locator(".stage").focus();
      await view.page.keyboard.down("Space");
      await drag(await middleOf(view, "concept-hunger"), "left");
      await view.page.keyboard.up("Space");
      assert.deepEqual(view.saidOf("move"), []);
    });

    it("fits the figure as it grows, and no more once the reader has moved it", async () => {
      await open(study);
      const fitting = await transformOf(view);
      await view.edit((text) => `${text}\n${large.slice(study.length)}`);
      const grown = await transformOf(view);
      assert.notEqual(grown, fitting);
      await view.page.locator(".stage").focus();
      await view.page.keyboard.press("+");
      const moved = await transformOf(view);
      await view.edit(() => study);
      assert.equal(await transformOf(view), moved);
      await view.page.keyboard.press("0");
      assert.equal(await transformOf(view), fitting);
    });

    it("stands where one stood when the window was closed", async () => {
      const camera = { x: -40, y: -25, scale: 1.75 };
      await open(study, { kept: { cameras: { paradigm: camera } } });
      assert.equal(await transformOf(view), "translate(-40 -25) scale(1.75)");
      await view.page.getByRole("tab", { name: "Code map" }).click();
      await view.page.locator('[role=tab][aria-selected=true][data-kind="map"]').waitFor();
      await view.frame();
      await view.page.getByRole("tab", { name: "Paradigm" }).click();
      await view.frame();
      assert.equal(await transformOf(view), "translate(-40 -25) scale(1.75)");
    });

    it("shows a small figure of a large one, which leads to its parts", async () => {
      await open(large, { options: { detail: "full" } });
      const minimap = view.page.locator(".minimap");
      assert.equal(await minimap.isVisible(), false);
      await view.page.locator(".stage").focus();
      for (let times = 0; times < 8; times++) await view.page.keyboard.press("+");
      assert.equal(await minimap.isVisible(), true);
      const before = await transformOf(view);
      const box = (await minimap.boundingBox())!;
      await view.page.mouse.click(box.x + 5, box.y + 5);
      assert.notEqual(await transformOf(view), before);
    });
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

  describe("with the keyboard", () => {
    it("walks through the figure's parts in the order of reading, and goes to the source", async () => {
      await open(study);
      await view.page.locator(".stage").focus();
      await view.page.keyboard.press("Tab");
      const path = [await focused(view)];
      for (let step = 0; step < 4; step++) {
        await view.page.keyboard.press("ArrowDown");
        path.push(await focused(view));
      }
      assert.deepEqual(path, [
        "zone-causal",
        "category-causes",
        "concept-hunger",
        "concept-thirst",
        "zone-phenomenon",
      ]);
      await view.page.keyboard.press("ArrowUp");
      assert.equal(await rings(view, "focus"), 1);
      await view.page.keyboard.press("Enter");
      await view.frame();
      assert.deepEqual(view.saidOf("go"), [{ type: "go", element: "concept-thirst", focus: true }]);
    });

    it("folds and unfolds a category's concepts", async () => {
      await open(study);
      await view.page.locator('[data-entry="category-causes"]').focus();
      await view.page.keyboard.press("ArrowLeft");
      await view.frame();
      assert.equal(await piece(view, "concept-hunger").count(), 0);
      const category = view.page.locator('[data-entry="category-causes"]');
      assert.equal(await category.getAttribute("aria-expanded"), "false");
      await view.page.keyboard.press("ArrowRight");
      await view.frame();
      assert.equal(await piece(view, "concept-hunger").count(), 1);
    });

    it("moves a concept to a category that one chooses, and takes that back", async () => {
      await open(study);
      await view.page.locator('[data-entry="concept-hunger"]').focus();
      await view.page.keyboard.press("m");
      const options = view.page.getByRole("option");
      assert.deepEqual(await options.allTextContents(), ["Core thingCentral phenomenon", "PlansStrategies"]);
      await view.page.keyboard.type("plan");
      await view.page.keyboard.press("Enter");
      await view.page.locator(".toast", { hasText: "“Hunger” is in “Plans” now." }).waitFor();
      assert.match(view.text, /concept hunger "Hunger"\n {2}label fa: گرسنگی\n {2}category: plans/);
      assert.equal(await focused(view), "concept-hunger");
      await view.page.keyboard.press("Control+z");
      await view.frame();
      assert.equal(view.saidOf("undo").length, 1);
    });

    it("says what is under a part, as the editor does", async () => {
      await open(study);
      await view.page.locator('[data-entry="concept-hunger"]').focus();
      await view.page.keyboard.press("Space");
      const hover = view.page.locator(".hover");
      await hover.waitFor();
      assert.match((await hover.textContent()) ?? "", /Hunger.*گرسنگی/s);
      await view.page.keyboard.press("Escape");
      assert.equal(await hover.isVisible(), false);
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

  describe("with the mouse", () => {
    it("goes from a part to its source with a click", async () => {
      await open(study);
      const { x, y } = await middleOf(view, "concept-cooking");
      await view.page.mouse.click(x, y);
      await view.frame();
      assert.deepEqual(view.saidOf("go"), [{ type: "go", element: "concept-cooking", focus: false }]);
    });

    it("takes a concept to another category", async () => {
      await open(study);
      const from = await middleOf(view, "concept-hunger");
      const to = await middleOf(view, "category-plans");
      await view.page.mouse.move(from.x, from.y);
      await view.page.mouse.down();
      await view.page.mouse.move(to.x, to.y, { steps: 6 });
      assert.equal(await rings(view, "over"), 1);
      assert.equal(await rings(view, "target"), 2);
      assert.equal(await view.page.locator(".ghost").count(), 1);
      await view.page.mouse.up();
      await view.page.locator(".toast", { hasText: "“Hunger” is in “Plans” now." }).waitFor();
      assert.equal(await view.page.locator(".ghost").count(), 0);
      assert.match(view.text, /label fa: گرسنگی\n {2}category: plans/);
      assert.deepEqual(view.saidOf("go"), []);
    });

    it("takes a concept to the core's category from anywhere in the core, not only from its name", async () => {
      await open(study);
      const from = await middleOf(view, "concept-hunger");
      const core = (await piece(view, "zone-phenomenon").boundingBox())!;
      await view.page.mouse.move(from.x, from.y);
      await view.page.mouse.down();
      await view.page.mouse.move(core.x + 6, core.y + core.height - 6, { steps: 6 });
      const over = (await view.page.locator(".rings > .over > rect").boundingBox())!;
      assert.ok(over.height >= core.height, "not all of the core is ringed");
      await view.page.mouse.up();
      await view.page.locator(".toast", { hasText: "“Hunger” is in “Core thing” now." }).waitFor();
    });

    it("takes a category to another role", async () => {
      await open(study);
      const card = (await piece(view, "category-plans").boundingBox())!;
      const to = await middleOf(view, "zone-consequence");
      await view.page.mouse.move(card.x + 8, card.y + 8);
      await view.page.mouse.down();
      await view.page.mouse.move(to.x, to.y, { steps: 6 });
      await view.page.mouse.up();
      await view.frame();
      assert.deepEqual(view.saidOf("move"), [
        { type: "move", element: "category-plans", to: "zone-consequence" },
      ]);
    });

    it("lets go with Escape, and on the ground: nothing is moved", async () => {
      await open(study);
      const from = await middleOf(view, "concept-hunger");
      const to = await middleOf(view, "category-plans");
      for (const end of ["Escape", "ground"]) {
        await view.page.mouse.move(from.x, from.y);
        await view.page.mouse.down();
        await view.page.mouse.move(to.x, to.y, { steps: 4 });
        if (end === "Escape") await view.page.keyboard.press("Escape");
        else await view.page.mouse.move(20, 600, { steps: 4 });
        await view.page.mouse.up();
        await view.frame();
      }
      assert.deepEqual(view.saidOf("move"), []);
      assert.equal(await view.page.locator(".ghost").count(), 0);
      assert.equal(await rings(view, "target"), 0);
    });
  });

  describe("with two fingers", () => {
    it("brings the figure nearer between them, and moves it with them, and takes nothing along", async () => {
      await open(study);
      const { page } = view;
      const cdp = await page.context().newCDPSession(page);
      await cdp.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 2 });
      const touch = (type: "touchStart" | "touchMove" | "touchEnd", ...points: { x: number; y: number }[]) =>
        cdp.send("Input.dispatchTouchEvent", {
          type,
          touchPoints: points.map((point, id) => ({ ...point, id })),
        });
      const hunger = await middleOf(view, "concept-hunger");
      const [x, y] = [Math.round(hunger.x), Math.round(hunger.y)];
      const width = async () => (await piece(view, "concept-hunger").boundingBox())!.width;
      const before = await width();
      const first = { x: x - 40, y };
      await touch("touchStart", first);
      await touch("touchStart", first, { x: x + 40, y });
      await touch("touchMove", { x: x - 60, y }, { x: x + 60, y });
      await touch("touchMove", { x: x - 80, y }, { x: x + 80, y });
      await view.frame();
      assert.ok(Math.abs((await width()) / before - 2) < 0.05, `${(await width()) / before} times as near`);
      const between = await middleOf(view, "concept-hunger");
      assert.ok(Math.abs(between.x - x) < 3 && Math.abs(between.y - y) < 3, "what was between them is not");
      await touch("touchMove", { x: x - 80, y: y + 50 }, { x: x + 80, y: y + 50 });
      await view.frame();
      assert.ok(
        Math.abs((await middleOf(view, "concept-hunger")).y - y - 50) < 3,
        "it did not move with them",
      );
      await touch("touchEnd");
      await view.frame();
      assert.equal(await page.locator(".ghost").count(), 0);
      assert.deepEqual([view.saidOf("move"), view.saidOf("go")], [[], []]);
      // One finger pans as before.
      const still = await transformOf(view);
      await touch("touchStart", { x: 20, y: 650 });
      await touch("touchMove", { x: 60, y: 650 });
      await touch("touchEnd");
      await view.frame();
      assert.notEqual(await transformOf(view), still);
    });
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
