import { signs } from "../model/signs";
import { nameOfCharacter } from "../model/speech";
import { unseenIn } from "../syntax/characters";
import { type Declaration, type Fault, textOf } from "../syntax/tree";
import type { Words } from "./catalogue";
import type { Check } from "./check";

export const syntax: Check = {
  names: ["syntax"],
  alone: true,
  sign: signs.fault,
  run({ tree, kind }, _codebook, report) {
    // What is no declaration of a known kind is one finding, whatever stands in it.
    if (tree.head && !kind) return;
    for (const fault of tree.faults) {
      if (!tree.head && fault.problem === "not-a-field") continue;
      const character = fault.problem === "not-a-declaration" ? unseenIn(fault.word[0]!) : undefined;
      if (character === undefined) report("syntax", fault.problem, fault, wordsOf(tree, fault));
      else {
        const span = { start: fault.start, end: fault.start + character.length };
        report("syntax", "unseen", span, { character: nameOfCharacter(character) });
      }
    }
  },
};

function wordsOf(tree: Declaration, fault: Fault): Words {
  const head = tree.head;
  switch (fault.problem) {
    case "bad-id":
      return { character: nameOfCharacter(fault.word) };
    case "unclosed-label":
      return { word: { '"': '"', "“": "”", "«": "»" }[head!.label!.raw[0]!]! };
    case "text-after-id": {
      const label = textOf(tree, { start: head!.id!.start, end: fault.end }).replace(/"/g, "");
      return { kind: head!.kind.text, suggestion: label.replace(/\s+/g, "-").toLowerCase(), label };
    }
    default:
      return { word: fault.word };
  }
}
