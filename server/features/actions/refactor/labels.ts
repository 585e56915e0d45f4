import type { Block } from "../../../syntax/block";
import { languageName } from "../../display";
import type { BlockEdit, Refactoring } from "../action";
import { addField } from "../writing/fields";
import { isOnHead } from "./place";

/** The kinds whose labels are read: the figure shows them, and the tables of a paper. */
const labelled = new Set(["code", "concept", "category"]);

/** Lines for the labels that a declaration lacks in a language of the study; for a codebook, those of its whole file. */
export const missingLabels: Refactoring = function* (subject, offset) {
  const { codebook, document, block, editor } = subject;
  if (!isOnHead(block, offset)) return;
  const { kind } = codebook.factsOf(block);
  for (const tag of codebook.languages.slice(1)) {
    const language = languageName(tag, editor.language ?? "en");
    if (language === undefined) continue;
    const words = { language };
    if (kind !== undefined && lacksLabel(block, tag)) {
      yield { name: "add-label", words, changes: () => [labelStub(block, tag)] };
    }
    if (block !== codebook.root) continue;
    const lacks = (each: Block) => {
      const { kind: own = "", id } = codebook.factsOf(each);
      return labelled.has(own) && id !== undefined && lacksLabel(each, tag);
    };
    if (![...document.blocks].some(lacks)) continue;
    yield {
      name: "add-labels",
      words,
      isCostly: true,
      changes: () => [...document.blocks].filter(lacks).map((each) => labelStub(each, tag)),
    };
  }
};

function lacksLabel(block: Block, tag: string): boolean {
  // Most blocks need not be read to know.
  if (!block.text.includes("label") || !block.text.toLowerCase().includes(tag.toLowerCase())) return true;
  return !block.tree.fields.some(
    ({ name, qualifier }) => name.text === "label" && qualifier?.text.toLowerCase() === tag.toLowerCase(),
  );
}

function labelStub(block: Block, tag: string): BlockEdit {
  return addField(block, `label ${tag}`, "", "below-labels");
}
