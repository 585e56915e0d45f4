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
    const language = languageName(tag, editor.speech ?? "en");
    if (language === undefined) continue;
    const words = { language };
    if (kind !== undefined && lacksLabel(block, tag)) {
      yield { name: "add-label", words, changes: () => [labelStub(block, tag)] };
    }
    if (block !== codebook.root) continue;
    const isLacking = (each: Block) => {
      const { kind: own = "", id } = codebook.factsOf(each);
      return labelled.has(own) && id !== undefined && lacksLabel(each, tag);
    };
    if (!some(document.blocks, isLacking)) continue;
    yield {
      name: "add-labels",
      words,
      isCostly: true,
      changes: () => [...document.blocks].filter(isLacking).map((each) => labelStub(each, tag)),
    };
  }
};

/** Whether a declaration has no line for its label in a language; tens of thousands are not read to know. */
function lacksLabel({ text }: Block, tag: string): boolean {
  return !new RegExp(`^[^\\S\\r\\n]+label[^\\S\\r\\n]+${escapedTag(tag)}[^\\S\\r\\n]*:`, "im").test(text);
}

function escapedTag(tag: string): string {
  return tag.replace(/[^\p{L}\p{N}-]/gu, ".");
}

function some(blocks: Iterable<Block>, holds: (block: Block) => boolean): boolean {
  for (const block of blocks) if (holds(block)) return true;
  return false;
}

function labelStub(block: Block, tag: string): BlockEdit {
  return addField(block, `label ${tag}`, "", "below-labels");
}
