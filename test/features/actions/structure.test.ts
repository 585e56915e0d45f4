import assert from "node:assert/strict";
import { textAfter, titlesAt } from "./support";

const comment = "Make it a comment";
const goOn = (field: string) => `Let “${field}” above go on with this`;

describe("a line that can't be read", () => {
  const cases: [what: string, text: string, title: string, after: string][] = [
    [
      "is indented like the fields above, with what goes on below it",
      "concept a\n\tdefinition: x\ncategory‸: b,\n c\n",
      "Indent the field “category”",
      "concept a\n\tdefinition: x\n\tcategory: b,\n\t c\n",
    ],
    [
      "is indented by two spaces where there are no fields, and fields below it stay",
      "concept a\r\ndefinition‸: x\r\n  category: b\r\n",
      "Indent the field “definition”",
      "concept a\r\n  definition: x\r\n  category: b\r\n",
    ],
    [
      "in the first column is a field that gets a space behind its colon",
      "concept a\n  definition: x\n\ncateg‸ory:b\n",
      "Indent the field “category”",
      "concept a\n  definition: x\n\n  category: b\n",
    ],
    [
      "gets a space behind its colon",
      "code a\n  label fa:ا‸\n",
      "Write “label fa: …”",
      "code a\n  label fa: ا\n",
    ],
    ["gets its colon", "code a\n  concept‸ b\n", "Write “concept: …”", "code a\n  concept: b\n"],
    [
      "goes on with the text above, and its own lines with it",
      "memo a\n  text: One\n  two‸\n   three\n\n  date: 2024-01-01\n",
      goOn("text"),
      "memo a\n  text: One\n    two\n     three\n\n  date: 2024-01-01\n",
    ],
    [
      "goes on with the text as this goes on already",
      "memo a\n  text: One\n       more\n  two‸\n",
      goOn("text"),
      "memo a\n  text: One\n       more\n       two\n",
    ],
    [
      "in the first column goes on with the text above",
      "memo a\n  text: One\n\n- t‸wo\n# note\n  three\n\nmemo b\n  text: x\n",
      goOn("text"),
      "memo a\n  text: One\n\n    - two\n# note\n      three\n\nmemo b\n  text: x\n",
    ],
    [
      "that looks like a declaration goes on with the text above",
      "memo a\n  text: One\nan‸d two\n",
      goOn("text"),
      "memo a\n  text: One\n    and two\n",
    ],
    [
      "becomes a comment, and what it goes on with",
      "code a\n  ?‸?\n    more\n  concept: b\n",
      comment,
      "code a\n  # ??\n    # more\n  concept: b\n",
    ],
    ["outside becomes a comment", "  ??‸\n\ncode a\n", comment, "  # ??\n\ncode a\n"],
    [
      "in the first column becomes a comment, and the fields below it",
      "code a\n- b‸\n  concept: c\n\n  # d\n\ncode e\n",
      comment,
      "code a\n# - b\n  # concept: c\n\n  # d\n\ncode e\n",
    ],
    [
      "that is no field of its kind becomes a comment whole",
      "code a\n  zzzzzzzz‸: b\n    c\n  concept: d\n",
      comment,
      "code a\n  # zzzzzzzz: b\n    # c\n  concept: d\n",
    ],
  ];
  for (const [what, text, title, after] of cases) {
    it(what, async () => assert.equal(await textAfter(text, title), after));
  }

  it("is no misspelt kind where it has a colon", async () => {
    assert.ok(!(await titlesAt("memo a\ncateg‸ory:b\n")).some((title) => title.startsWith("Write")));
  });

  it("goes on with nothing that is no text", async () => {
    assert.deepEqual(await titlesAt("concept a\n  category: b\n  ?‸?\n"), [comment]);
    assert.deepEqual(await titlesAt("concept a\n  definition: b\n  label fa x\n  ?‸?\n"), [comment]);
  });
});

describe("a declaration's first line", () => {
  const cases: [what: string, text: string, word: string, after: string][] = [
    [
      "gets an id from its label",
      'co‸de "Trust, built"\n',
      'code trust-built "Trust, built"',
      'code trust-built "Trust, built"\n',
    ],
    [
      "gets an id in the label's script",
      "co‸de «اعتماد سازی»",
      "\u2068code اعتماد-سازی «اعتماد سازی»\u2069",
      "code اعتماد-سازی «اعتماد سازی»",
    ],
    ["gets an id that is free", 'co‸de "A"\n\ncode a\n', 'code a-2 "A"', 'code a-2 "A"\n\ncode a\n'],
    [
      "gets a number where nothing names it",
      "co‸de\n\ncode code-1\n",
      "code code-2",
      "code code-2\n\ncode code-1\n",
    ],
    ["gets an id that may be one", 'code a/‸b "X"\n', 'code a-b "X"', 'code a-b "X"\n'],
    ["has its label closed", "code a “X‸\n", "code a “X”", "code a “X”\n"],
    ["becomes one id and a label", "code a b‸ c\n", 'code a-b-c "a b c"', 'code a-b-c "a b c"\n'],
    ["keeps the label behind several words", 'code a b‸ "C"\n', 'code a-b "C"', 'code a-b "C"\n'],
  ];
  for (const [what, text, word, after] of cases) {
    it(what, async () => assert.equal(await textAfter(text, `Write “${word}”`), after));
  }

  it("gives what follows the label a line of its own", async () => {
    const field = await textAfter(
      'code a "A" concept: b‸\n\tquote I01: x\n',
      "Put it into a line of its own",
    );
    assert.equal(field, 'code a "A"\n\tconcept: b\n\tquote I01: x\n');
    const words = await textAfter('code a "A" and‸ more', "Put it into a comment below");
    assert.equal(words, 'code a "A"\n  # and more');
  });

  it("is not closed behind a backslash, which would escape the mark", async () => {
    assert.deepEqual(await titlesAt('code a "X\\‸\n', { only: ["quickfix"] }), []);
  });
});

describe("what is safe of a line that can't be read", () => {
  const safe = (text: string) =>
    textAfter(text, "Mend everything that is safe to mend", { only: ["source.fixAll.gt"] });

  it("is a field that the declaration above takes and doesn't have, and a label's end", async () => {
    assert.equal(await safe('concept a "A‸\ncategory: b\n'), 'concept a "A"\n  category: b\n');
  });

  it("is no field that is there already, and none that is unknown", async () => {
    const only = ["source.fixAll.gt"];
    assert.deepEqual(await titlesAt("concept a‸\n  category: c\ncategory: b\n", { only }), []);
    assert.deepEqual(await titlesAt("concept a‸\nquote I01: b\n", { only }), []);
  });
});
