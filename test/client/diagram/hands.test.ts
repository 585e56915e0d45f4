import assert from "node:assert/strict";
import { focused, large, middleOf, piece, rings, study, transformOf, views } from "./panel";
import type { View } from "./support";

describe("the diagram panel in one's hands", function () {
  this.timeout(300_000);
  let view: View;
  const opened = views();
  const open = async (...args: Parameters<typeof View.open>) => {
    view = await opened(...args);
    return view;
  };

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
});
