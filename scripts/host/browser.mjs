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
