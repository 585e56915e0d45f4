import type { Declaration, Field, Span } from "../syntax/tree";
import type { Finding, Subject } from "./check";

const ignore = /^#\s*gt-ignore\s+([^:]*)/;

/** The checks that comments silence: `# gt-ignore NAME, NAME: reason`. */
function ignoredBy(tree: Declaration, comments: readonly Span[]): string[] {
  return comments.flatMap((comment) => {
    const match = ignore.exec(tree.text.slice(comment.start, comment.end));
    return match ? match[1]!.split(/[\s,،]+/) : [];
  });
}

/** Whether a comment above the declaration, or above the field that a finding stands in, silences it. */
export function isIgnored({ block }: Subject, finding: Finding): boolean {
  if (!block.mentions("gt-ignore")) return false;
  const { tree } = block;
  if (ignoredBy(tree, tree.comments).includes(finding.check)) return true;
  const field = tree.fields.find((candidate) => holds(candidate, finding.span));
  return field !== undefined && ignoredBy(tree, field.comments).includes(finding.check);
}

function holds(field: Field, span: Span): boolean {
  return field.start <= span.start && span.end <= field.end;
}
