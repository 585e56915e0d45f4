import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { Draft, type Range, sameRange } from "../client/draft";
import { conceptOf } from "../formats/page";
import { ourCommand } from "../peers/servers";
import { faultAt } from "./desk";
import type { Material } from "./opening";
import { expect } from "./scenario";

/**
 * Runs `gt check` on a study with one fault.
 * @returns milliseconds from starting Node to the process' end
 */
export async function check({ server, study, path, file }: Material): Promise<number> {
  const draft = new Draft(file.page.lines);
  const fault = faultAt(server.format, file.page.place(conceptOf(study.codes.at(-1)!.id)));
  draft.apply([fault.plant]);
  await writeFile(path, draft.text());
  const started = performance.now();
  const gt = spawn(process.execPath, [ourCommand, "check", path, "--format", "json"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  gt.stdout.setEncoding("utf8").on("data", (piece: string) => {
    output += piece;
  });
  const [status] = await once(gt, "close");
  const took = performance.now() - started;
  await writeFile(path, file.page.text());
  expect(status === 1, `gt check ended with ${status}, not 1`);
  const findings: { range: Range }[] = JSON.parse(output);
  const found = findings.length === 1 && sameRange(findings[0]!.range, fault.range);
  expect(found, `gt check has ${findings.length} findings, or not where the fault is`);
  return took;
}
