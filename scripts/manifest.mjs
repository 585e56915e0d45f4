/**
 * Writes what the data of the language decides into package.json and its words: the setting `gt.checks`, which has
 * every check with its severities; the types of semantic tokens; and the list of what the client says. Run after a
 * change to schemas/checks.json, schemas/tokens.json or a text of the client: npm run manifest
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { clientTexts } from "./clientTexts.mjs";

const root = new URL("..", import.meta.url);
const prefix = "settings.checks.";

/** The setting's JSON schema, made from the catalogue of checks. */
export function checksSetting(checks) {
  const severities = ["error", "warning", "information", "hint", "off"];
  const properties = Object.fromEntries(
    Object.entries(checks).map(([name, { severity, off }]) => [
      name,
      {
        type: "string",
        enum: severities,
        default: off ? "off" : severity,
        markdownDescription: `%${prefix}${name}%`,
      },
    ]),
  );
  return {
    type: "object",
    scope: "resource",
    markdownDescription: "%settings.checks%",
    default: {},
    additionalProperties: false,
    properties,
  };
}

/** The types of semantic tokens, and what a theme colours them like, made from schemas/tokens.json. */
export function tokenContributions({ types, modifiers }) {
  const ownName = (type) => `gt${type[0].toUpperCase()}${type.slice(1)}`;
  const all = Object.entries(types);
  const scopes = all.flatMap(([type, { scopes: plain, core }]) => [
    [ownName(type), plain],
    ...(core ? [[`${ownName(type)}.core`, core]] : []),
  ]);
  return {
    semanticTokenTypes: all.map(([type, { standard }]) => ({
      id: ownName(type),
      ...(standard !== "unresolvedReference" && { superType: standard }),
      description: `%tokens.${type}%`,
    })),
    // VS Code brings what the protocol has.
    semanticTokenModifiers: modifiers
      .filter((modifier) => modifier !== "declaration")
      .map((id) => ({ id, description: `%tokens.${id}%` })),
    semanticTokenScopes: [{ language: "gt", scopes: Object.fromEntries(scopes) }],
  };
}

export function manifestWithChecks(manifest, checks) {
  const whole = structuredClone(manifest);
  whole.contributes.configuration.properties["gt.checks"] = checksSetting(checks);
  return whole;
}

/** The words of package.json, with what the checks are called in the place of what they were called. */
export function wordsWithChecks(words, checks) {
  const others = Object.entries(words).filter(([key]) => !key.startsWith(prefix));
  const titles = Object.entries(checks).map(([name, { title }]) => [`${prefix}${name}`, `${title}.`]);
  return Object.fromEntries([...others, ...titles]);
}

/** Words from right to left, each line and each button kept whole in VS Code's lines, which run the other way. */
export function wordsInDirection(words) {
  const kept = (text) => {
    const [, end] = /^[\p{sc=Arabic}\p{M}\u200c\s]*(…?)$/u.exec(text) ?? [];
    if (end === undefined) return `\u2067${text}\u2069`;
    // A command stands behind its category in the palette: a mark lets both be one line from right to left.
    return end === "" ? text : `${text}\u200f`;
  };
  const line = (text) => {
    const [, label, target] = /^\[([^\]]*)\](\([^)]*\))$/.exec(text) ?? [];
    return target ? `[${kept(label)}]${target}` : kept(text);
  };
  const whole = (text) =>
    text
      .replace(/[\u2067\u2069\u200f]/g, "")
      .split("\n")
      .map(line)
      .join("\n");
  return Object.fromEntries(Object.entries(words).map(([key, text]) => [key, whole(text)]));
}

/** What the client says, as VS Code wants it: each text in English is its own name. */
export const textBundle = () => Object.fromEntries(clientTexts().map((text) => [text, text]));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const read = (path) => JSON.parse(readFileSync(new URL(path, root), "utf8"));
  const write = (path, value) =>
    writeFileSync(new URL(path, root), `${JSON.stringify(value, undefined, 2)}\n`);
  const { checks } = read("schemas/checks.json");
  const manifest = manifestWithChecks(read("package.json"), checks);
  Object.assign(manifest.contributes, tokenContributions(read("schemas/tokens.json")));
  write("package.json", manifest);
  write("package.nls.json", wordsWithChecks(read("package.nls.json"), checks));
  const persian = read("schemas/fa/checks.json").checks;
  const persianWords = wordsWithChecks(read("package.nls.fa.json"), persian);
  write("package.nls.fa.json", wordsInDirection(persianWords));
  write("l10n/bundle.l10n.json", textBundle());
}
