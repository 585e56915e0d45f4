import { type Location, MarkupKind } from "vscode-languageserver-types";
import { messageOf } from "../../checks/catalogue";
import { idSpan } from "../../checks/check";
import { inDirection } from "../../model/direction";
import type { Block } from "../../syntax/block";
import type { InParts } from "../../syntax/parts";
import { escaped } from "../display";
import { describeDeclaration } from "../hover/declaration";
import { describeRole } from "../hover/language";
import { roleInFile } from "../roleInFile";
import { belowRole } from "../theory";
import { placeNaming } from "../typeHierarchy";
import type { Node } from "./place";
import type { Resolved } from "./protocol";
import type { View } from "./view";

/** What a hover on a node says, and where one goes from it. */
export function* resolvedOf(view: View, { codebook, place }: Node): InParts<Resolved> {
  const resolved: Resolved = {};
  const { paradigm, root } = codebook;
  const block = place.at === "declaration" ? place.block : place.at === "codebook" ? root : undefined;
  if (block) {
    resolved.tooltip = markdown(yield* describeWithFindings(view, block));
    const location = locationOf(view, block);
    if (location) resolved.location = location;
  } else if (place.at === "role" && paradigm) {
    resolved.tooltip = markdown(describeRole(paradigm, place.role, view.language, view.speech));
    const [category] = belowRole(codebook, place.role);
    const location = roleInFile(codebook, place.role) ?? (category && placeNaming(codebook, category));
    if (location) resolved.location = location;
  }
  return resolved;
}

function* describeWithFindings(
  { project, severities, language, speech }: View,
  block: Block,
): InParts<string> {
  const findings = Array.from(project.shownAt(block, severities), ({ finding }) => {
    const message = messageOf(finding.check, finding.problem, finding.words, speech);
    return `- ${escaped(message.replace(/\s+/g, " "))}`;
  });
  const parts = [
    yield* describeDeclaration(project.codebook, block, language, speech),
    inDirection(findings.slice(0, mostFindings).join("\n"), speech),
  ];
  return parts.filter((part) => part !== "").join("\n\n---\n\n");
}

const mostFindings = 8;

function locationOf({ project: { codebook } }: View, block: Block): Location | undefined {
  const document = codebook.documentOf(block);
  return document && { uri: document.uri, range: document.rangeOf(block, idSpan(block.tree)) };
}

function markdown(value: string) {
  return { kind: MarkupKind.Markdown, value };
}
