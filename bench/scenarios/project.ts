import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { Draft, type Edit, rangeOf } from "../client/draft";
import type { Wanted } from "../client/findings";
import { Session } from "../client/session";
import { conceptOf, idOf, type Page } from "../formats/page";
import type { File } from "../generate";
import type { Study } from "../generate/study";
import { rest } from "../measure/process";
import type { Server } from "../peers/servers";
import { clean, codeOf, faultAt, shows } from "./desk";
import type { Round } from "./scenario";

const BETWEEN_KEYS = 50;

/** A study in the many files of one project, on disk. */
export interface Project {
  readonly server: Server;
  readonly study: Study;
  readonly folder: string;
  readonly files: readonly File[];
}

/** Two of a project's files open: one declares a concept that a code in the other refers to. */
export interface OpenProject {
  readonly session: Session;
  /** From opening the second file to its findings, the whole project read for them. */
  readonly opening: number;
  /** Breaks the concept's id and mends it; measured is the wait for the other file's findings. */
  readonly round: Round;
}

/** Starts a server on a project's folder and opens two of its files. */
export async function openProject(project: Project, timeout: number): Promise<OpenProject> {
  const { server, study, folder, files } = project;
  const session = await Session.start(server, folder, timeout);
  try {
    const code = study.codes.find(({ id }) => id === codeOf({ study }, 5))!;
    const declaring = pick(files, idOf("concept", code.concept), folder);
    const referring = pick(files, conceptOf(code.id), folder);
    const fault = faultAt(server.format, referring.page.place(conceptOf(code.id)));
    referring.draft.apply([fault.plant]);
    const opening = await session.open(referring.uri, referring.draft, shows(fault.range));
    await session.edit(referring.uri, referring.draft, [fault.mend], clean);
    await session.open(declaring.uri, declaring.draft, clean);
    await rest(session.client.pid, timeout);
    const id = faultAt(server.format, declaring.page.place(idOf("concept", code.concept)));
    const broken = shows(rangeOf(referring.page.place(conceptOf(code.id))));
    const edit = (edits: Edit[], wanted: Wanted) =>
      session.edit(declaring.uri, declaring.draft, edits, wanted, referring.uri);
    const round = async () => {
      const planted = await edit([id.plant], broken);
      await pause(BETWEEN_KEYS);
      const mended = await edit([id.mend], clean);
      await pause(BETWEEN_KEYS);
      return [planted, mended];
    };
    return { session, opening, round };
  } catch (error) {
    await session.stop();
    throw error;
  }
}

function pick(
  files: readonly File[],
  mark: string,
  folder: string,
): { uri: string; draft: Draft; page: Page } {
  const file = files.find(({ page }) => page.marks.has(mark))!;
  return {
    uri: pathToFileURL(join(folder, file.path)).href,
    draft: new Draft(file.page.lines),
    page: file.page,
  };
}
