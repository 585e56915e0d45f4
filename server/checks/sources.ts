import { basename } from "../model/paths";
import { type Check, fieldsOf } from "./check";

export const missingFile: Check = {
  names: ["missing-file"],
  kinds: ["source"],
  run({ block, facts }, codebook, report) {
    const word = facts.file;
    if (!word) return;
    const file = codebook.surroundings.file(codebook.documentOf(block)!.uri, word);
    const words = { word, id: facts.id ?? "", name: basename(word), suggestion: "" };
    if (file.state !== "missing" && file.state !== "unreadable") return;
    const field = fieldsOf(block.tree, "file")[0]!;
    if (file.state === "missing") report("missing-file", "default", field.value, words);
    else report("missing-file", "unreadable", field.value, { ...words, reason: file.reason });
  },
};
