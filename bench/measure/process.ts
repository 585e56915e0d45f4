import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

const MILLISECONDS_A_SECOND = 1_000;
const BYTES_A_KIB = 1_024;
/** In /proc/PID/stat, counted after the name in parentheses: the state is 0. */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

let ticks: number | undefined;

/** Whether the system tells of processes under /proc. */
export function tellsOfProcesses(): boolean {
  return existsSync("/proc/self/stat");
}

/** The processor time that a process has taken so far, all its threads together, in milliseconds. */
export function processorTime(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  ticks ??= Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "latin1" }));
  return ((Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME])) * MILLISECONDS_A_SECOND) / ticks;
}

const IDLE = 300;

/** Waits until a process has had nothing to do for a while; a fixed while where the system does not tell. */
export async function rest(pid: number, timeout: number): Promise<void> {
  const started = performance.now();
  if (!tellsOfProcesses()) return pause(5 * IDLE);
  for (let before = Number.NaN; performance.now() - started < timeout; ) {
    const now = processorTime(pid);
    if (now === before) return;
    before = now;
    await pause(IDLE);
  }
}

/** The memory that a process has in use, in bytes. */
export function residentMemory(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "latin1");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * BYTES_A_KIB;
}

/** What a process started with `memoryProbe` in its environment holds after a full collection, in bytes. */
export interface Heap {
  readonly rss: number;
  readonly heapUsed: number;
  readonly external: number;
}

/** The environment in which a Node process answers `heapOf`. */
export function memoryProbe(file: string): Record<string, string> {
  const probe = new URL("probe.cjs", `file://${__dirname}/`).pathname;
  return { NODE_OPTIONS: `--expose-gc --require "${probe}"`, BENCH_PROBE: file };
}

/**
 * Has a process collect its garbage and tell what is left.
 * @param file the one given to `memoryProbe`
 */
export async function heapOf(pid: number, file: string, timeout: number): Promise<Heap> {
  rmSync(file, { force: true });
  process.kill(pid, "SIGUSR2");
  for (let waited = 0; waited < timeout; waited += 100) {
    await pause(100);
    if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  }
  throw new Error("the process did not tell of its memory");
}
