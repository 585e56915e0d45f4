import { basename } from "../model/paths";
import { foldedOf } from "../syntax/tree";
import { type Check, fieldsOf } from "./check";

export const missingFile: Check = {
  names: ["missing-file"],
  kinds: ["source"],
  run({ block, tree, facts }, codebook, report) {
    const field = fieldsOf(tree, "file")[0];
    const word = field && foldedOf(tree, field.value);
    if (!word) return;
    const file = codebook.surroundings.file(codebook.documentOf(block)!.uri, word);
    const words = { word, id: facts.id ?? "", name: basename(word), suggestion: "" };
    if (file.state === "missing") report("missing-file", "default", field.value, words);
    else if (file.state === "unreadable") {
      report("missing-file", "unreadable", field.value, { ...words, reason: file.reason });
    }
  },
};
