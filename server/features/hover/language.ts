import { either } from "../../checks/check";
import { inDirection, isRightToLeft } from "../../model/direction";
import { inLanguage, type Paradigm, type ParadigmFile, type Role } from "../../model/paradigm";
import { type FieldSpec, type KindSpec, kinds, type QualifierForm } from "../../model/schema";
import { documented, type Language, said } from "../../model/speech";
import { idText, plain, roleName } from "../display";

/** What a kind is and which fields it takes. */
export function describeKind(name: string, speech?: Language): string | undefined {
  const kind = kinds.get(name);
  if (!kind) return undefined;
  const fields = [...kind.fields.keys()].map((field) => `\`${field}\``).join(" · ");
  const declares = documented(kind.declares, speech);
  return [
    inDirection(`**${plain(kind.name, speech)}** — ${declares}`, speech),
    inDirection(documented(kind.description, speech), speech),
    fields,
  ].join("\n\n");
}

/** What a field of a kind says and how it is written. */
export function describeField(kind: KindSpec, name: string, speech?: Language): string | undefined {
  const field = kind.fields.get(name);
  if (!field) return undefined;
  const notes: string[] = [];
  if (field.required) notes.push(said("hover/required", {}, speech));
  if (field.repeats) notes.push(said("hover/repeats", {}, speech));
  if (field.refersTo.length > 0 && field.refersTo.length < kinds.size) {
    notes.push(said("hover/refers-to", { kinds: either(field.refersTo) }, speech));
  }
  const title = `**${plain(kind.name, speech)} › ${plain(field.name, speech)}**`;
  const noted = notes.length > 0 ? ` — ${notes.join(said("lists/comma", {}, speech))}` : "";
  const lines = [
    inDirection(title + noted, speech),
    inDirection(documented(field.description, speech), speech),
  ];
  if (field.choices.size > 0) lines.push(choicesOf(field, speech));
  else if (field.expected) {
    const expected = { schema: field.expected, markdown: true } as const;
    lines.push(inDirection(said("hover/write", { expected }, speech), speech));
  } else if (field.example) lines.push(`\`${exampleOf(field, field.example)}\``);
  return lines.filter((line) => line !== "").join("\n\n");
}

/** What may stand between a field's name and its colon, as one would write it. */
const qualifiers: Record<QualifierForm, string> = {
  kind: "concepts",
  language: "",
  name: "strength",
  passage: "I05@12",
  source: "I05",
};

function exampleOf({ name, qualifier }: FieldSpec, value: string): string {
  const words = [name, qualifier ? qualifiers[qualifier] : ""].filter((word) => word !== "");
  return `${words.join(" ")}: ${value}`;
}

function choicesOf(field: FieldSpec, speech: Language | undefined): string {
  if ([...field.choices.values()].every((text) => text === ""))
    return [...field.choices.keys()].map((word) => `\`${word}\``).join(" · ");
  const rows = Array.from(field.choices, ([word, text]) =>
    inDirection(`${idText(word, speech)}${text ? ` — ${documented(text, speech)}` : ""}`, speech),
  );
  return rows.map((row) => `- ${row}`).join("\n");
}

/** What a word of a choice means. */
export function describeChoice(field: FieldSpec, word: string, speech?: Language): string | undefined {
  const text = field.choices.get(word);
  if (text === undefined) return undefined;
  const title = inDirection(`**${plain(`${field.name}: ${word}`, speech)}**`, speech);
  return `${title}\n\n${inDirection(documented(text || field.description, speech), speech)}`;
}

/** What a role is: its names, its definition, whose it is, and where it stands between the others. */
export function describeRole(
  paradigm: Paradigm,
  role: Role,
  language: string | undefined,
  speech?: Language,
): string {
  const names = Object.entries(role.label).map(([tag, name]) => `${plain(name, speech)} (${tag})`);
  const core = role === paradigm.core ? ` — ${said("hover/core-role", {}, speech)}` : "";
  const arrow = isRightToLeft(speech) ? "←" : "→";
  const flows = paradigm.flows.filter((flow) => flow.from === role.id || flow.to === role.id);
  const nameOf = (id: string) => plain(roleName(paradigm.role(id)!, language), speech);
  return joined([
    inDirection(`**${plain(role.id, speech)}** — ${names.join(" · ")}${core}`, speech),
    isolatedText(inLanguage(role.definition, language)),
    inDirection(flows.map((flow) => `${nameOf(flow.from)} ${arrow} ${nameOf(flow.to)}`).join(" · "), speech),
    sourceText(role.source ?? paradigm.file.source),
  ]);
}

/** What a paradigm is called, what it says and whose it is. */
export function describeParadigm(
  paradigm: ParadigmFile,
  language: string | undefined,
  speech?: Language,
): string {
  return joined([
    `**${plain(inLanguage(paradigm.label, language) ?? paradigm.id)}**`,
    isolatedText(inLanguage(paradigm.definition, language)),
    inDirection(paradigm.roles.map((role) => plain(roleName(role, language), speech)).join(" · "), speech),
    sourceText(paradigm.source),
  ]);
}

/** What it means to use no paradigm. */
export function describeNoParadigm(speech?: Language): string {
  return inDirection(said("hover/no-paradigm", {}, speech), speech);
}

function isolatedText(text: string | undefined): string {
  return text === undefined ? "" : plain(text);
}

function sourceText(source: string | undefined): string {
  return source === undefined ? "" : `*${plain(source)}*`;
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
