/** What the client says to its user, as its source has it: the texts that vscode.l10n translates. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const client = fileURLToPath(new URL("../client", import.meta.url));
const call = /\bl10n\.t\(\s*/g;
const literal = /"(?:[^"\\\n]|\\.)*"/y;

/** The texts, each once, in order. @throws where one is not written out, and so could not be translated. */
export function clientTexts() {
  const texts = new Set();
  for (const path of readdirSync(client, { recursive: true, encoding: "utf8" })) {
    if (!path.endsWith(".ts")) continue;
    const source = readFileSync(join(client, path), "utf8");
    for (const { index, 0: start } of source.matchAll(call)) {
      literal.lastIndex = index + start.length;
      const found = literal.exec(source);
      if (!found) throw new Error(`client/${path}: l10n.t takes a text in quotation marks, nothing else`);
      texts.add(JSON.parse(found[0]));
    }
  }
  return [...texts].sort();
}
