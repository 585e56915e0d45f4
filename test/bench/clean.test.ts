import assert from "node:assert/strict";
import { Draft, type Range } from "../../bench/client/draft";
import { gt } from "../../bench/formats/gt";
import { conceptOf } from "../../bench/formats/page";
import { print } from "../../bench/generate";
import { type SizeName, sizes, study } from "../../bench/generate/study";
import { faultAt } from "../../bench/scenarios/desk";
import { diagnosticsOf } from "../../server/features/diagnostics";
import { Workspace } from "../../server/workspace/workspace";
import { TextFiles, uriOf } from "../features/support";

const SEED = 5;

/** All findings of a study's texts, as ranges and messages. */
async function found(texts: Record<string, string>): Promise<{ range: Range; message: string }[]> {
  const workspace = new Workspace(new TextFiles(texts));
  await workspace.openStored(Object.keys(texts).map(uriOf));
  await workspace.settled();
  return Object.keys(texts).flatMap((path) =>
    diagnosticsOf(workspace, uriOf(path), () => undefined).map(({ range, message }) => ({ range, message })),
  );
}

describe("our checks of the generated codebook", () => {
  const cases: [SizeName, number][] = [
    ["S", 1],
    ["M", 1],
    ["M", 30],
  ];
  for (const [size, files] of cases) {
    it(`find nothing at ${size} in ${files === 1 ? "one file" : `${files} files`}`, async () => {
      const printed = print(study(sizes[size], SEED), gt, files);
      const texts = Object.fromEntries(printed.map(({ path, page }) => [path, page.text()]));
      assert.deepEqual(await found(texts), []);
    });
  }

  it("find the planted fault where the measurements expect it, and nothing besides", async () => {
    const whole = study(sizes.S, SEED);
    const { page } = print(whole, gt)[0]!;
    const draft = new Draft(page.lines);
    const fault = faultAt(gt, page.place(conceptOf(whole.codes.at(-1)!.id)));
    draft.apply([fault.plant]);
    const ranges = (await found({ "codebook.gt": draft.text() })).map(({ range }) => range);
    assert.deepEqual(ranges, [fault.range]);
  });
});
