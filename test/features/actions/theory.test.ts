import assert from "node:assert/strict";
import { codeActions } from "../../../server/features/actions/actions";
import { atOnce } from "../../../server/syntax/parts";
import { uriOf } from "../support";
import { able, actionsAt, changedBy, textAfter, titlesAt } from "./support";

describe("a concept without a category", () => {
  const study = `concept slow "Slow"
  label fa: کند
  property pace: a – b

concept hurry‸ "In a hurry"
	# Why?
	definition: x

concept third
  category: other

# The categories.

category tending

# One more.
category other "Other"
# A heading

code hurry
memo m
  about: hurry
  text: of [[hurry]] and [[concept:hurry]]
`;

  it("is offered the categories of its neighbours and the most used ones, and a new one", async () => {
    assert.deepEqual((await titlesAt(study)).slice(0, 3), [
      "Add to the category “Other”",
      "Add to the category “tending”",
      "Add to a new category “In a hurry”",
    ]);
  });

  it("is offered the one of its own name first", async () => {
    const { actions } = await actionsAt(
      "concept b‸\n\nconcept a\n  category: c\n\ncategory c\n\ncategory b\n",
    );
    assert.deepEqual(
      actions.slice(0, 3).map(({ title, isPreferred }) => [title, isPreferred]),
      [
        ["Add to the category “b”", true],
        ["Add to the category “c”", undefined],
        ["Add to a new category “b”", undefined],
      ],
    );
  });

  it("is offered no more than five, told apart by their ids where need be", async () => {
    const many = Array.from({ length: 9 }, (_, at) => `category c${at} "C"\n`).join("");
    const titles = (await titlesAt(`concept a‸\n${many}`)).filter((title) => title.startsWith("Add to the"));
    assert.equal(titles.length, 5);
    assert.equal(titles[0], "Add to the category “C (c0)”");
  });

  it("may have any other in an editor that can ask which, where there are more", async () => {
    const commands = new Set(["gt.chooseTarget"]);
    const ofCategories = async (count: number, editor = { ...able, commands }) => {
      const many = Array.from({ length: count }, (_, at) => `category c${at}\n`).join("");
      const { actions } = await actionsAt(`codebook s\n\nconcept a‸\n${many}`, { editor });
      return actions.filter(({ title }) => title.startsWith("Add to")).slice(-2);
    };
    const [another, fresh] = await ofCategories(6);
    assert.equal(fresh?.title, "Add to a new category “a”");
    assert.deepEqual(
      [another?.title, another?.kind, another?.edit],
      ["Add to another category…", "quickfix", undefined],
    );
    assert.deepEqual(another?.command, {
      title: "Add to another category…",
      command: "gt.chooseTarget",
      arguments: [uriOf("codebook.gt"), { line: 2, character: 0 }],
    });
    assert.equal((await ofCategories(5))[0]?.title, "Add to the category “c4”");
    assert.equal(
      (await ofCategories(6, { ...able, commands: new Set() }))[0]?.title,
      "Add to the category “c4”",
    );
  });

  it("is added below its labels, indented like its other fields", async () => {
    const text = await textAfter(study, "Add to the category “Other”");
    assert.equal(text, study.replace("‸", "").replace('hurry"\n', 'hurry"\n\tcategory: other\n'));
    const below = await textAfter(
      "concept a‸\n  label fa: ا\n  color: #aabbcc\n\ncategory b\n",
      "Add to the category “b”",
    );
    assert.equal(below, "concept a\n  label fa: ا\n  category: b\n  color: #aabbcc\n\ncategory b\n");
  });

  it("has its empty field filled", async () => {
    const text = "concept a‸\r\n  category:  \r\n  color: #aabbcc\r\n\r\ncategory b";
    const title = "Add to the category “b”";
    assert.equal(
      await textAfter(text, title),
      "concept a\r\n  category: b\r\n  color: #aabbcc\r\n\r\ncategory b",
    );
  });

  it("gets a new one behind the last category, above what comes there, and nothing becomes ambiguous", async () => {
    const text = await textAfter(study, "Add to a new category “In a hurry”");
    assert.equal(
      text,
      study
        .replace("‸", "")
        .replace('hurry"\n', 'hurry"\n\tcategory: hurry\n')
        .replace('"Other"\n# A', '"Other"\n\ncategory hurry "In a hurry"\n\n# A'),
    );
    const single = await textAfter(
      "concept a‸\nmemo m\n  about: a\n  text: [[a|A]], [[concept:a]]",
      "Add to a new category “a”",
    );
    assert.equal(
      single,
      "concept a\n  category: a\n\ncategory a\n\nmemo m\n  about: concept:a\n  text: [[concept:a|A]], [[concept:a]]",
    );
  });

  it("gets a new one where the study has its categories", async () => {
    const files = {
      "codebook.gt": "codebook s\n  include: *.gt\n\nconcept a‸\n",
      "theory.gt": "category b\r\n  role: causal",
    };
    assert.deepEqual(await textAfter(files, "Add to a new category “a”"), {
      "codebook.gt": "codebook s\n  include: *.gt\n\nconcept a\n  category: a\n",
      "theory.gt": "category b\r\n  role: causal\r\n\r\ncategory a",
    });
  });
});

describe("what is remembered of a codebook", () => {
  it("is true after edits that nothing else sees", async () => {
    const offered = await actionsAt("concept a‸\n\ncategory b\n  definition: x\n\ncode c\n  definition: y\n");
    const { workspace, uri, range, editor } = offered;
    const end = workspace.document(uri)!.positionAt(9999);
    workspace.changeDocument(uri, [{ range: { start: end, end }, text: "  example: z\n" }], 1);
    const before = workspace
      .document(uri)!
      .positionAt(offered.workspace.document(uri)!.getText().indexOf(": x"));
    workspace.changeDocument(uri, [{ range: { start: before, end: before }, text: " fa" }], 2);
    const actions = atOnce(codeActions(workspace, uri, range, { diagnostics: [] }, editor));
    assert.deepEqual(
      actions.map(({ title }) => title),
      offered.actions.map(({ title }) => title),
    );
    for (const action of actions) assert.ok(changedBy(offered, action), action.title);
    const take = actions.find(({ title }) => title.startsWith("Take the code"))!;
    assert.match(changedBy(offered, take)["codebook.gt"]!, /code c\n {2}concept: a\n {2}definition: y/);
  });
});

describe("a code without a concept", () => {
  it("is offered concepts, and a new one of its own name that is free", async () => {
    const text = 'code a‸ "A b"\n  quote I01: x\n\nconcept a-2\nconcept a\n  category: c\n';
    assert.deepEqual((await titlesAt(text)).slice(0, 3), [
      "Add to the concept “a”",
      "Add to the concept “a 2”",
      "Add to a new concept “A b”",
    ]);
    assert.equal(
      await textAfter(text, "Add to a new concept “A b”"),
      'code a "A b"\n  concept: a-3\n  quote I01: x\n\nconcept a-2\nconcept a\n  category: c\n\nconcept a-3 "A b"\n',
    );
  });
});

describe("a declaration that nothing belongs to", () => {
  it("takes in what belongs nowhere yet", async () => {
    const text = 'category a‸\n  role: causal\n\nconcept b "B"\n\nconcept c\n  category: d\n';
    assert.deepEqual(
      (await titlesAt(text)).filter((title) => title.startsWith("Take")),
      ["Take the concept “B” in, which has no category"],
    );
    assert.equal(
      await textAfter(text, "Take the concept “B” in, which has no category"),
      'category a\n  role: causal\n\nconcept b "B"\n  category: a\n\nconcept c\n  category: d\n',
    );
  });

  it("takes codes in from other files", async () => {
    const files = { "codebook.gt": "codebook s\n  include: *.gt\n\nconcept a‸\n", "codes.gt": "code b\n" };
    const title = "Take the code “b” in, which has no concept";
    assert.deepEqual(await textAfter(files, title), { "codes.gt": "code b\n  concept: a\n" });
  });
});

describe("a code without a quote", () => {
  it("gets a line for one, from its neighbours' sources first", async () => {
    const text = "source I01\nsource I02\n\ncode a\n  quote I02: x\n\ncode b‸\n  concept: c\n";
    assert.deepEqual(
      (await titlesAt(text)).filter((title) => title.startsWith("Add a quote")),
      ["Add a quote from “I02”", "Add a quote from “I01”"],
    );
    const after = await textAfter(text, "Add a quote from “I02”");
    assert.equal(after, `${text.replace("‸", "")}  quote I02: \n`.replace("c\n  quote", "c\n  quote"));
    assert.deepEqual(
      (await titlesAt("source I01\n\ncode b‸\n  quote I01:\n")).filter((title) =>
        title.startsWith("Add a quote"),
      ),
      [],
    );
  });
});

describe("roles", () => {
  const paradigm = "codebook s\n  paradigm: corbin-strauss\n\n";

  it("are offered to a category that has none, those that none holds first", async () => {
    const text = `${paradigm}category a‸\n\ncategory b\n  role: condition\n`;
    assert.deepEqual(
      (await titlesAt(text)).filter((title) => title.startsWith("Give it")),
      [
        "Give it the role “Central phenomenon”",
        "Give it the role “Actions and interactions”",
        "Give it the role “Consequences”",
        "Give it the role “Conditions”",
      ],
    );
    assert.equal(
      await textAfter(text, "Give it the role “Consequences”"),
      `${paradigm}category a\n  role: consequence\n\ncategory b\n  role: condition\n`,
    );
  });

  it("are named in the reader's language", async () => {
    const editor = { takesVersions: true, createsFiles: true, asksForEdits: true, language: "fa" };
    const titles = await titlesAt("category a‸\n  role: zzz\n".replace("a‸", "a").replace("zzz", "zz‸z"), {
      editor,
    });
    assert.ok(titles.length > 3 && titles.every((title) => /\p{sc=Arab}/u.test(title)), titles.join());
  });

  it("take the place of one that there isn't, and of a second core", async () => {
    const title = "Give it the role “Conditions”";
    assert.equal(
      await textAfter(`${paradigm}category a\n  role: zzz‸z  \n`, title),
      `${paradigm}category a\n  role: condition  \n`,
    );
    const cores = `${paradigm}category a\n  role: phenomenon\n\ncategory b\n  role: phenomenon‸\n`;
    assert.ok(!(await titlesAt(cores)).some((title) => title.includes("Central")));
    assert.equal(
      await textAfter(cores, title),
      `${paradigm}category a\n  role: phenomenon\n\ncategory b\n  role: condition\n`,
    );
  });

  it("that none holds are given, or get a category of their name in the study's language", async () => {
    const text =
      "codebook s‸\n  paradigm: corbin-strauss\n  language: fa\n\ncategory a\n\ncategory b\n  parent: a\n";
    const titles = (await titlesAt(text)).filter((title) => title.includes("Consequences"));
    assert.equal(titles[0], "Give the category “a” the role “Consequences”");
    assert.equal(titles.length, 2, titles.join());
    assert.match(titles[1]!, /^Declare a category “\u2068پیامدها.*\u2069” with the role “Consequences”$/);
    assert.match(
      await textAfter(text, titles[1]!),
      /\n {2}parent: a\n\ncategory پیامد\S*\n {2}role: consequence\n$/,
    );
  });
});

describe("what else the theory needs", () => {
  it("is a category that is no part of itself", async () => {
    assert.equal(
      await textAfter(
        "category a\n  # x\n  parent: b‸\n  role: causal\n\ncategory b\n  parent: a",
        "Take it out of “b” (remove “parent”)",
      ),
      "category a\n  # x\n  role: causal\n\ncategory b\n  parent: a",
    );
  });

  it("is a storyline that names the category", async () => {
    const name = async (text: string, link: string) => textAfter(text, `Name it in the storyline as ${link}`);
    assert.equal(
      await name("category a‸\n\nstoryline s\n  text:\n    Once\n    more.\n  label fa: x\n", "[[a]]"),
      "category a\n\nstoryline s\n  text:\n    Once\n    more. [[a]]\n  label fa: x\n",
    );
    assert.equal(
      await name("category a‸\n\nconcept a\n\nstoryline s\n", "[[category:a]]"),
      "category a\n\nconcept a\n\nstoryline s\n  text: [[category:a]]\n",
    );
  });

  it("is a relation that runs with the paradigm", async () => {
    const categories = "\n\ncategory a\n  role: strategy\n\ncategory b\n  role: phenomenon\n";
    assert.equal(
      await textAfter(`relation r\n  from: a\n  type: x\n  to: b‸${categories}`, "Turn the relation round"),
      `relation r\n  from: b\n  type: x\n  to: a${categories}`,
    );
    const neither = categories.replace("phenomenon", "context").replace("strategy", "causal");
    assert.deepEqual(await titlesAt(`relation r\n  from: a\n  to: b‸${neither}`), []);
  });
});
