import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, type IToken, Registry, type StateStack } from "vscode-textmate";

const grammarFile = new URL("../../syntaxes/gt.tmLanguage.json", import.meta.url);

/** A line of a text and its tokens, each with its scopes from the outermost in. */
export interface TokenizedLine {
  text: string;
  tokens: IToken[];
}

/** The grammar's JSON. */
export function readGrammar() {
  return JSON.parse(readFileSync(grammarFile, "utf8"));
}

let loading: Promise<IGrammar> | undefined;

/** The grammar as VS Code runs it: the same tokenizer on the same engine of regular expressions. */
export function loadGrammar(): Promise<IGrammar> {
  loading ??= load();
  return loading;
}

async function load(): Promise<IGrammar> {
  const { resolve } = createRequire(import.meta.url);
  await loadWASM(readFileSync(resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => readGrammar(),
  });
  const grammar = await registry.loadGrammar("source.gt");
  if (!grammar) throw new Error("the grammar source.gt could not be loaded");
  return grammar;
}

/** Splits `text` into lines as VS Code does. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Tokenizes `lines` one after the other, from `state` on; gives their tokens and the state they end in. */
export function tokenize(grammar: IGrammar, lines: readonly string[], state: StateStack | null = null) {
  const tokenized: TokenizedLine[] = [];
  let stack = state;
  for (const text of lines) {
    const { tokens, ruleStack } = grammar.tokenizeLine(text, stack);
    tokenized.push({ text, tokens });
    stack = ruleStack;
  }
  return { lines: tokenized, state: stack };
}

/** The scopes, innermost last, at the first place behind `from` in `line` where `word` stands. */
export function scopesOf(line: TokenizedLine, word: string, from = 0): string[] {
  const at = line.text.indexOf(word, from);
  if (at < 0) throw new Error(`“${word}” does not stand in “${line.text}”`);
  const token = line.tokens.find(({ startIndex, endIndex }) => startIndex <= at && at < endIndex);
  return token?.scopes ?? [];
}
