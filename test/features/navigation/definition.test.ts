import assert from "node:assert/strict";
import { definition } from "../../../server/features/definition";
import { atOnce } from "../../../server/syntax/parts";
import type { Study } from "../support";
import { openStudy } from "../support";
import { ledTo } from "./support";

const place = `"place": { "column": 0, "row": 0, "cards": "stacked" }`;
const color = `"color": { "light": "#234A85", "dark": "#7C9DFF", "high-contrast": "#6FC3DF" }`;

/** Its own id reads as one of its roles does. */
const paradigm = `{
  "id": "care",
  "label": { "en": "Care" },
  "core": "tending",
  "roles": [
    { "id": "tending", "label": { "en": "Tending" }, ${place}, ${color} },
    { "id": "care", "label": { "en": "Care given" }, "aliases": { "fa": ["مراقبت"] }, ${place}, ${color} }
  ],
  "flows": [{ "from": "care", "to": "tending", "kind": "leads-to" }]
}
`;

const files = {
  "codebook.gt": `codebook study
  include: parts/*.gt
  paradigm: care.json

source I01
`,
  "parts/categories.gt": `
# What keeps a place going.
category tending "Tending"
  role: tending

concept time
  category: tending
`,
  "parts/codes.gt": `code time
  concept: time, nothing-there
  quote I01@12 [fa]: متن

memo first
  about: concept:time
  text: On [[concept:time|time]] and [[tending]], and on [[time]].
`,
  "care.json": paradigm,
};

/** The study with the cursor in the first place that reads so. */
function at(text: string): Study {
  const plain = text.replace("‸", "");
  const [path, found] = Object.entries(files).find(([, each]) => each.includes(plain)) ?? [];
  assert.ok(path && found, `the study has no “${plain}”`);
  return { ...files, [path]: found.replace(plain, text) };
}

function defined(text: string): Promise<Record<string, string>> {
  return ledTo(at(text), (workspace, uri, position) =>
    atOnce(definition(workspace, uri, position)).map((link) => ({
      uri: link.targetUri,
      range: link.targetSelectionRange,
    })),
  );
}

describe("definition", () => {
  it("leads from an id to its declaration in another file", async () => {
    assert.deepEqual(await defined("concept: ti‸me"), { "parts/categories.gt": "concept ⟦time⟧" });
    assert.deepEqual(await defined("about: concept:time‸"), { "parts/categories.gt": "concept ⟦time⟧" });
  });

  it("leads from a source before its locator", async () => {
    assert.deepEqual(await defined("quote I‸01@12"), { "codebook.gt": "source ⟦I01⟧" });
    assert.deepEqual(await defined("quote I01@1‸2"), {});
  });

  it("leads from a link in a text", async () => {
    assert.deepEqual(await defined("[[‸tending]]"), {
      "parts/categories.gt": 'category ⟦tending⟧ "Tending"',
    });
    assert.deepEqual(await defined("[[concept:ti‸me|time]]"), { "parts/categories.gt": "concept ⟦time⟧" });
    assert.deepEqual(await defined("[[concept:time|ti‸me]]"), {});
  });

  it("leads from an ambiguous id to each that it may mean", async () => {
    assert.deepEqual(await defined("[[ti‸me]]"), {
      "parts/categories.gt": "concept ⟦time⟧",
      "parts/codes.gt": "code ⟦time⟧",
    });
  });

  it("leads from a declaration to itself and to the others of its id", async () => {
    const twice = "concept one‸\n\nconcept two\n\nconcept one\n\ncode one\n";
    const found = await ledTo(twice, (workspace, uri, position) =>
      atOnce(definition(workspace, uri, position)).map((link) => ({
        uri: link.targetUri,
        range: link.targetSelectionRange,
      })),
    );
    assert.deepEqual(found, { "codebook.gt": "concept ⟦one⟧\nconcept ⟦one⟧" });
  });

  it("leads from a role to the study's own paradigm file, by any of its names", async () => {
    const found = await defined("role: ten‸ding");
    assert.match(found["care.json"]!, /^ *{ "id": "⟦tending⟧", "label"/);
    const alias = at("role: ten‸ding") as Record<string, string>;
    const persian = {
      ...alias,
      "parts/categories.gt": alias["parts/categories.gt"]!.replace("ten‸ding", "مرا‸قبت"),
    };
    const { workspace, uri, position } = await openStudy(persian);
    assert.equal(atOnce(definition(workspace, uri, position))[0]?.targetSelectionRange.start.line, 6);
  });

  it("leads from the paradigm's path to its file", async () => {
    const { workspace, uri, position } = await openStudy(at("paradigm: ca‸re.json"));
    const [link] = atOnce(definition(workspace, uri, position));
    assert.equal(link?.targetUri, "file:///study/care.json");
    assert.deepEqual(link?.targetRange.start, { line: 0, character: 0 });
  });

  it("leads nowhere from what is declared nowhere, from built-in roles, text and comments", async () => {
    assert.deepEqual(await defined("nothing-‸there"), {});
    assert.deepEqual(await defined("# What kee‸ps"), {});
    assert.deepEqual(await defined("label‸".replace("label", "متن")), {});
    const builtIn = await openStudy("category a\n  role: cau‸sal\n");
    assert.deepEqual(atOnce(definition(builtIn.workspace, builtIn.uri, builtIn.position)), []);
  });

  it("says which words lead there, and how far the declaration with its comment goes", async () => {
    const { workspace, uri, position } = await openStudy(at("[[‸tending]]"));
    const [link] = atOnce(definition(workspace, uri, position));
    assert.deepEqual(link?.originSelectionRange, {
      start: { line: 6, character: 39 },
      end: { line: 6, character: 46 },
    });
    assert.deepEqual(link?.targetRange, {
      start: { line: 1, character: 0 },
      end: { line: 3, character: 15 },
    });
  });
});
