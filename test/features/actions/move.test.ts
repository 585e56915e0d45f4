import assert from "node:assert/strict";
import { commandEdit } from "../../../server/features/actions/commands";
import { spoken } from "../../../server/model/speech";
import { atOnce } from "../../../server/syntax/parts";
import { uriOf } from "../support";
import { openTexts } from "./records";
import { able, changedBy } from "./support";

const text = `codebook s "S"

code x "X"
  concept: a
code y
  # Both say it.
  concept: a، b، c
code z

concept a "A"
  category: causes
concept b
concept c
  category: ghost

category causes
  role: causal
category inner
  parent: causes
category late
  role: intervening
category plain

memo m
  text: Nothing.
`;

type Item = { kind: string; id: string; from?: string; uri?: string };

/** The text after things were moved, or why they weren't. */
async function moved(items: readonly Item[], kind: string, id: string, study = text): Promise<string> {
  const workspace = await openTexts({ "codebook.gt": study, "other.gt": 'concept a "Another"\n' });
  const uri = uriOf("codebook.gt");
  const outcome = atOnce(commandEdit(workspace, "gt.edit.move", { uri, items, to: { kind, id } }, able));
  if ("refused" in outcome) return spoken(outcome.refused);
  const start = { line: 0, character: 0 };
  const offered = { workspace, uri, range: { start, end: start }, editor: able, actions: [] };
  return changedBy(offered, { title: "move", edit: outcome.edit })["codebook.gt"]!;
}

const code = (id: string, from?: string): Item => ({ kind: "code", id, ...(from !== undefined && { from }) });
const concept = (id: string, from?: string): Item => ({ ...code(id, from), kind: "concept" });
const category = (id: string, from?: string): Item => ({ ...code(id, from), kind: "category" });

describe("moving in the theory", () => {
  it("puts a concept into another category, and gives one to a concept that has none", async () => {
    assert.equal(
      await moved([concept("a", "causes"), concept("b")], "category", "late"),
      text
        .replace("category: causes", "category: late")
        .replace("concept b\n", "concept b\n  category: late\n"),
    );
  });

  it("fills a field that was left empty, without a space at its end", async () => {
    const study = 'concept a "A"\n  category: \n  label fa: ا\n\ncategory causes\n';
    assert.equal(
      await moved([concept("a")], "category", "causes", study),
      'concept a "A"\n  category: causes\n  label fa: ا\n\ncategory causes\n',
    );
  });

  it("writes over what leads nowhere", async () => {
    assert.equal(
      await moved([concept("c")], "category", "late"),
      text.replace("category: ghost", "category: late"),
    );
  });

  it("leaves of several the one that it is taken from", async () => {
    assert.equal(await moved([code("y", "b")], "concept", "a"), text.replace("a، b، c", "a، c"));
    const study = `${text}concept d\n`;
    assert.equal(await moved([code("y", "b")], "concept", "d", study), study.replace("a، b، c", "a، d، c"));
    assert.equal(await moved([code("y")], "concept", "d", study), study.replace("a، b، c", "a، b، c، d"));
  });

  it("moves what is dragged from several places once", async () => {
    const study = `${text}concept d\n`;
    const both = [code("y", "a"), code("y", "c"), code("x", "a")];
    assert.equal(
      await moved(both, "concept", "d", study),
      study.replace("a، b، c", "d، b").replace("  concept: a\n", "  concept: d\n"),
    );
    assert.equal(await moved([code("y", "a"), code("y", "b")], "concept", "c"), text.replace("a، b، c", "c"));
  });

  it("takes things out of what they are under, and the field with the last", async () => {
    assert.equal(await moved([code("x", "a")], "unplaced", "code"), text.replace("  concept: a\n", ""));
    assert.equal(await moved([code("y", "a")], "unplaced", "code"), text.replace("a، b، c", "b، c"));
    assert.equal(
      await moved([code("y", "a"), code("y", "b"), code("y", "c")], "unplaced", "code"),
      text.replace("  concept: a، b، c\n", ""),
    );
    assert.equal(
      await moved([category("inner", "causes"), category("late")], "unplaced", "category"),
      text.replace("  parent: causes\n", "").replace("  role: intervening\n", ""),
    );
  });

  it("gives a category a role, which it takes out of the one that it was a part of", async () => {
    assert.equal(
      await moved([category("plain"), category("late"), category("inner", "causes")], "role", "strategy"),
      text
        .replace("category plain\n", "category plain\n  role: strategy\n")
        .replace("role: intervening", "role: strategy")
        .replace("category inner\n  parent: causes\n", "category inner\n  role: strategy\n"),
    );
  });

  it("makes a category a part of another one, whose role it takes", async () => {
    assert.equal(
      await moved([category("late")], "category", "inner"),
      text.replace("category late\n  role: intervening\n", "category late\n  parent: inner\n"),
    );
    // Where there is no role to take it keeps its own.
    assert.equal(
      await moved([category("late")], "category", "plain"),
      text.replace("category late\n", "category late\n  parent: plain\n"),
    );
    assert.equal(
      await moved([category("inner", "causes")], "category", "late"),
      text.replace("parent: causes", "parent: late"),
    );
  });

  it("keeps what stands between fields", async () => {
    const study = "concept a\n  category: one\n\n  # Why.\n  definition: D\n\ncategory one\ncategory two\n";
    assert.equal(
      await moved([concept("a", "one")], "unplaced", "concept", study),
      study.replace("  category: one\n", ""),
    );
  });

  it("puts things beside others of their kind", async () => {
    assert.equal(
      await moved([concept("b")], "concept", "a"),
      text.replace("concept b\n", "concept b\n  category: causes\n"),
    );
    assert.equal(await moved([code("x", "a")], "code", "z"), text.replace("  concept: a\n", ""));
    assert.equal(await moved([code("z")], "code", "y"), text.replace("code z\n", "code z\n  concept: a\n"));
    assert.match(await moved([code("z")], "concept", "x"), /There is no concept/);
    assert.match(await moved([category("late")], "concept", "a"), /can't stand there/);
  });

  it("does all or nothing, and says why not", async () => {
    const refused = [
      await moved([concept("b"), code("x", "a")], "category", "late"),
      await moved([concept("a")], "role", "causal"),
      await moved([category("causes")], "category", "inner"),
      await moved([category("causes")], "category", "causes"),
      await moved([{ kind: "memo", id: "m" }], "concept", "a"),
      await moved([{ kind: "source", id: "m" }], "concept", "a"),
      await moved([{ ...concept("a"), uri: uriOf("other.gt") }], "category", "late"),
      await moved([concept("a")], "role", "none-such"),
      await moved([concept("a")], "unplaced", "code"),
      await moved([concept("a", "causes")], "category", "causes"),
      await moved([], "category", "causes"),
    ];
    assert.deepEqual(refused, [
      "“X” can't stand there. Codes stand under concepts, concepts under categories, categories under a role or another category.",
      "“A” can't stand there. Codes stand under concepts, concepts under categories, categories under a role or another category.",
      "“causes” can't become a part of itself, or of one of its own parts.",
      "“causes” can't become a part of itself, or of one of its own parts.",
      "“m” has its place by itself: only codes, concepts and categories are moved.",
      "There is no source “m” in this codebook. It may have been renamed: choose again.",
      "These belong to different codebooks: what is in one can't be moved to another.",
      "There is no role “none-such” in this codebook. It may have been renamed: choose again.",
      "“A” can't stand there. Codes stand under concepts, concepts under categories, categories under a role or another category.",
      "There is nothing to change: it is so already.",
      "There is nothing to change: it is so already.",
    ]);
  });

  it("is refused where the argument is of another form", async () => {
    const workspace = await openTexts({ "codebook.gt": text });
    const uri = uriOf("codebook.gt");
    for (const argument of [
      { uri },
      { uri, items: 3, to: [] },
      { uri, items: [3, null], to: { kind: "concept", id: "a" } },
      { uri, items: [concept("a")], to: { kind: 3 } },
    ]) {
      assert.ok("refused" in atOnce(commandEdit(workspace, "gt.edit.move", argument, able)));
    }
  });
});
