import type { Codebook } from "../model/codebook";
import { isEmpty } from "../model/record";
import { signs } from "../model/signs";
import { type List, nounFor } from "../model/speech";
import type { Block } from "../syntax/block";
import type { CheckName } from "./catalogue";
import { phrase } from "./catalogue";
import { type Check, fieldsOf, idSpan, labelOf, type Subject } from "./check";

// What has no id lacks that first of all, and nothing else is asked of it yet.

/** Whether a declaration names anything in a field. What it names need not be there: that is another finding. */
function names({ facts }: Subject, field: string): boolean {
  return facts.links.some((link) => link.field === field);
}

export const conceptWithoutCategory = lacksTie("concept-without-category", "concept", "category");
export const codeWithoutConcept = lacksTie("code-without-concept", "code", "concept");

/** A check for declarations that are not tied to the next level of the theory. */
function lacksTie(check: CheckName, kind: string, field: string): Check {
  return {
    names: [check],
    kinds: [kind],
    sign: signs.gap,
    run(subject, codebook, report) {
      const { id } = subject.facts;
      if (id === undefined || names(subject, field)) return;
      // A study begins with thousands of these, of which nobody reads more than a few.
      const proposal = () => nearestId(codebook, id, field);
      const nearest = () => {
        const word = proposal();
        return word === undefined ? "" : phrase("nearest", { word }, check);
      };
      const { beginning } = subject.block;
      const words = { label: labelOf(beginning), nearest: { find: nearest } };
      report(check, "default", idSpan(beginning), words, { proposal, soughtAmong: [field] });
    },
  };
}

/** The id of a kind that is closest to another declaration's; a concept often has its category's name. */
function nearestId(codebook: Codebook, id: string, kind: string): string | undefined {
  return codebook.declaration(kind, id) ? id : codebook.idMeant(id, [kind]);
}

export const categoryWithoutRole: Check = {
  names: ["category-without-role"],
  kinds: ["category"],
  run(subject, codebook, report) {
    const { paradigm } = codebook;
    const { block, facts } = subject;
    // A sub-category takes its parent's role, and lacks one only where its parent does.
    if (!paradigm || facts.id === undefined || facts.role || names(subject, "parent")) return;
    const { tree } = block;
    const roles: List = { list: paradigm.roles.map(({ id }) => id), by: "comma" };
    report("category-without-role", "default", idSpan(tree), { label: labelOf(tree), roles });
  },
};

export const categoryWithoutConcepts: Check = {
  names: ["category-without-concepts"],
  kinds: ["category"],
  run({ block, facts }, codebook, report) {
    if (facts.id === undefined || mayBeCore(codebook, block)) return;
    if (codebook.isReferredTo(block, "concept", "category")) return;
    if (codebook.isReferredTo(block, "category", "parent")) return;
    const { tree } = block;
    report("category-without-concepts", "default", idSpan(tree), { label: labelOf(tree), id: facts.id });
  },
};

/** Whether a category is the core, or has a role that can't be read, which is a finding of its own. */
function mayBeCore(codebook: Codebook, category: Block): boolean {
  const role = codebook.roleOf(category);
  if (!role) return codebook.factsOf(category).role !== undefined;
  return role === codebook.paradigm?.core;
}

export const conceptWithoutCodes: Check = {
  names: ["concept-without-codes"],
  kinds: ["concept"],
  run({ block, facts }, codebook, report) {
    if (facts.id === undefined || codebook.isReferredTo(block, "code", "concept")) return;
    const { beginning } = block;
    report("concept-without-codes", "default", idSpan(beginning), {
      label: labelOf(beginning),
      id: facts.id,
    });
  },
};

export const codeWithoutQuote: Check = {
  names: ["code-without-quote"],
  kinds: ["code"],
  alone: true,
  sign: signs.gap,
  run({ tree, facts }, _codebook, report) {
    if (facts.id === undefined) return;
    if (fieldsOf(tree, "quote").some((field) => !isEmpty(field))) return;
    report("code-without-quote", "default", idSpan(tree), { label: labelOf(tree) });
  },
};

export const missingDefinition: Check = {
  names: ["missing-definition"],
  kinds: ["code", "concept", "category"],
  alone: true,
  run({ tree, facts }, _codebook, report) {
    // One that says nothing is a finding already.
    if (facts.id === undefined || fieldsOf(tree, "definition").length > 0) return;
    report("missing-definition", "default", idSpan(tree), {
      kind: nounFor(facts.kind!),
      label: labelOf(tree),
    });
  },
};
