/**
 * What an editor may ask for by `workspace/executeCommand` once its user has chosen in a dialog of its own. Each takes
 * one argument; `uri` is any document of the project, the others are ids as they are written.
 *
 * | command | argument | what it does |
 * |---|---|---|
 * | `gt.edit.merge` | `{ uri, kind, from, into }`, kind `concept` or `code` | one declaration out of two; references follow |
 * | `gt.edit.split` | `{ uri, concept, codes, label, id? }` | a new concept of that label below `concept`, which takes these of its codes with it |
 * | `gt.edit.add` | `{ uri, kind, label, id?, position?, under?: { kind, id }, passage?: { uri, range, text }, file? }` | a new declaration; `Addition` in `add.ts` says what each part is |
 * | `gt.edit.setStage` | `{ uri, stage }` | what the codebook's `stage` is |
 * | `gt.edit.move` | `{ uri, items: { uri?, kind, id, from? }[], to: { kind, id, from? } }` | codes under a concept, concepts under a category, categories under a category or into a role; of several that they are under, `from` is left. Codes that go to a code, concepts that go to a concept, go to where that is. `to` of the kind `unplaced` or `section` and the id `concept` takes concepts out of `from`, the others likewise |
 * | `gt.edit.moveConcept` | `{ uri, concept, category, from? }` | `category` in the place of what the concept has, or of `from` where it has several |
 */
export const commands = [
  "gt.edit.merge",
  "gt.edit.split",
  "gt.edit.move",
  "gt.edit.moveConcept",
  "gt.edit.add",
  "gt.edit.setStage",
] as const;

export function isCommand(command: string): boolean {
  return commands.some((each) => each === command);
}
