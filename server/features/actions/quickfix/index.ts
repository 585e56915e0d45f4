import type { CheckName } from "../../../checks/catalogue";
import type { Fault, Fixer, Offer } from "../action";
import { ignoring } from "./ignore";
import { spelling } from "./spelling";

/** What mends the findings of each check, the most likely first. A check that has none is in `withoutFix` of the data. */
export const fixers: Partial<Record<CheckName, readonly Fixer[]>> = {
  "unknown-kind": [spelling],
  "unknown-field": [spelling],
  "invalid-value": [spelling],
  "unresolved-reference": [spelling],
  "unknown-role": [spelling],
};

/** Everything that can be done about a finding, to leave it unsaid the last. */
export function* fixesFor(fault: Fault): Generator<Offer> {
  for (const fixer of fixers[fault.finding.check] ?? []) yield* fixer(fault);
  yield* ignoring(fault);
}
