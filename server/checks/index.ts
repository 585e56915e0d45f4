import type { Check } from "./check";
import { codebookFields } from "./codebookFields";
import { dates } from "./dates";
import { duplicateId } from "./duplicateId";
import {
  categoryWithoutConcepts,
  categoryWithoutRole,
  codeWithoutConcept,
  codeWithoutQuote,
  conceptWithoutCategory,
  conceptWithoutCodes,
  missingDefinition,
} from "./gaps";
import { notSaturated, singleSourceConcept } from "./grounding";
import { names } from "./names";
import { paradigmGaps } from "./paradigm";
import { quoteNotFound } from "./quotes";
import { oneReference, references } from "./references";
import { relationAgainstParadigm } from "./relation";
import { reliabilityArithmetic } from "./reliability";
import { repeatedField } from "./repeatedField";
import { categoryCycle, severalCoreCategories, unknownRole } from "./roles";
import { missingFile } from "./sources";
import { categoryNotInStoryline } from "./storyline";
import { syntax } from "./syntax";
import { unknownField } from "./unknownField";
import { unknownKind } from "./unknownKind";
import { values } from "./values";

/** Every check. A new one is a file of its own, a line here and an entry in `schemas/checks.json`. */
export const checks: readonly Check[] = [
  syntax,
  unknownKind,
  unknownField,
  values,
  dates,
  repeatedField,
  duplicateId,
  oneReference,
  references,
  unknownRole,
  severalCoreCategories,
  categoryCycle,
  conceptWithoutCategory,
  categoryWithoutRole,
  categoryWithoutConcepts,
  paradigmGaps,
  quoteNotFound,
  missingFile,
  names,
  codebookFields,
  reliabilityArithmetic,
  codeWithoutConcept,
  codeWithoutQuote,
  conceptWithoutCodes,
  categoryNotInStoryline,
  relationAgainstParadigm,
  singleSourceConcept,
  notSaturated,
  missingDefinition,
];
