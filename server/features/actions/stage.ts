import { type Stage, stages } from "../../checks/catalogue";
import { fieldsOf } from "../../checks/check";
import type { Codebook } from "../../model/codebook";
import { isEmpty } from "../../model/record";
import type { Words } from "../../model/speech";
import type { BlockEdit } from "./action";
import type { RefusalName } from "./catalogue";
import { addField, setValue } from "./writing/fields";

/** Says in the study's head how far the work has come, by which the checks go. */
export function setStage(
  codebook: Codebook,
  stage: string,
): BlockEdit[] | { refused: RefusalName; words?: Words } {
  const { root } = codebook;
  if (!root) return { refused: "no-study" };
  if (!stages.includes(stage as Stage))
    return { refused: "no-stage", words: { stage, stages: { list: stages, by: "comma" } } };
  const field = fieldsOf(root.tree, "stage")[0];
  if (!field) return [addField(root, "stage", stage, "at-end")];
  return !isEmpty(field) && root.text.slice(field.value.start, field.value.end) === stage
    ? []
    : [setValue(root, field, stage)];
}
