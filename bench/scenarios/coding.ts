import { pathToFileURL } from "node:url";
import { Draft } from "../client/draft";
import { Session } from "../client/session";
import { idOf, type Place } from "../formats/page";
import { print } from "../generate";
import { rest } from "../measure/process";
import { codeOf, type Fault, faultAt, shows } from "./desk";
import type { Material } from "./opening";
import type { Round } from "./scenario";

/** A study open in our server whose passages have been coded, and no more: something is found in every code. */
export interface Coded {
  readonly session: Session;
  /** Milliseconds from opening it to its findings. */
  readonly opening: number;
  /** Breaks the source of a quote and mends it. */
  readonly key: Round;
  /** Adds a letter to a concept's name, which then may be closer to those of codes, and takes it away. */
  readonly naming: Round;
}

/** Starts our server and opens a study in it whose codes belong to no concepts. */
export async function openCoded({ server, study, path }: Material, timeout: number): Promise<Coded> {
  const codes = study.codes.map((code) => ({ ...code, concept: "" }));
  const [file] = print({ ...study, codes }, server.format);
  const { page } = file!;
  const uri = pathToFileURL(path).href;
  const draft = new Draft(page.lines);
  const session = await Session.start(server, undefined, timeout);
  const edited = async ({ plant, mend, range }: Fault) => {
    const isThere = shows(range);
    const planted = await session.edit(uri, draft, [plant], isThere);
    return [planted, await session.edit(uri, draft, [mend], (findings) => !isThere(findings))];
  };
  try {
    const first = page.place(idOf("concept", study.concepts[0]!.id));
    // Nothing belongs to it.
    const opening = await session.open(uri, draft, shows(faultAt(server.format, first, "").range));
    await rest(session.client.pid, timeout);
    return {
      session,
      opening,
      key: (round) => {
        const { line } = page.place(idOf("code", codeOf({ study }, round)));
        return edited(faultAt(server.format, sourceIn(page.lines, line + 1)));
      },
      naming: () => edited(faultAt(server.format, first)),
    };
  } catch (error) {
    await session.stop();
    throw error;
  }
}

/** Where the source of a quote stands. */
function sourceIn(lines: readonly string[], line: number): Place {
  const start = "  quote ".length;
  return { line, start, end: lines[line]!.indexOf("@") };
}
