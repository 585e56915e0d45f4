import { isUtf8 } from "node:buffer";
import type { ContentTypeDecoder, Message } from "vscode-languageserver/node";
import { bytesOf, partSize, textOfBytes, Utf8Text } from "./syntax/utf8";

/** A message that is shorter is read at once, as the library does. */
const long = 1_000_000;

/** A message has no other string that is longer, and no more behind its long one. */
const short = 4096;

/** Before its long text a message has no more than this. */
const most = 64 * 1024;

/** So many bytes are read before others have their turn. */
const atATime = 1_000_000;

/** Stands for the long text while the rest of its message is read. */
const placeholder = "the text that is opened";

/** Lets others have their turn. */
type Turn = () => Promise<void>;

/**
 * Reads the protocol's messages from their bytes. Where one opens a long document or puts a long text into it, of which a
 * string would be made for as long as a tenth of a second and more, twice, the text is taken out of it a part at a time, and
 * others have their `turn` in between; it is a `Utf8Text` where there would be a string if it is all that the document has.
 * All else is read as the library reads it, and so are messages in which anything is wrong.
 */
export function messageDecoder(turn: Turn): ContentTypeDecoder {
  return {
    name: "application/json",
    async decode(bytes, { charset }): Promise<Message> {
      const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      const isLong = charset === "utf-8" && body.length >= long;
      const message = isLong ? await withLongText(body, turn) : undefined;
      return message ?? JSON.parse(body.toString(charset));
    },
  };
}

/** The message that opens a document with one long text, or puts one into it; nothing where it is any other. */
async function withLongText(body: Buffer, turn: Turn): Promise<Message | undefined> {
  if (!isUtf8(body)) return undefined;
  await turn();
  const place = longString(body);
  if (!place) return undefined;
  const around = [body.toString("utf8", 0, place.start), body.toString("utf8", place.end)];
  if (around.some((part) => part.includes(placeholder))) return undefined;
  const message = parsed(around.join(placeholder)) as WithText | undefined;
  const holder = message && holderOf(message);
  if (holder?.text !== placeholder) return undefined;
  const text = await unescaped(body, place, turn);
  if (!text) return undefined;
  holder.text = holder.range === undefined ? text : await stringOf(text, turn);
  return message;
}

/** The part of a message that a long text may be in. */
function holderOf({ method, params }: WithText): Holder | undefined {
  if (method === "textDocument/didOpen") return params?.textDocument;
  if (method !== "textDocument/didChange" || !Array.isArray(params?.contentChanges)) return undefined;
  const [only, ...others] = params.contentChanges;
  return others.length === 0 ? only : undefined;
}

/** A text as a string, made in parts. */
async function stringOf({ parts }: Utf8Text, turn: Turn): Promise<string> {
  let text = "";
  for (const part of parts) {
    text += textOfBytes(part);
    await turn();
  }
  return text;
}

/** What is looked for in a message, which may be anything. */
type WithText = Message & {
  method?: unknown;
  params?: { textDocument?: Holder; contentChanges?: unknown };
};

interface Holder {
  text?: unknown;
  range?: unknown;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

interface Place {
  start: number;
  end: number;
}

const quote = 0x22;
const backslash = 0x5c;

/**
 * Where the long string of a message is most likely, between its quotes: it is the first that goes on for some time, and
 * little comes behind it. Were a quote to end it sooner, it couldn't be read as a string.
 */
function longString(body: Buffer): Place | undefined {
  for (let open = body.indexOf(quote); open >= 0 && open < most; ) {
    const start = open + 1;
    const end = endOfString(body, start, start, start + short);
    if (end === undefined) {
      const last = endOfString(body, start, Math.max(start, body.length - short), body.length);
      return last === undefined ? undefined : { start, end: last };
    }
    open = body.indexOf(quote, end + 1);
  }
  return undefined;
}

/** The first quote between two places that may end a string that starts at `start`. */
function endOfString(body: Buffer, start: number, from: number, until: number): number | undefined {
  for (let at = body.indexOf(quote, from); at >= 0 && at < until; at = body.indexOf(quote, at + 1)) {
    if (backslashesBefore(body, at, start) % 2 === 0) return at;
  }
  return undefined;
}

/** What a line break is in a string of JSON. */
const lineBreak = "\\n";
const blankLine = "\\n\\n";

/** What the characters of a string in JSON stand for, in UTF-8; nothing where they are none, or UTF-8 can't say it. */
async function unescaped(body: Buffer, { start, end }: Place, turn: Turn): Promise<Utf8Text | undefined> {
  const parts: string[] = [];
  let rest = start;
  for (let at = start; at < end; ) {
    if (at >= rest) {
      await turn();
      rest = at + atATime;
    }
    const stop = endOfPart(body, at, end);
    const part = partOf(body, at, stop);
    if (part === undefined) return undefined;
    parts.push(part);
    at = stop;
  }
  return new Utf8Text(parts);
}

/**
 * Where a part that starts in a string of JSON ends: behind a blank line if there is one near, where most likely a
 * declaration ends too, or behind a line break.
 */
function endOfPart(body: Buffer, start: number, end: number): number {
  const least = start + partSize;
  const blank = body.subarray(least, Math.min(least + short, end)).indexOf(blankLine);
  const isBlank = blank >= 0 && backslashesBefore(body, least + blank, start) % 2 === 0;
  return isBlank ? least + blank + blankLine.length : endOfLine(body, start, least, end);
}

function endOfLine(body: Buffer, start: number, least: number, end: number): number {
  for (let from = least; ; ) {
    const at = body.indexOf(lineBreak, from);
    if (at < 0 || at >= end) return end;
    from = at + lineBreak.length;
    // The first backslash of two stands for a backslash.
    if (backslashesBefore(body, at, start) % 2 === 0) return from;
  }
}

/** How many backslashes stand directly before a place. */
function backslashesBefore(body: Buffer, at: number, start: number): number {
  let before = at;
  while (before > start && body[before - 1] === backslash) before--;
  return at - before;
}

/** What a part of a string in JSON stands for, a character for each byte in UTF-8; nothing as in `unescaped`. */
function partOf(body: Buffer, start: number, end: number): string | undefined {
  const bytes = body.toString("latin1", start, end);
  // What stands there by its number is no byte.
  if (!bytes.includes("\\u")) return parsed(`"${bytes}"`) as string | undefined;
  const text = parsed(`"${body.toString("utf8", start, end)}"`) as string | undefined;
  return text?.isWellFormed() ? bytesOf(text) : undefined;
}
