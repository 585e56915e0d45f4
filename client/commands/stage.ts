import { lineOf } from "../direction";
import { l10n } from "../l10n";
import type { Stage } from "../protocol";
import { edit, type Host } from "./host";
import { askOne } from "./questions";

/** Says in the codebook how far the work has come; asks where that is not given. */
export async function setStage(host: Host, given: { uri?: string; stage?: Stage } = {}): Promise<boolean> {
  const uri = given.uri ?? host.active.uri?.toString();
  if (!uri) return false;
  const stage = given.stage ?? (await askStage(host));
  return stage !== undefined && edit(host, "gt.edit.setStage", { uri, stage });
}

async function askStage({ active }: Host): Promise<Stage | undefined> {
  const study = active.current;
  const items = (study?.stages ?? []).map(({ stage, label, description }) => ({
    label: stage === study?.stage ? `$(check) ${label}` : label,
    detail: lineOf(description),
    stage,
  }));
  const title = l10n.t("Set the stage");
  const chosen = await askOne({ title, placeholder: l10n.t("How far has the work come?"), items });
  return typeof chosen === "object" ? chosen.stage : undefined;
}
