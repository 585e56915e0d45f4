import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from "vscode-languageserver-types";
import { type CheckName, messageOf, type Severity } from "../checks/catalogue";
import type { Finding } from "../checks/check";
import { inDirection, inLines } from "../model/direction";
import { type Language, spoken } from "../model/speech";
import type { Block } from "../syntax/block";
import type { GtDocument } from "../syntax/document";
import type { Shown } from "../workspace/project";
import type { Workspace } from "../workspace/workspace";

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A diagnostic whose message is plain text, as every client takes it. */
export type FoundDiagnostic = Diagnostic & { message: string };

/** Where a check's page is, as a URI; nothing where there are no pages. */
export type PageOf = (check: CheckName) => string | undefined;

/**
 * What is wrong in a document, as an editor shows it, in the document's order. A document that is part of several
 * projects has the findings of all of them, each once. Where there are more than `limit`, the most severe ones. They
 * speak English where no language is given.
 */
export function diagnosticsOf(
  workspace: Workspace,
  uri: string,
  pageOf: PageOf,
  limit = Number.POSITIVE_INFINITY,
  language?: Language,
): FoundDiagnostic[] {
  const document = workspace.document(uri);
  const fault = faultDiagnostic(workspace, uri, language);
  if (fault) return [fault];
  if (!document) return [];
  const diagnostics = (shown: readonly Shown[], documentOf: DocumentOf) =>
    diagnosticsIn(document, mostSevere(shown, limit), documentOf, pageOf, language);
  // While it is still being read.
  const look = workspace.firstLook(uri);
  if (look) return diagnostics(look, () => document);
  const projects = workspace.projectsOf(uri);
  const all = projects.flatMap((project) =>
    diagnostics([...project.shown(document, workspace.severities)], (block) =>
      project.codebook.documentOf(block),
    ),
  );
  if (projects.length < 2) return all;
  const unique = new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...unique.values()];
}

type DocumentOf = (block: Block) => GtDocument | undefined;

function diagnosticsIn(
  document: GtDocument,
  shown: readonly Shown[],
  documentOf: DocumentOf,
  pageOf: PageOf,
  language: Language | undefined,
): FoundDiagnostic[] {
  const found: FoundDiagnostic[] = [];
  const placeOf = document.cutSoFar.placesInOrder();
  for (const { block, finding, severity } of shown) {
    const diagnostic: FoundDiagnostic = {
      range: document.rangeOf(block, finding.span, placeOf(block)),
      severity: severities[severity],
      code: finding.check,
      source: "gt",
      message: inLines(messageOf(finding.check, finding.problem, finding.words, language), language),
    };
    const href = pageOf(finding.check);
    if (href !== undefined) diagnostic.codeDescription = { href };
    const related = relatedOf(documentOf, finding, language);
    if (related.length > 0) diagnostic.relatedInformation = related;
    const tags = tagsOf(finding);
    if (tags.length > 0) diagnostic.tags = tags;
    if (finding.replacement !== undefined) diagnostic.data = { replacement: finding.replacement };
    found.push(diagnostic);
  }
  return found;
}

function mostSevere(shown: readonly Shown[], limit: number): readonly Shown[] {
  if (shown.length <= limit) return shown;
  const ranked = [...shown].sort((one, other) => severities[one.severity] - severities[other.severity]);
  const kept = new Set(ranked.slice(0, limit));
  return shown.filter((finding) => kept.has(finding));
}

function relatedOf(
  documentOf: DocumentOf,
  finding: Finding,
  language: Language | undefined,
): NonNullable<Diagnostic["relatedInformation"]> {
  return (finding.related ?? []).flatMap(({ block, span, message }) => {
    const there = documentOf(block);
    if (!there) return [];
    const location = { uri: there.uri, range: there.rangeOf(block, span) };
    return [{ location, message: inDirection(spoken(message, language), language) }];
  });
}

/** What is no part of the codebook, so that nobody reads it. */
const unread = new Set([
  "invalid-value/include-nothing",
  "repeated-field/default",
  "syntax/field-outside",
  "syntax/text-after-label",
  "unknown-field/default",
  "unknown-field/elsewhere",
  "unknown-field/qualifier",
]);

/** What is read by nobody is shown faded. */
function tagsOf({ check, problem }: Finding): DiagnosticTag[] {
  return unread.has(`${check}/${problem}`) ? [DiagnosticTag.Unnecessary] : [];
}

const firstCharacter: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function faultDiagnostic(
  workspace: Workspace,
  uri: string,
  language: Language | undefined,
): FoundDiagnostic | undefined {
  const fault = workspace.faultOf(uri);
  if (!fault || fault.fault === "missing") return undefined;
  const problem = fault.fault === "not-text" ? "not-text" : "unreadable";
  return {
    range: firstCharacter,
    severity: DiagnosticSeverity.Error,
    code: "syntax",
    source: "gt",
    message: inLines(messageOf("syntax", problem, { reason: fault.reason }, language), language),
  };
}
