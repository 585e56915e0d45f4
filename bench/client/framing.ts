const SEPARATOR = "\r\n\r\n";

/** A message's bytes on the wire: headers, then JSON. */
export function frame(message: object): Buffer {
  const body = Buffer.from(JSON.stringify(message));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}${SEPARATOR}`), body]);
}

/**
 * Cuts a stream of bytes into messages. What has come of a long message is kept in its pieces until all is there,
 * so that a long answer costs one copy.
 */
export class Deframer {
  readonly #deliver: (body: Buffer, arrived: number) => void;
  #pieces: Buffer[] = [];
  #held = 0;
  /** Where the message at hand ends, counted from the first held byte; NaN while its headers are incomplete. */
  #end = Number.NaN;
  #start = 0;

  /** @param deliver is given each message's JSON, and when its last byte came */
  constructor(deliver: (body: Buffer, arrived: number) => void) {
    this.#deliver = deliver;
  }

  push(piece: Buffer): void {
    const arrived = performance.now();
    this.#pieces.push(piece);
    this.#held += piece.length;
    while (this.#headersRead() && this.#held >= this.#end) {
      const all = this.#joined();
      const body = all.subarray(this.#start, this.#end);
      const rest = all.subarray(this.#end);
      this.#pieces = rest.length > 0 ? [rest] : [];
      this.#held = rest.length;
      this.#end = Number.NaN;
      this.#deliver(body, arrived);
    }
  }

  #headersRead(): boolean {
    if (!Number.isNaN(this.#end)) return true;
    const all = this.#joined();
    const headersEnd = all.indexOf(SEPARATOR);
    if (headersEnd < 0) return false;
    const length = /Content-Length: *(\d+)/i.exec(all.toString("latin1", 0, headersEnd))?.[1];
    if (length === undefined) throw new Error("a message without Content-Length");
    this.#start = headersEnd + SEPARATOR.length;
    this.#end = this.#start + Number(length);
    return true;
  }

  #joined(): Buffer {
    if (this.#pieces.length !== 1) this.#pieces = [Buffer.concat(this.#pieces)];
    return this.#pieces[0]!;
  }
}
