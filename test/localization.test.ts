import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import persian from "../l10n/bundle.l10n.fa.json";
import english from "../l10n/bundle.l10n.json";
import manifest from "../package.json";
import persianWords from "../package.nls.fa.json";
import englishWords from "../package.nls.json";
import checksFile from "../schemas/checks.json";
import persianChecks from "../schemas/fa/checks.json";
// @ts-expect-error a script without types
import { textBundle, wordsInDirection, wordsWithChecks } from "../scripts/manifest.mjs";

type Texts = Record<string, string>;

/** Members of package.json that VS Code shows to its user. */
const shown = new Set([
  "title",
  "shortTitle",
  "displayName",
  "description",
  "markdownDescription",
  "deprecationMessage",
  "markdownDeprecationMessage",
  "enumDescriptions",
  "markdownEnumDescriptions",
  "enumItemLabels",
  "category",
  "contents",
  "altText",
]);
/** Where `name` is shown as well. */
const named = new Set(["views", "viewsWelcome"]);

/** Every text within a value, with the way to it. */
function* textsOf(value: unknown, path: readonly string[] = []): Generator<[path: string[], text: string]> {
  if (typeof value === "string") yield [[...path], value];
  else if (typeof value === "object" && value !== null)
    for (const [key, each] of Object.entries(value)) yield* textsOf(each, [...path, key]);
}

const keyOf = (text: string) => /^%(.+)%$/.exec(text)?.[1];
const placeholders = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

describe("the languages of the extension", () => {
  const texts = [...textsOf({ ...manifest, scripts: {} })];

  it("takes every word of package.json that is shown from package.nls.json", () => {
    const own = texts.filter(
      ([path, text]) =>
        keyOf(text) === undefined &&
        (path.some((key) => shown.has(key)) || (path.at(-1) === "name" && named.has(path[1] ?? ""))),
    );
    assert.deepEqual(
      own.map(([path, text]) => `${path.join(".")}: ${text}`),
      [],
    );
  });

  for (const [language, words] of [
    ["English", englishWords as Texts],
    ["Persian", persianWords as Texts],
  ] as const) {
    it(`has every word of package.json in ${language}, and none that is not used`, () => {
      const used = new Set(texts.map(([, text]) => keyOf(text)).filter((key) => key !== undefined));
      assert.deepEqual(Object.keys(words).sort(), [...used].sort());
      assert.ok(Object.values(words).every((word) => word.trim() !== ""));
    });
  }

  it("calls the checks in package.nls.json and its Persian as the catalogue does (npm run manifest)", () => {
    assert.deepEqual(englishWords, wordsWithChecks(englishWords, checksFile.checks));
    assert.deepEqual(persianWords, wordsInDirection(wordsWithChecks(persianWords, persianChecks.checks)));
  });

  it("keeps what is written from right to left whole, and buttons what they are (npm run manifest)", () => {
    const { both } = wordsInDirection({ both: "\u2067نام:\u2069\nنام\n[نام…](command:gt.x)" });
    assert.equal(both, "\u2067نام:\u2069\nنام\n[نام…\u200f](command:gt.x)");
    assert.deepEqual(persianWords, wordsInDirection(persianWords));
  });

  it("lists what the client says (npm run manifest)", () => {
    assert.deepEqual(english, textBundle());
  });

  it("speaks as `gt.language` says wherever the client speaks", () => {
    const client = resolve("client");
    const others = readdirSync(client, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && path !== "l10n.ts")
      .filter((path) => /\bl10n\b[^;]*\} from "vscode"/.test(readFileSync(join(client, path), "utf8")));
    assert.deepEqual(others, [], "import l10n from client/l10n.ts");
  });

  it("says in Persian all that the client says, and nothing else", () => {
    assert.deepEqual(Object.keys(persian as Texts).sort(), Object.keys(english as Texts).sort());
  });

  it("fills the same braces in Persian", () => {
    for (const [text, translated] of Object.entries(persian as Texts)) {
      assert.notEqual(translated.trim(), "", text);
      assert.deepEqual(placeholders(translated), placeholders(text), text);
    }
    for (const [key, word] of Object.entries(persianWords as Texts))
      assert.deepEqual(placeholders(word), placeholders((englishWords as Texts)[key] ?? ""), key);
  });

  it("writes Persian with its own letters and joiners", () => {
    for (const word of [...Object.values(persian as Texts), ...Object.values(persianWords as Texts)]) {
      assert.doesNotMatch(word, /[يكى٠-٩]/, word);
      // A prefix or an ending that is written apart: «می شود», «داده ها».
      assert.doesNotMatch(word, /(?:^|\s)ن?می\s|\sها(?:ی|یی)?(?=\s|[.،؛:]|$)/, word);
      assert.doesNotMatch(word, /\s\u200c|\u200c(?:\s|$)/, word);
    }
  });
});
