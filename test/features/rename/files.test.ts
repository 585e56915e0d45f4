import assert from "node:assert/strict";
import { renameFiles } from "../../../server/features/renameFiles";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, uriOf } from "../support";
import { applied, textsOf } from "./support";

const study = {
  "codebook.gt":
    "codebook s‸\n  paradigm: care.paradigm.json\n  include: parts/*.gt, ./more.gt ,\n    parts/deep/**/*.gt\n",
  "parts/sources.gt":
    "source I01\n  file: ../talks/i01.txt\n\nsource I02\n  file: ..\\talks\\i02.txt\n\nsource I03\n  file:\n    # Not yet typed.\n    /study/talks/i03.txt\n",
  "more.gt": "source I04\n  file: nowhere.txt\n",
  "parts/deep/a.gt": "concept a\n",
  "care.paradigm.json": "{}",
  "talks/i01.txt": "",
  "talks/i02.txt": "",
  "talks/i03.txt": "",
};

/** The lines of the codebooks that change when files and folders get other names. */
async function changed(renames: Readonly<Record<string, string>>, files: Record<string, string> = study) {
  const { workspace } = await openStudy(files);
  const uris = Object.entries(renames).map(([from, to]) => ({ oldUri: uriOf(from), newUri: uriOf(to) }));
  const edit = atOnce(renameFiles(workspace, uris, false));
  if (!edit) return {};
  const before = textsOf(files);
  return Object.fromEntries(
    Object.entries(applied(before, edit))
      .filter(([path, text]) => text !== before[path])
      .map(([path, text]) => {
        const old = before[path]!.split("\n");
        return [path, text.split("\n").filter((line, at) => line !== old[at])];
      }),
  );
}

describe("renaming files", () => {
  it("changes the path of a transcript, from its codebook's folder and with its slashes", async () => {
    assert.deepEqual(await changed({ "talks/i01.txt": "talks/Interview 1, Ali.txt" }), {
      "parts/sources.gt": ["  file: ../talks/Interview 1, Ali.txt"],
    });
    assert.deepEqual(await changed({ "talks/i02.txt": "parts/i02.txt" }), {
      "parts/sources.gt": ["  file: i02.txt"],
    });
    assert.deepEqual(await changed({ "talks/i02.txt": "other/i02.txt" }), {
      "parts/sources.gt": ["  file: ..\\other\\i02.txt"],
    });
    assert.deepEqual(await changed({ "talks/i03.txt": "مصاحبه.txt" }), {
      "parts/sources.gt": ["    /study/مصاحبه.txt"],
    });
  });

  it("changes the paradigm's path, and keeps it one", async () => {
    assert.deepEqual(await changed({ "care.paradigm.json": "paradigms/care.json" }), {
      "codebook.gt": ["  paradigm: paradigms/care.json"],
    });
    assert.deepEqual(await changed({ "care.paradigm.json": "care" }), {
      "codebook.gt": ["  paradigm: ./care"],
    });
  });

  it("changes what a codebook includes, and the folder in front of wildcards", async () => {
    assert.deepEqual(await changed({ "more.gt": "rest/most.gt" }), {
      "codebook.gt": ["  include: parts/*.gt, ./rest/most.gt ,"],
    });
    assert.deepEqual(await changed({ parts: "pieces" }), {
      "codebook.gt": ["  include: pieces/*.gt, ./more.gt ,", "    pieces/deep/**/*.gt"],
    });
    assert.deepEqual(await changed({ "parts/deep": "deep" }), { "codebook.gt": ["    deep/**/*.gt"] });
  });

  it("changes the paths through a folder", async () => {
    assert.deepEqual(await changed({ talks: "interviews/2024" }), {
      "parts/sources.gt": [
        "  file: ../interviews/2024/i01.txt",
        "  file: ..\\interviews\\2024\\i02.txt",
        "    /study/interviews/2024/i03.txt",
      ],
    });
  });

  it("keeps the paths true of a codebook that moves", async () => {
    assert.deepEqual(await changed({ "parts/sources.gt": "sources.gt" }), {
      "parts/sources.gt": ["  file: talks/i01.txt", "  file: talks\\i02.txt"],
    });
    assert.deepEqual(await changed({ "codebook.gt": "../codebook.gt" }), {
      "codebook.gt": [
        "  paradigm: study/care.paradigm.json",
        "  include: study/parts/*.gt, ./study/more.gt ,",
        "    study/parts/deep/**/*.gt",
      ],
    });
  });

  it("changes nothing where what is named moves along, is not there, or could not be named", async () => {
    assert.deepEqual(await changed({ parts: "a/parts", talks: "a/talks" }), {
      "codebook.gt": ["  include: a/parts/*.gt, ./more.gt ,", "    a/parts/deep/**/*.gt"],
      "parts/sources.gt": ["    /study/a/talks/i03.txt"],
    });
    assert.deepEqual(await changed({ "more.gt": "parts/more.gt" }), {
      "codebook.gt": ["  include: parts/*.gt, ./parts/more.gt ,"],
    });
    for (const name of ["a,b.gt", "a*.gt", "../more.gt", "more  words.gt"]) {
      assert.deepEqual(await changed({ "more.gt": name }), {}, name);
    }
    assert.deepEqual(await changed({ "talks/i01.txt": "talks/two  blanks.txt" }), {});
    assert.deepEqual(await changed({ "talks/other.txt": "talks/i04.txt", talk: "tale" }), {});
  });

  it("takes line breaks and escapes of other editors as they are", async () => {
    const files = {
      "codebook.gt": "codebook s‸\r\n  include: a b.gt\r\n",
      "a b.gt": "",
    };
    const { workspace } = await openStudy(files);
    const rename = { oldUri: "file:///study/a%20b.gt", newUri: "file:///study/%63%20d.gt" };
    const edit = atOnce(renameFiles(workspace, [rename], true));
    assert.deepEqual(edit?.documentChanges, [
      {
        textDocument: { uri: uriOf("codebook.gt"), version: 0 },
        edits: [
          {
            range: { start: { line: 1, character: 11 }, end: { line: 1, character: 17 } },
            newText: "c d.gt",
          },
        ],
      },
    ]);
  });
});
