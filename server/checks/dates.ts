import { otherCalendar } from "../model/calendar";
import { signs } from "../model/signs";
import { dateOf } from "../model/values";
import { type Check, fieldsOf } from "./check";

/** Dates of another calendar, which a program that reads the codebook would take for days of centuries ago. */
export const dates: Check = {
  names: ["invalid-value"],
  kinds: ["source", "memo"],
  alone: true,
  sign: signs.doubtful,
  run({ tree }, _codebook, report) {
    for (const field of fieldsOf(tree, "date")) {
      const word = dateOf(tree, field.value);
      const other = otherCalendar(word);
      if (!other) continue;
      const words = { word, gregorian: other.gregorian };
      report("invalid-value", other.calendar, field.value, words, { replacement: other.gregorian });
    }
  },
};
