import { fieldsOf } from "../../../checks/check";
import { goesWith, rolesOf } from "../../../checks/relation";
import { isEmpty } from "../../../model/record";
import { textOf } from "../../../syntax/tree";
import type { Fixer } from "../action";
import { writtenId } from "../candidates";
import { kindAndId } from "../writing/declarations";
import { addField, setValue } from "../writing/fields";

/** Names a category at the end of the storyline. */
export const nameInStoryline: Fixer = function* ({ codebook, block }) {
  const storyline = codebook.ordered(codebook.all("storyline"))[0];
  if (!storyline) return;
  const link = `[[${kindAndId(codebook, "category", writtenId(block))}]]`;
  yield {
    name: "name-in-storyline",
    words: { link },
    changes: () => {
      const field = fieldsOf(storyline.tree, "text")[0];
      if (!field) return [addField(storyline, "text", link, "at-end")];
      if (isEmpty(field)) return [setValue(storyline, field, link)];
      const { end } = field.value;
      return [{ block: storyline, start: end, end, text: ` ${link}` }];
    },
  };
};

/** Lets a relation run the other way, where the paradigm has a flow that way. */
export const turnedRound: Fixer = function* ({ codebook, block, tree }) {
  const [start] = codebook.targets(block, "from");
  const [end] = codebook.targets(block, "to");
  const from = fieldsOf(tree, "from")[0];
  const to = fieldsOf(tree, "to")[0];
  if (!codebook.paradigm || !start || !end || !from || !to) return;
  if (!goesWith(codebook.paradigm, rolesOf(codebook, end), rolesOf(codebook, start))) return;
  const changes = () => [
    setValue(block, from, textOf(tree, to.value)),
    setValue(block, to, textOf(tree, from.value)),
  ];
  yield { name: "turn-round", isPreferred: true, changes };
};
