import type { Severity } from "./protocol";

/** How severe a finding is, as an icon within a text. */
export const severityIcons: Readonly<Record<Severity, string>> = {
  error: "$(error)",
  warning: "$(warning)",
  information: "$(info)",
  hint: "$(lightbulb)",
};
