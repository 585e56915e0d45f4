import type { Position } from "vscode-languageserver";
import { logFault } from "./faults";
import { describeElement, elementsAt, moveOf, placeOfElement } from "./features/diagram/elements";
import type { LiveFigure } from "./features/diagram/live";
import {
  type ElementParams,
  type ExportAnswer,
  type ExportParams,
  type MoveParams,
  methods,
  type ShowParams,
  type UpdateParams,
} from "./features/diagram/protocol";
import { said } from "./model/speech";
import type { Services } from "./requests";

/** As long as one picture of a screen stands, in milliseconds: more often nobody sees a figure change. */
const frame = 16;

/** What draws is heavy, and most who write never ask for a figure: it is loaded once somebody does. */
const figures = () => import("./figures");

/** Lets figures follow the text: each open panel is told what changed in its own. */
export function publishDrawings({
  connection,
  workspace,
  answering,
  settings,
}: Pick<Services, "connection" | "workspace" | "answering" | "settings">): void {
  const panels = new Map<string, LiveFigure>();
  const stale = new Set<string>();
  let isWaiting = false;
  /** What the last figures took to draw: for as long, the server is left to answer what it is asked. */
  let took = 0;

  const draw = async () => {
    await workspace.settled();
    const { figureTools } = await figures();
    const { typesetter } = await figureTools();
    isWaiting = false;
    const started = performance.now();
    for (const panel of stale) {
      const live = panels.get(panel);
      const next = live && nextOf(live, () => live.next({ workspace, settings: settings(), typesetter }));
      if (next) void connection.sendNotification(methods.update, { panel, ...next } satisfies UpdateParams);
    }
    stale.clear();
    took = performance.now() - started;
  };

  const nextOf = (live: LiveFigure, next: () => ReturnType<LiveFigure["next"]>) => {
    try {
      return next();
    } catch (error) {
      return live.noted(failure(error));
    }
  };

  const failure = (error: unknown) => {
    logFault(connection, error);
    return said("diagram/failed", { reason: (error as Error).message }, settings().language);
  };

  const drawSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(
      () =>
        void draw().catch((error) => {
          isWaiting = false;
          for (const [panel, live] of panels) {
            const next = live.noted(failure(error));
            if (next) void connection.sendNotification(methods.update, { panel, ...next });
          }
        }),
      Math.max(frame, took),
    );
  };

  workspace.onFindings((uris) => {
    for (const [panel, { uri }] of panels) {
      const projects = workspace.projectsOf(uri);
      const isTouched =
        projects.length === 0 ||
        projects.some(({ documents }) => [...uris].some((each) => documents.has(each)));
      if (!isTouched) continue;
      stale.add(panel);
      drawSoon();
    }
  });

  const show = async ({ panel, uri, options, afresh }: ShowParams) => {
    const { LiveFigure } = await figures();
    const live = panels.get(panel) ?? new LiveFigure(uri, options);
    panels.set(panel, live);
    live.uri = uri;
    live.options = options;
    if (afresh) live.forget();
    stale.add(panel);
    drawSoon();
  };
  connection.onNotification(methods.show, (params: ShowParams) =>
    show(params).catch((error) =>
      connection.sendNotification(methods.update, { panel: params.panel, note: failure(error) }),
    ),
  );
  connection.onNotification(methods.close, async ({ panel }: { panel: string }) => {
    // In its turn: a panel may close while what draws it is still loaded.
    await figures().catch(() => {});
    panels.delete(panel);
    stale.delete(panel);
  });

  connection.onRequest(
    methods.place,
    answering((params: ElementParams) => placeOfElement(workspace, params)),
  );
  connection.onRequest(
    methods.hover,
    answering((params: ElementParams) => describeElement(workspace, params, settings())),
  );
  connection.onRequest(
    methods.elements,
    answering(
      ({ uri, position }: { uri: string; position: Position }) => elementsAt(workspace, uri, position),
      [],
    ),
  );
  connection.onRequest(
    methods.export,
    answering(async (params: ExportParams): Promise<ExportAnswer> => {
      try {
        const { exportOf, figureTools } = await figures();
        const file = await exportOf(workspace, params, settings(), await figureTools());
        if ("refusal" in file) return { refusal: file.refusal, notes: [] };
        const { content, notes } = file;
        if (typeof content === "string") return { text: content, notes };
        return { base64: Buffer.from(content).toString("base64"), notes };
      } catch (error) {
        return { refusal: failure(error), notes: [] };
      }
    }),
  );
  connection.onRequest(
    methods.move,
    answering((params: MoveParams) => moveOf(workspace, params)),
  );
}
