import { kinds } from "../../../model/schema";
import { withoutUnseen } from "../../../syntax/characters";
import { lineEnd } from "../../../syntax/lines";
import { textOf } from "../../../syntax/tree";
import type { Fault, Offer } from "../action";
import { lineBreakNear } from "../writing/extent";
import { indentAt } from "../writing/fields";
import { freeId, quoted, shortIdFrom } from "../writing/names";

/** What mends a declaration's first line. */
export function* headFixes(fault: Fault): Generator<Offer> {
  const { block, tree, codebook, finding } = fault;
  const { head } = tree;
  if (!head) return;
  const kind = head.kind.text;
  const line = { ...lineEnd(tree.text, head.start), start: head.start };
  const write = (start: number, end: number, text: string): Offer => ({
    name: "write-instead",
    words: { word: tree.text.slice(head.start, start) + text + tree.text.slice(end, line.end) },
    isPreferred: true,
    changes: () => [{ block, start, end, text }],
  });
  switch (finding.problem) {
    case "missing-id": {
      const id = freeId(codebook, kind, shortIdFrom(head.label?.text ?? ""));
      yield write(head.kind.end, head.label?.start ?? head.kind.end, head.label ? ` ${id} ` : ` ${id}`);
      break;
    }
    case "bad-id": {
      const [space = "", written = ""] =
        /^\s*([^\s"“«]+)/u.exec(tree.text.slice(head.kind.end, line.end)) ?? [];
      const end = head.kind.end + space.length;
      const id = freeId(codebook, kind, shortIdFrom(written));
      yield { ...write(end - written.length, end, id), isSafe: id === withoutUnseen(written) };
      break;
    }
    case "unclosed-label": {
      const { label } = head;
      const closing = { '"': '"', "“": "”", "«": "»" }[label?.raw[0] ?? ""];
      // Behind a backslash it would close nothing.
      const isEscaped = closing === '"' && /(?<!\\)(?:\\\\)*\\$/.test(label?.raw ?? "");
      if (label && closing && !isEscaped) yield { ...write(label.end, label.end, closing), isSafe: true };
      break;
    }
    case "text-after-id": {
      const id = head.id!;
      const words = textOf(tree, { start: id.start, end: finding.span.end });
      const [, name = "", label = ""] = /^([^"“«]*)(.*)$/su.exec(words) ?? [];
      const written = label === "" ? quoted(name.trim()) : label;
      yield write(id.start, finding.span.end, `${freeId(codebook, kind, shortIdFrom(name))} ${written}`);
      break;
    }
    case "text-after-label":
      yield below(fault);
  }
}

/** Puts what stands behind a label into a line of its own: as the field that it is, or a comment. */
function below({ block, tree, finding }: Fault): Offer {
  const { label, kind } = tree.head!;
  const text = textOf(tree, finding.span);
  const [, name = ""] = /^(\p{L}[\p{L}-]*)(?:\s[^:]*)?:(?:\s|$)/u.exec(text) ?? [];
  const isField = kinds.get(kind.text)?.fields.has(name);
  const indent = indentAt(tree, finding.span.end);
  return {
    name: isField ? "field-below" : "comment-below",
    isPreferred: true,
    changes: () => [
      {
        block,
        start: label!.end,
        end: finding.span.end,
        text: `${lineBreakNear(block)}${indent}${isField ? "" : "# "}${text}`,
      },
    ],
  };
}
