/** What a figure says of itself, beside what the study says. */
export interface Words {
  leadsTo: string;
  bearsOn: string;
  relation: string;
  /** Over the categories of a study that has no roles for them. */
  categories: string;
  /** In the zone of a role that no category plays. */
  emptyZone: string;
  withoutRole: string;
  withoutCategory: string;
  paradigmDiagram: string;
  codeMap: string;
  /** What the bars of the code map count. */
  passages: string;
  number(count: number): string;
  /** How many categories and concepts there are, where they are not shown themselves. */
  count(categories: number, concepts: number): string;
  /** The same for concepts alone. */
  concepts(count: number): string;
}

const englishNumber = (count: number, one: string, several: string) =>
  `${count} ${count === 1 ? one : several}`;
const persianNumber = (count: number) => count.toLocaleString("fa", { useGrouping: false });
const arabicNumber = (count: number, one: string, two: string, few: string, many: string) => {
  const form = new Intl.PluralRules("ar").select(count);
  if (form === "one") return one;
  if (form === "two") return two;
  return `${count} ${form === "few" ? few : many}`;
};

const english: Words = {
  leadsTo: "leads to",
  bearsOn: "bears on",
  relation: "category relation",
  emptyZone: "No category yet",
  categories: "Categories",
  withoutRole: "Categories without a role",
  withoutCategory: "Concepts without a category",
  paradigmDiagram: "Paradigm diagram",
  codeMap: "Code map",
  passages: "quotes",
  number: String,
  count(categories, concepts) {
    return `${englishNumber(categories, "category", "categories")}, ${this.concepts(concepts)}`;
  },
  concepts: (count) => englishNumber(count, "concept", "concepts"),
};

const byLanguage: Readonly<Record<string, Words>> = {
  en: english,
  fa: {
    leadsTo: "منجر می‌شود به",
    bearsOn: "اثر می‌گذارد بر",
    relation: "رابطهٔ مقوله‌ها",
    emptyZone: "هنوز مقوله‌ای نیست",
    categories: "مقوله‌ها",
    withoutRole: "مقوله‌های بدون نقش",
    withoutCategory: "مفهوم‌های بدون مقوله",
    paradigmDiagram: "نمودار پارادایمی",
    codeMap: "نقشهٔ کدها",
    passages: "نقل قول‌ها",
    number: persianNumber,
    count: (categories, concepts) => `${persianNumber(categories)} مقوله، ${persianNumber(concepts)} مفهوم`,
    concepts: (count) => `${persianNumber(count)} مفهوم`,
  },
  ar: {
    leadsTo: "يؤدي إلى",
    bearsOn: "يؤثر في",
    relation: "علاقة بين الفئات",
    emptyZone: "لا فئة بعد",
    categories: "الفئات",
    withoutRole: "فئات بلا دور",
    withoutCategory: "مفاهيم بلا فئة",
    paradigmDiagram: "مخطط النموذج",
    codeMap: "خريطة الرموز",
    passages: "الاقتباسات",
    number: String,
    count(categories, concepts) {
      return `${arabicNumber(categories, "فئة واحدة", "فئتان", "فئات", "فئة")}، ${this.concepts(concepts)}`;
    },
    concepts: (count) => arabicNumber(count, "مفهوم واحد", "مفهومان", "مفاهيم", "مفهومًا"),
  },
};

/** The figure's own words in a language; in English where they are not known in it. */
export function wordsIn(language: string | undefined): Words {
  return byLanguage[language?.split("-")[0]?.toLowerCase() ?? ""] ?? english;
}
