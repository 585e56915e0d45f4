import { InvalidArgumentError } from "commander";
import { type CheckName, checkNames, isCheckName, type Severity } from "../checks/catalogue";
import type { CheckSettings } from "../checks/configuration";
import { nearest } from "../model/nearest";

/** The severities, the gravest first. */
export const severities: readonly Severity[] = ["error", "warning", "information", "hint"];

/** A number that an option takes. */
export function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It takes a whole number, such as 0.");
  return Number(text);
}

/** `NAME=SEVERITY`, added to what the option was given before. */
export function checkSetting(text: string, before: CheckSettings = {}): CheckSettings {
  const [name = "", severity = ""] = text.split("=");
  if (!isCheckName(name)) throw new InvalidArgumentError(unknownCheck(name));
  const words = [...severities, "off"];
  if (!words.includes(severity))
    throw new InvalidArgumentError(`Write ${name}= and one of ${words.join(", ")}.`);
  return { ...before, [name]: severity };
}

function unknownCheck(name: string): string {
  const meant: string | undefined = nearest(name, checkNames satisfies CheckName[]);
  return `There is no check “${name}”.${meant === undefined ? "" : ` Did you mean “${meant}”?`}`;
}
