/**
 * Takes the pictures of the documentation and the walkthrough in a real VS Code, as docs/pictures.json lists them:
 * node scripts/screenshot.mjs [NAME…]
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import UPNG from "upng-js";
import { openBrowser } from "./host/browser.mjs";
import { serve } from "./host/serve.mjs";
import { openWindow } from "./host/window.mjs";
import { packageExtension } from "./package.mjs";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const { settings, dark, size, pictures } = JSON.parse(readFileSync("docs/pictures.json", "utf8"));
const asked = process.argv.slice(2);
/** Each picture, and another one in the dark where it says so. */
const all = pictures.flatMap((picture) =>
  picture.dark
    ? [picture, { ...picture, name: `${picture.name}-dark`, settings: { ...picture.settings, ...dark } }]
    : [picture],
);
const unknown = asked.filter((name) => !all.some((picture) => picture.name === name));
if (unknown.length > 0) {
  console.error(`There is no picture ${unknown.join(", ")} in docs/pictures.json.`);
  process.exit(2);
}

const vsix = packageExtension();
const browser = await openBrowser();
/** The servers that run, by the settings that they have. */
const servers = new Map();
let failed = 0;
try {
  for (const picture of all) if (asked.length === 0 || asked.includes(picture.name)) await take(picture);
} finally {
  await browser.close();
  for (const server of servers.values()) server.stop();
}
process.exit(failed > 0 ? 1 : 0);

/** Opens VS Code on a copy of the samples, does what the picture's steps say, and saves what is seen. */
async function take(picture) {
  const server = await serverWith({ ...settings, ...picture.settings });
  // Where its user is at home, VS Code shows a path as ~/samples.
  const samples = join(server.home, "samples");
  cpSync("samples", samples, { recursive: true });
  const folder = join(samples, picture.sample);
  for (const [name, text] of Object.entries(picture.files ?? {})) writeFileSync(join(folder, name), text);
  const file = join(folder, picture.file ?? "codebook.gt");
  let window;
  try {
    window = await openWindow(browser, server, {
      folder,
      file,
      size: { ...size, ...picture.size },
      scale: picture.scale,
      locale: picture.locale,
    });
    await window.pause(1000);
    for (const [doing, ...what] of picture.steps) await window[doing](...what);
    await window.pause(800);
    const shot = await window.page.screenshot(picture.clip ? { clip: picture.clip } : {});
    const out = `${picture.folder ?? "docs/images"}/${picture.name}.png`;
    mkdirSync(dirname(out), { recursive: true });
    const small = crushed(shot, picture.colors);
    writeFileSync(out, small);
    console.log(`${out}  ${Math.round(small.length / 1024)} KB`);
  } catch (error) {
    failed++;
    console.error(`${picture.name}: ${error.message}`);
  } finally {
    await window?.page.context().close();
    rmSync(samples, { recursive: true, force: true });
  }
}

async function serverWith(wanted) {
  const key = JSON.stringify(wanted);
  if (!servers.has(key)) servers.set(key, await serve({ vsix, settings: wanted }));
  return servers.get(key);
}

/** A picture in few colours, which for a window's surfaces and letters is enough. */
function crushed(png, colors = 32) {
  const image = UPNG.decode(png);
  const [pixels] = UPNG.toRGBA8(image);
  return Buffer.from(UPNG.encode([pixels], image.width, image.height, colors));
}
