import type { SemanticTokensLegend } from "vscode-languageserver-types";
import file from "../../../schemas/tokens.json";

export type TokenType = keyof typeof file.types;

/** Every type, in the order in which tokens number them. */
export const tokenTypes = Object.keys(file.types) as TokenType[];

const modifiers = ["declaration", "core"] as const;

export type TokenModifier = (typeof modifiers)[number];

/**
 * What the numbers of tokens stand for: the protocol's own types or, for an editor that knows ours, a type for each kind
 * of thing, such as `gtConcept`.
 */
export function legend(ofOurOwn: boolean): SemanticTokensLegend {
  const names = tokenTypes.map((type) => (ofOurOwn ? ownName(type) : file.types[type].standard));
  return { tokenTypes: names, tokenModifiers: [...modifiers] };
}

function ownName(type: TokenType): string {
  return `gt${type.charAt(0).toUpperCase()}${type.slice(1)}`;
}

export function numberOf(type: TokenType): number {
  return tokenTypes.indexOf(type);
}

/** Modifiers as the bits of a number. */
export function bitsOf(given: readonly TokenModifier[]): number {
  return given.reduce((bits, modifier) => bits | (1 << modifiers.indexOf(modifier)), 0);
}
