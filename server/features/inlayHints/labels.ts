import type { Codebook } from "../../model/codebook";
import type { Reference } from "../../model/facts";
import { lookOf } from "../../model/lookAlikes";
import type { Role } from "../../model/paradigm";
import { kinds } from "../../model/schema";
import type { Block } from "../../syntax/block";
import { labelOfId } from "../../syntax/characters";
import { foldedOf } from "../../syntax/tree";
import { nameIn, roleName } from "../display";

/** What something is called in the reader's language, beside where it is named otherwise. */
export interface Label {
  /** Behind what it stands, in its declaration. */
  at: number;
  text: string;
  of: { block: Block } | { role: Role };
}

/**
 * The labels to show in a declaration: those of what it refers to, and of its role. Its own label it has itself, and a
 * passage's source is named too often to be called by its label.
 */
export function* labelsIn(codebook: Codebook, block: Block, language: string | undefined): Generator<Label> {
  const { kind, references } = codebook.factsOf(block);
  if (kind === undefined) return;
  const specs = kinds.get(kind)!.fields;
  for (const reference of references) {
    const field = specs.get(reference.field);
    if (field?.qualifier === "passage" || field?.qualifier === "source") continue;
    const resolution = codebook.resolve(reference);
    if (resolution.state !== "resolved") continue;
    const [target] = resolution.blocks;
    const text = nameIn(codebook, target!, language);
    const at = placeBehind(block.text, reference);
    if (at !== undefined && !repeats(reference.id, text)) yield { at, text, of: { block: target! } };
  }
  const field = block.tree.fields.find(({ name }) => specs.get(name.text)?.value === "role");
  const word = field && foldedOf(block.tree, field.value);
  const role = word ? codebook.paradigm?.role(word) : undefined;
  if (!field || !role) return;
  const text = roleName(role, language);
  if (!repeats(word!, text)) yield { at: field.value.end, text, of: { role } };
}

/** Whether a label says no more than the word beside which it would stand. */
function repeats(word: string, label: string): boolean {
  return lookOf(labelOfId(word)) === lookOf(labelOfId(label));
}

/** Behind an id or its link; nowhere where the link says itself what is to be read. */
function placeBehind(text: string, { start, end }: Reference): number | undefined {
  const behind = /^[^\S\r\n]*(\]\]|\|)?/.exec(text.slice(end, end + 200))!;
  const opened = /\[\[[^[\]|\r\n]*$/.test(text.slice(Math.max(0, start - 200), start));
  if (!opened || behind[1] === undefined) return end;
  return behind[1] === "|" ? undefined : end + behind[0].length;
}
