import assert from "node:assert/strict";
import { isRightToLeft, isRightToLeftLanguage, runsOf, visualText } from "../../../server/diagram/text/bidi";
import type { TextStyle, Typesetter } from "../../../server/diagram/text/typesetter";
import { balanced, longestWord, type Setting, wrapped } from "../../../server/diagram/text/wrap";
import { typesetting } from "../support";

const style: TextStyle = { size: 12, weight: 400 };

describe("a text that is longer than its line", () => {
  let typesetter: Typesetter;
  const setting = (rightToLeft = false): Setting => ({ typesetter, style, rightToLeft });
  const lines = (text: string, width: number, rightToLeft = false) =>
    wrapped(text, width, setting(rightToLeft)).map((line) => line.text);

  before(async () => {
    typesetter = await typesetting();
  });

  it("is broken at spaces, behind hyphens and slashes", () => {
    assert.deepEqual(lines("one two three", 45), ["one two", "three"]);
    assert.deepEqual(lines("decision-making", 60), ["decision-", "making"]);
    assert.deepEqual(lines("teachers/students", 70), ["teachers/", "students"]);
  });

  it("is never broken at a zero-width non-joiner, nor between a number's digits", () => {
    assert.deepEqual(lines("برون‌سازمانی درون‌سازمانی", 90, true), ["برون‌سازمانی", "درون‌سازمانی"]);
    assert.deepEqual(lines("the years 2019-2024", 70), ["the years", "2019-2024"]);
  });

  it("keeps together what a no-break space joins", () => {
    assert.deepEqual(lines("a b c\u00a0d", 22), ["a b", "c\u00a0d"]);
  });

  it("has a word in parts only where the word alone is too long", () => {
    const [first, ...others] = lines(`ab ${"x".repeat(40)} cd`, 60);
    assert.equal(first, "ab");
    assert.ok(others.length >= 3);
    assert.equal(others.join(""), `${"x".repeat(40)}cd`);
  });

  it("is not cut within what a reader takes for one letter", () => {
    const letter = "e\u0301\u0323";
    for (const line of lines(letter.repeat(50), 40)) assert.match(line, /^(?:e\u0301\u0323)+$/);
  });

  it("is broken between ideographs, which have no spaces", () => {
    assert.ok(lines("漢字漢字漢字漢字", 50).every((line) => line.length <= 4));
  });

  it("loses nothing but spaces at the breaks, and fits", () => {
    const text = "Paradigm shift in the role of governments, people and the private sector in governance";
    for (const width of [80, 90, 150, 300]) {
      const set = wrapped(text, width, setting());
      assert.equal(set.map((line) => line.text).join(" "), text.replace(/ +/g, " "));
      for (const line of set) assert.ok(line.width <= width, `${width}: ${line.text}`);
    }
  });

  it("that is a heading has lines of about one length, and no more of them", () => {
    const text = "Context for the formation of smart governance in it";
    const [greedy, even] = [wrapped(text, 240, setting()), balanced(text, 240, setting())];
    assert.equal(even.length, greedy.length);
    const spread = (all: typeof even) =>
      Math.max(...all.map((line) => line.width)) - Math.min(...all.map((line) => line.width));
    assert.ok(spread(even) < spread(greedy) / 2);
  });

  it("is one empty line where there is nothing", () => {
    assert.deepEqual(lines("", 100), [""]);
    assert.deepEqual(lines("   ", 100), [""]);
  });

  it("needs a line as long as its longest word", () => {
    assert.equal(longestWord("a governance of", setting()), typesetter.width("governance", style, false));
  });
});

describe("a line of two directions", () => {
  it("has its runs in the order in which they are seen", () => {
    const text = "حکمرانی ICT دانش";
    assert.deepEqual(
      runsOf(text, true).map(({ start, end }) => text.slice(start, end).trim()),
      ["دانش", "ICT", "حکمرانی"],
    );
    assert.deepEqual(
      runsOf(text, false).map(({ start, end }) => text.slice(start, end).trim()),
      ["حکمرانی", "ICT", "دانش"],
    );
    assert.deepEqual(runsOf("", true), []);
  });

  it("has its letters and brackets as they are seen", () => {
    assert.equal(visualText("دانش (ICT) 12", true), "12 (ICT) شناد");
  });

  it("is read as the figure is where it can be", () => {
    assert.equal(isRightToLeft("ICT در حکمرانی", true), true);
    assert.equal(isRightToLeft("ICT در حکمرانی", false), false);
    assert.equal(isRightToLeft("حکمرانی ICT", false), true);
    assert.equal(isRightToLeft("ICT", true), false);
    assert.equal(isRightToLeft("(12)", true), true);
  });

  it("is of a language with a direction", () => {
    for (const tag of ["fa", "ar-EG", "he", "ur", "FA-IR", "az-Arab", "ckb"])
      assert.equal(isRightToLeftLanguage(tag), true, tag);
    for (const tag of ["en", "az", "tr", "fa-Latn", undefined, ""])
      assert.equal(isRightToLeftLanguage(tag), false, tag);
  });
});

describe("a letter that the figure's font does not have", () => {
  it("is a part of its own, which is given room", async () => {
    const typesetter = await typesetting();
    const text = "ab 漢字 cd";
    const width = typesetter.width(text, style, false);
    const pieces = typesetter.pieces({ text, width, rightToLeft: false }, style);
    assert.deepEqual(
      pieces.map((piece) => [piece.text, piece.glyphs !== undefined]),
      [
        ["ab ", true],
        ["漢字", false],
        [" cd", true],
      ],
    );
    assert.equal(pieces[1]!.width, 24);
    assert.equal(pieces.at(-1)!.x + pieces.at(-1)!.width, width);
    assert.equal(typesetter.covers(text), false);
    assert.equal(typesetter.covers("ab حکمرانی"), true);
  });

  it("is found in a run from right to left, too", async () => {
    const typesetter = await typesetting();
    const text = "ابऀج";
    const pieces = typesetter.pieces({ text, width: 0, rightToLeft: true }, style);
    assert.equal(
      pieces
        .map((piece) => piece.text)
        .reverse()
        .join(""),
      text,
    );
  });
});
