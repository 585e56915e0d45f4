import assert from "node:assert/strict";
import { prepareRename, rename } from "../../../server/features/rename/rename";
import { spoken } from "../../../server/model/speech";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, uriOf } from "../support";
import { refusedTo, renamed } from "./support";

describe("rename", () => {
  it("changes an id wherever it stands, in every file", async () => {
    const study = {
      "codebook.gt":
        "codebook s\n  include: *.gt\n\nconcept time\n  definition: Of [[time]] and [[concept:time|time]].\n",
      "codes.gt":
        "code time\n  concept: other, ti‸me ,\n    time\n\nmemo m\n  about: concept:time\n  text: time [[code:time]]\n",
    };
    assert.deepEqual(
      await renamed(
        { ...study, "codebook.gt": study["codebook.gt"].replace("[[time]]", "it") },
        "borrowed-time",
      ),
      {
        "codebook.gt":
          "codebook s\n  include: *.gt\n\nconcept borrowed-time\n  definition: Of it and [[concept:borrowed-time|time]].\n",
        "codes.gt":
          "code time\n  concept: other, borrowed-time ,\n    borrowed-time\n\nmemo m\n  about: concept:borrowed-time\n  text: time [[code:time]]\n",
      },
    );
  });

  it("changes a source in quotes and counts, and leaves the locators", async () => {
    const study = "source I0‸1\n\ncode c\n  quote I01@12 [fa]: I01\n\nreliability r\n  counts I01: 3 codes\n";
    assert.deepEqual(await renamed(study, "I05"), {
      "codebook.gt":
        "source I05\n\ncode c\n  quote I05@12 [fa]: I01\n\nreliability r\n  counts I05: 3 codes\n",
    });
  });

  it("takes an id of any script, and forgives spaces around it", async () => {
    assert.deepEqual(await renamed("concept زم‸ان\n\ncode c\n  concept: زمان\n", " زمان‌بندی "), {
      "codebook.gt": "concept زمان‌بندی\n\ncode c\n  concept: زمان‌بندی\n",
    });
  });

  it("finds an id that is written with other marks for the same letters", async () => {
    assert.deepEqual(await renamed("concept caf‸e\u0301\n\ncode c\n  concept: caf\u00e9\n", "tea"), {
      "codebook.gt": "concept tea\n\ncode c\n  concept: tea\n",
    });
  });

  it("says of a reference which kind it means where the new id is another kind's too", async () => {
    const study =
      "concept ti‸me\n\ncode late\n  concept: time\n\nmemo m\n  about: time, late\n  text: [[time]] and [[late|it]]\n";
    assert.deepEqual(await renamed(study, "late"), {
      "codebook.gt":
        "concept late\n\ncode late\n  concept: late\n\nmemo m\n  about: concept:late, code:late\n  text: [[concept:late]] and [[code:late|it]]\n",
    });
  });

  it("changes the later of two declarations alone, and else both", async () => {
    assert.deepEqual(await renamed("concept a\n\nconcept ‸a\n\ncode c\n  concept: a\n", "b"), {
      "codebook.gt": "concept a\n\nconcept b\n\ncode c\n  concept: a\n",
    });
    assert.deepEqual(await renamed("concept a‸\n\nconcept a\n\ncode c\n  concept: a\n", "b"), {
      "codebook.gt": "concept b\n\nconcept b\n\ncode c\n  concept: b\n",
    });
  });

  it("refuses an id that there is already, and says where", async () => {
    const study = {
      "codebook.gt": "codebook s\n  include: *.gt\n\nconcept ti‸me\n",
      "more of it.gt": "\nconcept late\n",
    };
    assert.equal(
      await refusedTo(study, "late"),
      "There is a concept “late” already (more of it.gt, line 2). Choose another id.",
    );
  });

  it("refuses what is no id, and gives one that is", async () => {
    const rule = "An id is made of letters, digits, “-” and “_”, and starts with a letter or a digit";
    assert.equal(
      await refusedTo("concept ti‸me\n", "borrowed time!"),
      `${rule}: it can't have a space in it. You might take “borrowed-time”.`,
    );
    assert.equal(
      await refusedTo("concept ti‸me\n", "-a"),
      `${rule}: it can't start with “-”. You might take “a”.`,
    );
    assert.equal(await refusedTo("concept ti‸me\n", "  "), `${rule}: it can't be empty.`);
    assert.match(
      await refusedTo("concept ti‸me\n", "a\u202eb"),
      /it can't have U\+202E \(a direction mark\) in it\./,
    );
  });

  it("refuses what is declared nowhere", async () => {
    assert.equal(
      await refusedTo("code c\n  concept: ti‸me\n", "late"),
      "“time” is declared nowhere, so there is nothing to rename. Declare it, or correct it here.",
    );
  });

  it("refuses to decide what an ambiguous reference means", async () => {
    const both = "concept time\n\ncode time\n\nmemo m\n  text: Of [[time]].\n";
    assert.equal(
      await refusedTo(both.replace("[[time", "[[ti‸me"), "late"),
      "“time” is a code and a concept. Write code:time or concept:time here to say which of them is to be renamed.",
    );
    assert.equal(
      await refusedTo(both.replace("concept time", "concept ti‸me"), "late"),
      "“time” is a concept and a code, and one reference doesn't say which of them is meant (codebook.gt, line 6). Write concept:time or code:time there first.",
    );
  });

  it("takes the id it has", async () => {
    const study = "concept a\n\ncode ‸c\n  concept: a\n";
    assert.deepEqual(await renamed(study, "c"), { "codebook.gt": study.replace("‸", "") });
  });
});

describe("rename's edits", () => {
  it("name the text of an open file that they are for, where the editor wants that", async () => {
    const { workspace, uri, position } = await openStudy({
      "codebook.gt": "codebook s\n  include: *.gt\n\nconcept a\n",
      "codes.gt": "code c\n  concept: ‸a\n",
    });
    workspace.changeDocument(uri, [{ text: "code c\n  concept: a\n" }], 7);
    const edit = atOnce(rename(workspace, uri, position, "b", true));
    assert.ok(edit && "documentChanges" in edit);
    const documents = edit.documentChanges!.map((change) => "textDocument" in change && change.textDocument);
    assert.deepEqual(documents, [
      { uri: uriOf("codebook.gt"), version: null },
      { uri: uriOf("codes.gt"), version: 7 },
    ]);
  });
});

describe("preparing a rename", () => {
  const prepared = async (text: string) => {
    const { workspace, uri, position } = await openStudy(text);
    return atOnce(prepareRename(workspace, uri, position));
  };

  it("says which words are the id", async () => {
    assert.deepEqual(await prepared("concept a\n\nmemo m\n  about: concept:‸a\n  text: x\n"), {
      range: { start: { line: 3, character: 17 }, end: { line: 3, character: 18 } },
      placeholder: "a",
    });
  });

  it("refuses at once what can't be renamed whatever the new id", async () => {
    const answer = await prepared("code c\n  concept: ‸a\n");
    assert.ok(answer && "refused" in answer);
    assert.match(spoken(answer.refused), /^“a” is declared nowhere/);
  });

  it("finds nothing where no id stands", async () => {
    assert.equal(await prepared("code c\n  conc‸ept: a\n"), null);
    assert.equal(await prepared("# co‸de\n"), null);
  });
});
