import file from "../../schemas/checks.json";

export type Severity = "error" | "warning" | "information" | "hint";

/** How far a study has come; a check belongs to one of the stages. */
export type Stage = "open" | "axial" | "selective";

const stages: readonly Stage[] = ["open", "axial", "selective"];

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
  messages: Record<string, string>;
  phrases?: Record<string, string>;
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

/** The words that a message's braces are filled with. */
export type Words = Readonly<Record<string, string | number>>;

/** What a check says of a problem, filled in. */
export function messageOf(check: CheckName, problem: string, words: Words): string {
  return fill(entries[check].messages[problem]!, words);
}

/** A phrase of a check, or of all of them, filled in. */
export function phrase(name: string, words: Words = {}, check?: CheckName): string {
  const phrases: Record<string, string> = file.phrases;
  return fill((check && entries[check].phrases?.[name]) ?? phrases[name]!, words);
}

/** A text with its {words} filled in; long ones are cut. */
export function fill(template: string, words: Words): string {
  return template.replace(/\{(\w+)\}/g, (brace, word: string) => shortened(String(words[word] ?? brace)));
}

/** Nobody reads a message with a page in it. */
const longest = 160;

function shortened(word: string): string {
  // Not through the middle of a character.
  return word.length <= longest ? word : `${word.slice(0, longest).replace(/[\ud800-\udbff]$/, "")}…`;
}
