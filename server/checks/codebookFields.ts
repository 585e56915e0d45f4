import type { Codebook } from "../model/codebook";
import { builtInParadigms, isParadigmPath, noParadigm } from "../model/paradigm";
import { readParadigm } from "../model/paradigmFile";
import { kindNamed, kinds } from "../model/schema";
import { nounFor } from "../model/speech";
import { itemsOf, numberOf } from "../model/values";
import { foldedOf, textOf } from "../syntax/tree";
import { messageLater } from "./catalogue";
import {
  type Check,
  fieldsOf,
  idSpan,
  labelOf,
  oneOf,
  type Report,
  relatedTo,
  type Subject,
  suggest,
} from "./check";

/** What a codebook says of its project: that there is one of it, its paradigm, its files, its numbers. */
export const codebookFields: Check = {
  names: ["invalid-value", "missing-file", "count-mismatch"],
  kinds: ["codebook"],
  run(subject, codebook, report) {
    checkFirst(subject, codebook, report);
    checkParadigm(subject, codebook, report);
    checkInclude(subject, codebook, report);
    checkReports(subject, codebook, report);
  },
};

function checkFirst({ block, tree }: Subject, codebook: Codebook, report: Report): void {
  const { root } = codebook;
  if (!root || root === block) return;
  const first = codebook.factsOf(root).id;
  // Two of one id are a finding of their own.
  if (first === undefined || first === codebook.factsOf(block).id) return;
  const related = [relatedTo(root, messageLater("duplicate-id", "related", { id: first }))];
  report("invalid-value", "second-codebook", idSpan(tree), { first: labelOf(root.tree) }, { related });
}

function checkParadigm({ tree, block }: Subject, codebook: Codebook, report: Report): void {
  const field = fieldsOf(tree, "paradigm")[0];
  const word = field && foldedOf(tree, field.value);
  if (!word || builtInParadigms.has(word) || word === noParadigm) return;
  if (!isParadigmPath(word)) {
    const names = [...builtInParadigms.keys(), noParadigm];
    const { suggestion, replacement } = suggest(word, names);
    report(
      "invalid-value",
      "paradigm",
      field.value,
      { word, suggestion, choices: oneOf(names) },
      { replacement },
    );
    return;
  }
  const state = codebook.surroundings.file(codebook.documentOf(block)!.uri, word);
  const read = readParadigm(state);
  if (state.state === "missing") report("missing-file", "paradigm", field.value, { word, suggestion: "" });
  else if ("reason" in read)
    report("invalid-value", "paradigm-file", field.value, { word, reason: read.reason });
}

function checkInclude({ tree, block }: Subject, codebook: Codebook, report: Report): void {
  for (const field of fieldsOf(tree, "include")) {
    for (const item of itemsOf(tree, field.value)) {
      const found = codebook.surroundings.includeProblem(codebook.documentOf(block)!.uri, item.text);
      if (!found) continue;
      const limit = found.problem === "too-many" ? found.limit : 0;
      const problem = {
        outside: "include-outside",
        "nothing-found": "include-nothing",
        "too-many": "include-too-many",
      };
      report("invalid-value", problem[found.problem], item, { word: item.text, limit });
    }
  }
}

function checkReports({ tree }: Subject, codebook: Codebook, report: Report): void {
  for (const field of fieldsOf(tree, "reports")) {
    if (!field.qualifier) continue;
    const word = textOf(tree, field.qualifier);
    const kind = kindNamed(word);
    if (!kind) {
      const plurals = [...kinds.values()].map(({ plural }) => plural);
      const { suggestion, replacement } = suggest(word, plurals);
      report(
        "invalid-value",
        "kind",
        field.qualifier,
        { word, suggestion, choices: oneOf(plurals) },
        { replacement },
      );
      continue;
    }
    const reported = numberOf(foldedOf(tree, field.value));
    const found = codebook.countOf(kind.name);
    if (typeof reported !== "number" || reported === found) continue;
    // What is no count is a finding already.
    if (!Number.isInteger(reported) || reported < 0) continue;
    const words = {
      reported,
      found,
      kinds: nounFor(kind.name, reported),
      difference: Math.abs(reported - found),
    };
    const replacement = String(found);
    report("count-mismatch", found < reported ? "fewer" : "more", field.value, words, { replacement });
  }
}
