import { isEmpty } from "../../../model/record";
import { type FieldSpec, kinds } from "../../../model/schema";
import { itemsOf } from "../../../model/values";
import type { Block } from "../../../syntax/block";
import { type Field, foldedOf, linesOf, textOf } from "../../../syntax/tree";
import type { BlockEdit, Fixer, Offer } from "../action";
import { addItems, continueText, removeField } from "../writing/fields";

/** Of two fields that may stand only once: takes the later out that says nothing new, else joins what can be joined. */
export const oneField: Fixer = function* ({ block, tree, finding }) {
  const later = tree.fields.find(({ name }) => name.start === finding.span.start);
  const first = tree.fields.find(({ name }) => name.start === finding.related?.[0]?.span.start);
  const spec = later && kinds.get(tree.head?.kind.text ?? "")?.fields.get(later.name.text);
  if (!first || !later || !spec) return;
  const field = textOf(tree, { start: later.start, end: later.qualifier?.end ?? later.name.end });
  const value = foldedOf(tree, later.value);
  const without = (name: "remove-copy" | "remove-later", which: Field): Offer => ({
    name,
    words: { field, value },
    changes: () => [removeField(block, which)],
  });
  if (foldedOf(tree, first.value) === value) {
    yield { ...without("remove-copy", later), isPreferred: true, isSafe: true };
  } else if (isEmpty(first) || isEmpty(later)) {
    yield { ...without("remove-copy", isEmpty(first) ? first : later), isPreferred: true };
  } else {
    const edits = joined(block, first, later, spec);
    if (edits) yield { name: "join-fields", words: { field }, isPreferred: true, changes: () => edits };
    yield without("remove-later", later);
  }
};

/** What two fields say, in the first; nothing where a field can say one thing only. */
function joined(block: Block, first: Field, later: Field, spec: FieldSpec): BlockEdit[] | undefined {
  const { tree } = block;
  switch (spec.value) {
    case "references":
    case "languages":
    case "globs": {
      const there = itemsOf(tree, first.value).map((item) => item.text);
      const added = itemsOf(tree, later.value).filter((item) => !there.includes(item.text));
      if (added.length === 0) return [removeField(block, later)];
      const items = added.map((item) => item.text);
      return [addItems(block, first, items), removeField(block, later)];
    }
    case "text":
    case "markdown":
      return [continueText(block, first, linesOf(tree, later.value), spec), removeField(block, later)];
    default:
      return undefined;
  }
}
