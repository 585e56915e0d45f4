import { type CheckName, checkNames } from "../../../checks/catalogue";
import type { Fault, Fixer, Offer } from "../action";
import {
  categoryForConcept,
  codesForConcept,
  conceptForCode,
  conceptsForCategory,
  definitionStub,
  quoteForCode,
} from "./gaps";
import { anotherId, oneOfTwo, oneSpelling } from "./names";
import { rightNumber } from "./numbers";
import { nearestWords } from "./quotes";
import { missingDeclaration, namedKind, whichOne } from "./references";
import { oneField } from "./repeated";
import { categoryForRole, otherRole, roleForCategory, withoutParent } from "./roles";
import { spelling } from "./spelling";
import { fieldAsComment, readable, textInFirstColumn } from "./syntax";
import { nameInStoryline, turnedRound } from "./theory";
import { missingField, otherValue, withoutQualifier } from "./values";

/** What mends the findings of each check, the most likely first. A check that has none is in `withoutFix` of the data. */
export const fixers: Partial<Record<CheckName, readonly Fixer[]>> = {
  syntax: [readable],
  "unknown-kind": [spelling, textInFirstColumn],
  "unknown-field": [spelling, withoutQualifier, fieldAsComment],
  "invalid-value": [spelling, otherValue],
  "missing-field": [missingField],
  "repeated-field": [oneField],
  "duplicate-id": [anotherId],
  "unresolved-reference": [spelling, namedKind, missingDeclaration],
  "ambiguous-reference": [whichOne],
  "unknown-role": [spelling, roleForCategory],
  "several-core-categories": [otherRole],
  "category-cycle": [withoutParent],
  "concept-without-category": [categoryForConcept],
  "category-without-role": [roleForCategory],
  "category-without-concepts": [conceptsForCategory],
  "no-core-category": [categoryForRole],
  "quote-not-found": [nearestWords],
  "duplicate-label": [oneOfTwo],
  "confusable-names": [oneSpelling, oneOfTwo],
  "count-mismatch": [rightNumber],
  "reliability-arithmetic": [rightNumber],
  "code-without-concept": [conceptForCode],
  "code-without-quote": [quoteForCode],
  "concept-without-codes": [codesForConcept],
  "empty-role": [categoryForRole],
  "category-not-in-storyline": [nameInStoryline],
  "relation-against-paradigm": [turnedRound],
  "missing-definition": [definitionStub],
};

/** Those whose offers may be safe. */
const safe: readonly Fixer[] = [readable, spelling, oneField];

/** The checks among whose findings some may be mended without asking. */
export const mendedSafely: readonly CheckName[] = checkNames.filter((check) =>
  fixers[check]?.some((fixer) => safe.includes(fixer)),
);

/** Everything that mends a finding. */
export function* fixesFor(fault: Fault): Generator<Offer> {
  for (const fixer of fixers[fault.finding.check] ?? []) yield* fixer(fault);
}
