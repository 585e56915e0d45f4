import type { Codebook } from "../../model/codebook";
import type { Role } from "../../model/paradigm";
import type { Block } from "../../syntax/block";

/** A role's colour as a codebook writes it. */
export interface RoleColor {
  color: string;
  role: Role;
}

/** The colours of the paradigm's roles, that of the declaration's own role first; each once. */
export function paletteFor(codebook: Codebook, block: Block): RoleColor[] {
  const { paradigm } = codebook;
  if (!paradigm) return [];
  const own = roleAbove(codebook, block);
  const roles = [...paradigm.roles].sort((one, other) => Number(other === own) - Number(one === own));
  const found = new Map<string, RoleColor>();
  for (const role of roles) {
    const color = role.color.light.toUpperCase();
    if (isColor(color) && !found.has(color)) found.set(color, { color, role });
  }
  return [...found.values()];
}

/** Whether a word is a colour as the language writes it. */
export function isColor(word: string): boolean {
  return /^#[0-9A-Fa-f]{6}$/.test(word);
}

/** The role of the category that a declaration is, or belongs to. */
export function roleAbove(codebook: Codebook, block: Block | undefined): Role | undefined {
  if (!block) return undefined;
  const { kind } = codebook.factsOf(block);
  if (kind === "category") return codebook.roleOf(block);
  const field = kind === "concept" ? "category" : kind === "code" ? "concept" : undefined;
  const [above] = field ? codebook.targets(block, field) : [];
  return roleAbove(codebook, above);
}
