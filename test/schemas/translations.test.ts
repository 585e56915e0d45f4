import "../support/persian";
import assert from "node:assert/strict";
import { kinds } from "../../server/model/schema";
import { documented, languageOf, languages, nounFor, say, spoken, textsOf } from "../../server/model/speech";

/** What a text leaves to be filled in. */
function wordsIn(text: string): string[] {
  return [...new Set(Array.from(text.matchAll(/\{(\w+)\}/g), ([, word]) => word!))].sort();
}

/** Every text at a path: itself, or its plural forms. */
function formsAt(language: "en" | "fa", path: string): string[] {
  const template = textsOf(language).get(path);
  if (template === undefined) return [];
  if (typeof template === "string") return [template];
  return Object.entries(template).flatMap(([form, text]) => (form === "by" ? [] : [text]));
}

/** The paths of what a reader sees, in a language's tables. */
function readable(language: "en" | "fa"): string[] {
  return [...textsOf(language).keys()].filter((path) => {
    if (path.endsWith("/comment") || path.startsWith("actions/phrases/")) return false;
    if (path.startsWith("schema/")) return isDocumentation(path);
    return !/\/(severity|stage|kind|safe)$/.test(path) && !path.startsWith("actions/withoutFix/");
  });
}

function isDocumentation(path: string): boolean {
  if (path === "schema/description") return false;
  return /\/(description|declares|plural|gt:expected)$|\/(gt:choices|gt:signature\/parameters)\//.test(path);
}

describe("the server's languages", () => {
  it("have every phrase in each", () => {
    const english = new Set(readable("en"));
    for (const language of languages) {
      const there = new Set(readable(language));
      const missing = [...english].filter((path) => !there.has(path));
      const unknown = [...there].filter((path) => !english.has(path));
      assert.deepEqual({ missing, unknown }, { missing: [], unknown: [] }, language);
    }
  });

  it("fill the same words in", () => {
    for (const path of readable("en")) {
      const wanted = [...new Set(formsAt("en", path).flatMap(wordsIn))].sort();
      for (const text of formsAt("fa", path)) assert.deepEqual(wordsIn(text), wanted, path);
    }
  });

  it("write Persian with its own letters, joiners and marks", () => {
    for (const path of readable("fa")) {
      for (const text of formsAt("fa", path)) {
        const prose = text.replace(/«[^»]*»|`[^`]*`/g, "");
        assert.doesNotMatch(prose, /[يكىة٠-٩]|[?;,](?=\s)/, `${path}: ${text}`);
        assert.doesNotMatch(prose, /(?:^|\s)ن?می\s|\sها(?:ی|یی)?(?=\s|[.،؛:]|$)/, `${path}: ${text}`);
        assert.doesNotMatch(prose, /\s\u200c|\u200c(?:\s|$)/, `${path}: ${text}`);
        assert.doesNotMatch(text, /[“”]/, path);
        if (/\p{L}/u.test(prose.replace(/\{\w+\}/g, ""))) assert.match(prose, /\p{sc=Arab}/u, path);
      }
    }
  });

  it("call kinds as the schema does", () => {
    for (const { name, plural } of kinds.values()) {
      assert.equal(spoken(nounFor(name)), name);
      assert.equal(spoken(nounFor(name, 3)), plural);
    }
  });

  it("are chosen by an editor's locale", () => {
    assert.equal(languageOf("fa-IR"), "fa");
    assert.equal(languageOf("FA_ir"), "fa");
    assert.equal(languageOf("en-GB"), "en");
    assert.equal(languageOf("de"), undefined);
    assert.equal(languageOf(undefined), undefined);
  });
});

describe("a phrase", () => {
  it("has its words filled in, numbers and lists in the reader's language", () => {
    const words = { reported: 36, kinds: nounFor("concept", 36), found: 35, difference: 1 };
    const path = "checks/checks/count-mismatch/messages/fewer";
    assert.match(say(path, words), /^36 concepts are reported, but the codebook holds 35: 1 fewer\./);
    assert.match(say(path, words, "fa"), /^۳۶ مفهوم گزارش شده، اما کدبوک ۳۵ تا دارد: ۱ تا کمتر\./);
    const list = { list: ["a", "b", nounFor("memo")], by: "or" } as const;
    assert.equal(spoken(list), "a, b or memo");
    assert.equal(spoken(list, "fa"), "\u2068a\u2069، \u2068b\u2069 یا یادداشت");
    assert.equal(spoken({ number: 70.68, digits: 1 }, "fa"), "۷۰٫۷");
    assert.equal(spoken({ number: 70, digits: 1 }), "70.0");
  });

  it("keeps the direction of what is quoted and of what is to be typed", () => {
    const path = "checks/checks/category-without-concepts/messages/default";
    const message = say(path, { label: "Costs (all)", id: "costs" }, "fa");
    assert.ok(message.includes("«\u2068Costs (all)\u2069»"), message);
    assert.ok(message.includes("«\u2068category: \u2068costs\u2069\u2069»"), message);
  });

  it("cuts what is long, but between its items", () => {
    const long = "word ".repeat(60).trim();
    assert.ok(spoken(long).length < 170 && spoken(long).endsWith("…"));
    const list = { list: Array(60).fill("item"), by: "comma" } as const;
    assert.match(spoken(list), /^(item, )+item…$/);
  });

  it("says a text of the schema in a sentence or as it is", () => {
    const text = kinds.get("concept")!.fields.get("color")!.expected!;
    assert.equal(spoken({ schema: text }), "a colour as “#RRGGBB”, such as “#234A85”");
    assert.match(spoken({ schema: text }, "fa"), /^رنگ به شکل .*«#RRGGBB»/);
    assert.equal(documented(text, "fa"), spoken({ schema: text, markdown: true }, "fa"));
    assert.equal(documented("Something else.", "fa"), "Something else.");
  });
});
