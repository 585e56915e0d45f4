import type { Finding } from "../../../checks/check";
import type { Declaration, Field } from "../../../syntax/tree";
import type { BlockEdit, Fixer } from "../action";
import { lineBreakNear } from "../writing/extent";
import { indentOf } from "../writing/fields";

/** `# gt-ignore NAME: ` above the field that a finding is in, or above the declaration; the reason is the user's. */
export const ignoring: Fixer = function* ({ block, tree, finding }) {
  const at = ignoredAt(tree, finding);
  if (at === undefined) return;
  const changes = (): BlockEdit[] => {
    const indent = indentOf(block.text, { start: at, end: at }).replace("\ufeff", "");
    const text = `# gt-ignore ${finding.check}: ${lineBreakNear(block)}${indent}`;
    return [{ block, start: at, end: at, text }];
  };
  yield { name: "ignore", words: { check: finding.check }, changes };
};

/** Where the comment goes; nothing where no comment would silence the finding. */
function ignoredAt(tree: Declaration, { span }: Finding): number | undefined {
  const holds = (field: Field) => field.start <= span.start && span.end <= field.end;
  return tree.fields.find(holds)?.start ?? firstColumnOf(tree);
}

/** Where the line in the first column starts, be it a declaration's or one that can't be read. */
export function firstColumnOf({ head, faults }: Declaration): number | undefined {
  return head?.start ?? faults.find(({ problem }) => firstColumnFaults.has(problem))?.start;
}

const firstColumnFaults: ReadonlySet<string> = new Set(["not-a-declaration", "field-in-first-column"]);
