import { commands, Disposable } from "vscode";
import type { Host } from "./host";

/** Does what a command says, with what it is given by who calls it: a tree's item, a test, another extension. */
// biome-ignore lint/suspicious/noExplicitAny: what a command is given is its own.
type Run = (host: Host, given?: any) => unknown;

/** Every command of the palette and the menus; what it takes to run one is loaded when it first runs. */
const runs: Record<string, Run> = {
  "gt.newCodebook": async (host, given) => (await import("./newCodebook")).newCodebook(host, given),
  "gt.addSource": adding("source"),
  "gt.addCode": adding("code"),
  "gt.addConcept": adding("concept"),
  "gt.addCategory": adding("category"),
  "gt.addMemo": adding("memo"),
  "gt.addStoryline": adding("storyline"),
  "gt.goToUnplaced": async (host) => (await import("./places")).goToUnplaced(host),
  "gt.goToNextUnplaced": async (host) => (await import("./places")).goToNextUnplaced(host),
  "gt.showProblemsByStage": async (host) => (await import("./places")).showProblemsByStage(host),
  "gt.setStage": async (host, given) => (await import("./stage")).setStage(host, given),
  "gt.chooseLabelLanguage": async (host, given) =>
    (await import("./labels")).chooseLabelLanguage(host, given),
  "gt.showCounts": async (host) => (await import("./counts")).showCounts(host),
  "gt.openSample": async (host, given) => (await import("./samples")).openSample(host, given),
  "gt.openWalkthrough": ({ context }) =>
    commands.executeCommand("workbench.action.openWalkthrough", `${context.extension.id}#gt.start`, false),
  "gt.restartServer": ({ client }) => client.restart(),
};

function adding(kind: string): Run {
  return async (host, given) => (await import("./add")).add(host, kind, given);
}

/** Registers the commands. */
export function registerCommands(host: Host): Disposable {
  return Disposable.from(
    ...Object.entries(runs).map(([command, run]) =>
      commands.registerCommand(command, (given?: unknown) => run(host, given)),
    ),
  );
}
