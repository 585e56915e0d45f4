import { readFileSync } from "node:fs";
import { newPage } from "./browser.mjs";

const read = (path) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

/** How long something is waited for, in milliseconds: a busy machine takes its time, and a quick one doesn't. */
const patience = 60_000;

/** Waits until something holds that stays so once it has come; `what` says in words what that is. */
export async function until(holds, what = () => String(holds)) {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It did not come to this: ${await what()}`);
}

/** Waits until what is read stays the same for a while, and gives it. */
export async function steady(read, milliseconds = 700) {
  let last = await read();
  let since = Date.now();
  await until(async () => {
    const now = await read();
    if (now !== last) {
      last = now;
      since = Date.now();
    }
    return Date.now() - since >= milliseconds;
  });
  return last;
}

/** The titles under which the palette may list a command of the extension's: in each language that it speaks. */
function titlesOf(command) {
  const title = read("package.json").contributes.commands.find((each) => each.command === command)?.title;
  const words = ["package.nls.json", "package.nls.fa.json"].map((path) => read(path)[title?.slice(1, -1)]);
  return words.filter((word) => word !== undefined);
}

/**
 * Opens VS Code's window on a folder and one of its files, if one is named, and waits until the extension has read the
 * study.
 * @param {{folder: string, file?: string, size?: {width: number, height: number}, scale?: number, locale?: string}} what to
 *   open, how large, with how many of the picture's dots for one of the window's, and in which language VS Code speaks
 * @returns the window: its page, and what a user does in it
 */
export async function openWindow(browser, server, { folder, file, size, scale = 1.5, locale }) {
  const page = await newPage(browser, {
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
    await page.waitForSelector(".monaco-editor .view-line");
    await page.locator(".statusbar-item", { hasText: /[·،]/ }).first().waitFor();
  } else {
    // Only when extensions are known are their commands.
    await page.waitForSelector(".activitybar a:is([aria-label='Codebook'], [aria-label='کدبوک'])");
  }
  return { page, ...doing(page) };
}

/** A text without the marks of its direction. */
export function plain(text) {
  return text.replace(/[\u2066-\u2069]/g, "");
}

/** What a user does in a window, by the name under which a list of steps has it. */
function doing(page) {
  const pause = (milliseconds) => page.waitForTimeout(milliseconds);
  const press = async (...keys) => {
    for (const key of keys) await page.keyboard.press(key);
    await pause(300);
  };
  const input = page.locator(".quick-input-widget input").first();
  const chosen = page.locator(".quick-input-list .monaco-list-row.focused").first();
  /** Opens the box for commands, lines and files by a key, and writes into it. */
  const ask = async (key, text) => {
    const opens = async () => {
      await press(key);
      await input.waitFor({ state: "visible", timeout: 3000 }).catch(() => {});
      return input.isVisible();
    };
    // It closes again where an editor that was on its way takes the focus.
    await until(opens, () => `${key} opens a box for ${text}`);
    await page.keyboard.type(text);
    await until(async () => (await input.inputValue()).endsWith(text));
  };
  return {
    pause,
    press,
    ask,
    /** Runs a command of the palette by words of its title, or by its name where it is one of the extension's. */
    async command(name) {
      await ask("F1", name);
      const titles = name.startsWith("gt.") ? titlesOf(name) : [name];
      const isListed = async () => {
        const text = (await chosen.count()) > 0 ? plain(await chosen.textContent()).toLowerCase() : "";
        return titles.some((title) => text.includes(plain(title).toLowerCase()));
      };
      await until(isListed, () => `the palette lists ${name}`);
      await press("Enter");
      await pause(300);
    },
    /** Puts the cursor on a line, and on one of its columns. */
    async goToLine(line, column = 1) {
      await page.locator(".monaco-editor .view-lines").first().click();
      await ask("Control+g", `${line}:${column}`);
      await press("Enter");
      const active = page.locator(".line-numbers.active-line-number");
      await active.getByText(String(line), { exact: true }).first().waitFor();
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
      await page.locator(".monaco-hover-content", { hasText: /\S/ }).first().waitFor();
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
      await page.locator(selector).first().waitFor();
    },
  };

  async function find(words) {
    await page.locator(".monaco-editor .view-lines").first().click();
    await press("Control+Home");
    await press("Control+f");
    const found = page.locator(".find-widget.visible");
    await found.waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(words);
    await found.locator(".matchesCount", { hasText: /\d/ }).waitFor();
    await pause(400);
    await press("Enter", "Escape");
  }
}
