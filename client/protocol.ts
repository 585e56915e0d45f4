import { type LanguageClient, type Range, RequestType } from "vscode-languageclient/node";

// What the server's own requests and commands take and give: `server/studying.ts` and
// `server/features/actions/commands.ts` say more of each.

export type Severity = "error" | "warning" | "information" | "hint";

export type Stage = "open" | "axial" | "selective";

/** How a study stands, in the words in which it is shown. */
export interface Study {
  uri: string;
  label: string;
  isDeclared: boolean;
  stage: Stage;
  stages: { stage: Stage; label: string; description: string }[];
  summary: string;
  found: { severity: Severity; count: number; text: string }[];
  paradigm: string;
  languages: { tag: string; name: string; isShown: boolean }[];
}

export interface Problem {
  uri: string;
  range: Range;
  severity: Severity;
  title: string;
  message: string;
  words: string;
}

export interface StageProblems {
  stage: Stage;
  label: string;
  isReached: boolean;
  count: number;
  problems: Problem[];
}

export interface Unplaced {
  uri: string;
  range: Range;
  kind: string;
  label: string;
  lacks: string;
}

export interface Choices {
  languages: { tag: string; name: string; ownName: string }[];
  paradigms: { id: string; label: string; description: string }[];
}

export interface Beginning {
  title: string;
  languages: string[];
  paradigm?: string;
}

interface About {
  uri: string;
}

export const studyRequest = new RequestType<About, Study | null, void>("gt/study");
export const problemsRequest = new RequestType<About, StageProblems[], void>("gt/problems");
export const unplacedRequest = new RequestType<About, Unplaced[], void>("gt/unplaced");
export const countsRequest = new RequestType<About, string | null, void>("gt/counts");
export const choicesRequest = new RequestType<undefined, Choices, void>("gt/choices");
export const newCodebookRequest = new RequestType<Beginning, { id: string; text: string } | null, void>(
  "gt/newCodebook",
);

/** What `gt.edit.add` is to add. */
export interface Addition {
  uri: string;
  kind: string;
  label: string;
  position?: { line: number; character: number };
  under?: { kind: string; id: string };
  passage?: { uri: string; range: Range; text: string };
  file?: string;
}

/** What became of a command; where it did nothing, the reason. */
export interface Made {
  applied: boolean;
  reason?: string;
}

const executeRequest = new RequestType<{ command: string; arguments: unknown[] }, Made | null, void>(
  "workspace/executeCommand",
);

/** Lets the server make an edit. */
export async function execute(client: LanguageClient, command: string, argument: unknown): Promise<Made> {
  const made = await client.sendRequest(executeRequest, { command, arguments: [argument] });
  return made ?? { applied: false };
}
