import { CompletionItemKind } from "vscode-languageserver-types";
import { namesOf } from "../../model/facts";
import { kinds } from "../../model/schema";
import type { Block } from "../../syntax/block";
import type { Word } from "../../syntax/tree";
import { nameIn } from "../display";
import { describeDeclaration } from "../hover/declaration";
import type { Ask, Proposal } from "./proposal";

const itemKinds: Record<string, CompletionItemKind> = {
  category: CompletionItemKind.Class,
  concept: CompletionItemKind.Interface,
  code: CompletionItemKind.Constant,
  source: CompletionItemKind.File,
};

/** The ids that a field may refer to; where two kinds have one, `kind:id`. */
export function* referenceProposals(ask: Ask, wanted: readonly string[]): Generator<Proposal> {
  const { codebook, block } = ask;
  const field = "field" in ask.place ? ask.place.field : undefined;
  const used = new Set(
    codebook
      .factsOf(block)
      .references.filter(({ start, end }) => {
        const here = ask.place.word;
        return field && start >= field.start && end <= field.end && !(start >= here.start && end <= here.end);
      })
      .map(({ id }) => id),
  );
  for (const kind of wanted) {
    for (const target of codebook.all(kind)) {
      const { id } = codebook.factsOf(target);
      if (id === undefined || target === block || used.has(id)) continue;
      if (codebook.declaration(kind, id) !== target) continue;
      yield proposalFor(ask, target, kind, id, wanted);
    }
  }
}

/** The sources of passages. */
export function sourceProposals(ask: Ask): Iterable<Proposal> {
  return referenceProposals(ask, ["source"]);
}

/** What `[[` may name: the theory first, then what grounds it. */
export function* linkProposals(ask: Ask, word: Word): Generator<Proposal> {
  const order = ["category", "concept", "code"];
  const wanted = [...order, ...[...kinds.keys()].filter((kind) => !order.includes(kind))];
  const closed = ask.block.text.startsWith("]]", word.end) || ask.block.text[word.end] === "|";
  for (const proposal of referenceProposals(ask, wanted)) {
    yield { ...proposal, text: `${proposal.text ?? proposal.label}${closed ? "" : "]]"}` };
  }
}

function proposalFor(
  { codebook, language }: Ask,
  target: Block,
  kind: string,
  id: string,
  wanted: readonly string[],
): Proposal {
  const shared = wanted.some((other) => other !== kind && codebook.declaration(other, id) !== undefined);
  const written = target.tree.head?.id?.text ?? id;
  const text = shared ? `${kind}:${written}` : written;
  return {
    label: text,
    kind: itemKinds[kind] ?? CompletionItemKind.Reference,
    description: nameIn(codebook, target, language),
    documentation: () => describeDeclaration(codebook, target, language),
    names: namesOf(target.tree).map((name) => name.text),
  };
}
