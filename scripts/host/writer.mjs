/**
 * One who writes in VS Code's window: types key by key, waits for what is offered as a person does, takes it, and
 * remembers what it took. Everything waits for what is seen, nothing for a time.
 */
const patience = 30_000;
/** After so long one asks for what should have come by itself. */
const asking = 8_000;

/** @param {import("playwright-core").Page} page @param {{perKey?: number}} how milliseconds between two keys */
export function writerIn(page, { perKey = 30 } = {}) {
  const count = { keys: 0, clicks: 0, offers: 0, fixes: 0 };
  /** Where what should have been offered was not, so that it was typed. */
  const plain = [];
  const row = page.locator(".suggest-widget.visible .monaco-list-row.focused .label-name");
  const all = page.locator(".suggest-widget.visible .monaco-list-row .label-name");
  const input = page.locator(".quick-input-widget input[type=text]");

  const press = async (...keys) => {
    for (const key of keys) {
      await page.keyboard.press(key, { delay: perKey / 2 });
      count.keys++;
    }
  };
  const type = async (text) => {
    for (const letter of text) {
      await page.keyboard.type(letter);
      await page.waitForTimeout(perKey);
      count.keys++;
    }
  };
  const click = async (locator, options) => {
    await locator.click(options);
    count.clicks++;
  };

  /** Whether something comes to be within one's patience. */
  async function comes(holds, time = patience) {
    for (const end = Date.now() + time; Date.now() < end; await page.waitForTimeout(20)) {
      if (await holds()) return true;
    }
    return false;
  }

  const isMeant = (shown, wanted) =>
    shown === wanted || (shown.endsWith("…") && wanted.startsWith(shown.slice(0, -1)));
  const shown = async (locator) => (await locator.allTextContents()).map((text) => text.trim());

  /** Types some letters of a word, waits until it is offered, goes to it in the list and takes it. */
  async function take(letters, wanted, key = "Enter") {
    await type(letters);
    const isOffered = async () => (await shown(all)).some((text) => isMeant(text, wanted));
    if (!(await comes(isOffered, asking)) && !(await all.count())) await press("Control+Space");
    if (!(await comes(isOffered))) {
      plain.push(
        `“${wanted}” was not offered behind “${letters}”, but ${(await shown(all)).join(", ") || "nothing"}`,
      );
      // Without a list it would end the snippet.
      if (await page.locator(".suggest-widget.visible").count()) await press("Escape");
      // Who has begun the word ends it by hand.
      await type(
        wanted.toLowerCase().startsWith(letters.toLowerCase()) ? wanted.slice(letters.length) : ` ${wanted}`,
      );
      return false;
    }
    const isChosen = async () => (await shown(row)).some((text) => isMeant(text, wanted));
    for (let step = 0; step < 40 && !(await comes(isChosen, 400)); step++) await press("ArrowDown");
    await press(key);
    count.offers++;
    await comes(async () => !(await isChosen()), 2_000);
    return true;
  }

  /** Takes a quick fix at the cursor by words of its title. */
  async function fix(words) {
    const offered = page.locator(".action-widget .monaco-list-row.action", { hasText: words }).first();
    for (let time = 0; time < 5; time++) {
      await press("Control+.");
      if (await comes(() => offered.isVisible(), 2_000)) {
        const chosen = page.locator(".action-widget .monaco-list-row.action.focused", { hasText: words });
        for (let step = 0; step < 20 && !(await comes(() => chosen.isVisible(), 300)); step++)
          await press("ArrowDown");
        await press("Enter");
        await comes(async () => !(await offered.isVisible()), 2_000);
        count.fixes++;
        return true;
      }
      await press("Escape");
    }
    plain.push(`the quick fix “${words}” was not offered`);
    return false;
  }

  /** Waits for a question, writes an answer, and gives it; an empty one takes what is chosen already. */
  async function answer(question, text, { check = false } = {}) {
    const asks = async () =>
      (
        (await page.locator(".quick-input-widget").textContent()) + (await input.getAttribute("placeholder"))
      ).includes(question);
    if (!(await comes(asks))) throw new Error(`“${question}” was not asked`);
    if (text) {
      await type(text);
      await comes(async () => (await input.inputValue()) === text);
      const list = page.locator(".quick-input-list .monaco-list-row");
      if (await list.count())
        await comes(async () => (await list.count()) > 0 && (await list.first().isVisible()));
    }
    const chosen = page.locator(".quick-input-list .monaco-list-row.focused", { hasText: text });
    if (text && (await page.locator(".quick-input-list .monaco-list-row").count()))
      await comes(() => chosen.isVisible(), 3_000);
    if (check) await click(page.locator(".quick-input-list .monaco-list-row").first());
    await press("Enter");
    await comes(async () => !(await asks().catch(() => false)), 3_000);
  }

  /** Runs a command of the palette. */
  async function command(title) {
    await press("F1");
    await comes(() => input.isVisible());
    await type(title);
    await page
      .locator(".quick-input-list .monaco-list-row.focused", { hasText: title })
      .waitFor({ timeout: patience });
    await press("Enter");
  }

  return { count, plain, press, type, click, comes, take, fix, answer, command };
}
