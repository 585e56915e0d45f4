import { parentPort } from "node:worker_threads";
import { exportSketch } from "./diagram/export/exportFigure";
import type { Answered, Asked, Drawn, Job } from "./drawingThread";
import { LiveFigure } from "./features/diagram/live";
import { figureTools } from "./figureTools";

// Draws figures, on a thread of its own: a large one takes long, and who types is answered meanwhile.

const panels = new Map<string, LiveFigure>();

function figureIn(panel: string): LiveFigure {
  const figure = panels.get(panel) ?? new LiveFigure();
  panels.set(panel, figure);
  return figure;
}

async function done(job: Job): Promise<Drawn[Job["do"]]> {
  switch (job.do) {
    case "draw": {
      const { typesetter } = await figureTools();
      return figureIn(job.panel).next(job.sight, typesetter);
    }
    case "note":
      return figureIn(job.panel).noted(job.note);
    case "forget":
      figureIn(job.panel).forget();
      return undefined;
    case "close":
      panels.delete(job.panel);
      return undefined;
    case "export":
      return exportSketch(job.order.sketch, job.order.options, await figureTools());
  }
}

/** One after the other: a panel is told what changed in their order. */
let last: Promise<void> = Promise.resolve();

parentPort!.on("message", ({ id, job }: Asked) => {
  last = last
    .then(() => done(job))
    .then(
      (answer) => say({ id, answer }),
      (error) => say({ id, error }),
    );
});

function say(answered: Answered): void {
  parentPort!.postMessage(answered);
}
