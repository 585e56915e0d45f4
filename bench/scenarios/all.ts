import { burst, key, mistypedId, paste, undo } from "./edits";
import { meanwhile } from "./meanwhile";
import { asking } from "./questions";
import { renamed, renameEdits } from "./rename";
import type { Scenario } from "./scenario";

/** What is done with an open study, in this order. */
export const live: readonly Scenario[] = [
  key,
  burst,
  paste,
  undo,
  mistypedId,
  ...asking,
  meanwhile,
  renameEdits,
  renamed,
];

/** What is done around it. */
export const around = [
  { name: "start", title: "start → `initialize`'s answer" },
  { name: "opening", title: "open → findings" },
  { name: "first-look", title: "open → what is wrong in itself on the first screen" },
  { name: "first-completion", title: "the first completion of a reference, right after opening" },
  { name: "project-opening", title: "open one of 200 files → its findings" },
  { name: "project", title: "an edit in one of 200 files → findings of another" },
  { name: "coded-opening", title: "open a study of codes without concepts → findings" },
  { name: "coded-key", title: "one character in a study of codes without concepts → findings" },
  {
    name: "coded-naming",
    title: "one character in a concept's id in a study of codes without concepts → findings",
  },
  { name: "command", title: "`gt check`" },
  { name: "activation", title: "the extension's activation in VS Code" },
  { name: "memory", title: "memory" },
] as const;

export const scenarioNames: readonly string[] = [...around, ...live].map(({ name }) => name);

export function titleOf(name: string): string {
  return [...around, ...live].find((scenario) => scenario.name === name)!.title;
}
