import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "../client";

const ROUNDS = 200;
const BREATH = 10;

/** What the client and the pipe take by themselves: milliseconds to the answer of a server that does nothing. */
export async function wire(): Promise<number[]> {
  const echo = join(__dirname, "../peers/echo.mjs");
  const client = new Client(
    [process.execPath, echo],
    {},
    () => null,
    () => {},
  );
  const samples: number[] = [];
  for (let i = 0; i < ROUNDS; i++) {
    const asked = performance.now();
    const { arrived } = await client.request("echo", {});
    samples.push(arrived - asked);
    await pause(BREATH);
  }
  await client.stop();
  return samples;
}
