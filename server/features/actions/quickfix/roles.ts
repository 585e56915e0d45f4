import { fieldsOf, labelOf } from "../../../checks/check";
import type { Codebook } from "../../../model/codebook";
import { inLanguage, type Role } from "../../../model/paradigm";
import type { Block } from "../../../syntax/block";
import { roleName } from "../../display";
import type { BlockEdit, Fault, Fixer, Offer } from "../action";
import { declared, idsOf, most, namesFor } from "../candidates";
import { perVersion } from "../perVersion";
import { declare } from "../writing/declarations";
import { putField, removeField, setValue } from "../writing/fields";
import { freeId, shortIdFrom } from "../writing/names";

/** Each role of the paradigm for a category, those that no category holds yet first. */
export const roleForCategory: Fixer = function* (fault) {
  for (const role of rolesByNeed(fault.codebook)) yield giving(fault, fault.block, role);
};

/** Each role but the core's, for a category that is one core too many. */
export const otherRole: Fixer = function* (fault) {
  const { core } = fault.codebook.paradigm ?? {};
  for (const role of rolesByNeed(fault.codebook)) if (role !== core) yield giving(fault, fault.block, role);
};

function rolesByNeed(codebook: Codebook): Role[] {
  const isHeld = (role: Role) => Number(codebook.holders(role).length > 0);
  return [...(codebook.paradigm?.roles ?? [])].sort((one, other) => isHeld(one) - isHeld(other));
}

function giving({ editor }: Fault, category: Block, role: Role): Offer {
  return {
    name: "give-role",
    words: { role: roleName(role, editor.language) },
    changes: () => [roleEdit(category, role)],
  };
}

function roleEdit(category: Block, role: Role): BlockEdit {
  const field = fieldsOf(category.tree, "role")[0];
  return field ? setValue(category, field, role.id) : putField(category, "role", role.id, "below-labels");
}

/** A category for a role that none holds: one that has no role yet, or a new one of the role's name. */
export const categoryForRole: Fixer = function* (fault) {
  const { codebook, editor } = fault;
  const role = roleMissing(fault);
  if (!role) return;
  const name = roleName(role, editor.language);
  for (const [category, label] of namesFor(fault, withoutRole(codebook))) {
    yield {
      name: "give-category-role",
      words: { label, role: name },
      changes: () => [roleEdit(category, role)],
    };
  }
  const label = inLanguage(role.label, codebook.workingLanguage) ?? role.id;
  yield {
    name: "new-category-of-role",
    words: { label, role: name },
    isCostly: true,
    changes: () => {
      const id = freeId(codebook, "category", shortIdFrom(label));
      const fields = [["role", role.id]] as const;
      return declare(fault, { kind: "category", id, label, fields });
    },
  };
};

/** The role that a finding is about, which stands on the codebook as a whole. */
function roleMissing({ codebook: { paradigm }, finding }: Fault): Role | undefined {
  if (finding.check === "no-core-category") return paradigm?.core;
  return paradigm?.roles.find(({ id }) => finding.about === id);
}

/** The categories that have no role yet, those with the most concepts first. */
function withoutRole(codebook: Codebook): Block[] {
  const ids = perVersion(codebook, "categories without a role", () => {
    const found = [...codebook.all("category")].filter((category) => {
      const { role } = codebook.factsOf(category);
      return role === undefined && codebook.targets(category, "parent").length === 0;
    });
    const uses = (id: string) => codebook.names.uses(id);
    return idsOf(codebook, codebook.ordered(found))
      .sort((one, other) => uses(other) - uses(one))
      .slice(0, most);
  });
  return declared(codebook, "category", ids);
}

/** Takes out the line that makes a category a part of itself. */
export const withoutParent: Fixer = function* ({ block, tree, codebook }) {
  const field = fieldsOf(tree, "parent")[0];
  if (!field) return;
  const parent = codebook.targets(block, "parent")[0];
  const label = parent ? labelOf(parent.tree) : "";
  yield { name: "remove-parent", words: { label }, changes: () => [removeField(block, field)] };
};
