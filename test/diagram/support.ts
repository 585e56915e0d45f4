import { readFile } from "node:fs/promises";
// @ts-expect-error a script without types
import { pathOfFigureFile } from "../../scripts/figureFiles.mjs";
import { typesetterFrom } from "../../server/diagram/text/fonts";
import type { Typesetter } from "../../server/diagram/text/typesetter";
import type { Codebook } from "../../server/model/codebook";
import { Workspace } from "../../server/workspace/workspace";
import { MemoryFiles, uriOf } from "../support/memoryFiles";

let made: Promise<Typesetter> | undefined;

/** The typesetter, made once for all tests. */
export function typesetting(): Promise<Typesetter> {
  made ??= typesetterFrom((file) => readFile(pathOfFigureFile(file)));
  return made;
}

/** The codebook of a study: the text of `codebook.gt`, or the texts of several files by their paths. */
export async function codebookOf(study: string | Readonly<Record<string, string>>): Promise<Codebook> {
  const texts = typeof study === "string" ? { "codebook.gt": study } : study;
  const workspace = new Workspace(new MemoryFiles(texts));
  const uri = uriOf("codebook.gt");
  workspace.openDocument(uri, texts["codebook.gt"]!);
  await workspace.settled();
  return workspace.projectsOf(uri)[0]!.codebook;
}
