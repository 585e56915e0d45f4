import type { Readable } from "node:stream";
import { bytesOf, Utf8Text } from "./syntax/utf8";
import type { Files } from "./workspace/files";
import { Workspace } from "./workspace/workspace";

/** Studies are read so many times; behind that V8 compiles little more. */
const mostTimes = 40;

/** A study has so many groups of ten declarations at most; the first ones have fewer, each of which takes long. */
const mostGroups = 15;

/** More than an editor says at its start, but for a document that it opens. */
const much = 4096;

/** It needs no disk. */
const noFiles: Files = {
  read: async () => ({ fault: "missing" }),
  list: async () => [],
};

/**
 * Reads made-up studies while that is wanted, and lets others have their `turn` in between. V8 compiles what has run some
 * thousand times, and runs all else many times slower: of the time in which a large codebook is opened that would be a
 * quarter. An editor that has started the server is silent for a moment before it opens one.
 */
export async function warmUp(turn: () => Promise<void>, isWanted: () => boolean): Promise<void> {
  for (let time = 0; time < mostTimes && isWanted(); time++) {
    const workspace = new Workspace(noFiles, {}, turn);
    workspace.openDocument("file:///codebook.gt", new Utf8Text([bytesOf(madeUp(time))]));
    await workspace.settled();
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

/** A study like large ones, other than that of another time; there is nothing to find in it. */
export function madeUp(time: number): string {
  const groups = Array.from({ length: Math.min(2 * time + 1, mostGroups) }, (_, at) =>
    group(`${time}-${at}`, names[at % names.length]!),
  );
  return [head, ...groups.flat()].join("\n\n");
}

const head = `codebook made-up "Made up"
  language: en, fa
  stage: open

source I1 "Interview 1"
  date: 2024-05-01

category channels "Channels"
  role: strategies`;

/** Half of those who use it write from right to left. */
const names = ["urgent permits", "مجوزهای فوری"];

/** Two concepts, one of which says more than fits on a line, and some codes, as short as most are. */
function group(number: string, name: string): string[] {
  const id = `${name.replace(" ", "-")}-${number}`;
  return [
    `concept ${id} "${name} ${number}"\n  label fa: ${names[1]} ${number}\n  category: channels`,
    `concept ${id}-x "${name} ${number} x"\n  category: channels\n  definition: What is said of them\n    in one way or another.`,
    ...Array.from(
      { length: 8 },
      (_, at) =>
        `code ${id}-${at} "${name} ${number} ${at}"\n  concept: ${at ? id : `${id}-x`}\n  quote I1@${at}: We waited for months: ${names[1]}.`,
    ),
  ];
}
