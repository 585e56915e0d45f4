import { type Disposable, MarkdownString, StatusBarAlignment, window } from "vscode";
import type { ActiveStudy } from "../activeStudy";
import { severityIcons } from "../icons";
import { l10n } from "../l10n";
import type { Study } from "../protocol";

/** Shows in the status bar how the study stands; a click shows what is to be done. */
export function showInStatusBar(active: ActiveStudy): Disposable & { readonly text: string } {
  const item = window.createStatusBarItem("gt.study", StatusBarAlignment.Left, 10);
  item.name = l10n.t("Codebook");
  item.command = "gt.showProblemsByStage";
  active.onDidChange((study) => {
    if (!study) return item.hide();
    item.text = textOf(study);
    item.tooltip = tooltipOf(study);
    item.accessibilityInformation = {
      label: [study.summary, ...study.found.map(({ text }) => text)].join(", "),
    };
    item.show();
  });
  return item;
}

/** The counts and the stage, and how much is found that is wrong or should be looked at. */
function textOf({ summary, found }: Study): string {
  const marks = found
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ severity, count }) => `${severityIcons[severity]} ${count}`);
  return [`$(book) ${summary}`, ...marks].join("  ");
}

function tooltipOf({ label, found, paradigm }: Study): MarkdownString {
  const tooltip = new MarkdownString("", true);
  tooltip.appendMarkdown("**");
  tooltip.appendText(label);
  tooltip.appendMarkdown("**\n\n");
  tooltip.appendText(paradigm);
  for (const { severity, text } of found) tooltip.appendMarkdown(`\n\n${severityIcons[severity]} ${text}`);
  tooltip.appendMarkdown("\n\n");
  tooltip.appendText(l10n.t("Click to see what is to be done, by stage."));
  return tooltip;
}
