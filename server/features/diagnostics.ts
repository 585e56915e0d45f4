import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range } from "vscode-languageserver-types";
import { type CheckName, messageOf, type Severity } from "../checks/catalogue";
import type { Finding } from "../checks/check";
import type { Shown } from "../checks/shown";
import type { Codebook } from "../model/codebook";
import { inDirection, inLines } from "../model/direction";
import { type Language, spoken } from "../model/speech";
import type { Block } from "../syntax/block";
import { type GtDocument, movedDown, rangeIn } from "../syntax/document";
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
  // While it is still being read.
  const look = workspace.firstLook(uri);
  if (look) return diagnosticsIn(document, look, pageOf, language);
  const projects = workspace.projectsOf(uri);
  const all = projects.flatMap((project) => {
    const shown = project.mostSevere(document, workspace.severities, limit);
    return diagnosticsIn(document, shown, pageOf, language, project.codebook);
  });
  if (projects.length < 2) return all;
  const unique = new Map(all.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]));
  return [...unique.values()];
}

function diagnosticsIn(
  document: GtDocument,
  shown: Iterable<Shown>,
  pageOf: PageOf,
  language: Language | undefined,
  codebook?: Codebook,
): FoundDiagnostic[] {
  const found: FoundDiagnostic[] = [];
  const placeOf = document.cutSoFar.placesInOrder();
  const documentOf = (block: Block) => (codebook ? codebook.documentOf(block) : document);
  for (const each of shown) {
    const diagnostic = { ...alone(each, pageOf, language, codebook?.version) };
    diagnostic.range = movedDown(diagnostic.range, placeOf(each.block).line);
    const related = relatedOf(documentOf, each.finding, language);
    if (related.length > 0) diagnostic.relatedInformation = related;
    found.push(diagnostic);
  }
  return found;
}

/** A finding as an editor shows it, and what that depends on. */
interface Said {
  diagnostic: FoundDiagnostic;
  severity: Severity;
  pageOf: PageOf;
  language: Language | undefined;
  version: number | undefined;
}

/** What was said of findings: after every key an editor is told of a thousand, and nearly all are as before. */
const said = new WeakMap<Finding, Said>();

/** A finding as an editor shows it in a text that has its declaration and no other; `version` is the codebook's. */
function alone(
  { block, finding, severity }: Shown,
  pageOf: PageOf,
  language: Language | undefined,
  version: number | undefined,
): FoundDiagnostic {
  const { check, problem, words, span } = finding;
  const before = said.get(finding);
  if (before?.severity === severity && before.pageOf === pageOf && before.language === language) {
    if (!finding.proposal || before.version === version) return before.diagnostic;
  }
  const diagnostic: FoundDiagnostic = {
    range: rangeIn(block, span),
    severity: severities[severity],
    code: check,
    source: "gt",
    message: inLines(messageOf(check, problem, words, language), language),
  };
  const href = pageOf(check);
  if (href !== undefined) diagnostic.codeDescription = { href };
  const tags = tagsOf(finding);
  if (tags.length > 0) diagnostic.tags = tags;
  const replacement = finding.replacement ?? finding.proposal?.();
  if (replacement !== undefined) diagnostic.data = { replacement };
  said.set(finding, { diagnostic, severity, pageOf, language, version });
  return diagnostic;
}

type DocumentOf = (block: Block) => GtDocument | undefined;

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
