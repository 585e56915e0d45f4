import {
  type CheckName,
  catalogue,
  checkNames,
  isCheckName,
  type Severity,
  type Stage,
  severitiesInOrder,
  speaksAt,
} from "./catalogue";

/** The severity of every check that speaks; one that is missing is off. */
export type Severities = ReadonlyMap<CheckName, Severity>;

const severities: readonly string[] = severitiesInOrder;

/** What a user set: a check's name with a severity or `off`. What is neither is left out of account. */
export type CheckSettings = Readonly<Record<string, unknown>>;

/** The severities after the user's settings. */
export function severitiesOf(settings: CheckSettings = {}): Severities {
  const result = new Map<CheckName, Severity>();
  for (const name of checkNames) {
    const entry = catalogue.get(name)!;
    const set = settings[name];
    if (typeof set === "string" && severities.includes(set)) result.set(name, set as Severity);
    else if (set !== "off" && !entry.off) result.set(name, entry.severity);
  }
  return result;
}

/** Whether two settings come to the same. */
export function sameSeverities(one: Severities, other: Severities): boolean {
  return one.size === other.size && [...one].every(([name, severity]) => other.get(name) === severity);
}

/** The severity with which a finding is shown in a study at `stage`; nothing if it is not shown. */
export function severityOf(check: CheckName, settings: Severities, stage: Stage): Severity | undefined {
  return speaksAt(check, stage) ? settings.get(check) : undefined;
}

export { isCheckName };
