/** A program: warms up to the end, has V8 say so, and then opens a study that is like large ones. */
import { gt } from "../../bench/formats/gt";
import { print } from "../../bench/generate";
import { sizes, study } from "../../bench/generate/study";
import { bytesOf, Utf8Text } from "../../server/syntax/utf8";
import { othersTurn } from "../../server/turns";
import { warmUp } from "../../server/warming";
import { Workspace } from "../../server/workspace/workspace";
import { MemoryFiles, uriOf } from "./memoryFiles";

const { page } = print(study(sizes.M, 5), gt)[0]!;
const text = new Utf8Text([bytesOf(page.text())]);

async function run() {
  await warmUp(othersTurn, () => true);
  globalThis.gc!();
  const workspace = new Workspace(new MemoryFiles(), {}, othersTurn);
  workspace.openDocument(uriOf("a.gt"), text);
  await workspace.settled();
}

void run();
