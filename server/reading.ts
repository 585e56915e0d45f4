import type {
  InlayHintParams,
  SemanticTokens,
  SemanticTokensRangeParams,
  ServerCapabilities,
} from "vscode-languageserver";
import { codeLenses, resolveCodeLens } from "./features/codeLenses/codeLenses";
import { inlayHints, resolveInlayHint } from "./features/inlayHints/inlayHints";
import { editsBetween } from "./features/semanticTokens/delta";
import { legend } from "./features/semanticTokens/legend";
import { semanticTokens, semanticTokensIn } from "./features/semanticTokens/semanticTokens";
import { refreshing } from "./refreshing";
import type { Services } from "./requests";
import { objectOf } from "./settings";

/** The protocol takes nothing for an answer, and so does every editor; the library's types don't. */
const tooLarge = null as unknown as SemanticTokens;

/** Answers what an editor shows while one reads, and gives the capabilities to declare for it. */
export function registerReading(services: Services): Partial<ServerCapabilities> {
  const { connection, workspace, answering, settings, client } = services;
  const { inlayHint, codeLens, semanticTokens: tokens } = client.textDocument ?? {};
  const resolved = inlayHint?.resolveSupport?.properties ?? [];
  const resolvesHints = resolved.includes("tooltip");
  const followsHints = resolved.includes("label.location");
  refreshing(services);

  if (codeLens) {
    connection.onCodeLens(
      answering(({ textDocument: { uri } }) =>
        settings().lenses === false ? [] : codeLenses(workspace, uri),
      ),
    );
    connection.onCodeLensResolve(answering((lens) => resolveCodeLens(workspace, lens, settings())));
  }
  if (inlayHint) {
    const { inlayHint: hints } = connection.languages;
    const answer = answering(({ textDocument, range }: InlayHintParams) =>
      inlayHints(workspace, textDocument.uri, range, settings()),
    );
    hints.on((params, token) => {
      workspace.shows(params.textDocument.uri, params.range);
      return answer(params, token);
    });
    hints.resolve(answering((hint) => resolveInlayHint(workspace, hint, settings(), followsHints)));
  }
  return {
    ...(codeLens && { codeLensProvider: { resolveProvider: true } }),
    ...(inlayHint && { inlayHintProvider: { resolveProvider: resolvesHints } }),
    ...(tokens && registerTokens(services)),
  };
}

function registerTokens({
  connection,
  workspace,
  answering,
  client,
  options,
}: Services): Partial<ServerCapabilities> {
  /** What was last answered of each document, by which its next answer may be told in few words. */
  const answered = new Map<string, { resultId: string; data: number[] }>();
  let answers = 0;
  const keep = (uri: string, data: number[]) => {
    const resultId = String(++answers);
    for (const known of answered.keys()) if (!workspace.isOpen(known)) answered.delete(known);
    answered.set(uri, { resultId, data });
    return resultId;
  };
  const { semanticTokens: tokens } = connection.languages;
  tokens.on(
    answering(function* ({ textDocument: { uri } }) {
      const data = yield* semanticTokens(workspace, uri);
      return data ? { resultId: keep(uri, data), data } : tooLarge;
    }),
  );
  tokens.onDelta(
    answering(function* ({ textDocument: { uri }, previousResultId }) {
      const before = answered.get(uri);
      const data = yield* semanticTokens(workspace, uri);
      if (!data) return tooLarge;
      const resultId = keep(uri, data);
      if (before?.resultId !== previousResultId) return { resultId, data };
      return { resultId, edits: editsBetween(before.data, data) };
    }),
  );
  const answerRange = answering(
    function* ({ textDocument, range }: SemanticTokensRangeParams) {
      return { data: yield* semanticTokensIn(workspace, textDocument.uri, range) };
    },
    { data: [] },
    undefined,
    // Only an editor that can be told to ask again is answered before all is read.
    client.workspace?.semanticTokens?.refreshSupport
      ? ({ textDocument: { uri } }) => workspace.looked(uri)
      : undefined,
  );
  tokens.onRange((params, token) => {
    workspace.shows(params.textDocument.uri, params.range);
    return answerRange(params, token);
  });
  const ofOurOwn = objectOf(options).ownTokenTypes === true;
  return {
    semanticTokensProvider: { legend: legend(ofOurOwn), full: { delta: true }, range: true },
  };
}
