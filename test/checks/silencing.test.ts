import assert from "node:assert/strict";
import { catalogue, checkNames } from "../../server/checks/catalogue";
import { type CheckSettings, severitiesOf } from "../../server/checks/configuration";
import { finds, isClean, linesFound } from "../support/finds";

describe("gt-ignore", () => {
  it("above a declaration silences a check in all of it", () =>
    isClean(`
      # gt-ignore unresolved-reference: I99 is still to be transcribed
      code c
        concept: k, nowhere
        quote I99: We go.
      concept k
        category: g
      # A note of the coder.
      # gt-ignore category-without-role: not yet decided
      # Another note.
      category g
    `));

  it("above a field silences a check in that field", () =>
    finds(`
      code c
        # gt-ignore unresolved-reference: to be declared
        concept: k, nowhere,
          elsewhere
        quote ⟦I99⟧: We go.
      concept k
        category: g
      category g
        role: causal
      === findings
      unresolved-reference error "I99"
    `));

  it("names several checks, with commas of either script or with spaces", () =>
    isClean(`
      # gt-ignore concept-without-category, concept-without-codes: both come later
      concept k
      # gt-ignore concept-without-category، concept-without-codes
      concept l
      #gt-ignore concept-without-category concept-without-codes : both come later
      concept m
    `));

  it("silences nothing but what it names, where it stands", () =>
    finds(`
      # gt-ignore concept-without-codes: they come later
      concept ⟦k⟧

      # gt-ignore concept-without-category: a comment with a blank line below belongs to nothing

      concept ⟦l⟧
        # gt-ignore concept-without-category: below its id
      concept ⟦m⟧
        definition: Not # gt-ignore concept-without-category
      # gt-ignore concept-without
      concept ⟦n⟧
      === findings
      concept-without-category warning "k"
      concept-without-category warning "l"
      concept-without-codes information "l"
      concept-without-category warning "m"
      concept-without-codes information "m"
      concept-without-category warning "n"
      concept-without-codes information "n"
    `));

  it("silences any check", () =>
    isClean(`
      # gt-ignore unknown-kind: from another tool
      thema x
        y: z
      # gt-ignore syntax: an older note
      memo m
        no field
        # gt-ignore unknown-field: of another tool
        colour: red
        text: T
      # gt-ignore duplicate-id: on purpose
      memo m
        text: T
    `));
});

describe("stage", () => {
  const study = (field: string) => `
      codebook s
        ${field}
      code c
        quote I01: We talk.
      code d
        concept: k
      concept k
      concept l
        category: g
      category g
      category h
        role: causal
      category i
        role: strategy
      relation r
        from: i
        to: h
      source I01
      storyline t
        text: Nothing is told yet.
    `;
  const ofOpenCoding = ['code-without-quote information "d"'];
  const ofAxialCoding = [
    'no-core-category warning "s"',
    'empty-role information "s"',
    'empty-role information "s"',
    'empty-role information "s"',
    'code-without-concept information "c"',
    'concept-without-category warning "k"',
    'concept-without-codes information "l"',
    'category-without-role warning "g"',
    'category-without-concepts warning "h"',
    'category-without-concepts warning "i"',
    'relation-against-paradigm information "h"',
  ];
  const ofSelectiveCoding = [
    'category-not-in-storyline information "g"',
    'category-not-in-storyline information "h"',
    'category-not-in-storyline information "i"',
  ];

  it("open silences what belongs to axial and selective coding", async () => {
    assert.deepEqual(await linesFound(study("stage: open")), ofOpenCoding);
  });

  it("axial silences what belongs to selective coding", async () => {
    const found = await linesFound(study("stage: axial"));
    assert.deepEqual(found.sort(), [...ofOpenCoding, ...ofAxialCoding].sort());
  });

  it("selective, and none at all, silences nothing", async () => {
    const all = [...ofOpenCoding, ...ofAxialCoding, ...ofSelectiveCoding].sort();
    assert.deepEqual((await linesFound(study("stage: selective"))).sort(), all);
    assert.deepEqual((await linesFound(study("language: en"))).sort(), all);
  });

  it("silences no error, and nothing of open coding", () =>
    finds(`
      codebook s
        stage: open
        reports codes: ⟦7⟧
      category g
        role: ⟦chief⟧
        parent: ⟦g⟧
      category ⟪core⟫
        role: phenomenon
      category other
        role: ⟦phenomenon⟧
      source I01 ⟪"Interview"⟫
        file: ⟦i01.txt⟧
      source I02 ⟦"Interview"⟧
      === findings
      count-mismatch warning "7"
      unknown-role error "chief"
      category-cycle error "g"
      several-core-categories error "phenomenon"
      missing-file warning "i01.txt"
      duplicate-label warning ""Interview""
    `));

  it("counts for the whole project", () =>
    isClean(`
      codebook s
        stage: open
        include: a.gt
      === a.gt
      concept k
    `));
});

describe("settings", () => {
  const study = `
      concept k
        category: nowhere
    `;
  const codes = 'concept-without-codes information "k"';
  const reference = 'unresolved-reference error "nowhere"';
  const under = (settings: CheckSettings) => linesFound(study, { settings });

  it("change a severity", async () => {
    assert.deepEqual(await under({}), [codes, reference]);
    const settings = { "concept-without-codes": "error", "unresolved-reference": "hint" };
    assert.deepEqual(await under(settings), [
      'concept-without-codes error "k"',
      'unresolved-reference hint "nowhere"',
    ]);
  });

  it("turn checks off", async () => {
    assert.deepEqual(await under({ "concept-without-codes": "off" }), [reference]);
    assert.deepEqual(await under(Object.fromEntries(checkNames.map((name) => [name, "off"]))), []);
  });

  it("that are none change nothing", async () => {
    const settings = { "concept-without-codes": "loud", "unresolved-reference": 3, "no-such-check": "error" };
    assert.deepEqual(await under(settings), [codes, reference]);
  });

  it("turn on what is off by default, and only that is", () => {
    const off = [...catalogue.values()].filter((entry) => entry.off).map(({ name }) => name);
    assert.deepEqual(off, ["single-source-concept", "not-saturated", "missing-definition"]);
    assert.deepEqual(
      checkNames.filter((name) => !severitiesOf().has(name)),
      off,
    );
    for (const name of off) assert.equal(severitiesOf({ [name]: "hint" }).get(name), "hint");
  });
});
