import type { SemanticTokensEdit } from "vscode-languageserver-types";

/** What makes one list of numbers another: what differs between their common start and their common end. */
export function editsBetween(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  if (start === before.length && start === after.length) return [];
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const data = after.slice(start, after.length - end);
  return [{ start, deleteCount: before.length - start - end, ...(data.length > 0 && { data }) }];
}
