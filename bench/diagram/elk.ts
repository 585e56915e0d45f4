import { Worker } from "node:worker_threads";
import type { FigureModel } from "../../server/diagram/model/figureModel";
import type { Figure, Fragment } from "../../server/diagram/shapes";

interface ElkNode {
  id: string;
  width?: number;
  height?: number;
  children?: ElkNode[];
  layoutOptions?: Record<string, string>;
}

export interface ElkGraph extends ElkNode {
  edges: { id: string; sources: string[]; targets: string[] }[];
}

/**
 * The same graph for ELK: zones that hold cards, the paradigm's flows and the relations. It needn't measure any text:
 * it is told how large each card is.
 */
export function graphOf(model: FigureModel, figure: Figure): ElkGraph {
  const cards = new Map<string, Fragment>(figure.fragments.map((fragment) => [fragment.element, fragment]));
  const children = model.zones.map((zone): ElkNode => {
    const { element, isCore, categories } = zone;
    const own = cards.get(element)!;
    if (isCore || categories.length === 0) return { id: element, width: own.width, height: own.height };
    const inner = categories.map((category): ElkNode => {
      const { width, height } = cards.get(category.element)!;
      return { id: category.element, width, height };
    });
    return {
      id: element,
      children: inner,
      layoutOptions: { "elk.padding": "[top=30,left=10,bottom=10,right=10]" },
    };
  });
  const flows = model.flows.map(({ element, from, to }) => ({
    id: element,
    sources: [`zone-${from}`],
    targets: [`zone-${to}`],
  }));
  const relations = model.relations.map(({ element, from, to }) => ({
    id: element,
    sources: [from],
    targets: [to],
  }));
  return {
    id: "root",
    layoutOptions: {
      "elk.algorithm": "layered",
      "elk.hierarchyHandling": "INCLUDE_CHILDREN",
      "elk.edgeRouting": "ORTHOGONAL",
    },
    children,
    edges: [...flows, ...relations],
  };
}

const code = `
const { parentPort, workerData } = require("node:worker_threads");
const ELK = require(workerData);
const elk = new ELK();
parentPort.on("message", async (graph) => {
  const start = performance.now();
  try {
    await elk.layout(graph);
    parentPort.postMessage({ time: performance.now() - start });
  } catch (error) {
    parentPort.postMessage({ error: String(error.message ?? error).split("\\n")[0] });
  }
});
`;

/** ELK in a thread of its own, which can be stopped when it takes too long. */
export class Elk {
  private worker: Worker;
  private readonly path: string;

  constructor(path: string) {
    this.path = path;
    this.worker = this.started();
  }

  private started(): Worker {
    return new Worker(code, { eval: true, workerData: this.path });
  }

  /** How long a layout takes, in milliseconds; or why there is none. */
  async time(graph: ElkGraph, budget: number): Promise<number | string> {
    const { worker } = this;
    worker.postMessage(graph);
    let timer: NodeJS.Timeout | undefined;
    const answer = await Promise.race([
      new Promise<{ time?: number; error?: string }>((resolve) => worker.once("message", resolve)),
      new Promise<{ time?: number; error?: string }>((resolve) =>
        worker.once("error", ({ message }) => resolve({ error: message })),
      ),
      new Promise<{ time?: number; error?: string }>((resolve) => {
        timer = setTimeout(() => resolve({ error: `no answer in ${budget / 1000} s` }), budget);
      }),
    ]);
    clearTimeout(timer);
    if (answer.time !== undefined) return answer.time;
    await worker.terminate();
    this.worker = this.started();
    return answer.error ?? "nothing";
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
