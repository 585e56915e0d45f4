import fc from "fast-check";

/** Labels that something in a file might read another way. */
const hostile = [
  "<script>alert(1)</script>",
  "]]> & \"quotes\" 'too' <!-- -->",
  "\u0001\u0008\u000c\u001b[31m red",
  "a".repeat(2000),
  "درون‌سازمانی ".repeat(150),
  "\u202eturned\u202c \u2066x",
  "e\u0301\u0301\u0301",
  "\ud83d\ude00 \ud800 half",
  "</text></svg>",
  "{{x}} url(javascript:1) %00",
];

const label = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", maxLength: 60 }));
const roles = ["causal", "phenomenon", "context", "intervening", "strategy", "consequence", "", "no role"];

/** Studies of any shape, as texts. */
export const study = fc
  .record({
    categories: fc.array(fc.record({ label, role: fc.constantFrom(...roles) }), { maxLength: 7 }),
    concepts: fc.array(fc.record({ label, category: fc.nat(8) }), { maxLength: 12 }),
    ties: fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 5 }),
    language: fc.constantFrom("en", "fa", "ar", "zh"),
  })
  .map(({ categories, concepts, ties, language }) =>
    [
      `codebook c "${categories[0]?.label ?? ""}"\n  language: ${language}`,
      ...categories.map(
        ({ label, role }, at) => `category k${at} "${label}"\n  role: ${role}\n  color: #ff${at}0aa`,
      ),
      ...concepts.map(({ label, category }, at) => `concept c${at} “${label}”\n  category: k${category}`),
      ...ties.map(([from, to], at) => `relation r${at} "x<y"\n  from: k${from}\n  to: k${to}`),
    ].join("\n\n"),
  );
