import { fieldsOf } from "../../../checks/check";
import type { Codebook } from "../../../model/codebook";
import type { Reference } from "../../../model/facts";
import { isEmpty } from "../../../model/record";
import { itemsOf } from "../../../model/values";
import type { Block } from "../../../syntax/block";
import type { Span } from "../../../syntax/tree";
import { isIn } from "../../place";
import type { BlockEdit } from "../action";
import { addItems, putField, removeField, removeItem, setItems, setValue } from "../writing/fields";

/** The references of a declaration's field. */
export function tiesOf(codebook: Codebook, block: Block, field: string): Reference[] {
  return codebook.factsOf(block).references.filter((reference) => reference.field === field);
}

/** Ties a declaration to another id: in the place of one reference of a field, or of all that the field says. */
export function retied(block: Block, field: string, id: string, instead?: Reference): BlockEdit {
  if (instead) return { block, start: instead.start, end: instead.end, text: id };
  const there = fieldsOf(block.tree, field).find((each) => !isEmpty(each));
  return there ? setValue(block, there, id) : putField(block, field, id, "below-labels");
}

/**
 * Ties a declaration to an id in the place of some references of a field, or beside all that it names; without an id
 * only those are taken out, and the field where it would say nothing any more.
 */
export function exchanged(
  block: Block,
  field: string,
  gone: readonly Reference[],
  id: string | undefined,
): BlockEdit[] {
  const { tree } = block;
  const there = fieldsOf(tree, field).filter((each) => !isEmpty(each));
  if (gone.length === 0) {
    if (id === undefined) return [];
    return [there[0] ? addItems(block, there[0], [id]) : putField(block, field, id, "below-labels")];
  }
  if (gone.length === 1 && id !== undefined) return [retied(block, field, id, gone[0])];
  let wanted = id;
  return there.flatMap((each) => {
    const items = itemsOf(tree, each.value);
    const isGone = (item: Span) => gone.some(({ start }) => isIn(item, start));
    const leaving = items.filter(isGone);
    if (leaving.length === 0) return [];
    if (leaving.length === 1 && items.length > 1 && wanted === undefined)
      return [removeItem(block, leaving[0]!)];
    const kept = items.flatMap((item) =>
      !isGone(item) ? item.text : item === leaving[0] ? (wanted ?? []) : [],
    );
    wanted = undefined;
    return [kept.length > 0 ? setItems(block, each, kept) : removeField(block, each)];
  });
}
