import assert from "node:assert/strict";
import { categories, View } from "./support";

export const study = `${categories}
concept hunger "Hunger"
  label fa: گرسنگی
  category: causes

concept thirst "Thirst"
  category: causes

concept cooking "Cooking"
  category: plans
`;

/** A study that no panel shows as a whole. */
export const large = `${study}\n${Array.from({ length: 100 }, (_, index) => `concept c${index} "Number ${index}"\n  category: causes\n`).join("\n")}`;

export const transformOf = (view: View) => view.page.locator("g.world").getAttribute("transform");
export const piece = (view: View, element: string) =>
  view.page.locator(`.canvas .world [data-element="${element}"]`);
export const rings = (view: View, name: string) => view.page.locator(`.rings > .${name} > rect`).count();
export const focused = (view: View) =>
  view.page.evaluate(() => document.activeElement?.getAttribute("data-entry"));

export async function middleOf(view: View, element: string): Promise<{ x: number; y: number }> {
  const box = (await piece(view, element).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Opens panels for a suite. Each is closed after its test, in which it had nothing to complain of. */
export function views(): typeof View.open {
  let view: View;
  afterEach(async () => {
    assert.deepEqual(view.complaints, []);
    await view.close();
  });
  return async (...args) => {
    view = await View.open(...args);
    return view;
  };
}
