import assert from "node:assert/strict";
import type { CheckSettings } from "../../server/checks/configuration";
import { Workspace } from "../../server/workspace/workspace";
import { type Found, foundIn, headline } from "./found";
import { writeMarks } from "./marked";
import { MemoryFiles, uriOf } from "./memoryFiles";
import { type ExpectedFinding, type MarkedStudy, readStudy } from "./study";

export interface Options {
  settings?: CheckSettings;
  /** The files that an editor has open: every `.gt` file, where absent. */
  open?: readonly string[];
  /** What ends the lines. */
  lineBreak?: "\n" | "\r\n" | "\r";
}

/** Checks a study (see `readStudy`) and compares everything that is found with what the study says. */
export async function finds(text: string, options: Options = {}): Promise<void> {
  const study = readStudy(text, options.lineBreak);
  assert.ok(study.expected.length > 0, "no finding is expected: isClean says so");
  await compare(study, options);
}

/** Checks a study in which nothing should be found. */
export async function isClean(text: string, options: Options = {}): Promise<void> {
  const study = readStudy(text, options.lineBreak);
  assert.equal(study.expected.length, 0, "findings are expected");
  await compare(study, options);
}

/** The findings of a study as lines, for a test that is not about their places. */
export async function linesFound(text: string, options: Options = {}): Promise<string[]> {
  return (await check(readStudy(text), options)).map(headline);
}

/** Every finding of a study. */
export async function check(study: MarkedStudy, { settings = {}, open }: Options): Promise<Found[]> {
  const texts = Object.fromEntries([...study.files].map(([path, { text }]) => [path, text]));
  const workspace = new Workspace(new MemoryFiles(texts), settings);
  for (const path of open ?? codebooksOf(study)) workspace.openDocument(uriOf(path), texts[path] ?? "");
  await workspace.settled();
  return foundIn(workspace);
}

async function compare(study: MarkedStudy, options: Options): Promise<void> {
  const found = await check(study, options);
  assert.equal(shown(study, found), wanted(study));
  found.forEach((finding, at) => {
    compareDetails(finding, study.expected[at]!);
  });
}

function compareDetails({ diagnostic, related }: Found, expected: ExpectedFinding): void {
  const { message } = diagnostic;
  for (const words of expected.says)
    assert.ok(message.includes(words), `“${message}” does not say “${words}”`);
  if (expected.instead !== undefined) {
    assert.equal((diagnostic.data as { replacement?: string } | undefined)?.replacement, expected.instead);
  }
  expected.related.forEach((words, at) => {
    const said = related[at]?.message ?? "";
    assert.ok(said.includes(words), `“${said}” does not say “${words}”`);
  });
}

/** What is found, as a study is written: the texts with marks around the words, and the findings' lines. */
function shown(study: MarkedStudy, found: readonly Found[]): string {
  const texts = codebooksOf(study).map((path) => {
    const underlined = found.filter((finding) => finding.path === path).map(({ on }) => on);
    const related = found.flatMap((finding) => finding.related).filter((place) => place.path === path);
    return written(
      path,
      writeMarks(study.files.get(path)!.text, unique(underlined), unique(related.map(({ on }) => on))),
    );
  });
  return [...texts, ...found.map((finding) => `${finding.path}: ${headline(finding)}`)].join("\n");
}

function wanted(study: MarkedStudy): string {
  const texts = codebooksOf(study).map((path) => {
    const { text, underlined, related } = study.files.get(path)!;
    return written(path, writeMarks(text, underlined, related));
  });
  return [...texts, ...study.expected.map(({ path, line }) => `${path}: ${line}`)].join("\n");
}

function written(path: string, text: string): string {
  return `=== ${path}\n${text}`;
}

function codebooksOf({ files }: MarkedStudy): string[] {
  return [...files.keys()].filter((path) => path.endsWith(".gt"));
}

function unique<Place extends { start: number; end: number }>(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.start}-${place.end}`, place])).values()];
}
