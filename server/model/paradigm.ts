import corbinStrauss from "../../schemas/paradigms/corbin-strauss.json";
import sixCs from "../../schemas/paradigms/six-cs.json";
import straussCorbin from "../../schemas/paradigms/strauss-corbin.json";
import { lookOf } from "./lookAlikes";

/** A text in several languages, by their tags. */
export type Translations = Readonly<Record<string, string>>;

/** A paradigm as its file has it (`schemas/paradigm.schema.json`). */
export interface ParadigmFile {
  id: string;
  label: Translations;
  definition?: Translations;
  source?: string;
  core?: string;
  roles: Role[];
  flows?: Flow[];
}

export interface Role {
  id: string;
  label: Translations;
  aliases?: Readonly<Record<string, readonly string[]>>;
  definition?: Translations;
  source?: string;
  /** How many categories it should hold at least and may hold at most. */
  minimum?: number;
  maximum?: number;
  place: Place;
  color: RoleColor;
}

/** Which cells of the diagram's grid a role takes up, and how its categories lie there. */
export interface Place {
  column: number;
  row: number;
  columns?: number;
  rows?: number;
  cards: "stacked" | "beside";
}

/** A role's colour in the diagram's themes. */
export interface RoleColor {
  light: string;
  dark: string;
  "high-contrast": string;
}

export interface Flow {
  from: string;
  to: string;
  kind: "leads-to" | "bears-on";
  types?: readonly string[];
  /** What is written at the arrow. */
  label?: Translations;
}

/** A paradigm with its roles by every name they go by. */
export class Paradigm {
  readonly file: ParadigmFile;
  private readonly byName = new Map<string, Role>();

  constructor(file: ParadigmFile) {
    this.file = file;
    for (const role of file.roles) {
      const aliases = Object.values(role.aliases ?? {}).flat();
      for (const name of [...aliases, ...Object.values(role.label), role.id]) {
        this.byName.set(roleName(name), role);
      }
    }
  }

  get roles(): readonly Role[] {
    return this.file.roles;
  }

  get flows(): readonly Flow[] {
    return this.file.flows ?? [];
  }

  get core(): Role | undefined {
    return this.file.roles.find((role) => role.id === this.file.core);
  }

  /** The role that a word names: its id, its label or an alias, in any language and any case. */
  role(name: string): Role | undefined {
    return this.byName.get(roleName(name));
  }

  /** Every name that a role goes by, in the order of the file. */
  get names(): string[] {
    return this.file.roles.flatMap((role) => [
      role.id,
      ...Object.values(role.label),
      ...Object.values(role.aliases ?? {}).flat(),
    ]);
  }

  /** The relation types that the paradigm's flows offer. */
  get relationTypes(): string[] {
    return [...new Set(this.flows.flatMap((flow) => flow.types ?? []))];
  }
}

/** Keyboards differ in ي and ی, and a lost joiner is no other role. */
function roleName(name: string): string {
  return lookOf(name).replace(/[\s_-]+/g, " ");
}

/** The paradigms that come with the tool, by id. */
export const builtInParadigms: ReadonlyMap<string, Paradigm> = new Map(
  [straussCorbin, corbinStrauss, sixCs].map((file) => [
    file.id,
    new Paradigm(file as unknown as ParadigmFile),
  ]),
);

/** What a codebook without a `paradigm` field is read by. */
export const defaultParadigm = "strauss-corbin";

/** What a codebook writes that uses no paradigm (Charmaz 2014). */
export const noParadigm = "none";

/** Whether a `paradigm` value names a file rather than a built-in paradigm. */
export function isParadigmPath(value: string): boolean {
  return /[/\\.]/.test(value);
}

/** A text of several languages in the one asked for, a close one, English, or any. */
export function inLanguage(
  texts: Translations | undefined,
  language: string | undefined,
): string | undefined {
  if (!texts) return undefined;
  const tag = language ?? "en";
  const primary = tag.split("-")[0]!;
  return texts[tag] ?? texts[primary] ?? texts.en ?? Object.values(texts)[0];
}
