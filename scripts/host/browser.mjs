import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const places = [
  process.env.CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** The browser that serves as VS Code's window. @throws where there is none. */
export function browserPath() {
  const found = places.find((path) => path && existsSync(path));
  if (!found)
    throw new Error(
      "there is no Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM",
    );
  return found;
}

/** Starts the browser without a screen and without a word to the network. */
export function openBrowser() {
  return chromium.launch({
    executablePath: browserPath(),
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** How long a page is waited for, in milliseconds: a busy machine takes its time, and a quick one doesn't. */
const patience = 60_000;

/** A page of its own. With GT_SLOW=6 it has a sixth of the processor, as on a machine that has much else to do. */
export async function newPage(browser, options) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(patience);
  const { GT_SLOW: slow } = process.env;
  if (slow) {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: Number(slow) });
  }
  return page;
}
