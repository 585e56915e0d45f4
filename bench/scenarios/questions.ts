import { setTimeout as pause } from "node:timers/promises";
import type { Position, Range } from "../client/draft";
import { conceptOf, idOf, type Place, roleOf } from "../formats/page";
import { muchUsed } from "../generate/study";
import { codeOf, type Desk } from "./desk";
import { expect, type Scenario } from "./scenario";

const SCREEN = 50;
const BETWEEN_LETTERS = 50;
const MOST_LETTERS = 100;

interface Located {
  readonly uri?: string;
  readonly range?: Range;
  readonly targetUri?: string;
  readonly targetRange?: Range;
  readonly targetSelectionRange?: Range;
}

/** What is offered at a place; of very many perhaps not all, so that one asks again with the next letter. */
type Completions = Completion[] | { isIncomplete?: boolean; items: Completion[] } | null;

interface Completion {
  readonly label: string;
  readonly insertText?: string;
  readonly filterText?: string;
  readonly textEdit?: { newText: string };
}

/** What is asked, and how a right answer is told from a wrong one. */
interface Question {
  readonly name: string;
  readonly title: string;
  readonly capability: string;
  readonly method: string;
  /** Whether only a server that knows what refers to what can answer. */
  readonly needsReferences?: boolean;
  /** @param letters how many more are typed than at first */
  params(desk: Desk, round: number, letters: number): object;
  /** Whether an answer is only a part, and one types on. */
  isPart?(answer: never, desk: Desk, round: number): boolean;
  /** Throws unless the answer is right. */
  check(answer: never, desk: Desk, round: number): void;
}

const questions: readonly Question[] = [
  {
    name: "complete-reference",
    title: "completion of a reference",
    capability: "completionProvider",
    method: "textDocument/completion",
    needsReferences: true,
    params: (desk, round, letters) => {
      const word = reference(desk, round);
      const { line, character } = within(word, 0.6);
      return at(desk, { line, character: Math.min(character + letters, word.end) });
    },
    isPart: (answer: Completions, desk, round) =>
      !Array.isArray(answer) && answer?.isIncomplete === true && !offers(answer, conceptIdOf(desk, round)),
    check: (answer, desk, round) => expectOffered(answer, conceptIdOf(desk, round)),
  },
  {
    name: "complete-role",
    title: "completion of a role",
    capability: "completionProvider",
    method: "textDocument/completion",
    params: (desk, round) => at(desk, within(desk.file.page.place(roleOf(categoryOf(desk, round))), 0)),
    check: (answer) => expectOffered(answer, "strategy"),
  },
  {
    name: "hover",
    title: "hover",
    capability: "hoverProvider",
    method: "textDocument/hover",
    params: (desk, round) => at(desk, within(reference(desk, round), 0.5)),
    check: (answer: { contents?: unknown } | null) => expect(Boolean(answer?.contents), "the hover is empty"),
  },
  {
    name: "definition",
    title: "definition",
    capability: "definitionProvider",
    method: "textDocument/definition",
    needsReferences: true,
    params: (desk, round) => at(desk, within(reference(desk, round), 0.5)),
    check: (answer: Located | Located[] | null, desk, round) => {
      const { line } = desk.file.page.place(idOf("concept", conceptIdOf(desk, round)));
      const [found] = [answer ?? []].flat();
      const range = found?.targetSelectionRange ?? found?.targetRange ?? found?.range;
      expect(range?.start.line === line, `the definition is on line ${range?.start.line}, not ${line}`);
    },
  },
  {
    name: "highlights",
    title: "highlights",
    capability: "documentHighlightProvider",
    method: "textDocument/documentHighlight",
    needsReferences: true,
    params: (desk, round) => at(desk, within(reference(desk, round), 0.5)),
    check: (answer: unknown[] | null) => expect((answer?.length ?? 0) >= 2, "fewer than two highlights"),
  },
  {
    name: "references",
    title: "references of a much-used id",
    capability: "referencesProvider",
    method: "textDocument/references",
    needsReferences: true,
    params: (desk) => ({ ...at(desk, muchUsedId(desk)), context: { includeDeclaration: true } }),
    check: (answer: unknown[] | null, desk) => {
      const { uses } = muchUsed(desk.study);
      expect(answer?.length === uses + 1, `${answer?.length} references, not ${uses + 1}`);
    },
  },
  {
    name: "workspace-symbols",
    title: "workspace symbols",
    capability: "workspaceSymbolProvider",
    method: "workspace/symbol",
    params: (desk, round) => ({ query: codeOf(desk, round) }),
    check: (answer: { location: Located }[] | null, desk, round) => {
      const { line } = desk.file.page.place(idOf("code", codeOf(desk, round)));
      const found = answer?.some(
        ({ location }) => location.uri === desk.uri && (location.range?.start.line ?? line) === line,
      );
      expect(found === true, `${codeOf(desk, round)} is not among ${answer?.length ?? 0} workspace symbols`);
    },
  },
  {
    name: "outline",
    title: "outline",
    capability: "documentSymbolProvider",
    method: "textDocument/documentSymbol",
    params: (desk) => ({ textDocument: { uri: desk.uri } }),
    check: (answer: unknown[] | null) => expect((answer?.length ?? 0) > 0, "the outline is empty"),
  },
  {
    name: "semantic-tokens",
    title: "semantic tokens of a screen",
    capability: "semanticTokensProvider.range",
    method: "textDocument/semanticTokens/range",
    params: (desk, round) => {
      const { line } = reference(desk, round);
      const range = { start: { line, character: 0 }, end: { line: line + SCREEN, character: 0 } };
      return { textDocument: { uri: desk.uri }, range };
    },
    check: (answer: { data?: number[] } | null) =>
      expect((answer?.data?.length ?? 0) > 0, "there are no semantic tokens"),
  },
];

/** Each feature asked at places all over the file. */
export const asking: readonly Scenario[] = questions.map((question) => ({
  name: question.name,
  title: question.title,
  samples: 40,
  warmUp: 5,
  of: (desk) => {
    const { session } = desk;
    if (question.needsReferences && !session.server.format.checksReferences) return undefined;
    if (!offered(desk, question.capability) || session.server.lacks?.includes(question.name))
      return undefined;
    return async (round) => {
      // What the bench itself has to look up first is nobody's time.
      let params = question.params(desk, round, 0);
      const asked = performance.now();
      for (let letters = 0; ; letters++) {
        if (letters > 0) params = question.params(desk, round, letters);
        const { result, arrived } = await session.request<never>(question.method, params);
        if (letters < MOST_LETTERS && question.isPart?.(result, desk, round)) {
          await pause(BETWEEN_LETTERS);
          continue;
        }
        question.check(result, desk, round);
        return [arrived - asked];
      }
    };
  },
}));

/** The first question that is asked of a study, right after it was opened. */
export const firstCompletion = asking.find(({ name }) => name === "complete-reference")!;

function offered(desk: Desk, capability: string): boolean {
  const [provider, part] = capability.split(".") as [string, string?];
  const offer = desk.session.offers(provider);
  return Boolean(part ? (offer as Record<string, unknown> | undefined)?.[part] : offer);
}

/** What one says of a place in the study that is asked about. */
export function at(desk: Desk, position: Position): object {
  return { textDocument: { uri: desk.uri }, position };
}

/** The position at a share of a word. */
export function within({ line, start, end }: Place, share: number): Position {
  return { line, character: start + Math.floor((end - start) * share) };
}

/** Where a code names its concept, each round another. */
export function reference(desk: Desk, round: number): Place {
  return desk.file.page.place(conceptOf(codeOf(desk, round)));
}

function muchUsedId(desk: Desk): Position {
  const { concept } = muchUsed(desk.study);
  return within(desk.file.page.place(idOf("concept", concept.id)), 0.5);
}

function conceptIdOf(desk: Desk, round: number): string {
  const id = codeOf(desk, round);
  return desk.study.codes.find((code) => code.id === id)!.concept;
}

function categoryOf(desk: Desk, round: number): string {
  const { categories } = desk.study;
  return categories[1 + (round % (categories.length - 1))]!.id;
}

function expectOffered(answer: Completions, word: string): void {
  expect(offers(answer, word), `${word} is not among ${itemsOf(answer).length} completions`);
}

function offers(answer: Completions, word: string): boolean {
  return itemsOf(answer).some((item) =>
    [item.label, item.insertText, item.filterText, item.textEdit?.newText].some((text) =>
      text?.includes(word),
    ),
  );
}

function itemsOf(answer: Completions): Completion[] {
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}
