import { type Client, ErrorAnswer } from "../client";
import type { Range } from "./draft";

export interface Finding {
  readonly range: Range;
  readonly message: string;
  readonly code?: string | number;
}

/** Says whether findings are those that were looked for. */
export type Wanted = (findings: readonly Finding[]) => boolean;

/** Nothing came in time. */
export class Nothing extends Error {}

/** Findings came, but not those that the edit should bring. */
export class WrongFindings extends Error {}

interface Report {
  readonly kind: "full" | "unchanged";
  readonly resultId?: string;
  readonly items?: Finding[];
}

/** The protocol's errors of a request whose text changed under it, or that was called off. */
const superseded = new Set([-32800, -32801, -32802]);

/**
 * A server's findings, however they come: asked for (pull) when the server offers it, else as it sends them (push).
 */
export class Findings {
  readonly #client: Client;
  readonly #latest = new Map<string, Finding[]>();
  readonly #resultIds = new Map<string, string>();
  readonly #watchers = new Set<(uri: string | undefined, arrived: number) => void>();
  readonly #enders = new Set<(reason: Error) => void>();
  readonly #lowestVersion = new Map<string, number>();
  #asked: number | undefined;
  pull = false;

  constructor(client: Client) {
    this.#client = client;
  }

  /** To be told of every `textDocument/publishDiagnostics`. */
  published(uri: string, findings: Finding[], version: number | undefined, arrived: number): void {
    if (this.pull || (version !== undefined && version < (this.#lowestVersion.get(uri) ?? 0))) return;
    this.#latest.set(uri, findings);
    for (const watch of this.#watchers) watch(uri, arrived);
  }

  /** To be told of every `workspace/diagnostic/refresh`. */
  refreshed(arrived: number): void {
    for (const watch of this.#watchers) watch(undefined, arrived);
  }

  /** To be told when the server is gone. */
  ended(reason: Error): void {
    for (const end of this.#enders) end(reason);
  }

  /** Asks as an editor does on every key, and waits for nothing; the question before is called off. */
  ask(uri: string): void {
    if (!this.pull) return;
    this.#request(uri).catch(() => {});
  }

  /**
   * Makes a change and waits until a file's findings are the wanted ones.
   * @param uri the file whose findings are awaited
   * @param version of that file that they must not be older than, where the server says
   * @param change sends the change, and tells when
   * @returns milliseconds from the change's sending to the findings' last byte
   * @throws Nothing, WrongFindings, or what the server ended with
   */
  async after(
    uri: string,
    version: number,
    change: () => number,
    wanted: Wanted,
    timeout: number,
  ): Promise<number> {
    this.#lowestVersion.set(uri, version);
    let timer: NodeJS.Timeout | undefined;
    let came = false;
    let stopWatching = () => {};
    try {
      return await new Promise<number>((resolve, reject) => {
        timer = setTimeout(() => {
          const shown = this.#latest.get(uri) ?? [];
          reject(came ? new WrongFindings(describe(shown)) : new Nothing(`no answer in ${timeout / 1000} s`));
        }, timeout);
        const sent = change();
        const look = (arrived: number) => {
          came = true;
          if (wanted(this.#latest.get(uri) ?? [])) resolve(arrived - sent);
        };
        const pull = () =>
          this.#request(uri).then((arrived) => arrived !== undefined && look(arrived), reject);
        const watch = (changed: string | undefined, arrived: number) => {
          if (changed === uri) look(arrived);
          else if (changed === undefined && this.pull) pull();
        };
        this.#watchers.add(watch);
        this.#enders.add(reject);
        stopWatching = () => {
          this.#watchers.delete(watch);
          this.#enders.delete(reject);
        };
        if (this.pull) pull();
      });
    } finally {
      clearTimeout(timer);
      stopWatching();
    }
  }

  /** @returns when the answer came; nothing where a later question took this one's place */
  async #request(uri: string): Promise<number | undefined> {
    if (this.#asked !== undefined) this.#client.cancel(this.#asked);
    const previousResultId = this.#resultIds.get(uri);
    const question = this.#client.request<Report>("textDocument/diagnostic", {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
    this.#asked = question.id;
    try {
      const { result, arrived } = await question;
      if (result.kind === "full") this.#latest.set(uri, result.items ?? []);
      if (result.resultId !== undefined) this.#resultIds.set(uri, result.resultId);
      return arrived;
    } catch (error) {
      if (!(error instanceof ErrorAnswer && superseded.has(error.code))) throw error;
      return this.#asked === question.id ? this.#request(uri) : undefined;
    } finally {
      if (this.#asked === question.id) this.#asked = undefined;
    }
  }
}

function describe(findings: readonly Finding[]): string {
  const [first] = findings;
  if (!first) return "the findings are empty";
  const { start, end } = first.range;
  const where = `${start.line}:${start.character}-${end.line}:${end.character}`;
  return `${findings.length} findings, the first at ${where}: ${first.message}`;
}
