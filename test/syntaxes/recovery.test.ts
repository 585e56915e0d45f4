import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { IGrammar, StateStack } from "vscode-textmate";
import { render } from "./golden";
import { loadGrammar, splitLines, tokenize } from "./tokenize";

const fixtures = new URL("./fixtures/", import.meta.url);
const next = ['concept next "Next"', "  category: causes", "    effects"];

describe("the grammar on damaged text", () => {
  let grammar: IGrammar;
  let alone: string;
  before(async () => {
    grammar = await loadGrammar();
    alone = render(tokenize(grammar, next).lines);
  });

  for (const name of readdirSync(fixtures).filter((file) => file.endsWith(".gt"))) {
    it(`reads the declaration behind ${name} as if it stood alone, wherever the text breaks off`, () => {
      let state: StateStack | null = null;
      for (const line of splitLines(readFileSync(new URL(name, fixtures), "utf8"))) {
        for (let length = 0; length <= line.length; length++) {
          const broken = tokenize(grammar, [line.slice(0, length)], state);
          const behind = render(tokenize(grammar, next, broken.state).lines);
          assert.equal(behind, alone, `behind ${JSON.stringify(line.slice(0, length))}`);
        }
        state = tokenize(grammar, [line], state).state;
      }
    });
  }
});
