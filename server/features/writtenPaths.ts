import { isParadigmPath } from "../model/paradigm";
import { kinds } from "../model/schema";
import { itemsOf } from "../model/values";
import { type Declaration, type Field, type Span, textOf, type Word } from "../syntax/tree";
import { pathInGlob } from "../workspace/include";

/** A path that a declaration names; of a glob, the folder in front of its wildcards. */
export interface WrittenPath extends Span {
  path: string;
  names: "transcript" | "paradigm" | "codebook" | "folder";
  /** The whole glob of an `include` that it is in. */
  glob?: string;
}

/** The kinds of declarations that name files. */
export const kindsWithPaths = ["codebook", "source"];

/** Every path that a declaration names, as it stands on one line. */
export function writtenPathsOf(tree: Declaration): WrittenPath[] {
  const kind = tree.head && kinds.get(tree.head.kind.text);
  if (!kind) return [];
  return tree.fields.flatMap((field): WrittenPath[] => {
    switch (kind.fields.get(field.name.text)?.value) {
      case "path":
        return onOneLine(tree, field, "transcript");
      case "paradigm":
        return onOneLine(tree, field, "paradigm").filter(({ path }) => isParadigmPath(path));
      case "globs":
        return itemsOf(tree, field.value).flatMap(inGlob);
      default:
        return [];
    }
  });
}

function onOneLine(tree: Declaration, { value }: Field, names: WrittenPath["names"]): WrittenPath[] {
  const [line, ...others] = value.lines;
  const isEmpty = value.start === value.end;
  return !line || isEmpty || others.length > 0 ? [] : [{ ...line, path: textOf(tree, line), names }];
}

function inGlob({ text, start }: Word): WrittenPath[] {
  const part = /[\r\n]/.test(text) ? undefined : pathInGlob(text);
  if (!part) return [];
  const names = part.isWhole ? "codebook" : "folder";
  const path = text.slice(part.start, part.end);
  return [{ start: start + part.start, end: start + part.end, path, names, glob: text }];
}
