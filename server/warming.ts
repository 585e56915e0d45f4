import type { Readable } from "node:stream";
import { diagnosticsOf } from "./features/diagnostics";
import { bytesOf, Utf8Text } from "./syntax/utf8";
import type { Files } from "./workspace/files";
import { Workspace } from "./workspace/workspace";

/** Studies are read so many times; behind that V8 compiles little more. */
const mostTimes = 40;

/** More than an editor says at its start, but for a document that it opens. */
const much = 4096;

/** It needs no disk. */
const noFiles: Files = {
  read: async () => ({ fault: "missing" }),
  list: async () => [],
};

const uri = "file:///codebook.gt";

/**
 * Reads made-up studies while that is wanted, and lets others have their `turn` in between. V8 compiles what has run some
 * thousand times, and runs all else many times slower: of the time in which a large codebook is opened that would be a
 * quarter. An editor that has started the server is silent for a moment before it opens one.
 */
export async function warmUp(turn: () => Promise<void>, isWanted: () => boolean): Promise<void> {
  // What the server loads at its start is kept small.
  const { madeUpStudy } = await import("./madeUpStudy");
  for (let time = 0; time < mostTimes && isWanted(); time++) {
    const workspace = new Workspace(noFiles, {}, turn);
    workspace.openDocument(uri, textInParts(madeUpStudy(time)));
    await workspace.settled();
    diagnosticsOf(workspace, uri, () => undefined);
  }
}

/** Gives what says whether nothing large has begun to come in since: the message that opens a document comes in parts. */
export function watchForMuch(input: Readable): () => boolean {
  let isQuiet = true;
  const look = (bytes: Buffer) => {
    if (bytes.length < much) return;
    isQuiet = false;
    // All that comes later is nothing to look at.
    input.off("data", look);
  };
  input.on("data", look);
  return () => isQuiet;
}

/** A text in three parts, as a large one comes in many: the second starts in the middle of a declaration. */
function textInParts(text: string): Utf8Text {
  const first = text.indexOf("\n", text.length / 3) + 1;
  const second = text.indexOf("\n\n", (2 * text.length) / 3) + 2;
  return new Utf8Text([text.slice(0, first), text.slice(first, second), text.slice(second)].map(bytesOf));
}
