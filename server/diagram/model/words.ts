/** What a figure says of itself, beside what the study says. */
export interface Words {
  leadsTo: string;
  bearsOn: string;
  relation: string;
  /** In the zone of a role that no category plays. */
  emptyZone: string;
  withoutRole: string;
  withoutCategory: string;
  paradigmDiagram: string;
  codeMap: string;
  /** What the bars of the code map count. */
  passages: string;
}

const english: Words = {
  leadsTo: "leads to",
  bearsOn: "bears on",
  relation: "category relation",
  emptyZone: "No category yet",
  withoutRole: "Categories without a role",
  withoutCategory: "Concepts without a category",
  paradigmDiagram: "Paradigm diagram",
  codeMap: "Code map",
  passages: "quotes",
};

const byLanguage: Readonly<Record<string, Words>> = {
  en: english,
  fa: {
    leadsTo: "منجر می‌شود به",
    bearsOn: "اثر می‌گذارد بر",
    relation: "رابطهٔ مقوله‌ها",
    emptyZone: "هنوز مقوله‌ای نیست",
    withoutRole: "مقوله‌های بدون نقش",
    withoutCategory: "مفهوم‌های بدون مقوله",
    paradigmDiagram: "نمودار پارادایمی",
    codeMap: "نقشهٔ کدها",
    passages: "نقل قول‌ها",
  },
  ar: {
    leadsTo: "يؤدي إلى",
    bearsOn: "يؤثر في",
    relation: "علاقة بين الفئات",
    emptyZone: "لا فئة بعد",
    withoutRole: "فئات بلا دور",
    withoutCategory: "مفاهيم بلا فئة",
    paradigmDiagram: "مخطط النموذج",
    codeMap: "خريطة الرموز",
    passages: "الاقتباسات",
  },
};

/** The figure's own words in a language; in English where they are not known in it. */
export function wordsIn(language: string | undefined): Words {
  return byLanguage[language?.split("-")[0]?.toLowerCase() ?? ""] ?? english;
}
