import assert from "node:assert/strict";
import { inLines } from "../../server/model/direction";

const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

describe("a message in an editor's list", () => {
  const first = "مفهوم «\u2068This. Is; it?\u2069» هنوز هیچ مقوله‌ای ندارد؛";
  const second = "پس جایی در نظریهٔ این پژوهش ندارد.";
  const third = "«category: …» را زیر آن بیفزایید.";

  it("is divided between sentences where it is long, each line in its own direction", () => {
    const lines = inLines([first, second, third].join(" "), "fa").split("\n");
    assert.deepEqual(lines.map(plain), [plain(`${first} ${second}`), third]);
    for (const line of lines) assert.match(line, /^\u2067.*\u2069$/);
    const long = `${second.slice(0, -1).repeat(3)}.`;
    assert.deepEqual(inLines(`${first} ${long} ${third}`, "fa").split("\n").map(plain), [
      plain(first),
      long,
      third,
    ]);
  });

  it("is one line where it is short", () => {
    assert.equal(inLines("این نیست. آن است.", "fa"), "\u2067این نیست. آن است.\u2069");
  });

  it("is one line from left to right", () => {
    const text = "This is so. And this is so as well. ".repeat(5);
    assert.equal(inLines(text, "en"), text);
    assert.equal(inLines(text, undefined), text);
  });
});
