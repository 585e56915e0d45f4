import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import { type CheckName, checkNames, type Severity, type Stage, severitiesInOrder } from "./catalogue";
import { byPlace, type Finding } from "./check";
import { type Severities, severityOf } from "./configuration";
import type { Findings } from "./findings";

/** A finding that is to be shown, with where it stands. */
export interface Shown {
  block: Block;
  finding: Finding;
  severity: Severity;
}

/** Some findings of a declaration with their severities, as far as they are to be shown in a study at `stage`. */
export function* shownOf(
  block: Block,
  findings: readonly Finding[],
  severities: Severities,
  stage: Stage,
): Generator<Shown> {
  for (const finding of findings) {
    const severity = severityOf(finding.check, severities, stage);
    if (severity) yield { block, finding, severity };
  }
}

/** The findings of a document that are to be shown, in its order; only those of some checks, if given. */
export function* shownIn(
  findings: Findings,
  document: GtDocument,
  severities: Severities,
  stage: Stage,
  checks?: readonly CheckName[],
): Generator<Shown> {
  const among = checks?.flatMap((check) => findings.in(document, check));
  const blocks = among ? document.blocks.inOrder(new Set(among)) : [...findings.in(document)];
  for (const block of blocks) {
    for (const shown of shownOf(block, findings.at(block), severities, stage))
      if (checks?.includes(shown.finding.check) ?? true) yield shown;
  }
}

/**
 * The most severe findings of a document that are to be shown, in its order; of those that are as severe the first. Looks
 * at no more declarations than it takes, however many findings there are.
 */
export function mostSevere(
  findings: Findings,
  document: GtDocument,
  severities: Severities,
  stage: Stage,
  limit: number,
): Shown[] {
  const kept = new Map<Block, Shown[]>();
  let left = limit;
  for (const severity of severitiesInOrder) {
    const checks = checksOf(severity, severities, stage);
    const first = checks.flatMap((check) => findings.in(document, check).slice(0, left));
    for (const block of document.blocks.inOrder(new Set(first))) {
      for (const finding of findings.at(block)) {
        if (left === 0 || !checks.includes(finding.check)) continue;
        const shown = kept.get(block);
        if (shown) shown.push({ block, finding, severity });
        else kept.set(block, [{ block, finding, severity }]);
        left--;
      }
    }
  }
  return document.blocks
    .inOrder(kept.keys())
    .flatMap((block) => kept.get(block)!.sort((one, other) => byPlace(one.finding, other.finding)));
}

/** How many findings of a severity are to be shown in all documents. */
export function countOf(
  severity: Severity,
  findings: Findings,
  severities: Severities,
  stage: Stage,
): number {
  return checksOf(severity, severities, stage).reduce((sum, check) => sum + findings.countOf(check), 0);
}

/** The checks whose findings are shown with a severity. */
function checksOf(severity: Severity, severities: Severities, stage: Stage): CheckName[] {
  return checkNames.filter((check) => severityOf(check, severities, stage) === severity);
}
