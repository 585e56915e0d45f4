import assert from "node:assert/strict";
import type { DocumentSymbol } from "vscode-languageserver-types";
import { flattened } from "../../../server/features/outline/outline";
import { shownOf } from "../../../server/features/outline/shown";
import { atOnce } from "../../../server/syntax/parts";
import { contains } from "../navigation/usable";
import { openStudy, uriOf } from "../support";
import { outlined, symbolsOf } from "./support";

const study = `codebook s
  language: en, fa

# What is said of time.
concept time "Time"
  label fa: زمان
  property scarcity: weak – strong

source I01
  attribute x: unknown here

code late "Late"
  concept: time
  # The best one.
  quote I01@12: They
    come late.
  quote I02 [fa]: دیر

reliability again
  counts I01: 3 codes
`;

describe("an outline by file", () => {
  it("has the declarations as they stand, with what has a name of its own in them", async () => {
    assert.deepEqual(await outlined(study), [
      "s | codebook s",
      "Time | concept time",
      "  property scarcity | weak – strong",
      "I01 | source I01",
      "Late | code late",
      "  quote I01@12 | They come late.",
      "  quote I02 [fa] | دیر",
      "again | reliability again",
      "  counts I01 | 3 codes",
    ]);
  });

  it("calls them in the reader's language", async () => {
    const lines = await outlined(study, { labelLanguage: "fa" });
    assert.equal(lines[1], "زمان | concept time");
    assert.equal(lines[3], "I01 | source I01");
  });

  it("says where each is, its comments with it, and where to go", async () => {
    const [, time, , late] = await symbolsOf(study);
    assert.deepEqual(time?.range, { start: { line: 3, character: 0 }, end: { line: 6, character: 34 } });
    assert.deepEqual(time?.selectionRange, {
      start: { line: 4, character: 8 },
      end: { line: 4, character: 12 },
    });
    const [quote] = late?.children ?? [];
    assert.deepEqual(quote?.range, { start: { line: 13, character: 2 }, end: { line: 15, character: 14 } });
    assert.deepEqual(quote?.selectionRange, {
      start: { line: 14, character: 2 },
      end: { line: 14, character: 14 },
    });
  });

  it("names what has no label or no id yet, and leaves out what is none of the kinds", async () => {
    assert.deepEqual(await outlined('concept\n\ncode slow-feedback ""\n\nconept x\n\n# Only a comment.\n'), [
      "concept | concept",
      "slow feedback | code slow-feedback",
    ]);
  });

  it("shows the kinds with the fewest declarations first where there are too many", async () => {
    const many = `${cursorless("code", 9)}category one\n\n${cursorless("concept", 5)}category two\n`;
    const { workspace, uri } = await openStudy(`‸${many}`);
    const [project] = workspace.projectsOf(uri);
    const { blocks, isWhole } = atOnce(shownOf(project!.codebook, workspace.document(uri)!, 9));
    assert.equal(isWhole, false);
    assert.deepEqual(
      blocks.map(({ text }) => text.trim()),
      [
        ...["code code0", "code code1"],
        ...["category one", ...[0, 1, 2, 3, 4].map((number) => `concept concept${number}`), "category two"],
      ],
    );
    assert.equal(atOnce(shownOf(project!.codebook, workspace.document(uri)!, 16)).isWhole, true);
  });

  it("has every range within the one above it", async () => {
    const check = (symbols: readonly DocumentSymbol[], above?: DocumentSymbol) => {
      for (const symbol of symbols) {
        assert.ok(contains(symbol.range, symbol.selectionRange), symbol.name);
        if (above) assert.ok(contains(above.range, symbol.range), symbol.name);
        check(symbol.children ?? [], symbol);
      }
    };
    check(await symbolsOf(study.replaceAll("\n", "\r\n")));
  });

  it("is a list for an editor that takes no trees", async () => {
    const list = flattened(uriOf("codebook.gt"), await symbolsOf(study));
    assert.deepEqual(list.map(({ name, containerName }) => [name, containerName]).slice(3, 6), [
      ["I01", undefined],
      ["Late", undefined],
      ["quote I01@12", "Late"],
    ]);
    assert.equal(list[4]?.location.range.start.line, 11);
  });
});

function cursorless(kind: string, count: number): string {
  return Array.from({ length: count }, (_, number) => `${kind} ${kind}${number}\n\n`).join("");
}
