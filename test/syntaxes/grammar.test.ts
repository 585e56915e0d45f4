import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { IGrammar } from "vscode-textmate";
import { render } from "./golden";
import { loadGrammar, splitLines, tokenize } from "./tokenize";

const fixtures = new URL("./fixtures/", import.meta.url);
const names = readdirSync(fixtures).filter((name) => name.endsWith(".gt"));

/** Every `fixtures/*.gt` has the scopes that stand in the `.gt.scopes` beside it; `UPDATE_GOLDEN=1` writes those. */
describe("the grammar's scopes", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  for (const name of names) {
    const text = readFileSync(new URL(name, fixtures), "utf8");
    const golden = new URL(`${name}.scopes`, fixtures);

    it(`of ${name} are the golden ones`, () => {
      const actual = render(tokenize(grammar, splitLines(text)).lines);
      if (process.env.UPDATE_GOLDEN) writeFileSync(golden, actual);
      assert.equal(actual, readFileSync(golden, "utf8"), "UPDATE_GOLDEN=1 writes the scopes anew");
    });

    it(`of ${name} are the same with CRLF, whether the editor hands over the CR or not`, () => {
      const expected = render(tokenize(grammar, splitLines(text)).lines);
      const stripped = splitLines(text.replace(/\n/g, "\r\n"));
      assert.equal(render(tokenize(grammar, stripped).lines), expected);
      const { lines } = tokenize(
        grammar,
        stripped.map((line) => `${line}\r`),
      );
      const visible = lines.map((line) => ({ ...line, text: line.text.slice(0, -1) }));
      assert.equal(render(visible), expected);
    });
  }
});
