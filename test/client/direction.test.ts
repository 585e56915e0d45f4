import assert from "node:assert/strict";
import { lineOf } from "../../client/direction";

describe("a line below an item of a list", () => {
  const words = "این مفهوم در هیچ مقوله‌ای نیست ".repeat(4).trim();

  it("keeps its beginning where it is long and runs from right to left", () => {
    const line = lineOf(`\u2067${words}\u2069`);
    assert.match(line, /^\u2067این مفهوم .*…\u2069$/);
    assert.ok(line.length <= 63, String(line.length));
  });

  it("closes what is kept in its own direction before it ends", () => {
    const line = lineOf(
      `\u2067${words.slice(0, 40)} \u2068role: a very long name of it\u2069 ${words}\u2069`,
    );
    assert.match(line, /\u2068role: a\S*[^\u2069]*\u2069…\u2069$/);
  });

  it("is kept whole where it is short, be it said so already or not", () => {
    assert.equal(lineOf("نقشی ندارند (۲۰۱۴)."), "\u2067نقشی ندارند (۲۰۱۴).\u2069");
    assert.equal(lineOf("\u2067نقشی ندارند.\u2069"), "\u2067نقشی ندارند.\u2069");
  });

  it("stays as it is from left to right, however long", () => {
    const text = "No category holds this role yet. ".repeat(5);
    assert.equal(lineOf(text), text);
  });
});
