import type { SaturationStats } from "../../analysis/stats";

/** What charts say of themselves. */
export interface ChartWords {
  saturation: string;
  matrix: string;
  newCodes: string;
  soFar: string;
  base: string;
  saturated: string;
  /** Over what has no role in the theory yet. */
  withoutRole: string;
  /** Over and before sums. */
  all: string;
  /** Where no code quotes a source. */
  nothing: string;
  /** A source's column, for those who can't see it. */
  column(source: string, fresh: string, soFar: string): string;
  /** A row of the matrix, for those who can't see it. */
  row(label: string, passages: string): string;
  /** What the codes of the runs say, by the study's own measure. */
  verdict(saturation: Measured): string;
}

/** A verdict on saturation with its numbers as they are written in the reader's language. */
export interface Measured extends Pick<SaturationStats, "verdict" | "saturatedAt"> {
  base: string;
  run: string;
  threshold: string;
}

const english: ChartWords = {
  saturation: "New codes by source",
  matrix: "Quotes by source",
  withoutRole: "Without a role",
  all: "all",
  row: (label, passages) => `${label}: ${passages} quotes`,
  newCodes: "new codes",
  soFar: "codes so far",
  base: "base",
  saturated: "saturated",
  nothing: "No code quotes a source yet",
  column: (source, fresh, soFar) => `${source}: ${fresh} new codes, ${soFar} so far`,
  verdict({ verdict, saturatedAt, base, run, threshold }) {
    const measure = `(Guest, Namey and Chen 2020: base ${base}, run ${run}, threshold ${threshold} %)`;
    if (verdict === "saturated") return `Saturated with ${saturatedAt} ${measure}`;
    if (verdict === "not-saturated") return `Not saturated yet ${measure}`;
    return `Too few sources to tell saturation ${measure}`;
  },
};

const byLanguage: Readonly<Record<string, ChartWords>> = {
  en: english,
  fa: {
    saturation: "کدهای تازه در هر منبع",
    matrix: "نقل قول‌ها در هر منبع",
    withoutRole: "بدون نقش",
    all: "همه",
    row: (label, passages) => `${label}: ${passages} نقل قول`,
    newCodes: "کدهای تازه",
    soFar: "کدها تا اینجا",
    base: "پایه",
    saturated: "اشباع",
    nothing: "هنوز هیچ کدی از منبعی نقل نمی‌کند",
    column: (source, fresh, soFar) => `${source}: ${fresh} کد تازه، ${soFar} کد تا اینجا`,
    verdict({ verdict, saturatedAt, base, run, threshold }) {
      const measure = `(گست، نیمی و چن ۲۰۲۰: پایه ${base}، دور ${run}، آستانه ${threshold}٪)`;
      if (verdict === "saturated") return `اشباع با ${saturatedAt} ${measure}`;
      if (verdict === "not-saturated") return `هنوز اشباع نشده است ${measure}`;
      return `منبع‌ها برای سنجش اشباع کم‌اند ${measure}`;
    },
  },
  ar: {
    saturation: "الرموز الجديدة في كل مصدر",
    matrix: "الاقتباسات في كل مصدر",
    withoutRole: "بلا دور",
    all: "الكل",
    row: (label, passages) => `${label}: الاقتباسات ${passages}`,
    newCodes: "رموز جديدة",
    soFar: "الرموز حتى الآن",
    base: "الأساس",
    saturated: "التشبع",
    nothing: "لا رمز يقتبس من مصدر بعد",
    column: (source, fresh, soFar) => `${source}: الرموز الجديدة ${fresh}، حتى الآن ${soFar}`,
    verdict({ verdict, saturatedAt, base, run, threshold }) {
      const measure = `(Guest, Namey & Chen 2020: الأساس ${base}، الجولة ${run}، العتبة ${threshold} ٪)`;
      if (verdict === "saturated") return `تحقق التشبع عند ${saturatedAt} ${measure}`;
      if (verdict === "not-saturated") return `لم يتحقق التشبع بعد ${measure}`;
      return `المصادر أقل من أن يحكم على التشبع ${measure}`;
    },
  },
};

/** The charts' words in a language; in English where they are not known in it. */
export function chartWordsIn(language: string | undefined): ChartWords {
  return byLanguage[language?.split("-")[0]?.toLowerCase() ?? ""] ?? english;
}
