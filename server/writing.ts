import {
  type ClientCapabilities,
  type CompletionParams,
  CompletionTriggerKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import { commandsOf } from "./editorCommands";
import { colorPresentations, documentColors } from "./features/colors/colors";
import { completion, resolveCompletion } from "./features/completion/completion";
import type { Editor } from "./features/completion/editor";
import { formattingEdits } from "./features/formatting";
import { linkedEditingRanges } from "./features/linkedEditing";
import { formattingTrigger, onTypeEdits } from "./features/onTypeFormatting";
import { signatureHelp, signatureTriggers } from "./features/signatureHelp";
import { readingOfNames } from "./readingNames";
import type { Services } from "./requests";

/** Answers what helps while one writes, and gives the capabilities to declare for it. */
export function registerWriting({
  connection,
  workspace,
  answering,
  settings,
  client,
}: Services): Partial<ServerCapabilities> {
  const editor = editorOf(client);
  const complete = answering(({ textDocument, position, context }: CompletionParams) => {
    const asksAgain = context?.triggerKind === CompletionTriggerKind.TriggerForIncompleteCompletions;
    const now = { ...editor, asksAgain, today: today() };
    return completion(workspace, textDocument.uri, position, settings(), now);
  });
  const readOn = readingOfNames(workspace);
  connection.onCompletion(async (params, token) => {
    const list = await complete(params, token);
    void readOn();
    if (!list || list.items.length > 0 || !workspace.folders.isLooking) return list;
    // What may stand here is in a folder that nobody has looked into yet; all others are answered meanwhile.
    await workspace.folders.settled();
    return complete(params, token);
  });
  connection.onCompletionResolve(answering((item) => resolveCompletion(workspace, item, settings())));

  connection.onDocumentFormatting(
    answering(({ textDocument }) => {
      const document = workspace.document(textDocument.uri);
      return document ? formattingEdits(document) : [];
    }),
  );
  connection.onDocumentRangeFormatting(
    answering(({ textDocument, range }) => {
      const document = workspace.document(textDocument.uri);
      return document ? formattingEdits(document, range) : [];
    }),
  );

  connection.onDocumentOnTypeFormatting(
    answering(({ textDocument, position, ch }) => {
      const document = workspace.document(textDocument.uri);
      return document ? onTypeEdits(document, position, ch) : [];
    }),
  );

  const takesOffsets =
    client.textDocument?.signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport ===
    true;
  connection.onSignatureHelp(
    answering(({ textDocument, position }) =>
      signatureHelp(workspace, textDocument.uri, position, settings(), takesOffsets),
    ),
  );
  connection.languages.onLinkedEditingRange(
    answering(({ textDocument, position }) => linkedEditingRanges(workspace, textDocument.uri, position)),
  );
  connection.onDocumentColor(
    answering(({ textDocument }) => {
      const document = workspace.document(textDocument.uri);
      return document ? documentColors(document) : [];
    }),
  );
  connection.onColorPresentation(
    answering(({ textDocument, color, range }) =>
      colorPresentations(workspace, textDocument.uri, color, range, settings()),
    ),
  );

  return {
    completionProvider: {
      triggerCharacters: ["[", ":", " ", ",", "،", "@", "#", "/"],
      resolveProvider: true,
      completionItem: { labelDetailsSupport: true },
    },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: formattingTrigger },
    signatureHelpProvider: { triggerCharacters: signatureTriggers },
    linkedEditingRangeProvider: true,
    colorProvider: true,
  };
}

/** What the editor says that it can, as far as completion makes use of it. */
function editorOf(client: ClientCapabilities): Editor {
  const item = client.textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertsOrReplaces: item?.insertReplaceSupport === true,
    labelDetails: item?.labelDetailsSupport === true,
    commitCharacters: item?.commitCharactersSupport === true,
    commands: commandsOf(client),
  };
}

/** The day that it is where the editor is, as `2024-05-31`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
