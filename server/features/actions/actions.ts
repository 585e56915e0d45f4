import type { CodeAction, CodeActionContext, Diagnostic, Range } from "vscode-languageserver-types";
import type { InParts, Seeking } from "../../syntax/parts";
import type { Workspace } from "../../workspace/workspace";
import type { Editor, Offer } from "./action";
import { kindOf, quickFix, titleOf } from "./catalogue";
import { changesOf, editOf } from "./changes";
import { faultsAt, type LocatedFault } from "./faults";
import { fixAll } from "./fixAll";
import { fixesFor } from "./quickfix";
import { ignoring } from "./quickfix/ignore";
import { refactoringsAt } from "./refactor";

/** What can be done with a range of a document. */
interface Ask {
  workspace: Workspace;
  uri: string;
  range: Range;
  editor: Editor;
  /** The kinds of actions that are wanted; all but those for whole documents where absent. */
  only?: readonly string[] | undefined;
  /** The findings that the editor shows there. */
  diagnostics: readonly Diagnostic[];
}

/** An offer, and what finds it again when the editor asks for its edit. */
interface Listed {
  offer: Offer;
  key: string;
  diagnostics?: Diagnostic[];
}

/** With what an editor asks for an action's edit. */
interface ActionData {
  uri: string;
  range: Range;
  key: string;
}

/**
 * What can be done at a range: mend what is found there (only what the context names, where it names findings of
 * ours) and refactor what stands there. An action that takes long has no edit yet if the editor asks for it later.
 */
export function* codeActions(
  workspace: Workspace,
  uri: string,
  range: Range,
  { only, diagnostics }: CodeActionContext,
  editor: Editor,
): InParts<CodeAction[]> {
  const ask: Ask = { workspace, uri, range, editor, only, diagnostics };
  const actions: CodeAction[] = [];
  for (const each of listed(ask)) {
    yield;
    const action = each && (yield* toAction(ask, each));
    if (action) actions.push(action);
  }
  return actions;
}

/** An action with its edit; as it is where the text has changed so that there is nothing to do any more. */
export function* resolveCodeAction(
  workspace: Workspace,
  action: CodeAction,
  editor: Editor,
): InParts<CodeAction> {
  const { uri, range, key } = action.data as ActionData;
  const only = action.kind === undefined ? undefined : [action.kind];
  for (const each of listed({ workspace, uri, range, editor, only, diagnostics: [] })) {
    yield;
    if (each?.key !== key) continue;
    const edit = yield* editOf(workspace, yield* changesOf(each.offer), editor);
    return edit ? { ...action, edit } : action;
  }
  return action;
}

function* listed(ask: Ask): Seeking<Listed> {
  const known = new Set<string>();
  for (const each of all(ask)) {
    yield;
    if (!each) continue;
    // A document of two projects has what both find only once.
    if (known.has(each.key) || !isWanted(kindOf(each.offer.name), ask.only)) continue;
    known.add(each.key);
    yield each;
  }
}

function* all(ask: Ask): Seeking<Listed> {
  const { workspace, uri, range, editor, only } = ask;
  if (mayWant(quickFix, only)) yield* quickFixes(ask);
  if (mayWant("refactor", only)) {
    for (const offer of refactoringsAt(workspace, uri, range, editor)) yield { offer, key: keyOf(offer) };
  }
  // Editors ask for these by name; among the others they would only be in the way.
  if (only && mayWant(kindOf("fix-all"), only)) {
    const offer = yield* fixAll(workspace, uri, editor);
    if (offer) yield { offer, key: keyOf(offer) };
  }
}

/** What mends the findings, and last what leaves them unsaid. */
function* quickFixes({ workspace, uri, range, editor, diagnostics }: Ask): Seeking<Listed> {
  const ours = diagnostics.filter(({ source }) => source === "gt");
  const silencing: Listed[] = [];
  for (const fault of faultsAt(workspace, uri, range, editor)) {
    const about = ours.filter((diagnostic) => isAbout(diagnostic, fault));
    if (ours.length > 0 && about.length === 0) continue;
    const list = (offer: Offer): Listed => {
      const key = keyOf(offer, `${fault.finding.check} ${JSON.stringify(fault.range)}`);
      return { offer, key, ...(about.length > 0 && { diagnostics: about }) };
    };
    for (const offer of fixesFor(fault)) yield list(offer);
    silencing.push(...Array.from(ignoring(fault), list));
  }
  yield* silencing;
}

function isAbout({ code, range }: Diagnostic, { finding, range: at }: LocatedFault): boolean {
  return (
    code === finding.check &&
    range.start.line === at.start.line &&
    range.start.character === at.start.character
  );
}

function keyOf({ name, words = {} }: Offer, about = ""): string {
  return `${name} ${JSON.stringify(words)} ${about}`;
}

/** Whether an action is of one of the kinds, or of a kind beneath one of them. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only?.some((wanted) => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`)) ?? true;
}

/** Whether actions of a kind or of one beneath it may be wanted. */
function mayWant(kind: string, only: readonly string[] | undefined): boolean {
  return isWanted(kind, only) || (only?.some((wanted) => wanted.startsWith(`${kind}.`)) ?? true);
}

function* toAction({ workspace, uri, range, editor }: Ask, listed: Listed): InParts<CodeAction | undefined> {
  const { offer, key, diagnostics } = listed;
  const action: CodeAction = {
    title: titleOf(offer.name, offer.words, editor.speech),
    kind: kindOf(offer.name),
  };
  if (diagnostics) action.diagnostics = diagnostics;
  if (offer.isPreferred) action.isPreferred = true;
  if (offer.asks) return { ...action, command: { title: action.title, ...offer.asks } };
  if (offer.isCostly && editor.asksForEdits) {
    const data: ActionData = { uri, range, key };
    return { ...action, data };
  }
  const edit = yield* editOf(workspace, yield* changesOf(offer), editor);
  return edit && { ...action, edit };
}
