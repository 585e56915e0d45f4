/** A study has so many groups of declarations at most; the first ones have fewer, each of which takes long. */
const mostGroups = 15;

/**
 * A study like large ones, other than that of another time, with all that is met in them again and again: ids and names in
 * two scripts, with joiners and signs beyond ASCII, names in other languages and none at all, several passages, and a slip.
 */
export function madeUpStudy(time: number): string {
  const groups = Array.from({ length: Math.min(2 * time + 1, mostGroups) }, (_, number) =>
    groupOf(`${time}-${number}`, number),
  );
  return [...beginning, ...groups.flat(), ...slipsIn(`${ids[0]}-${time}-0`)].join("\n\n");
}

const beginning = [
  'codebook made-up "Made up"\n  language: en, fa\n  stage: open',
  'participant P1 "Participant 1"\n  attribute position: مدیر',
  'source I1 "Interview 1"\n  participant: P1\n  type: interview\n  date: 2024-05-01',
  'source I2 "Interview 2"',
  'category channels "Channels"\n  label fa: کانال‌ها\n  role: strategy',
  'category offices "Offices"\n  parent: channels',
];

/** What is not there, and what is called the same. */
function slipsIn(id: string): string[] {
  return [
    `code slip "A slip"\n  concept: ${id.replace("permits", "permit")}\n  quote I1@1: We waited.`,
    `code one "Once more"\n  concept: ${id}\n  quote I1@2: We waited.`,
    `code two "Once more"\n  concept: ${id}\n  quote I1@3: We waited.`,
  ];
}

/** Half of those who use it write from right to left. */
const ids = ["urgent-permits", "مجوزهای-فوری", "waiting", "نمی‌رسد"];

/** Concepts, codes of them and, in few of the groups, what goes over several lines. */
function groupOf(number: string, count: number): string[] {
  const id = `${ids[count % ids.length]}-${number}`;
  const codes = [
    `"Waiting ${number}"\n  concept: ${id}\n  quote I1@4: We waited for months: nobody said why.`,
    `"انتظار ${number} ماه"\n  concept: ${id}\n  quote I2@5: گفتند «نمی‌شود»؛ ماندیم.`,
    `"“Never” — ${number}…"\n  concept: ${id}\n  quote I1@6: “Come back” — that’s all they said…`,
    `\n  label fa: هر روز ${number} نفر\n  concept: ${id}-x\n  quote I2@7: هر روز می‌پرسند: کی؟`,
    `"Again ${number}"\n  label fa: بار دیگر ${number}\n  concept: ${id}, ${id}-x\n  quote I1@8: Again.\n  quote I2@9: باز هم.`,
    `"گران ${number} شد"\n  concept: ${id}-x\n  quote I2@10: گران شد.\n  quote I2@10 [en]: It became expensive.`,
  ];
  return [
    `concept ${id} "Permits ${number}"\n  label fa: مجوزهای ${number} فوری\n  category: channels`,
    `concept ${id}-x "${number} ماه ماندیم"\n  label en: ${number} months\n  category: offices`,
    ...codes.map((rest, at) => `code ${id}-${at} ${rest}`),
    ...(count % 4 === 3 ? longer(id) : []),
  ];
}

function longer(id: string): string[] {
  return [
    `concept ${id}-y\n  category: offices\n  definition: What is said of them\n    in one way or another.`,
    `code ${id}-z\n  concept: ${id}-y\n  quote I1@11: We waited for months,\n    and nobody said why.`,
    `memo ${id}-m\n  about: ${id}, concept:${id}-x\n  text:\n    Who waits, and [[${id}-x|for what]]?`,
  ];
}
