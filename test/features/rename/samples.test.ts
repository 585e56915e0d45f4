import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { diagnosticsOf } from "../../../server/features/diagnostics";
import { rename } from "../../../server/features/rename/rename";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy, uriOf } from "../support";
import { applied } from "./support";

/** A study's files with the cursor on a declaration's id. */
function withCursor(texts: Readonly<Record<string, string>>, kind: string, id: string) {
  return Object.fromEntries(
    Object.entries(texts).map(([path, text]) => [
      path,
      !path.endsWith(".gt") ? text : text.replace(new RegExp(`^${kind} ${id}(?=\\s)`, "m"), `${kind} ‸${id}`),
    ]),
  );
}

async function renamedIn(texts: Record<string, string>, kind: string, id: string, newName: string) {
  const { workspace, uri, position } = await openStudy(withCursor(texts, kind, id));
  const edit = atOnce(rename(workspace, uri, position, newName, false));
  assert.ok(edit && !("refused" in edit), JSON.stringify(edit));
  return applied(texts, edit);
}

/** Which checks find how much. */
async function findings(texts: Record<string, string>): Promise<string[]> {
  const { workspace } = await openStudy({ ...texts, "codebook.gt": `‸${texts["codebook.gt"]}` });
  const found = Object.keys(texts).flatMap((path) => diagnosticsOf(workspace, uriOf(path), () => undefined));
  return found.map(({ code }) => String(code)).sort();
}

describe("rename in the samples", () => {
  for (const sample of ["first-look", "several-files"]) {
    it(`changes nothing else that ${sample} says, and back again nothing at all`, async () => {
      const texts = sampleOf(sample);
      const before = await findings(texts);
      const codebooks = Object.entries(texts).filter(([path]) => path.endsWith(".gt"));
      const heads = codebooks.flatMap(([, text]) => [...text.matchAll(/^(\p{L}+) (\S+)/gmu)]);
      assert.ok(heads.length > 20);
      for (const [, kind = "", id = ""] of heads) {
        const there = await renamedIn(texts, kind, id, "quite-another");
        assert.notDeepEqual(there, texts);
        assert.deepEqual(await findings(there), before, `${kind} ${id}`);
        assert.deepEqual(await renamedIn(there, kind, "quite-another", id), texts);
      }
    });
  }
});

/** The texts of a sample's files by their paths. */
function sampleOf(name: string): Record<string, string> {
  const folder = join("samples", name);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return Object.fromEntries(files.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
