import assert from "node:assert/strict";
import { resolve } from "node:path";
import { URI } from "vscode-uri";
import { nodeFiles } from "../../../server/nodeFiles";
import { atOnce } from "../../../server/syntax/parts";
import { Workspace } from "../../../server/workspace/workspace";
import { drawing, drawn, everyNode, explorerOf, exploring } from "./support";

async function sample(name: string) {
  const uri = URI.file(resolve("samples", name, "codebook.gt")).toString();
  const workspace = new Workspace(nodeFiles);
  await workspace.openStored([uri]);
  await workspace.settled();
  return explorerOf(workspace);
}

/** Text without the marks that keep directions apart. */
const bare = (lines: string[]) => lines.map((line) => line.replace(/[\u2066-\u2069]/g, ""));

describe("the explorer's tree", () => {
  it("has what waits for its place, then roles with their categories, then what the study is made from", async () => {
    assert.deepEqual(drawing(await sample("first-look")), [
      "- Concepts without a category | 2",
      "  + Self-doubt | 1 code · 1 passage · 1 source | warning",
      "    Feeling like a fraud | 1 passage · 1 source",
      "  + The price at home | 1 code · 1 passage · 1 source | warning",
      "    A monster that eats weekends | 1 passage · 1 source",
      "- Conditions | 1 category · 2 concepts",
      "  + Working on borrowed time | 2 concepts · 2 codes",
      "    + Scarce time | 1 code · 1 passage · 1 source",
      "      Getting what is left | 1 passage · 1 source",
      "    + Slow feedback | 1 code · 1 passage · 1 source",
      "      A chapter in four months | 1 passage · 1 source | warning",
      "- Central phenomenon | 1 category",
      "  Keeping it alive | core category",
      "- Actions and interactions | 1 category · 2 concepts",
      "  + Tending it in small steps | 2 concepts · 4 codes",
      "    + Protected time | 1 code · 1 passage · 1 source",
      "      Guarding two hours | 1 passage · 1 source",
      "    + Staying in touch with the text | 3 codes · 3 passages · 2 sources",
      "      Owing each other a page | 1 passage · 1 source",
      "      A diary of the thesis | 1 passage · 1 source",
      "      Some weeks, one paragraph | 1 passage · 1 source",
      "Consequences | no category yet",
      "+ Participants | 2",
      "  + Third year, education | 1 source",
      "    + Interview 1 | 4 passages · 4 codes",
      "      Getting what is left | 1 passage · 1 source",
      "      Guarding two hours | 1 passage · 1 source",
      "      Feeling like a fraud | 1 passage · 1 source",
      "      Owing each other a page | 1 passage · 1 source",
      "  + Fifth year, history | 1 source",
      "    + Interview 2 | 4 passages · 4 codes",
      "      A chapter in four months | 1 passage · 1 source | warning",
      "      A diary of the thesis | 1 passage · 1 source",
      "      Some weeks, one paragraph | 1 passage · 1 source",
      "      A monster that eats weekends | 1 passage · 1 source",
      "+ Sources | 2",
      "  + Interview 1 | 4 passages · 4 codes",
      "    Getting what is left | 1 passage · 1 source",
      "    Guarding two hours | 1 passage · 1 source",
      "    Feeling like a fraud | 1 passage · 1 source",
      "    Owing each other a page | 1 passage · 1 source",
      "  + Interview 2 | 4 passages · 4 codes",
      "    A chapter in four months | 1 passage · 1 source | warning",
      "    A diary of the thesis | 1 passage · 1 source",
      "    Some weeks, one paragraph | 1 passage · 1 source",
      "    A monster that eats weekends | 1 passage · 1 source",
      "+ Memos | 1",
      "  what it costs | theoretical · 2024-05-14",
    ]);
  });

  it("has the roles of a study's own paradigm, and all files of a project", async () => {
    const lines = bare(drawing(await sample("several-files"), { levels: 2 }));
    assert.deepEqual(lines.slice(0, 4), [
      "- البدايات | 1 category · 1 concept",
      "  + الانزلاق إلى الرعاية | 1 concept · 2 codes",
      "- جوهر العيش | 1 category · 1 concept",
      "  + العيش لاثنين | 1 concept · 1 code",
    ]);
    assert.deepEqual(
      lines.filter((line) => /^\+/.test(line)),
      ["+ Participants | 2", "+ Sources | 2", "+ Relations | 1", "+ Memos | 2", "+ Storyline | 1"],
    );
  });

  it("keeps a label's direction apart from the counts beside it", async () => {
    const [role] = atOnce((await sample("several-files")).children({})).nodes;
    assert.equal(role?.label, "\u2068البدايات\u2069");
    assert.equal(role?.spoken, "role, البدايات, 1 category, 1 concept");
  });

  it("has a code of two concepts under both, and a part under the category that it is a part of", async () => {
    const study = `code late
  concept: time, waiting
concept time
  category: inner
concept waiting
  category: outer
category outer
  role: causal
category inner
  parent: outer
`;
    assert.deepEqual((await drawn(study)).slice(0, 6), [
      "- Causal conditions | 2 categories · 2 concepts",
      "  + outer | 2 concepts · 1 code",
      "    + inner | 1 concept · 1 code",
      "      + time | 1 code",
      "        late | 0 passages | information",
      "    + waiting | 1 code",
    ]);
  });

  it("has the categories together where a study uses no paradigm, or its own can't be read", async () => {
    const study = "category outer\ncategory inner\n  parent: outer\nconcept lone\n";
    for (const paradigm of ["none", "gone.paradigm.json"]) {
      const lines = await drawn(`codebook s\n  paradigm: ${paradigm}\n${study}`);
      assert.deepEqual(lines, [
        "- Concepts without a category | 1",
        "  lone | 0 codes | warning",
        "+ Categories | 1",
        "  + outer | 0 concepts",
        "    inner | 0 concepts | warning",
      ]);
    }
  });

  it("has everything that names nothing, or goes in a circle, among what waits for its place", async () => {
    const study = `category a
  parent: b
category b
  parent: a
category part
  parent: a
category stray
  role: no-such-role
concept lost
  category: no-such-category
code gone
  concept: no-such-concept
code
concept
`;
    assert.deepEqual((await drawn(study)).slice(0, 9), [
      "- Concepts without a category | 1",
      "  lost | 0 codes | error",
      "- Codes without a concept | 1",
      "  gone | 0 passages | error",
      "- Categories without a role | 3",
      "  + a | 0 concepts | error",
      "    part | 0 concepts | warning",
      "  b | 0 concepts | error",
      "  stray | 0 concepts | error",
    ]);
  });

  it("has both of two declarations of one id, each by a key of its own", async () => {
    const study =
      'code x "First"\n  concept: c\ncode x "Second"\nconcept c\nconcept c\ncategory c\n  role: causal\n';
    const { explorer } = await exploring(study);
    const nodes = [...everyNode(explorer)];
    assert.deepEqual(
      nodes.filter(({ id }) => id === "x").map(({ label, uri }) => `${label} ${uri}`),
      ["First file:///study/codebook.gt", "Second file:///study/codebook.gt"],
    );
    const keys = nodes.map(({ key }) => key);
    assert.deepEqual(keys, [...new Set(keys)]);
  });

  it("has a node for each of several codebooks, and what is in it where there is one", async () => {
    const files = {
      "one/a.gt": 'codebook first "The first"\nconcept a\n',
      "two/b.gt": "concept b\n",
    };
    const both = await drawn(files, { open: ["one/a.gt", "two/b.gt"], levels: 2 });
    assert.deepEqual(both.slice(0, 3), [
      "- The first | 0 categories · 1 concept",
      "  - Concepts without a category | 1",
      "  Causal conditions | no category yet",
    ]);
    assert.ok(both.includes("- b.gt | 0 categories · 1 concept"), both.join("\n"));
    assert.equal((await drawn(files, { open: ["two/b.gt"] }))[0], "- Concepts without a category | 1");
  });

  it("is empty where nothing is open, and for a key that names nothing any more", async () => {
    const { explorer } = await exploring({ "a.gt": "concept a\n" }, { open: [] });
    assert.deepEqual(atOnce(explorer.children({})), { nodes: [] });
    const other = (await exploring({ "a.gt": "concept a\n" })).explorer;
    for (const key of [
      "x",
      "#",
      "file:///study/a.gt#concept:b",
      "file:///study/a.gt#role:x/concept:a",
      "file:///study/a.gt#range:x",
    ]) {
      assert.deepEqual(atOnce(other.children({ key })), { nodes: [] }, key);
      assert.equal(atOnce(other.resolve({ key: `${key}/code:y` })), null);
    }
  });

  it("calls things in the reader's languages: labels in one, its own words in another", async () => {
    const study = 'codebook s\n  language: en, fa\nconcept a "A"\n  label fa: الف\n';
    const lines = await drawn(study, { settings: { labelLanguage: "fa" }, levels: 2 });
    assert.deepEqual(bare(lines).slice(0, 3), [
      "- Concepts without a category | 1",
      "  الف | 0 codes | warning",
      "شرایط علی | no category yet",
    ]);
  });

  it("takes how bad findings are from the settings", async () => {
    const looking = {
      settings: { checks: { "concept-without-category": "off", "concept-without-codes": "error" } },
    };
    assert.equal((await drawn("concept a\n", looking))[1], "  a | 0 codes | error");
  });
});
