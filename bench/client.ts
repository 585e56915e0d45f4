import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { Deframer, frame } from "./client/framing";

/** An answer, and when its last byte came (on `performance.now()`'s clock). */
export interface Answer<T = unknown> {
  readonly result: T;
  readonly arrived: number;
}

interface Message {
  id?: number | string;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code: number; message: string };
}

interface Waiting {
  readonly method: string;
  resolve(answer: Answer<never>): void;
  reject(reason: Error): void;
}

/** The server answered with an error. */
export class ErrorAnswer extends Error {
  readonly code: number;
  constructor(method: string, error: { code: number; message: string }) {
    super(`${method}: ${error.message}`);
    this.code = error.code;
  }
}

/** The server's process ended while an answer was awaited. */
export class ServerEnded extends Error {
  readonly outOfMemory: boolean;
  constructor(reason: string, outOfMemory: boolean) {
    super(reason);
    this.outOfMemory = outOfMemory;
  }
}

/** Hears of each notification and each request of the server; a request's answer is what it returns. */
export type Listener = (method: string, params: never, arrived: number) => unknown;

/**
 * A language server in a process of its own, and the wire to it: requests, notifications, answers; nothing of what
 * they mean. Times are taken when bytes come, before they are parsed.
 */
export class Client {
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly #waiting = new Map<number, Waiting>();
  readonly #listener: Listener;
  readonly #onEnd: (reason: ServerEnded) => void;
  #lastId = 0;
  #complaints = "";
  #ended: ServerEnded | undefined;

  /**
   * Starts a server.
   * @param command what to run, then its arguments
   * @param environment added to this process' own
   * @param listener hears what the server says unasked
   * @param onEnd is told when the process is gone
   */
  constructor(
    command: readonly string[],
    environment: Record<string, string>,
    listener: Listener,
    onEnd: (reason: ServerEnded) => void,
  ) {
    this.#listener = listener;
    this.#onEnd = onEnd;
    this.#process = spawn(command[0]!, command.slice(1), {
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, ...environment },
    });
    const deframer = new Deframer((body, arrived) => this.#receive(JSON.parse(body.toString()), arrived));
    this.#process.stdout.on("data", (piece: Buffer) => deframer.push(piece));
    this.#process.stderr.on("data", (piece: Buffer) => {
      this.#complaints = (this.#complaints + piece.toString()).slice(-2_000);
    });
    this.#process.stdin.on("error", () => {});
    this.#process.on("exit", (code, signal) => this.#end(`the server ended by itself (${signal ?? code})`));
    this.#process.on("error", (error) => this.#end(error.message));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** Sends a request. @returns its answer, with the number to cancel it by */
  request<T = unknown>(method: string, params: unknown): Promise<Answer<T>> & { id: number } {
    const id = ++this.#lastId;
    const answered = new Promise<Answer<T>>((resolve, reject) => {
      if (this.#ended) return reject(this.#ended);
      this.#waiting.set(id, { method, resolve, reject });
    });
    this.#send(frame({ jsonrpc: "2.0", id, method, params }));
    return Object.assign(answered, { id });
  }

  /** Sends a notification. @returns when its first byte was handed over */
  notify(method: string, params: unknown): number {
    const bytes = frame({ jsonrpc: "2.0", method, params });
    const sent = performance.now();
    this.#send(bytes);
    return sent;
  }

  /** Tells the server that an answer is no longer wanted. */
  cancel(id: number): void {
    this.notify("$/cancelRequest", { id });
  }

  /** Ends the server: politely, then, if it is too busy to hear, by force. */
  async stop(): Promise<void> {
    if (this.#ended) return;
    const exit = once(this.#process, "exit");
    this.request("shutdown", null).then(
      () => this.notify("exit", null),
      () => {},
    );
    const force = setTimeout(() => this.#process.kill("SIGKILL"), 1_000);
    await exit;
    clearTimeout(force);
  }

  #send(bytes: Buffer): void {
    if (!this.#ended) this.#process.stdin.write(bytes);
  }

  #receive(message: Message, arrived: number): void {
    if (message.method === undefined) {
      const waiting = this.#waiting.get(message.id as number);
      this.#waiting.delete(message.id as number);
      if (message.error) waiting?.reject(new ErrorAnswer(waiting.method, message.error));
      else waiting?.resolve({ result: message.result as never, arrived });
      return;
    }
    const result = this.#listener(message.method, message.params as never, arrived);
    if (message.id !== undefined)
      this.#send(frame({ jsonrpc: "2.0", id: message.id, result: result ?? null }));
  }

  #end(reason: string): void {
    if (this.#ended) return;
    const outOfMemory = /heap out of memory/.test(this.#complaints);
    const complaint = /^\w*Error: .*$/m.exec(this.#complaints)?.[0];
    const why = outOfMemory ? "the server ran out of memory" : [reason, complaint].filter(Boolean).join(": ");
    this.#ended = new ServerEnded(why, outOfMemory);
    for (const { reject } of this.#waiting.values()) reject(this.#ended);
    this.#onEnd(this.#ended);
  }
}
