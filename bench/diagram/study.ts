/** What the studies' labels are made of: as long, and in as many letters, as real ones. */
const words = {
  en: "seeking help|keeping going|time|losing track|telling others|waiting for feedback|making room|holding back|a second reader|the price at home".split(
    "|",
  ),
  fa: "نیازسنجی|ظرفیت‌سازی|مدیریت هوشمند|افزایش شفافیت|اعتمادسازی|ظهور فناوری‌های نوین|بهبود خدمات|تغییر پارادایم".split(
    "|",
  ),
};
const roles = ["causal", "context", "intervening", "strategy", "consequence"];
const perCategory = 9;

/** A study of so many concepts, with a relation for every ten of them, at most 300: the same for the same numbers. */
export function studyOf(concepts: number, edited = -1): string {
  const random = randomFrom(concepts);
  const categories = Math.ceil(concepts / perCategory);
  const some = (count: number) => Math.floor(random() * count);
  const label = (index: number) => {
    const list = index % 2 ? words.en : words.fa;
    return `${Array.from({ length: 1 + some(3) }, () => list[some(list.length)]).join(" ")} ${index}`;
  };
  const parts = ['codebook study "A study"\n\ncategory core "The core"\n  role: phenomenon\n'];
  for (let index = 0; index < categories; index++)
    parts.push(`\ncategory c${index} "${label(index)}"\n  role: ${roles[some(roles.length)]}\n`);
  for (let index = 0; index < concepts; index++) {
    const name = label(index);
    parts.push(
      `\nconcept k${index} "${index === edited ? `Edited ${name}` : name}"\n  category: c${index % categories}\n`,
    );
  }
  for (let index = 0; index < Math.min(300, concepts / 10); index++)
    parts.push(
      `\nrelation r${index} "r"\n  from: c${some(categories)}\n  to: c${some(categories)}\n  type: shapes\n`,
    );
  return parts.join("");
}

/** Numbers from 0 to 1 that look random, and are the same each time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}
