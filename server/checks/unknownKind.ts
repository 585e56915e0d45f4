import { kindNamed, kinds } from "../model/schema";
import { signs } from "../model/signs";
import { type Check, oneOf, suggest } from "./check";

export const unknownKind: Check = {
  names: ["unknown-kind"],
  alone: true,
  sign: signs.fault,
  run({ block, kind }, _codebook, report) {
    if (kind) return;
    const { tree } = block;
    if (!tree.head) return;
    const word = tree.head.kind.text;
    const named = kindNamed(word);
    const near = suggest(word, named ? [named.name] : kinds.keys());
    const { replacement } = near;
    const suggestion = near.suggestion || oneOf(kinds.keys());
    report("unknown-kind", "default", tree.head.kind, { word, suggestion }, { replacement });
  },
};
