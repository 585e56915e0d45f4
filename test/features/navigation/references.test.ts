import assert from "node:assert/strict";
import { DocumentHighlightKind } from "vscode-languageserver-types";
import { highlights } from "../../../server/features/highlights";
import { references } from "../../../server/features/references";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, type Study } from "../support";
import { inMarks, ledTo } from "./support";

const study = {
  "codebook.gt": `codebook study
  include: *.gt

source I01

concept ti‸me
  definition: See [[time]], [[concept:time|it]] and [[code:time]].
`,
  "codes.gt": `code time
  concept: time, other
  quote I01@12: A text about time and [[time]].

code late
  concept: other, time
`,
  "memos.gt": `memo first
  about: concept:time, time
  text: Of [[time]].

reliability again
  counts I01: 3 codes
`,
};

const found = (asked: Study, withDeclaration: boolean) =>
  ledTo(asked, (workspace, uri, position) => atOnce(references(workspace, uri, position, withDeclaration)));

describe("references", () => {
  it("are found in fields and links of every file, by kind", async () => {
    assert.deepEqual(await found(study, false), {
      "codebook.gt": "  definition: See [[⟦time⟧]], [[concept:⟦time⟧|it]] and [[code:time]].",
      "codes.gt": "  concept: ⟦time⟧, other\n  concept: other, ⟦time⟧",
      "memos.gt": "  about: concept:⟦time⟧, ⟦time⟧\n  text: Of [[⟦time⟧]].",
    });
  });

  it("have the declaration among them where it is asked for", async () => {
    const all = await found(study, true);
    assert.match(all["codebook.gt"]!, /^concept ⟦time⟧\n/);
  });

  it("are found from any of them", async () => {
    const from = {
      ...study,
      "codebook.gt": study["codebook.gt"].replace("‸", ""),
      "codes.gt": study["codes.gt"].replace("concept: other, time", "concept: other, t‸ime"),
    };
    assert.deepEqual(await found(from, true), await found(study, true));
  });

  it("are found of a source, in quotes and counts", async () => {
    const of = { ...study, "codebook.gt": study["codebook.gt"].replace("‸", "").replace("I01", "I01‸") };
    assert.deepEqual(await found(of, false), {
      "codes.gt": "  quote ⟦I01⟧@12: A text about time and [[time]].",
      "memos.gt": "  counts ⟦I01⟧: 3 codes",
    });
  });

  it("are found of what is declared nowhere", async () => {
    const of = { ...study, "codebook.gt": study["codebook.gt"].replace("‸", "") };
    of["codes.gt"] = of["codes.gt"].replace("time, other", "time, o‸ther");
    assert.deepEqual(await found(of, true), {
      "codes.gt": "  concept: time, ⟦other⟧\n  concept: ⟦other⟧, time",
    });
  });

  it("are found beside the same word in texts, in comments and in longer ids", async () => {
    const of = `concept ti‸me

concept time-pressure

code hours
  concept: time-pressure, time
  # For a time:
  quote I01: «time» is what time is
  definition: Of [[time-pressure]] and of [[time|the time]].

code اینجا
  concept: زمان, time
  quote I01: وقت یعنی
`;
    assert.deepEqual(await found(of, false), {
      "codebook.gt":
        "  concept: time-pressure, ⟦time⟧\n  definition: Of [[time-pressure]] and of [[⟦time⟧|the time]].\n  concept: زمان, ⟦time⟧",
    });
  });

  it("are found of an id that is written in several ways", async () => {
    const of = "concept ca‸f\u00e9\n\ncode a\n  concept: cafe\u0301\n  quote I01: caf\u00e9\n";
    assert.deepEqual(await found(of, false), { "codebook.gt": "  concept: ⟦cafe\u0301⟧" });
  });

  it("are found of what is no id and goes on over lines", async () => {
    const of = "code a\n  concept: ti‸me and\n    money\n";
    const [place] = await openStudy(of).then(({ workspace, uri, position }) =>
      atOnce(references(workspace, uri, position, false)),
    );
    assert.deepEqual(place?.range, { start: { line: 1, character: 11 }, end: { line: 2, character: 9 } });
  });

  it("are found in every project that shares the declaration", async () => {
    const shared = {
      "one/codebook.gt": "codebook one\n  include: ../shared.gt, *.gt\n\ncode a\n  concept: ti‸me\n",
      "shared.gt": "codebook both\n  include: one/*.gt, two/*.gt\n\nconcept time\n",
      "two/codes.gt": "code b\n  concept: time\n",
    };
    const all = await found(shared, true);
    assert.equal(all["shared.gt"], "concept ⟦time⟧");
    assert.equal(all["two/codes.gt"], "  concept: ⟦time⟧");
  });

  it("are none where no id stands", async () => {
    assert.deepEqual(
      await found("concept ti‸me".replace("concept ti‸me", 'concept time "ti‸me"\n'), true),
      {},
    );
  });
});

describe("highlights", () => {
  it("are of one file: the declaration is written, references read it", async () => {
    const { workspace, uri, position } = await openStudy(study);
    const all = atOnce(highlights(workspace, uri, position));
    assert.deepEqual(
      inMarks(
        study,
        all.map(({ range }) => ({ uri, range })),
      ),
      {
        "codebook.gt":
          "concept ⟦time⟧\n  definition: See [[⟦time⟧]], [[concept:⟦time⟧|it]] and [[code:time]].",
      },
    );
    const { Read, Write } = DocumentHighlightKind;
    assert.deepEqual(
      all.map(({ kind }) => kind),
      [Write, Read, Read],
    );
  });
});
