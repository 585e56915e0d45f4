import type { ContentTypeEncoder, Message } from "vscode-languageserver/node";

/** A message in which there are no more values than this is written at once, as the library does. */
const long = 100_000;

/** So many characters are written before others have their turn. */
const atATime = 50_000;

/**
 * Writes the protocol's messages as their bytes. One in which there is very much, as every place of a much-used name is,
 * is written a part at a time, and others have their `turn` in between. The order of messages stays.
 */
export function messageEncoder(turn: () => Promise<void>): ContentTypeEncoder {
  return {
    name: "application/json",
    async encode(message: Message, { charset }) {
      if (leftOf(long, message) > 0) return Buffer.from(JSON.stringify(message), charset);
      const { stringifyChunked } = await import("@discoveryjs/json-ext");
      const parts: Buffer[] = [];
      for (const part of stringifyChunked(message, { highWaterMark: atATime })) {
        parts.push(Buffer.from(part, charset));
        await turn();
      }
      return Buffer.concat(parts);
    },
  };
}

/** How much is left of a number when the values in a value are counted off; looks at no more of them. */
function leftOf(most: number, value: unknown): number {
  let left = most - 1;
  if (typeof value !== "object" || value === null) return left;
  if (Array.isArray(value) && value.length >= left) return 0;
  for (const key in value) {
    if (left <= 0) return 0;
    left = leftOf(left, (value as Record<string, unknown>)[key]);
  }
  return left;
}
