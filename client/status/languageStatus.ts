import { Disposable, languages } from "vscode";
import type { ActiveStudy } from "../activeStudy";
import { l10n } from "../l10n";

/** Says beside the language's name by which paradigm a study is read, and in which language its labels are shown. */
export function showInLanguageStatus(active: ActiveStudy): Disposable {
  const paradigm = languages.createLanguageStatusItem("gt.paradigm", { language: "gt" });
  paradigm.name = l10n.t("Paradigm");
  paradigm.detail = l10n.t("Paradigm");
  const labels = languages.createLanguageStatusItem("gt.labels", { language: "gt" });
  labels.name = l10n.t("Language of labels");
  labels.detail = l10n.t("Language of labels");
  labels.command = { command: "gt.chooseLabelLanguage", title: l10n.t("Choose…") };
  const listening = active.onDidChange((study) => {
    paradigm.text = study?.paradigm ?? "";
    labels.text = study?.languages.find(({ isShown }) => isShown)?.name ?? l10n.t("as written");
  });
  return Disposable.from(paradigm, labels, listening);
}
