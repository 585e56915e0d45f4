import assert from "node:assert/strict";
import { foldingRanges } from "../../../server/features/folding";
import { GtDocument } from "../../../server/syntax/document";
import { atOnce } from "../../../server/syntax/parts";

/** What can be folded in a text: `from-to kind`, lines from 1. */
function folds(text: string, limit = 100): string[] {
  return atOnce(foldingRanges(new GtDocument("file:///a.gt", text), limit)).map(
    ({ startLine, endLine, kind }) => `${startLine + 1}-${endLine + 1}${kind ? ` ${kind}` : ""}`,
  );
}

const text = `# What this is,
# in two lines.

# region Open coding

# Of time.
code late
  concept: time
  quote I01: They
    # Truly:

    come late.

code lone
# endregion

# Axial coding
# follows.

concept time
  definition:
    One line.

# The end.
`;

describe("folding", () => {
  it("takes declarations, long values, comments and regions", () => {
    assert.deepEqual(folds(text), [
      "1-2 comment",
      "4-15 region",
      "7-12",
      "9-12",
      "17-18 comment",
      "20-22",
      "21-22",
    ]);
  });

  it("takes them whatever the line breaks are", () => {
    assert.deepEqual(folds(text.replaceAll("\n", "\r\n")), folds(text));
    assert.deepEqual(folds(text.replaceAll("\n", "\r")), folds(text));
  });

  it("takes regions in regions, and none that is not closed or never opened", () => {
    const regions =
      "#region a\n# region b\n  # endregion b\n\n# regional\n#endregion\n# endregion\n# region c\n";
    assert.deepEqual(folds(regions), ["1-6 region", "2-3 region"]);
  });

  it("keeps regions and declarations before values where there is too much", () => {
    assert.deepEqual(folds(text, 5), ["1-2 comment", "4-15 region", "7-12", "17-18 comment", "20-22"]);
    assert.deepEqual(folds(text, 2), ["1-2 comment", "4-15 region"]);
  });
});
