import { isUtf8 } from "node:buffer";
import type { ContentTypeDecoder, Message } from "vscode-languageserver/node";
import { Utf8Text } from "./syntax/utf8";

/** A message that is shorter is read at once, as the library does. */
const long = 1_000_000;

/** So many bytes are read before others have their turn. */
const atATime = 1_000_000;

/** Stands for the long text while the rest of its message is read. */
const placeholder = "the text that is opened";

/**
 * Reads the protocol's messages from their bytes. Where one opens a long document, of whose text a string would be made for
 * as long as a tenth of a second and more, twice, the text is taken out of it (a `Utf8Text` where there would be a string)
 * a part at a time, and others have their `turn` in between. All else is read as the library reads it, and so are
 * messages in which anything is wrong.
 */
export function messageDecoder(turn: () => Promise<void>): ContentTypeDecoder {
  return {
    name: "application/json",
    async decode(bytes, { charset }): Promise<Message> {
      const body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      const opening = charset === "utf-8" && body.length >= long ? await openingIn(body, turn) : undefined;
      return opening ?? JSON.parse(body.toString(charset));
    },
  };
}

/** The message that opens a document with one long text; nothing where it is any other. */
async function openingIn(body: Buffer, turn: () => Promise<void>): Promise<Message | undefined> {
  if (!isUtf8(body)) return undefined;
  await turn();
  const place = longString(body);
  if (!place) return undefined;
  const around = [body.toString("utf8", 0, place.start), body.toString("utf8", place.end)];
  if (around.some((part) => part.includes(placeholder))) return undefined;
  const message = parsed(around.join(placeholder));
  if (message?.method !== "textDocument/didOpen" || message.params?.textDocument?.text !== placeholder) {
    return undefined;
  }
  const text = await unescaped(body, place, turn);
  if (!text) return undefined;
  message.params.textDocument.text = new Utf8Text(text);
  return message;
}

/** What is looked for in a message, which may be anything. */
type Opening = Message & { method?: unknown; params?: { textDocument?: { text?: unknown } } };

function parsed(text: string): Opening | undefined {
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

/** Where the only long string of a message is, between its quotes; nothing where there is none, or another. */
function longString(body: Buffer): Place | undefined {
  let found: Place | undefined;
  for (let open = body.indexOf(quote); open >= 0; ) {
    const start = open + 1;
    const end = endOfString(body, start);
    if (end < 0) return undefined;
    if (end - start >= long / 2) {
      if (found) return undefined;
      found = { start, end };
    }
    open = body.indexOf(quote, end + 1);
  }
  return found;
}

function endOfString(body: Buffer, start: number): number {
  for (let at = body.indexOf(quote, start); at >= 0; at = body.indexOf(quote, at + 1)) {
    let before = at;
    while (before > start && body[before - 1] === backslash) before--;
    if ((at - before) % 2 === 0) return at;
  }
  return -1;
}

/** What a character behind a backslash stands for; 0 where for nothing. */
const escapes = new Uint8Array(256);
for (const [by, is] of ['""', "\\\\", "//", "b\b", "f\f", "n\n", "r\r", "t\t"])
  escapes[code(by!)] = code(is!);

function code(character: string): number {
  return character.charCodeAt(0);
}

/** What the characters of a string in JSON stand for, in UTF-8; nothing where they are none, or UTF-8 can't say it. */
async function unescaped(
  body: Buffer,
  { start, end }: Place,
  turn: () => Promise<void>,
): Promise<Buffer | undefined> {
  const text = Buffer.allocUnsafeSlow(end - start);
  let length = 0;
  for (let at = start; at < end; ) {
    await turn();
    const stop = Math.min(end, at + atATime);
    while (at < stop) {
      const byte = body[at++]!;
      if (byte < 0x20) return undefined;
      if (byte !== backslash) {
        text[length++] = byte;
        continue;
      }
      const by = body[at++]!;
      const is = escapes[by]!;
      if (is > 0) {
        text[length++] = is;
        continue;
      }
      const character = by === code("u") ? hexadecimal(body, at, end) : undefined;
      if (character === undefined) return undefined;
      at += 4;
      let point = character;
      if (character >= 0xd800 && character < 0xe000) {
        // One half of a character alone is nothing in UTF-8.
        const other =
          body[at] === backslash && body[at + 1] === code("u") ? hexadecimal(body, at + 2, end) : 0;
        if (character >= 0xdc00 || !other || other < 0xdc00 || other > 0xdfff) return undefined;
        point = 0x10000 + ((character - 0xd800) << 10) + (other - 0xdc00);
        at += 6;
      }
      length += text.write(String.fromCodePoint(point), length, "utf8");
    }
  }
  return text.subarray(0, length);
}

/** The number that four hexadecimal digits are. */
function hexadecimal(body: Buffer, start: number, end: number): number | undefined {
  const digits = body.toString("latin1", start, Math.min(end, start + 4));
  return /^[\da-f]{4}$/i.test(digits) ? Number.parseInt(digits, 16) : undefined;
}
