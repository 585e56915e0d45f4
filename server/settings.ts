import type { CheckSettings } from "./checks/configuration";
import { type Language, languageOf } from "./model/speech";

/** What a user set under `gt.`, as far as the server uses it. */
export interface Settings {
  checks: CheckSettings;
  /** The language in which labels are shown; the study's working language where there is none. */
  labelLanguage?: string;
  /** How a document's outline is arranged: as the file has it, where nothing is set. */
  outline?: "file" | "theory";
  /** What is shown in the text beside what is written, and above it: all, where nothing is set. */
  hints?: { labels?: boolean; agreement?: boolean };
  lenses?: boolean;
  /** The language in which the user is spoken to; English where there is none. */
  language?: Language;
}

/**
 * Reads the settings of an editor; what is missing or of another form is as if it were not set. The editor's own
 * language is the user's, where `gt.language` names none.
 */
export function readSettings(value: unknown, locale?: string): Settings {
  const gt = objectOf(value);
  const language = objectOf(gt.labels).language;
  const settings: Settings = { checks: objectOf(gt.checks) };
  if (typeof language === "string" && language !== "") settings.labelLanguage = language;
  if (gt.outline === "file" || gt.outline === "theory") settings.outline = gt.outline;
  const { labels, agreement } = objectOf(gt.hints);
  settings.hints = { labels: labels !== false, agreement: agreement !== false };
  settings.lenses = gt.lenses !== false;
  settings.language =
    languageOf(typeof gt.language === "string" ? gt.language : undefined) ?? languageOf(locale) ?? "en";
  return settings;
}

/** A value's members; none where it is no object. */
export function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
