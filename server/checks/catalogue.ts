import file from "../../schemas/checks.json";
import type { Stage } from "../model/schema";
import { type Language, type Phrase, say, type Words } from "../model/speech";

/** The worst first. */
export const severitiesInOrder = ["error", "warning", "information", "hint"] as const;

export type Severity = (typeof severitiesInOrder)[number];

/** In the order of the work. */
export const stages: readonly Stage[] = ["open", "axial", "selective"];

export type CheckName = keyof typeof file.checks;

/** A check as the catalogue has it. */
export interface CheckEntry {
  name: CheckName;
  severity: Severity;
  stage: Stage;
  /** Off until it is asked for. */
  off: boolean;
  title: string;
}

interface FileEntry {
  severity: string;
  stage: string;
  off?: boolean;
  title: string;
}

const entries = file.checks as Record<CheckName, FileEntry>;

/** Every check, in the order of the reference. */
export const checkNames = Object.keys(entries) as CheckName[];

export const catalogue: ReadonlyMap<CheckName, CheckEntry> = new Map(
  checkNames.map((name) => {
    const { severity, stage, off = false, title } = entries[name];
    return [name, { name, severity: severity as Severity, stage: stage as Stage, off, title }];
  }),
);

export function isCheckName(name: string): name is CheckName {
  return Object.hasOwn(entries, name);
}

/** Whether a check speaks in a study that has come to `stage`. */
export function speaksAt(check: CheckName, stage: Stage): boolean {
  return stages.indexOf(catalogue.get(check)!.stage) <= stages.indexOf(stage);
}

export type { Stage, Words };

/** What a check is about, in a language. */
export function titleOf(check: CheckName, language: Language | undefined): string {
  return say(`checks/checks/${check}/title`, {}, language);
}

/** What a check says of a problem, filled in, in a language. */
export function messageOf(check: CheckName, problem: string, words: Words, language?: Language): string {
  return say(messageLater(check, problem).say, words, language);
}

/** The same, to be said when the reader is known. */
export function messageLater(check: CheckName, problem: string, words?: Words): Phrase {
  return { say: `checks/checks/${check}/messages/${problem}`, ...(words && { words }) };
}

/** A phrase of a check, or of all of them, to be said when the reader is known. */
export function phrase(name: string, words?: Words, check?: CheckName): Phrase {
  const path = check ? `checks/${check}/phrases` : "phrases";
  return { say: `checks/${path}/${name}`, ...(words && { words }) };
}
