import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Exported } from "./diagram/export/exportFigure";
import type { Order } from "./features/diagram/export";
import type { UpdateParams } from "./features/diagram/protocol";
import type { Sight } from "./features/diagram/sight";

/** What is asked of the thread that draws. */
export type Job =
  | { do: "draw"; panel: string; sight: Sight }
  | { do: "note"; panel: string; note: string }
  | { do: "forget" | "close"; panel: string }
  | { do: "export"; order: Order };

/** What it answers. */
export interface Drawn {
  draw: Omit<UpdateParams, "panel"> | undefined;
  note: Omit<UpdateParams, "panel"> | undefined;
  forget: undefined;
  close: undefined;
  export: Exported;
}

export interface Asked {
  id: number;
  job: Job;
}

/** What came of it: an answer, or what went wrong. */
export type Answered = { id: number } & ({ answer: unknown } | { error: Error });

interface Waiting {
  resolve: (answer: never) => void;
  reject: (error: Error) => void;
}

const file = "server-drawing.mjs";

/** Where the built program has the thread's file, and where it is for the program as it is written. */
const places = [join(__dirname, file), join(__dirname, "..", "dist", file)];

/**
 * The thread on which figures are drawn. It is started when something is first to be drawn; if it ends, what it was asked
 * fails, and the next that is asked starts another, which knows no panel.
 */
export class DrawingThread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private asked = 0;

  /** Has a job done; fails with what went wrong. */
  ask<Kind extends Job["do"]>(job: Job & { do: Kind }): Promise<Drawn[Kind]> {
    this.worker ??= this.start();
    const id = ++this.asked;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker!.postMessage({ id, job } satisfies Asked);
    });
  }

  private start(): Worker {
    const worker = new Worker(places.find(existsSync) ?? places[0]!, { execArgv: [] });
    worker.on("message", ({ id, ...answered }: Answered) => {
      const waiting = this.waiting.get(id);
      this.waiting.delete(id);
      if ("error" in answered) waiting?.reject(answered.error);
      else waiting?.resolve(answered.answer as never);
    });
    const end = (error: Error) => {
      if (this.worker !== worker) return;
      this.worker = undefined;
      for (const { reject } of this.waiting.values()) reject(error);
      this.waiting.clear();
    };
    worker.on("error", end);
    worker.on("exit", () => end(new Error("the thread that draws has ended")));
    // Last, for whoever listens to it has the process wait for it.
    worker.unref();
    return worker;
  }
}
