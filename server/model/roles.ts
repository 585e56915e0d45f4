import type { Block } from "../syntax/block";
import type { Codebook } from "./codebook";
import type { Paradigm, Role } from "./paradigm";

/** Which categories hold the roles of a codebook's paradigm: found out when somebody asks, and kept until it may be other. */
export class Roles {
  private readonly codebook: Codebook;
  private known: { paradigm: Paradigm | undefined; holders: Map<string, Block[]> } | undefined;

  constructor(codebook: Codebook) {
    this.codebook = codebook;
  }

  /** Categories came, went or changed. */
  changed(): void {
    this.known = undefined;
  }

  /** The categories that hold a role, in the project's order; one without an id is none yet. */
  holders(role: Role): readonly Block[] {
    const { codebook } = this;
    if (!this.known || this.known.paradigm !== codebook.paradigm) {
      const holders = new Map<string, Block[]>();
      const categories = codebook.ordered(codebook.all("category"));
      const roles = rolesOf(codebook, categories);
      for (const category of categories) {
        const held = codebook.factsOf(category).id === undefined ? undefined : roles.get(category);
        if (held) holders.set(held.id, [...(holders.get(held.id) ?? []), category]);
      }
      this.known = { paradigm: codebook.paradigm, holders };
    }
    return this.known.holders.get(role.id) ?? [];
  }
}

/**
 * The role of each of some categories, and of those on the way to it: its own, or the one of the category it is a part
 * of. No chain of parents is gone up twice.
 */
export function rolesOf(
  codebook: Codebook,
  categories: readonly Block[],
): ReadonlyMap<Block, Role | undefined> {
  const roles = new Map<Block, Role | undefined>();
  for (const category of categories) {
    const without: Block[] = [];
    let at: Block | undefined = category;
    for (; at && !roles.has(at); at = codebook.targets(at, "parent")[0]) {
      const { role } = codebook.factsOf(at);
      roles.set(at, role ? codebook.paradigm?.role(role) : undefined);
      if (role) break;
      without.push(at);
    }
    const role = at && roles.get(at);
    if (role) for (const one of without) roles.set(one, role);
  }
  return roles;
}
