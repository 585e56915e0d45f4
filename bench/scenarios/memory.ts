import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { conceptOf } from "../formats/page";
import { heapOf, memoryProbe, residentMemory } from "../measure/process";
import { failure } from "../measure/turns";
import { clean, codeOf, type Desk, faultAt, shows } from "./desk";
import { type Material, open } from "./opening";

const EDITS_BETWEEN_LOOKS = 100;
/** What a server puts off until it has nothing to do is done by then. */
const QUIET = 10_000;
const PROBE_TIMEOUT = 60_000;

/** What a server holds, in bytes: as the system counts it, and alive after a full collection. */
export interface Memory {
  readonly text: number;
  readonly opened: { readonly resident: number; readonly alive: number };
  readonly edited?: { readonly resident: number; readonly alive: number; readonly edits: number };
  /** Why it was not edited to the end. */
  readonly note?: string;
}

/**
 * Opens a study, then edits it as fast as the pipe takes it, waiting for the findings every hundred edits.
 * @param wanted how many edits
 */
export async function memoryOf(material: Material, timeout: number, wanted: number): Promise<Memory> {
  const probeFile = join(material.folder, `memory-of-${material.server.name}.json`);
  const { desk } = await open(material, timeout, memoryProbe(probeFile));
  const { session, draft } = desk;
  const look = async () => {
    await pause(QUIET);
    const resident = residentMemory(session.client.pid);
    const { heapUsed, external } = await heapOf(session.client.pid, probeFile, PROBE_TIMEOUT);
    return { resident, alive: heapUsed + external };
  };
  try {
    const text = Buffer.byteLength(draft.text());
    const opened = await look();
    if (wanted === 0) return { text, opened };
    try {
      await edit(desk, wanted);
      return { text, opened, edited: { ...(await look()), edits: wanted } };
    } catch (error) {
      const { note, wrong } = failure(error);
      if (wrong) throw error;
      return { text, opened, ...(note !== undefined && { note }) };
    }
  } finally {
    await session.stop();
  }
}

async function edit({ session, uri, draft, file, study }: Desk, wanted: number): Promise<void> {
  for (let edits = 0; edits < wanted; edits += EDITS_BETWEEN_LOOKS) {
    const word = file.page.place(conceptOf(codeOf({ study }, edits)));
    const fault = faultAt(session.server.format, word);
    for (let i = 0; i < EDITS_BETWEEN_LOOKS / 2 - 1; i++) {
      session.editOn(uri, draft, [fault.plant]);
      session.editOn(uri, draft, [fault.mend]);
    }
    await session.edit(uri, draft, [fault.plant], shows(fault.range));
    await session.edit(uri, draft, [fault.mend], clean);
  }
}
