import { type CountsRow, codesOf, misprints } from "../analysis/reliability";
import { nounFor } from "../model/speech";
import { countsOf } from "../model/values";
import { type Check, fieldsOf } from "./check";

export const reliabilityArithmetic: Check = {
  names: ["reliability-arithmetic"],
  kinds: ["reliability"],
  alone: true,
  run({ tree }, _codebook, report) {
    const rows = fieldsOf(tree, "counts").map((field) => countsOf(tree, field.value));
    const total = fieldsOf(tree, "total").map((field) => countsOf(tree, field.value))[0];
    const complete = rows.filter((row) => row !== undefined) as CountsRow[];
    // An unreadable row is a finding already, and without it no sum can be trusted.
    const whole = complete.length === rows.length ? (total as CountsRow | undefined) : undefined;
    for (const misprint of misprints(complete, whole)) {
      const { number, expected } = misprint;
      const replacement = String(expected);
      if ("thing" in misprint) {
        const words = { thing: nounFor(misprint.thing), sum: expected, written: number.value };
        report("reliability-arithmetic", "sum", number, words, { replacement });
      } else {
        const { agreements, disagreements } = misprint.row;
        const words = {
          agreements: agreements?.value ?? 0,
          disagreements: disagreements?.value ?? 0,
          sum: codesOf(misprint.row),
          written: number.value,
        };
        report("reliability-arithmetic", "row", number, words, { replacement });
      }
    }
  },
};
