import schemaFile from "../../schemas/codebook.schema.json";

/** How a field's value is written. */
export type ValueForm =
  | "text"
  | "markdown"
  | "reference"
  | "references"
  | "languages"
  | "number"
  | "date"
  | "choice"
  | "path"
  | "globs"
  | "color"
  | "role"
  | "paradigm"
  | "relation-type"
  | "counts"
  | "saturation";

/** How far a study has come; a check belongs to one of the stages. */
export type Stage = "open" | "axial" | "selective";

/** What stands between a field's name and its colon. */
export type QualifierForm = "language" | "passage" | "name" | "kind" | "source";

/** A part of a field. */
export type RestrictedPart = "value" | "language" | "locator";

/** A field of a kind, as the schema has it. */
export interface FieldSpec {
  name: string;
  description: string;
  value: ValueForm;
  required: boolean;
  repeats: boolean;
  qualifier: QualifierForm | undefined;
  qualifierRequired: boolean;
  /** The kinds that a reference may lead to. */
  refersTo: readonly string[];
  /** Where in the field the schema does not take any text. */
  restricted: readonly RestrictedPart[];
  /** The words that a choice is made from, each with its description, which may be empty. */
  choices: ReadonlyMap<string, string>;
  /** The check that speaks of the field's absence, so that an empty field is not a second finding. */
  absence: string | undefined;
  /** A value as one would write it. */
  example: string | undefined;
  /** What a value should look like, in Markdown. */
  expected: string | undefined;
  /** How it is written, part for part. */
  signature: SignatureSpec | undefined;
}

/** How something is written, and what its parts are. */
export interface SignatureSpec {
  /** With the names of the parts in capital letters. */
  form: string;
  /** What to write for each part, in Markdown, in the order of the form. */
  parameters: Readonly<Record<string, string>>;
}

/** A kind of declaration, as the schema has it. */
export interface KindSpec {
  name: string;
  plural: string;
  /** What it is, in a few words. */
  declares: string;
  description: string;
  /** The stage that one is at who writes it, where that is not the study's. */
  stage?: Stage;
  fields: ReadonlyMap<string, FieldSpec>;
  /** The fields that it can't do without. */
  required: readonly FieldSpec[];
  /** The fields of whose absence a check speaks. */
  missed: readonly FieldSpec[];
  /** Whether it has a field of which others want to know what it says: a role, a file. */
  tells: boolean;
}

interface FieldKeyword {
  value: ValueForm;
  repeats?: boolean;
  qualifier?: QualifierForm;
  qualifierRequired?: boolean;
  refersTo?: string[] | "any";
  absence?: string;
  example?: string;
}

interface SchemaNode {
  $ref?: string;
  type?: string;
  items?: SchemaNode;
  description?: string;
  required?: string[];
  enum?: string[];
  properties?: Record<string, SchemaNode>;
  "gt:kind"?: { plural: string; declares: string; stage?: Stage };
  "gt:field"?: FieldKeyword;
  "gt:choices"?: Record<string, string>;
  "gt:expected"?: string;
  "gt:signature"?: SignatureSpec;
}

const definitions = schemaFile.$defs as unknown as Record<string, SchemaNode>;

const allKinds = Object.keys(definitions).filter((name) => definitions[name]!["gt:kind"]);

/** The schema's node with what its `$ref` brings; what stands beside the `$ref` goes first. */
function resolved(node: SchemaNode): SchemaNode {
  if (!node.$ref) return node;
  const target = definitions[node.$ref.slice("#/$defs/".length)]!;
  return { ...resolved(target), ...node };
}

function readField(name: string, node: SchemaNode, required: boolean): FieldSpec | undefined {
  const whole = resolved(node);
  const keyword = whole["gt:field"];
  if (!keyword) return undefined;
  const choices = new Map((whole.enum ?? []).map((word) => [word, whole["gt:choices"]?.[word] ?? ""]));
  return {
    name,
    description: whole.description ?? "",
    value: keyword.value,
    required,
    repeats: keyword.repeats ?? false,
    qualifierRequired:
      keyword.qualifierRequired ?? (keyword.qualifier !== undefined && keyword.qualifier !== "language"),
    refersTo: keyword.refersTo === "any" ? allKinds : (keyword.refersTo ?? []),
    choices,
    restricted: restrictedIn(whole, keyword),
    qualifier: keyword.qualifier,
    absence: keyword.absence,
    example: keyword.example,
    expected: whole["gt:expected"],
    signature: whole["gt:signature"],
  };
}

/** Where in a field the schema does not take any text; in a record it may be a list of entries. */
function restrictedIn(whole: SchemaNode, { repeats, qualifier }: FieldKeyword): RestrictedPart[] {
  const entry = repeats || qualifier ? resolved(whole.items!) : whole;
  if (!entry.properties) return isFree(entry) ? [] : ["value"];
  const parts = new Set<RestrictedPart>();
  for (const [name, node] of Object.entries(entry.properties)) {
    if (!isFree(node)) parts.add(name === "language" || name === "locator" ? name : "value");
  }
  return [...parts];
}

/** Whether the schema takes any text, or any list of texts. */
function isFree(node: SchemaNode): boolean {
  const whole = resolved(node);
  const says = Object.keys(whole).filter((key) => key !== "description" && !/^\$|^gt:/.test(key));
  if (whole.type === "array") return says.length === 2 && whole.items !== undefined && isFree(whole.items);
  return whole.type === "string" && says.length === 1;
}

function readKind(name: string): KindSpec {
  const node = definitions[name]!;
  const { plural, declares, stage } = node["gt:kind"]!;
  const fields = new Map<string, FieldSpec>();
  for (const [key, property] of Object.entries(node.properties ?? {})) {
    const field = readField(key, property, node.required?.includes(key) ?? false);
    if (field) fields.set(key, field);
  }
  const all = [...fields.values()];
  const required = all.filter((field) => field.required);
  const missed = all.filter(({ absence }) => absence !== undefined);
  const tells = all.some(({ value }) => value === "role" || value === "path");
  const { description = "" } = node;
  return { name, plural, declares, description, ...(stage && { stage }), fields, required, missed, tells };
}

/** The kinds of declarations in the order of the work: the study, what was studied, open, axial, selective coding. */
export const kinds: ReadonlyMap<string, KindSpec> = new Map(allKinds.map((name) => [name, readKind(name)]));

/** How a declaration's first line is written; `KIND` stands for the kind. */
export const headSignature: SignatureSpec = definitions.id!["gt:signature"]!;

/** The kinds that what a field refers to may have; all kinds in text. */
export function kindsReferredTo(field: FieldSpec | undefined): readonly string[] {
  if (field?.value === "markdown") return allKinds;
  if (field?.qualifier === "passage" || field?.qualifier === "source") return ["source"];
  return field?.refersTo ?? [];
}

/** The kind that a word names, in the singular or the plural (`concept`, `concepts`). */
export function kindNamed(word: string): KindSpec | undefined {
  const lower = word.toLowerCase();
  return kinds.get(lower) ?? [...kinds.values()].find((kind) => kind.plural === lower);
}

/** The kinds that take a field of this name. */
export function kindsWithField(name: string): KindSpec[] {
  return [...kinds.values()].filter((kind) => kind.fields.has(name));
}

/** What the schema expects at a place below a kind's field, as its path in a record says it. */
export function expectedAt(kind: string, path: readonly string[]): string | undefined {
  let node: SchemaNode | undefined = definitions[kind];
  let expected: string | undefined;
  for (const step of path) {
    node = child(node, step);
    if (!node) break;
    expected = node["gt:expected"] ?? expected;
  }
  return expected;
}

function child(node: SchemaNode | undefined, step: string): SchemaNode | undefined {
  if (!node) return undefined;
  const next = /^\d+$/.test(step) ? node.items : node.properties?.[step];
  return next && resolved(next);
}
