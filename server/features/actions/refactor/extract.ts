import { URI, Utils } from "vscode-uri";
import { fieldsOf } from "../../../checks/check";
import type { Codebook } from "../../../model/codebook";
import { folderOf } from "../../../model/paths";
import { isEmpty } from "../../../model/record";
import { itemsOf } from "../../../model/values";
import type { Block } from "../../../syntax/block";
import { matcherOf } from "../../../workspace/include";
import type { BlockEdit, Change, Refactoring, Subject } from "../action";
import { writtenId } from "../candidates";
import { removeDeclarations, standsAlone } from "../writing/declarations";
import { declarationSpan, lineBreakNear } from "../writing/extent";
import { addField, addItems, setValue } from "../writing/fields";
import { isOnHead } from "./place";

/** Moves a category with the concepts and codes that belong to nothing else into a file of the project. */
export const extractCategory: Refactoring = function* (subject, offset) {
  const { codebook, document, block, editor, workspace } = subject;
  if (!editor.createsFiles || codebook.factsOf(block).kind !== "category" || !isOnHead(block, offset)) return;
  const { root } = codebook;
  const home = root && codebook.documentOf(root);
  // A document that was never saved has no folder.
  const isSaved = home?.uri.startsWith("untitled:") === false && !document.uri.startsWith("untitled:");
  if (!root || !home || !isSaved || !standsAlone(block)) return;
  const uri = freeFile(workspace, folderOf(document.uri), writtenId(block));
  yield {
    name: "extract-category",
    words: { file: URI.parse(uri).path.split("/").at(-1)! },
    isCostly: true,
    changes: () => extracted(subject, uri, root, home.uri),
  };
};

/** A file of this name in a folder, as far as is known free. */
function freeFile(workspace: Subject["workspace"], folder: string, name: string): string {
  for (let number = 1; ; number++) {
    const file = number === 1 ? `${name}.gt` : `${name}-${number}.gt`;
    const uri = Utils.joinPath(URI.parse(folder), file).toString();
    if (!workspace.document(uri)) return uri;
  }
}

function extracted({ codebook, block }: Subject, uri: string, root: Block, home: string): Change[] {
  const moved = belongingTo(codebook, block);
  const lineBreak = lineBreakNear(block);
  const texts = moved.map((each) => {
    const { start, end } = declarationSpan(each);
    return each.text.slice(start, end).replace(/\r\n|\r|\n/g, lineBreak);
  });
  const text = texts.join(lineBreak + lineBreak) + lineBreak;
  return [{ uri, text }, ...removeDeclarations(moved), ...including(root, home, uri)];
}

/** A category, its concepts and their codes, in this order; what belongs to others too stays with these. */
function belongingTo(codebook: Codebook, category: Block): Block[] {
  const moved = new Set([category]);
  const take = (kind: string, field: string, targets: readonly Block[]) => {
    const members = targets.flatMap((target) => codebook.referrers(target, kind, field));
    const own = members.filter(
      (member) => standsAlone(member) && codebook.targets(member, field).every((target) => moved.has(target)),
    );
    const ordered = codebook.ordered(new Set(own));
    for (const member of ordered) moved.add(member);
    return ordered;
  };
  take("code", "concept", take("concept", "category", [category]));
  return [...moved];
}

/** Lets a codebook include a file that it doesn't include yet. */
function including(root: Block, home: string, uri: string): BlockEdit[] {
  const { tree } = root;
  const fields = fieldsOf(tree, "include");
  const globs = fields.flatMap((field) => itemsOf(tree, field.value).map(({ text }) => text));
  if (globs.some((glob) => matcherOf(home, glob)(uri))) return [];
  const folder = `${URI.parse(folderOf(home)).path.replace(/\/$/, "")}/`;
  // A sign with a meaning in globs stands for any character.
  const glob = URI.parse(uri)
    .path.slice(folder.length)
    .replace(/[*?[\]{}()!+@,،\\]/g, "?");
  const [field] = fields;
  if (!field) return [addField(root, "include", glob, "at-end")];
  return [isEmpty(field) ? setValue(root, field, glob) : addItems(root, field, [glob])];
}
