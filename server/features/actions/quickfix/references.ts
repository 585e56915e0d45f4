import type { Reference } from "../../../model/facts";
import { kinds, kindsReferredTo } from "../../../model/schema";
import { nounFor } from "../../../model/speech";
import { isId } from "../../../syntax/characters";
import { lineStart } from "../../../syntax/lines";
import { type Declaration, textOf } from "../../../syntax/tree";
import type { BlockEdit, Fault, Fixer } from "../action";
import { declare } from "../writing/declarations";
import { freeId, labelFrom, shortIdFrom } from "../writing/names";
import { stubsOf } from "../writing/stubs";

/** Declares what a reference names and is not there, for each kind that it may be. */
export const missingDeclaration: Fixer = function* (fault) {
  const { codebook, block, tree, finding } = fault;
  if (finding.problem === "named-kind" || finding.problem === "label") return;
  const written = textOf(tree, finding.span);
  const hasId = isId(written);
  // What goes over several lines is no name.
  if (!hasId && (shortIdFrom(written) === "" || /[\r\n]/.test(written))) return;
  for (const kind of kindsToDeclare(fault)) {
    yield {
      name: "declare",
      words: { kind: nounFor(kind), id: hasId ? written : shortIdFrom(written) },
      isCostly: true,
      changes: () => {
        const id = hasId ? written : freeId(codebook, kind, shortIdFrom(written));
        const label = hasId ? labelFrom(id) : written;
        const { start, end } = finding.span;
        const corrected: BlockEdit[] = hasId ? [] : [{ block, start, end, text: id }];
        const declaration = { kind, id, label, fields: stubsOf(kind) };
        return [...corrected, ...declare(fault, declaration)];
      },
    };
  }
};

/** Text and memos may name anything; the theory is what they mostly are about. */
const mostly = ["category", "concept", "code"];

/** The kinds of which what a reference names may be declared. */
function kindsToDeclare(fault: Fault): readonly string[] {
  const reference = referenceOf(fault);
  if (!reference) return [];
  const wanted = reference.kinds.length > 0 ? reference.kinds : kindsTaken(fault, reference);
  return wanted.length > mostly.length ? wanted.filter((kind) => mostly.includes(kind)) : wanted;
}

function referenceOf({ codebook, block, finding: { span } }: Fault): Reference | undefined {
  const { references } = codebook.factsOf(block);
  return references.find(({ start, end }) => start === span.start && end === span.end);
}

/** The kinds that a reference's field takes, whatever stands in front of the id. */
function kindsTaken({ tree }: Fault, { field }: Reference): readonly string[] {
  return kindsReferredTo(kinds.get(tree.head?.kind.text ?? "")?.fields.get(field));
}

/** The `kind:` in front of an id. */
function kindInFront({ text }: Declaration, at: number): { start: number } | undefined {
  const line = text.slice(lineStart(text, at), at);
  const match = /(\p{L}+)\s*:\s*$/u.exec(line);
  if (!match || !kinds.has(match[1]!)) return undefined;
  return { start: at - match[0].length };
}

/** Writes in front of an id the kind of what it names. */
export const namedKind: Fixer = function* (fault) {
  const { codebook, block, tree, finding } = fault;
  const front = kindInFront(tree, finding.span.start);
  const reference = referenceOf(fault);
  if (finding.problem !== "named-kind" || !front || !reference) return;
  for (const kind of kindsTaken(fault, reference)) {
    if (!codebook.declaration(kind, reference.id)) continue;
    const changes = () => [{ block, start: front.start, end: finding.span.start, text: `${kind}:` }];
    yield { name: "write-instead", words: { word: `${kind}:${textOf(tree, finding.span)}` }, changes };
  }
};

/** Says which of several things a reference means. */
export const whichOne: Fixer = function* (fault) {
  const { codebook, block, tree, finding } = fault;
  const reference = referenceOf(fault);
  const resolution = reference && codebook.resolve(reference);
  if (resolution?.state !== "ambiguous") return;
  const { start } = finding.span;
  for (const kind of resolution.kinds) {
    const changes = () => [{ block, start, end: start, text: `${kind}:` }];
    yield { name: "write-instead", words: { word: `${kind}:${textOf(tree, finding.span)}` }, changes };
  }
};
