import assert from "node:assert/strict";
import { definition } from "../../../server/features/definition";
import { documentLinks } from "../../../server/features/links/documentLinks";
import { GtDocument } from "../../../server/syntax/document";
import { atOnce } from "../../../server/syntax/parts";
import { Workspace } from "../../../server/workspace/workspace";
import { openStudy, TextFiles, uriOf } from "../support";

const study = {
  "codebook.gt": `‸codebook s
  include: parts/more.gt, parts/*.gt, nowhere.gt
  paradigm: care.json
  doi: 10.1000/182
  cite: Roe, J. (see https://example.org/a_(b)), doi: https://doi.org/10.1000/182.
    As well as (10.1000/x(1)).

source I01
  file: talks/i01.txt

source I02
  file: talks/i02.txt

source I03

code late
  quote I01@12: They come late.
  quote I01@۱۲-۱۴ [fa]: دیر
  quote I01@p3: On a page.
  quote I01: Anywhere.
  quote I02@1: Not there.
  quote I03@1: No file.
  quote I04@1: No source.
`,
  "parts/more.gt": "code soon\n  quote I01@2: Soon.\n",
  "care.json": "{}",
  "talks/i01.txt": "They come late.",
};

/** The links of a file: the words, and where they lead. */
async function links(path = "codebook.gt", limit?: number): Promise<string[]> {
  const { workspace } = await openStudy(study);
  const document = workspace.document(uriOf(path))!;
  return atOnce(documentLinks(workspace, uriOf(path), limit)).map(
    ({ range, target }) => `${document.getText(range)} → ${target}`,
  );
}

const fromCodebook = [
  "parts/more.gt → file:///study/parts/more.gt",
  "care.json → file:///study/care.json",
  "10.1000/182 → https://doi.org/10.1000/182",
  "https://example.org/a_(b) → https://example.org/a_(b)",
  "https://doi.org/10.1000/182 → https://doi.org/10.1000/182",
  "10.1000/x(1) → https://doi.org/10.1000/x(1)",
];

const fromRest = [
  "talks/i01.txt → file:///study/talks/i01.txt",
  "12 → file:///study/talks/i01.txt#L12",
  "۱۲-۱۴ → file:///study/talks/i01.txt#L12",
  "p3 → file:///study/talks/i01.txt",
];

describe("document links", () => {
  it("lead to the files that are there, the lines of transcripts, and addresses", async () => {
    assert.deepEqual(await links(), [...fromCodebook, ...fromRest]);
  });

  it("lead from a file to the transcripts of another file's sources", async () => {
    assert.deepEqual(await links("parts/more.gt"), ["2 → file:///study/talks/i01.txt#L2"]);
  });

  it("are the study's and the sources' first where there are too many", async () => {
    assert.deepEqual(await links("codebook.gt", 8), [...fromCodebook, ...fromRest].slice(0, 8));
  });

  it("lead nowhere from what was never saved", async () => {
    const workspace = new Workspace(new TextFiles(study));
    const uri = "untitled:codebook";
    workspace.openDocument(uri, "source I01\n  file: talks/i01.txt\n\ncode c\n  quote I01@1: x\n");
    await workspace.settled();
    assert.deepEqual(atOnce(documentLinks(workspace, uri)), []);
  });
});

describe("definition out of the codebook", () => {
  const from = async (text: string) => {
    const marked = study["codebook.gt"].replace("‸", "").replace(text.replace("‸", ""), text);
    const { workspace, uri, position } = await openStudy({ ...study, "codebook.gt": marked });
    return atOnce(definition(workspace, uri, position)).map(
      ({ targetUri, targetRange: { start, end }, originSelectionRange }) => ({
        uri: targetUri,
        lines: [start.line + 1, end.line + 1],
        on: new GtDocument(uri, marked.replace("‸", "")).getText(originSelectionRange),
      }),
    );
  };

  it("leads from a quote's locator to its lines in the transcript", async () => {
    const uri = uriOf("talks/i01.txt");
    assert.deepEqual(await from("I01@1‸2:"), [{ uri, lines: [12, 12], on: "12" }]);
    assert.deepEqual(await from("I01@۱۲-۱‸۴"), [{ uri, lines: [12, 14], on: "۱۲-۱۴" }]);
    assert.deepEqual(await from("I02@‸1"), []);
  });

  it("leads from a path to its file", async () => {
    const [transcript] = await from("file: talks/i‸01.txt");
    assert.equal(transcript?.uri, uriOf("talks/i01.txt"));
    const [included] = await from("parts/mo‸re.gt");
    assert.equal(included?.uri, uriOf("parts/more.gt"));
    assert.deepEqual(await from("nowh‸ere.gt"), []);
  });
});
