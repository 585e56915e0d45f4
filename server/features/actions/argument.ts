import type { Codebook } from "../../model/codebook";
import { kinds } from "../../model/schema";
import { nounFor, type Words as SaidWords } from "../../model/speech";
import type { Block } from "../../syntax/block";
import { normalId } from "../../syntax/characters";
import type { RefusalName } from "./catalogue";

/** Why a command makes no edit. */
export interface Refused {
  refused: RefusalName;
  words?: SaidWords;
}

export type Words = Readonly<Record<string, string | undefined>>;

/** The declaration that an argument names. */
export function find(codebook: Codebook, kind: string, id = ""): Block | Refused {
  return codebook.declaration(kind, normalId(id)) ?? notDeclared(kind, id);
}

export function notDeclared(kind: string, id: string): Refused {
  return { refused: "not-declared", words: { kind: kinds.has(kind) ? nounFor(kind) : kind, id } };
}

/** What is written in an argument; what is not of the form is as if it were not there. */
export function wordsOf(argument: unknown): Words {
  const entries = typeof argument === "object" && argument !== null ? Object.entries(argument) : [];
  return Object.fromEntries(entries.filter(([, value]) => typeof value === "string"));
}
