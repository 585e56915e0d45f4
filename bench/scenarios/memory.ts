import { join } from "node:path";
import { conceptOf } from "../formats/page";
import { heapOf, memoryProbe, residentMemory } from "../measure/process";
import { clean, codeOf, faultAt, shows } from "./desk";
import { type Material, open } from "./opening";

const EDITS = 10_000;
const EDITS_BETWEEN_LOOKS = 100;
const PROBE_TIMEOUT = 60_000;

/** What a server holds, in bytes: as the system counts it, and alive after a full collection. */
export interface Memory {
  readonly text: number;
  readonly opened: { readonly resident: number; readonly alive: number };
  readonly edited?: { readonly resident: number; readonly alive: number; readonly edits: number };
}

/**
 * Opens a study, then edits it ten thousand times, looking at the findings every hundred.
 * @param budget milliseconds after which the editing stops, however far it came
 */
export async function memoryOf(material: Material, timeout: number, budget: number): Promise<Memory> {
  const probeFile = join(material.folder, `memory-of-${material.server.name}.json`);
  const { desk } = await open(material, timeout, memoryProbe(probeFile));
  const { session, uri, draft } = desk;
  const look = async () => {
    const resident = residentMemory(session.client.pid);
    const { heapUsed, external } = await heapOf(session.client.pid, probeFile, PROBE_TIMEOUT);
    return { resident, alive: heapUsed + external };
  };
  try {
    const text = Buffer.byteLength(draft.text());
    const opened = await look();
    const started = performance.now();
    let edits = 0;
    while (edits < EDITS && performance.now() - started < budget) {
      const fault = faultAt(material.server.format, material.file.page.place(conceptOf(codeOf(desk, edits))));
      for (let i = 0; i < EDITS_BETWEEN_LOOKS / 2 - 1; i++) {
        session.editOn(uri, draft, [fault.plant]);
        session.editOn(uri, draft, [fault.mend]);
      }
      await session.edit(uri, draft, [fault.plant], shows(fault.range));
      await session.edit(uri, draft, [fault.mend], clean);
      edits += EDITS_BETWEEN_LOOKS;
    }
    return { text, opened, edited: { ...(await look()), edits } };
  } finally {
    await session.stop();
  }
}
