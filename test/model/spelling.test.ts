import assert from "node:assert/strict";
import fc from "fast-check";
import { nearest } from "../../server/model/nearest";
import { Spellings } from "../../server/model/spelling";
import { tries } from "../support/tries";

const word = fc.string({
  unit: fc.constantFrom("a", "b", "e", "é", "-", "م", "ی", "ي"),
  minLength: 1,
  maxLength: 7,
});

/** A few hundred other words, with which there are many. */
const many = Array.from({ length: 399 }, (_, at) => `x${at}-${"yz"[at % 2]}`);

const step = fc.record({ what: fc.constantFrom("add", "delete", "ask", "ask"), word });

describe("the word that was meant", () => {
  it("is found as it would be by who begins anew, whatever words come and go", () => {
    fc.assert(
      fc.property(fc.constantFrom([], many), fc.array(step, { maxLength: 60 }), (others, steps) => {
        const words = new Set<string>(others);
        const spellings = new Spellings(words);
        for (const { what, word } of steps) {
          if (what === "add") spellings.add(word);
          if (what === "add") words.add(word);
          if (what === "delete") spellings.delete(word);
          if (what === "delete") words.delete(word);
          if (what === "ask") assert.deepEqual(spellings.near(word), new Spellings(words).near(word), word);
        }
      }),
      tries(300),
    );
  });

  it("is the nearest of few", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (words, asked) => {
        assert.equal(new Spellings(words).near(asked)?.word, nearest(asked, words));
      }),
      tries(300),
    );
  });

  it("is another when another comes that is nearer, or the one that it was goes", () => {
    const spellings = new Spellings(["trusted"]);
    assert.deepEqual(spellings.near("trust"), undefined);
    spellings.add("crust");
    assert.deepEqual(spellings.near("trust"), { word: "crust", differs: 1 });
    spellings.add("trust");
    assert.deepEqual(spellings.near("trust"), { word: "trust", differs: 0 });
    spellings.delete("trust");
    spellings.add("brust");
    assert.deepEqual(spellings.near("trust"), { word: "brust", differs: 1 });
    spellings.delete("brust");
    spellings.delete("crust");
    assert.deepEqual(spellings.near("trust"), undefined);
  });

  it("has letters that the other has as often, or they count as typed differently", () => {
    assert.equal(nearest("ababab", ["aaabab"]), "aaabab");
    assert.equal(nearest("aaaaaa", ["aaabbb"]), undefined);
    assert.equal(nearest("abcdef", ["bacdef"]), "bacdef");
  });
});
