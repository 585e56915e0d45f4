import { cpus, loadavg, release, totalmem } from "node:os";

/** The machine in one line: processor, cores, memory, system. */
export function machine(): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${gigabytes} GB, ${process.platform} ${release()}`;
}

/** How busy it is: the processes that ran or waited, over the last 1, 5 and 15 minutes. */
export function load(): string {
  return loadavg()
    .map((value) => value.toFixed(2))
    .join(", ");
}
