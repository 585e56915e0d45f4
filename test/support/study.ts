import { dedent, type MarkedText, readMarks } from "./marked";

/** A finding as a test expects it. */
export interface ExpectedFinding {
  /** The file it is in. */
  path: string;
  /** `check severity "words"`, as it is written. */
  line: string;
  /** The word that is offered instead; not compared where absent. */
  instead?: string;
  /** What its message says, among other things. */
  says: string[];
  /** What is said of the related words, among other things, in their order. */
  related: string[];
}

/** A study and what should be found in it. */
export interface MarkedStudy {
  files: ReadonlyMap<string, MarkedText>;
  expected: ExpectedFinding[];
}

const mainFile = "codebook.gt";

/**
 * Reads a study as the tests write it down:
 *
 *     concept ⟦trust⟧ "Trust"
 *     === i01.txt
 *     Transcripts and further files stand behind a line with their path.
 *     === findings
 *     concept-without-category warning "trust"
 *       says has no category
 *
 * The words that should be underlined stand in ⟦ ⟧, those that a finding is related to in ⟪ ⟫. The first text is
 * `codebook.gt`; where there are several `.gt` files, a finding starts with `path: `. Below a finding may stand what
 * its message `says`, what should be written `instead`, and what is said of the `related` words.
 */
export function readStudy(text: string, lineBreak = "\n"): MarkedStudy {
  const files = new Map<string, MarkedText>();
  const expected: ExpectedFinding[] = [];
  const take = (path: string, marked: string) =>
    files.set(path, readMarks(marked.replaceAll("\n", lineBreak)));
  const [first, ...others] = dedent(text).split(/^=== *(.+)\n/m);
  if (first !== "") take(mainFile, first!);
  for (let at = 0; at < others.length; at += 2) {
    if (others[at] === "findings") readFindings(others[at + 1]!, expected);
    else take(others[at]!, others[at + 1]!);
  }
  // Findings are compared file by file.
  expected.sort((one, other) => (one.path < other.path ? -1 : Number(one.path > other.path)));
  return { files, expected };
}

function readFindings(text: string, expected: ExpectedFinding[]): void {
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    if (!line.startsWith(" ")) {
      const [, path = mainFile, rest] = /^(?:(\S+\.gt): )?(.*)$/.exec(line)!;
      expected.push({ path, line: rest!, says: [], related: [] });
      continue;
    }
    const [, key, value] = /^\s+(says|instead|related) (.*)$/.exec(line) ?? [];
    const finding = expected.at(-1);
    if (!finding || value === undefined) throw new Error(`not a finding: ${line}`);
    if (key === "says") finding.says.push(value);
    else if (key === "instead") finding.instead = value;
    else finding.related.push(value);
  }
}
