import fc from "fast-check";
import type {
  CategoryModel,
  ConceptModel,
  FigureModel,
  ZoneModel,
} from "../../server/diagram/model/figureModel";
import { shownText } from "../../server/diagram/model/shownText";
import { wordsIn } from "../../server/diagram/model/words";
import { builtInParadigms, type Place } from "../../server/model/paradigm";

const words: Record<string, string[]> = {
  en: "seeking help|keeping it going|time|losing track of what was said|a|donaudampfschifffahrtsgesellschaftskapitänsmütze|ICT/e-government|<script>alert(1)</script>|“well”, she said".split(
    "|",
  ),
  fa: "نیازسنجی|استقرار حکمرانی هوشمند|می‌شود|تغییر پارادایم نقش دولت‌ها، مردم و بخش خصوصی|فناوری (ICT) و داده|زمان".split(
    "|",
  ),
  he: "עזרה|זמן חופשי|לשמור על קשר עם הטקסט".split("|"),
  zh: "求助|时间管理与反馈|在边缘写作".split("|"),
  odd: [
    "\u0301\u0302",
    "👩‍👩‍👧‍👦 family",
    "x".repeat(300),
    "a b ".repeat(200),
    "e\u0301".repeat(40),
    "\u202eabc",
    "العربية and English עברית",
  ],
};

const label = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(fc.constantFrom(...Object.values(words).flat()), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(" ")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
);

interface Drawn {
  labels: readonly string[];
  language: string | undefined;
  rightToLeft: boolean;
  paradigm: string;
  shape: readonly { zone: number; concepts: number; parts: number }[];
  loose: number;
  relations: readonly (readonly [number, number])[];
  colors: boolean;
}

/** Random studies in the words of several scripts. */
export const studies: fc.Arbitrary<FigureModel> = fc
  .record<Drawn>({
    labels: fc.array(label, { minLength: 1, maxLength: 12 }),
    language: fc.constantFrom("en", "fa", "zh", undefined),
    rightToLeft: fc.boolean(),
    paradigm: fc.constantFrom("strauss-corbin", "corbin-strauss", "six-cs", "none", "one", "thirty"),
    shape: fc.array(fc.record({ zone: fc.nat(40), concepts: fc.nat(9), parts: fc.nat(2) }), {
      maxLength: 14,
    }),
    loose: fc.nat(6),
    relations: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 20 }),
    colors: fc.boolean(),
  })
  .map(studyOf);

/** Zones as a study's own paradigm might have them. */
export function zonesOf(paradigm: string): Omit<ZoneModel, "categories">[] {
  const color = { light: "#234A85", dark: "#7C9DFF", "high-contrast": "#6FC3DF" };
  const zone = (index: number, place: Place) => ({
    element: `zone-role-${index}`,
    role: `role-${index}`,
    label: `Role number ${index}`,
    isCore: index === 0,
    isCondition: index % 3 === 1,
    place,
    color,
  });
  if (paradigm === "none") return [];
  if (paradigm === "one") return [zone(0, { column: 0, row: 0, cards: "stacked" })];
  if (paradigm === "thirty")
    return Array.from({ length: 30 }, (_, index) =>
      zone(index, {
        column: index % 7,
        row: Math.floor(index / 7),
        columns: 1 + (index % 5 === 0 ? 1 : 0),
        rows: 1 + (index % 11 === 0 ? 1 : 0),
        cards: index % 2 ? "stacked" : "beside",
      }),
    );
  const { roles, core, flows } = builtInParadigms.get(paradigm)!;
  const bearing = new Set(flows.filter(({ kind }) => kind === "bears-on").map(({ from }) => from));
  return roles.map((role) => ({
    element: `zone-${role.id}`,
    role: role.id,
    label: role.label.en!,
    isCore: role === core,
    isCondition: bearing.has(role.id),
    place: role.place,
    color: role.color,
  }));
}

export function flowsOf(paradigm: string): FigureModel["flows"] {
  const flows = builtInParadigms.get(paradigm)?.flows;
  if (flows) return flows.map(({ from, to, kind }, index) => ({ element: `flow-${index}`, from, to, kind }));
  if (paradigm !== "thirty") return [];
  return Array.from({ length: 20 }, (_, index) => ({
    element: `flow-${index}`,
    from: `role-${(index * 7) % 30}`,
    to: `role-${(index * 11 + 3) % 30}`,
    kind: index % 2 ? "leads-to" : "bears-on",
    ...(index % 4 === 0 && { label: "is followed by" }),
  }));
}

function studyOf({
  labels,
  language,
  rightToLeft,
  paradigm,
  shape,
  loose,
  relations,
  colors,
}: Drawn): FigureModel {
  let count = 0;
  const elements: string[] = [];
  const named = (kind: string) => {
    const element = `${kind}-${count}`;
    elements.push(element);
    return { element, label: shownText(labels[count++ % labels.length]!, `${kind} ${count}`) };
  };
  const concept = (): ConceptModel => ({
    ...named("concept"),
    passages: count % 9,
    ...(colors && { color: "#336699" }),
    ...(count % 5 === 0 && { mark: "warning" as const }),
  });
  const category = (concepts: number, parts: number): CategoryModel => ({
    ...named("category"),
    concepts: Array.from({ length: concepts }, concept),
    parts: Array.from({ length: parts }, (_, index) => category(index, parts - 1)),
    ...(colors && count % 2 === 0 && { color: "#884422" }),
    ...(count % 4 === 0 && { mark: "error" as const }),
  });
  const zones = zonesOf(paradigm);
  const categories = shape.map(({ zone, concepts, parts }) => ({
    zone: zone < zones.length ? zone : undefined,
    category: category(concepts, parts),
  }));
  const withoutCategory = Array.from({ length: loose }, concept);
  return {
    title: shownText(labels[0]!, ""),
    language,
    rightToLeft,
    words: wordsIn(language),
    zones: zones.map((zone, index) => ({
      ...zone,
      categories: categories.filter((one) => one.zone === index).map((one) => one.category),
    })),
    flows: flowsOf(paradigm),
    relations: relations.flatMap(([from, to], index) =>
      elements.length === 0
        ? []
        : [
            {
              element: `relation-${index}`,
              label: `Relation ${index}`,
              ...(index % 2 === 0 && { type: labels[index % labels.length]! }),
              from: elements[from % elements.length]!,
              to: elements[to % elements.length]!,
            },
          ],
    ),
    withoutRole: categories.filter(({ zone }) => zone === undefined).map((one) => one.category),
    withoutCategory,
  };
}
