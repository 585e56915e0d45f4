import assert from "node:assert/strict";
import { atOnce } from "../../../server/syntax/parts";
import { able, actionsAt, changedBy, textAfter, titlesAt } from "./support";

describe("moving a concept", () => {
  const categories = "\ncategory b\ncategory c\ncategory d\n";

  it("gives it another category, in the place of the one that the cursor is on", async () => {
    const only = ["refactor.move"];
    const move = (text: string) => textAfter(text + categories, "Move to the category “d”", { only });
    assert.equal(await move("concept a‸\n  category: b\n"), `concept a\n  category: d\n${categories}`);
    assert.equal(await move("concept a\n  category: b, c‸\n"), `concept a\n  category: b, d\n${categories}`);
    assert.equal(await move("concept a‸\n  category: b, c\n"), `concept a\n  category: d\n${categories}`);
    assert.deepEqual(await titlesAt(`concept a‸\n${categories}`, { only }), []);
    assert.deepEqual(
      await titlesAt(`concept a\n  category: b\n  def‸inition: c\n${categories}`, { only }),
      [],
    );
  });
});

describe("moving a concept to any of many categories", () => {
  const only = ["refactor.move"];
  const editor = { ...able, commands: new Set(["gt.chooseTarget"]) };
  const categories = "\ncategory b\ncategory c\ncategory d\ncategory e\ncategory f\ncategory g\ncategory h\n";
  const last = async (text: string, asking = { only, editor }) =>
    (await titlesAt(text + categories, asking)).at(-1);

  it("is left to a list of the editor's, where it has one and it is clear which category is left", async () => {
    assert.equal(await last("concept a‸\n  category: b\n"), "Move to another category…");
    assert.equal(await last("concept a‸\n  category: b, c\n"), "Move to the category “g”");
    assert.equal(
      await last("concept a‸\n  category: b\n", { only, editor: { ...able, commands: new Set() } }),
      "Move to the category “g”",
    );
  });
});

describe("making a concept out of a code", () => {
  const only = ["refactor.extract"];

  it("names it like the code, in every language", async () => {
    const text = 'code a‸ "A \\"b\\""\n  label fa: ا\n  quote I01: x\n';
    assert.equal(
      await textAfter(text, 'Turn the code “A "b"” into a concept', { only }),
      'code a "A \\"b\\""\n  label fa: ا\n  concept: a\n  quote I01: x\n\nconcept a "A \\"b\\""\n  label fa: ا\n',
    );
  });

  it("splits the concept that it leaves, below that one and in its categories", async () => {
    const text =
      "concept k\n  category: c, d\n\nconcept l\n\ncode a\n  concept: l, k‸\n\ncode b\n  concept: k\n";
    assert.equal(
      await textAfter(text, "Split the concept “k”: move this code to a new concept “a”", { only }),
      "concept k\n  category: c, d\n\nconcept a\n  category: c, d\n\nconcept l\n\ncode a\n  concept: l, a\n\ncode b\n  concept: k\n",
    );
    assert.deepEqual(await titlesAt(text.replace("‸", "").replace("code a", "code a‸"), { only }), []);
  });
});

describe("sorting by role", () => {
  const only = ["refactor.rewrite.sort"];
  const title = "Sort the categories and concepts of this file by role";

  it("lets comments travel, and headings and everything else stay", async () => {
    const text = `codebook s
  paradigm: corbin-strauss

concept of-tail
  category: tail
# About the other.
concept of-head
  category: head

# Categories

# The last one.
category tail‸
  role: consequence
  # inside

# A heading in between

memo m
  text: x

category none
category part
  parent: head

category head
  role: condition`;
    assert.equal(
      await textAfter(text, title, { only }),
      `codebook s
  paradigm: corbin-strauss

# About the other.
concept of-head
  category: head
concept of-tail
  category: tail

# Categories

category part
  parent: head

# A heading in between

memo m
  text: x

category head
  role: condition
# The last one.
category tail
  role: consequence
  # inside

category none`,
    );
  });

  it("is not offered where all is in order, or there is no paradigm", async () => {
    const sorted = "category a‸\n  role: causal\n\ncategory b\n  role: context\n\ncategory c\n";
    assert.deepEqual(await titlesAt(sorted, { only }), []);
    const without = "codebook s\n  paradigm: none\n\ncategory a‸\n\ncategory b\n";
    assert.deepEqual(await titlesAt(without, { only }), []);
  });

  it("is offered again once something is moved", async () => {
    const offered = await actionsAt("category a‸\n  role: causal\n\ncategory b\n  role: context\n", { only });
    assert.deepEqual(offered.actions, []);
    const { workspace, uri, range } = offered;
    workspace.changeDocument(
      uri,
      [{ text: "category b\n  role: context\n\ncategory a\n  role: causal\n" }],
      1,
    );
    const { codeActions } = await import("../../../server/features/actions/actions");
    const found = atOnce(codeActions(workspace, uri, range, { diagnostics: [], only }, able));
    assert.deepEqual(
      found.map((action) => action.title),
      [title],
    );
  });
});

describe("moving a category to a file", () => {
  const only = ["refactor.move.file"];
  const title = "Move the category, its concepts and codes to growth.gt";
  const study = {
    "codebook.gt": `codebook s
  include: codes/*.gt

# It grows.
category growth‸
  role: causal

concept trust
  category: growth

concept both
  category: growth, other

# Others

category other
`,
    "codes/a.gt":
      "code one\r\n  concept: trust\r\n\r\ncode two\r\n  concept: trust, both\r\n\r\ncode three\r\n  concept: trust",
  };

  it("takes with it what belongs to nothing else, and includes the file", async () => {
    assert.deepEqual(await textAfter(study, title, { only }), {
      "growth.gt": `# It grows.
category growth
  role: causal

concept trust
  category: growth

code one
  concept: trust

code three
  concept: trust
`,
      "codebook.gt": `codebook s
  include: codes/*.gt, growth.gt

concept both
  category: growth, other

# Others

category other
`,
      "codes/a.gt": "code two\r\n  concept: trust, both\r\n",
    });
  });

  it("adds no glob where one matches already", async () => {
    const all = { ...study, "codebook.gt": study["codebook.gt"].replace("codes/*.gt", "**/*.gt") };
    const changed = await textAfter(all, title, { only });
    assert.match(changed["codebook.gt"]!, /include: \*\*\/\*\.gt\n/);
  });

  it("adds `include` where there is none, with the folder that the category is in", async () => {
    const files = {
      "codebook.gt": "codebook s\n  include: theory ?1?/a.gt\n",
      "theory (1)/a.gt": "category growth‸\n\ncategory other\n",
    };
    const changed = await textAfter(files, title, { only });
    assert.equal(changed["theory (1)/growth.gt"], "category growth\n");
    assert.match(changed["codebook.gt"]!, /include: theory \?1\?\/a.gt, theory \?1\?\/growth.gt\n/);
    const alone = await textAfter("codebook s\n\ncategory growth‸\n\ncategory other\n", title, { only });
    assert.equal(alone, "codebook s\n  include: growth.gt\n\ncategory other\n");
  });

  it("takes a name that is free", async () => {
    const files = {
      "codebook.gt": "codebook s\n  include: *.gt\n\ncategory growth‸\n",
      "growth.gt": "concept a\n",
    };
    assert.deepEqual(await titlesAt(files, { only }), [title.replace("growth.gt", "growth-2.gt")]);
  });

  it("is not offered to an editor that makes no files, nor without a codebook", async () => {
    assert.deepEqual(await titlesAt(study, { only, editor: { ...able, createsFiles: false } }), []);
    assert.deepEqual(await titlesAt("category growth‸\n", { only }), []);
  });
});

describe("adding labels", () => {
  const only = ["refactor.rewrite.labels"];
  const text = `codebook s
  language: en, fa

code a
	quote I01: x

concept b
  label FA: ب

category c
  label de: c
  role: causal

memo m
  text: x
`;

  it("adds one to a declaration, below the others", async () => {
    const one = text.replace("category c", "category c‸");
    assert.equal(
      await textAfter(one, "Add a label in Persian", { only }),
      text.replace("label de: c\n", "label de: c\n  label fa: \n"),
    );
    assert.deepEqual(await titlesAt(text.replace("concept b", "concept b‸"), { only }), []);
  });

  it("adds them to all codes, concepts and categories of a file", async () => {
    const all = text.replace("codebook s", "codebook s‸");
    const title = "Add a label in Persian to every code, concept and category of this file";
    assert.equal(
      await textAfter(all, title, { only }),
      text
        .replace("code a\n", "code a\n\tlabel fa: \n")
        .replace("label de: c\n", "label de: c\n  label fa: \n"),
    );
  });
});

describe("an action that takes long", () => {
  it("has its edit at once for editors that don't ask for it", async () => {
    const text = "concept a‸\n\nconcept b\n";
    const merging = async (asksForEdits: boolean) => {
      const editor = { ...able, asksForEdits };
      const offered = await actionsAt(text, { only: ["refactor.inline"], editor });
      const [action] = offered.actions;
      return { offered, action: action! };
    };
    const later = await merging(true);
    assert.equal(later.action.edit, undefined);
    const atOnce = await merging(false);
    assert.ok(atOnce.action.edit && !atOnce.action.data);
    assert.deepEqual(changedBy(later.offered, later.action), changedBy(atOnce.offered, atOnce.action));
  });
});
