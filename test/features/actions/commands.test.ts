import assert from "node:assert/strict";
import { commandEdit } from "../../../server/features/actions/commands";
import { spoken } from "../../../server/model/speech";
import { atOnce } from "../../../server/syntax/parts";
import { uriOf } from "../support";
import { openTexts } from "./records";
import { able, changedBy } from "./support";

const text = `concept a "A"
  category: c

concept b "B"
  category: c, d

category c
category d

code x
  concept: b
code y
  concept: b
`;

async function made(command: string, argument: object): Promise<string> {
  const workspace = await openTexts({ "codebook.gt": text });
  const uri = uriOf("codebook.gt");
  const outcome = atOnce(commandEdit(workspace, command, { uri, ...argument }, able));
  if ("refused" in outcome) return spoken(outcome.refused);
  const { edit } = outcome;
  const start = { line: 0, character: 0 };
  const offered = { workspace, uri, range: { start, end: start }, editor: able, actions: [] };
  return changedBy(offered, { title: command, edit })["codebook.gt"]!;
}

describe("what a dialog asks for", () => {
  it("merges", async () => {
    assert.equal(
      await made("gt.edit.merge", { kind: "concept", from: "a", into: "b" }),
      text
        .replace('concept a "A"\n  category: c\n\n', "")
        .replace("c, d\n", 'c, d\n  # Merged with this: concept a "A"\n'),
    );
  });

  it("splits, whichever codes are chosen", async () => {
    const split = await made("gt.edit.split", { concept: "b", codes: ["x", "y"], label: "The new one" });
    assert.equal(
      split,
      text
        .replaceAll("concept: b", "concept: the-new-one")
        .replace("c, d\n", 'c, d\n\nconcept the-new-one "The new one"\n  category: c, d\n'),
    );
    const named = await made("gt.edit.split", { concept: "b", codes: ["y"], label: "N", id: "a" });
    assert.match(named, /concept a-2 "N"/);
    assert.match(named, /code x\n {2}concept: b\ncode y\n {2}concept: a-2\n$/);
  });

  it("moves a concept", async () => {
    const move = (argument: object) => made("gt.edit.moveConcept", argument);
    assert.equal(await move({ concept: "a", category: "d" }), text.replace("category: c\n", "category: d\n"));
    assert.equal(await move({ concept: "b", category: "d" }), text.replace("c, d\n", "d\n"));
    const one = await made("gt.edit.moveConcept", { concept: "b", category: "c", from: "d" });
    assert.equal(one, text.replace("c, d\n", "c\n"));
  });

  it("is told why nothing is done", async () => {
    const reasons = [
      await made("gt.edit.merge", { kind: "concept", from: "a", into: "zz" }),
      await made("gt.edit.merge", { kind: "category", from: "c", into: "d" }),
      await made("gt.edit.merge", {}),
      await made("gt.edit.split", { concept: "b", codes: [], label: "N" }),
      await made("gt.edit.split", { concept: "b", codes: ["x"], label: "…" }),
      await made("gt.edit.split", { concept: "b", codes: ["zz"], label: "N" }),
      await made("gt.edit.moveConcept", { concept: "a", category: "c" }),
      await made("gt.edit.nothing", {}),
      await made("gt.edit.merge", { uri: "untitled:x" }),
    ];
    for (const reason of reasons) {
      assert.match(reason, /^[“\p{Lu}].*\.$/u);
      assert.doesNotMatch(reason, /\{\w+\}|undefined/);
      assert.ok(!reason.includes("concept a"), reason);
    }
    assert.equal(new Set(reasons).size, 8, reasons.join("\n"));
  });

  it("is refused where the argument is of another form", async () => {
    const workspace = await openTexts({ "codebook.gt": text });
    for (const argument of [
      undefined,
      null,
      3,
      "x",
      [],
      { uri: 3 },
      { uri: uriOf("codebook.gt"), codes: 3 },
    ]) {
      for (const command of ["gt.edit.merge", "gt.edit.split", "gt.edit.moveConcept"]) {
        assert.ok("refused" in atOnce(commandEdit(workspace, command, argument, able)));
      }
    }
  });
});
