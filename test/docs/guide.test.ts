import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import pictures from "../../docs/pictures.json";
import manifest from "../../package.json";
import words from "../../package.nls.json";

const root = resolve(import.meta.dirname, "../..");
const pages = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md"))
    .map((path) => join("docs", path)),
];
const textOf = (page: string) => readFileSync(join(root, page), "utf8");
const guide = pages.map(textOf).join("\n");

describe("the guide", () => {
  it("leads only to pages, pictures and headings that there are", () => {
    const broken = pages.flatMap((page) =>
      [...textOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
        .map((match) => match[1]!)
        .filter((target) => !/^[a-z]+:/.test(target))
        .filter((target) => {
          const [path, heading] = target.split("#");
          const file = path === "" ? join(root, page) : join(root, page, "..", path!);
          if (!existsSync(file)) return true;
          return heading !== undefined && !headingsOf(readFileSync(file, "utf8")).has(heading);
        })
        .map((target) => `${page}: ${target}`),
    );
    assert.deepEqual(broken, []);
  });

  it("has every page in its list", () => {
    const list = textOf("docs/README.md");
    const missing = pages
      .filter((page) => page.startsWith("docs/") && !page.startsWith("docs/checks/"))
      .filter((page) => page !== "docs/README.md" && !list.includes(`(${page.slice("docs/".length)})`));
    assert.deepEqual(missing, []);
  });

  it("says what every setting does", () => {
    const settings = Object.keys(manifest.contributes.configuration.properties);
    const page = textOf("docs/settings.md");
    assert.deepEqual(
      settings.filter((setting) => !page.includes(`| \`${setting}\` |`)),
      [],
    );
  });

  it("says what every command does", () => {
    const texts: Record<string, string> = words;
    const own = manifest.contributes.commands.filter(({ command }) => !command.startsWith("gt.explorer."));
    const titles = own.map(({ title }) => texts[title.slice(1, -1)]!);
    const page = textOf("docs/editing/commands.md");
    // Concepts, categories and memos are one row.
    const isSaid = (title: string) => page.includes(title) || page.includes(title.replace(/^Add/, ""));
    assert.deepEqual(
      titles.filter((title) => !isSaid(title) && !/^Add a (Concept|Category|Memo) /.test(title)),
      [],
    );
  });

  it("shows on every page about the editor what it looks like", () => {
    const own = pages.filter((page) => page.startsWith("docs/editing/") || page === "docs/explorer.md");
    assert.deepEqual(
      own.filter((page) => !/!\[[^\]]+\]\((?:\.\.\/)?images\//.test(textOf(page))),
      [],
    );
  });

  it("uses every picture that the script takes", () => {
    const taken = pictures.pictures
      .map(({ name, folder }: { name: string; folder?: string }) => `${folder ?? "docs/images"}/${name}.png`)
      .filter((path) => !path.startsWith("images/walkthrough/"));
    for (const path of taken) {
      assert.ok(existsSync(join(root, path)), `${path} is not taken yet (npm run pictures)`);
      assert.ok(guide.includes(path.replace(/^docs\//, "")), `no page shows ${path}`);
    }
  });
});

/** The names by which one may lead to a page's headings. */
function headingsOf(markdown: string): Set<string> {
  return new Set(
    [...markdown.matchAll(/^#+ (.*)$/gm)].map((match) =>
      match[1]!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, "")
        .replace(/\s/g, "-"),
    ),
  );
}
