/**
 * Opens VS Code's window on a folder and one of its files, if one is named, and waits until the extension has read the
 * study.
 * @param {{folder: string, file?: string, size?: {width: number, height: number}, scale?: number, locale?: string}} what to
 *   open, how large, with how many of the picture's dots for one of the window's, and in which language VS Code speaks
 * @returns the window: its page, and what a user does in it
 */
export async function openWindow(browser, server, { folder, file, size, scale = 1.5, locale }) {
  const page = await browser.newPage({
    viewport: size ?? { width: 1280, height: 800 },
    deviceScaleFactor: scale,
  });
  if (locale) {
    // What a language pack would say. There need be none: the extension brings its own words.
    await page.addInitScript((tag) => {
      globalThis._VSCODE_NLS_LANGUAGE = tag;
    }, locale);
  }
  const remote = `vscode-remote://127.0.0.1:${server.port}`;
  const payload = JSON.stringify(file ? [["openFile", `${remote}${encodeURI(file)}`]] : []);
  await page.goto(`${server.address}?${new URLSearchParams({ folder, payload })}`);
  if (file) {
    await page.waitForSelector(".monaco-editor .view-line", { timeout: 60_000 });
    await page.locator(".statusbar-item", { hasText: /[·،]/ }).first().waitFor({ timeout: 60_000 });
  } else {
    // Only when extensions are known are their commands.
    await page.waitForSelector(".activitybar a:is([aria-label='Codebook'], [aria-label='کدبوک'])", {
      timeout: 60_000,
    });
  }
  return { page, ...doing(page) };
}

/** What a user does in a window, by the name under which a list of steps has it. */
function doing(page) {
  const pause = (milliseconds) => page.waitForTimeout(milliseconds);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    await pause(300);
  };
  return {
    pause,
    press,
    /** Runs a command of the palette by its title, or what `name` finds there first. */
    async command(name) {
      await press("F1");
      await page.waitForSelector(".quick-input-widget input", { state: "visible" });
      await page.keyboard.type(name);
      await pause(600);
      await press("Enter");
      await pause(300);
    },
    /** Puts the cursor on a line, and on one of its columns. */
    async goToLine(line, column = 1) {
      await page.locator(".monaco-editor .view-lines").first().click();
      await press("Control+g");
      await page.keyboard.type(`${line}:${column}`);
      await press("Enter");
      await pause(300);
    },
    /** Puts the cursor behind the first of some words. */
    async goTo(words) {
      await find(words);
      await press("ArrowRight");
    },
    /** Selects the first of some words. */
    select: find,
    async type(text) {
      await page.keyboard.type(text, { delay: 20 });
      await pause(700);
    },
    async hover(word) {
      await page.locator(".view-line span span", { hasText: word }).first().hover();
      await page.locator(".monaco-hover-content", { hasText: /\S/ }).first().waitFor({ timeout: 10_000 });
    },
    async click(selector, options = {}) {
      const { text, ...how } = options;
      await page
        .locator(selector, text ? { hasText: text } : {})
        .first()
        .click(how);
      await pause(400);
    },
    async waitFor(selector) {
      await page.locator(selector).first().waitFor({ timeout: 15_000 });
    },
  };

  async function find(words) {
    await page.locator(".monaco-editor .view-lines").first().click();
    await press("Control+Home");
    await press("Control+f");
    await page.keyboard.press("Control+a");
    await page.keyboard.type(words);
    await pause(400);
    await press("Enter", "Escape");
  }
}
