import { CancellationToken, type Position, ResponseError } from "vscode-languageserver";
import { DrawingThread } from "./drawingThread";
import { logFault } from "./faults";
import { describeElement, elementsAt, moveOf, placeOfElement } from "./features/diagram/elements";
import {
  type ElementParams,
  type ExportAnswer,
  type ExportParams,
  type MoveParams,
  methods,
  type ShowParams,
  type UpdateParams,
} from "./features/diagram/protocol";
import type { Panel } from "./features/diagram/sight";
import { said } from "./model/speech";
import type { Services } from "./requests";
import type { InParts } from "./syntax/parts";

/** As long as one picture of a screen stands, in milliseconds: more often nobody sees a figure change. */
const frame = 16;

/** Most who write never ask for a figure: what reads one from a study is loaded once somebody does. */
const figures = () => import("./figures");

type Figures = Awaited<ReturnType<typeof figures>>;

/** Lets figures follow the text: each open panel is told what changed in its own. They are drawn on a thread of its own. */
export function publishDrawings({
  connection,
  workspace,
  answering,
  settings,
}: Pick<Services, "connection" | "workspace" | "answering" | "settings">): void {
  const thread = new DrawingThread();
  const panels = new Map<string, Panel>();
  const stale = new Set<string>();
  let isWaiting = false;
  /** What the last figures took to read and to draw: for as long, the server is left to answer what it is asked. */
  let took = 0;

  const failure = (error: unknown) => {
    logFault(connection, error);
    return said("diagram/failed", { reason: (error as Error).message }, settings().language);
  };
  /** Reads what is to be drawn. Where that fails, so does this: what is drawn of it says why. */
  const reading = <Params, Read>(read: (params: Params, from: Figures) => InParts<Read>) => {
    const ask = answering(
      function* (params: Params, from) {
        try {
          return { read: yield* read(params, from) };
        } catch (error) {
          return { error };
        }
      },
      null,
      figures,
    );
    return async (params: Params, token: CancellationToken): Promise<Read> => {
      const answer = await ask(params, token);
      // Why it isn't loaded is logged.
      if (!answer) throw new Error("a part of the program is missing");
      if ("error" in answer) throw answer.error;
      return answer.read;
    };
  };
  const look = reading((panel: Panel, { sightOf }) => sightOf(workspace, panel, settings()));
  const updateOf = async (name: string, panel: Panel) => {
    const noted = (note: string) => thread.ask({ do: "note", panel: name, note });
    try {
      const sight = await look(panel, CancellationToken.None);
      if ("note" in sight) return await noted(sight.note);
      panel.rootUri = sight.rootUri;
      return await thread.ask({ do: "draw", panel: name, sight });
    } catch (error) {
      return noted(failure(error));
    }
  };
  const draw = async () => {
    const started = performance.now();
    for (const name of [...stale]) {
      stale.delete(name);
      const panel = panels.get(name);
      const next = panel && (await updateOf(name, panel).catch((error) => ({ note: failure(error) })));
      // It may be another meanwhile.
      if (!next || panels.get(name) !== panel) continue;
      void connection.sendNotification(methods.update, { panel: name, ...next } satisfies UpdateParams);
    }
    took = performance.now() - started;
    isWaiting = false;
    if (stale.size > 0) drawSoon();
  };
  const drawSoon = () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => void draw(), Math.max(frame, took));
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

  connection.onNotification(methods.show, ({ panel: name, uri, options, afresh }: ShowParams) => {
    const panel = panels.get(name);
    // What is drawn at the moment is no good to a panel that has lost its way.
    if (!panel || afresh) panels.set(name, { uri, options, rootUri: panel?.rootUri });
    else Object.assign(panel, { uri, options });
    if (afresh) void thread.ask({ do: "forget", panel: name }).catch(() => {});
    stale.add(name);
    drawSoon();
  });
  connection.onNotification(methods.close, ({ panel: name }: { panel: string }) => {
    if (!panels.delete(name)) return;
    stale.delete(name);
    void thread.ask({ do: "close", panel: name }).catch(() => {});
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
  const order = reading((params: ExportParams, { orderOf }) => orderOf(workspace, params, settings()));
  connection.onRequest(methods.export, async (params: ExportParams, token): Promise<ExportAnswer> => {
    try {
      const ordered = await order(params, token);
      if ("refusal" in ordered) return { refusal: ordered.refusal, notes: [] };
      const { notesOn, refusalOf } = await figures();
      const exported = await thread.ask({ do: "export", order: ordered });
      if ("refusal" in exported) return { refusal: refusalOf(exported, settings()), notes: [] };
      const { content } = exported;
      const notes = notesOn(exported, params.options, settings());
      if (typeof content === "string") return { text: content, notes };
      return { base64: Buffer.from(content).toString("base64"), notes };
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      return { refusal: failure(error), notes: [] };
    }
  });
  connection.onRequest(
    methods.move,
    answering((params: MoveParams) => moveOf(workspace, params)),
  );
}
