import { fieldsOf } from "../../../checks/check";
import type { Codebook } from "../../../model/codebook";
import type { Reference } from "../../../model/facts";
import { isEmpty } from "../../../model/record";
import type { Block } from "../../../syntax/block";
import type { BlockEdit } from "../action";
import { putField, setValue } from "../writing/fields";

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
