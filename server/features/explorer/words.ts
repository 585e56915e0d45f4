import file from "../../../schemas/explorer.json";
import { fill } from "../../checks/catalogue";

/** What stands in the tree beside what the study says. */
type Table = Omit<typeof file.en, "counts" | "severities"> & {
  counts: Record<CountName, Forms>;
  severities: Record<string, Forms>;
};

/** What is counted. */
export type CountName = keyof typeof file.en.counts;

/** A phrase for each category of a language's plural rules. */
type Forms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

const tables: Readonly<Record<string, Table>> = { en: file.en, fa: file.fa };

/** The tree's own words in a language. */
export interface Words extends Table {
  counted(name: CountName, number: number): string;
  severe(severity: string, number: number): string;
  number(number: number): string;
}

/** The words in the language of an editor; in English where they are not known in it. */
export function wordsIn(locale: string | undefined): Words {
  const primary = locale?.split("-")[0]?.toLowerCase() ?? "en";
  const language = primary in tables ? primary : "en";
  const table = tables[language]!;
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const form = (forms: Forms, number: number) =>
    fill(forms[rules.select(number)] ?? forms.other, { n: numbers.format(number) });
  return {
    ...table,
    counted: (name, number) => form(table.counts[name], number),
    severe: (severity, number) => form(table.severities[severity]!, number),
    number: (number) => numbers.format(number),
  };
}
