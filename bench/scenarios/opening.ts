import { pathToFileURL } from "node:url";
import { Draft, insertion, rangeOf } from "../client/draft";
import { Session } from "../client/session";
import { conceptOf } from "../formats/page";
import type { File } from "../generate";
import type { SizeName, Study } from "../generate/study";
import { rest } from "../measure/process";
import type { Server } from "../peers/servers";
import { clean, type Desk, faultAt, shows } from "./desk";
import type { Scenario } from "./scenario";

/** A study printed for a server, and the place on disk where it lies. */
export interface Material {
  readonly server: Server;
  readonly size: SizeName;
  readonly study: Study;
  readonly folder: string;
  /** Absolute path of the only file. */
  readonly path: string;
  readonly file: File;
}

/** A clean study, open. */
export interface Opened {
  readonly desk: Desk;
  /** Milliseconds from opening it to its findings. */
  readonly opening: number;
  /** Milliseconds that a question took which was asked right then. */
  readonly first?: number;
}

/**
 * Starts a server and opens a study in it whose last code has a fault; the findings are there when that one is.
 * @param ask a question that is asked as soon as they are there
 */
export async function open(
  { server, size, study, path, file }: Material,
  timeout: number,
  environment: Record<string, string> = {},
  ask?: Scenario,
): Promise<Opened> {
  const session = await Session.start(server, undefined, timeout, environment);
  try {
    const uri = pathToFileURL(path).href;
    const draft = new Draft(file.page.lines);
    const desk: Desk = { session, size, study, uri, file, draft };
    const fault = faultAt(server.format, file.page.place(conceptOf(study.codes.at(-1)!.id)));
    draft.apply([fault.plant]);
    const opening = await session.open(uri, draft, shows(fault.range, 1));
    const [first] = (await ask?.of(desk)?.(0)) ?? [];
    await session.edit(uri, draft, [fault.mend], clean);
    await rest(session.client.pid, timeout);
    return { desk, opening, ...(first !== undefined && { first }) };
  } catch (error) {
    await session.stop();
    throw error;
  }
}

/** A field that no server of ours knows, in the first declaration: a fault in itself, on the first screen. */
const strange = "strange";

/**
 * Starts our server and opens a study in it whose first declaration has a fault.
 * @returns milliseconds from opening it to the findings that show this one, all others read or not
 */
export async function openToScreen({ server, path, file }: Material, timeout: number): Promise<number> {
  const session = await Session.start(server, undefined, timeout);
  try {
    const draft = new Draft(file.page.lines);
    const line = file.page.lines.findIndex((text) => /^ {2}\S/.test(text));
    draft.apply([insertion({ line, character: 0 }, `  ${strange}: field\n`)]);
    const range = rangeOf({ line, start: 2, end: 2 + strange.length });
    return await session.open(pathToFileURL(path).href, draft, shows(range));
  } finally {
    await session.stop();
  }
}
