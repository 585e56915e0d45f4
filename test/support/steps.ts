import fc from "fast-check";
import { checkNames } from "../../server/checks/catalogue";
import type { CheckSettings } from "../../server/checks/configuration";
import { kinds } from "../../server/model/schema";
import { paradigmFile } from "./paradigmFile";

/** The lines that a study is put together from. There are few names, so that they clash, and meet, and miss. */
const heads = [
  "codebook s",
  'codebook t "T"',
  "category a",
  'category b "Trust"',
  'category c "trust"',
  "category A",
  'concept a "Trust"',
  "concept b",
  'concept ab "A"',
  "code a",
  'code b "Fear"',
  "code bb",
  "source a",
  "source b",
  'relation r "R"',
  "relation a",
  "memo a",
  "storyline t",
  'reliability y "Y"',
  "participant b",
  "kategory a",
  "category",
  "# gt-ignore category-without-role: later",
  "# note",
  "not a declaration at all: so",
  "",
];
const fields = [
  ...["language: en", "language: fa, en", "include: *.gt", "include: b.gt", "include: sub/*.gt, gone.gt"],
  ...[
    "paradigm: none",
    "paradigm: six-cs",
    "paradigm: mine.json",
    "paradigm: other.json",
    "paradigm: strauss",
  ],
  ...["stage: open", "stage: axial", "stage: selective", "reports categories: 2", "reports codes: 1"],
  ...["saturation: base 1, run 1, threshold 5%", "saturation: base 1, run 1, threshold 90%"],
  ...[
    "role: phenomenon",
    "role: causal",
    "role: strategy",
    "role: core",
    "role: chief",
    "role: علی",
    "role:",
  ],
  ...["parent: a", "parent: b", "parent: c", "parent: a, b", "category: a", "category: b", "category: c, zz"],
  ...["category: Trust", "concept: a", "concept: b", "concept: abb", "concept: a، b"],
  ...[
    "from: a",
    "from: concept:a",
    "to: b",
    "to: category:a",
    "evidence: a",
    "about: a",
    "about: category:a, b",
  ],
  ...["quote a: One", "quote a@2: One", "quote b: Two … words", "quote c: Three", "quote a [fa]: یک"],
  ...["file: a.txt", "file: b.txt", "file: gone.txt", "participant: b", "participant: bb"],
  ...[
    "label en: Trust",
    "label fa: علی",
    "label fa: علي",
    "label fa: Trust",
    "definition: As [[a]] and [[category:b]]",
  ],
  ...[
    "text: On [[a]], [[b|it]] and [[zz]].",
    "text: Of nothing.",
    "counts a: 3 codes, 1 agreement, 1 disagreement",
  ],
  ...["counts b: 4 codes, 1 agreement, 1 disagreement", "total: 7 codes, 2 agreements, 2 disagreements"],
  ...["total: 7 codes, 2 agreements, 3 disagreements", "definition:", "colour: red", "no field", "  deeper"],
  ...["# gt-ignore unresolved-reference: later", "# gt-ignore quote-not-found: later"],
].map((field) => `  ${field}`);

const line = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...heads) },
  { weight: 2, arbitrary: fc.constantFrom(...fields) },
);
/** A declaration, mostly with fields that its kind takes. */
const declaration = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom(...heads), fc.array(fc.nat(), { maxLength: 4 }))
      .map(([head, picks]) => [head, ...picks.map((pick) => fieldFor(head, pick))]),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...heads), line).map((both) => [...both]) },
);
const lines = fc.array(declaration, { maxLength: 8 }).map((declarations) => declarations.flat());

/** One of the fields that a head's kind takes; any, where it is of no kind. */
export function fieldFor(head: string, pick: number): string {
  const kind = kinds.get(head.split(" ")[0]!);
  const taken = kind ? fields.filter((field) => kind.fields.has(/\S[^\s:]*/.exec(field)![0])) : fields;
  return taken[pick % taken.length]!;
}

/** A study in which much hangs together. */
const study: Readonly<Record<string, string>> = {
  "a.gt": `codebook s
  include: b.gt
  language: en
  saturation: base 1, run 1, threshold 5%
  reports categories: 4
category a "Trust"
  role: phenomenon
category A "The core"
  role: core
category b "Trust"
  role: causal
category c
  parent: b
relation r "R"
  from: a
  to: b
relation a
  from: concept:b
  to: category:b
storyline t
  text: On [[category:a]], [[category:b|it]] and [[zz]].`,
  "b.gt": `source a
  file: a.txt
source b
code a "Fear"
  concept: a
  quote a: One
  quote a@2: Three
  quote b: Four
concept a "Trust"
  category: a, c
concept b
  category: b
concept ab "trust"
code b "Fear"
  concept: b
  quote b: Two … words`,
  "sub/c.gt": "",
  "study/root.gt": "",
};

const codebooks = ["a.gt", "b.gt", "sub/c.gt", "study/root.gt"];
const path = fc.constantFrom(...codebooks);
export const others: Readonly<Record<string, readonly string[]>> = {
  "a.txt": ["One and Two of words", "Three", ""],
  "b.txt": ["Two of words", "Nothing"],
  "mine.json": [paradigmFile({}), paradigmFile({ core: "ground" }), "{}", "no JSON"],
  "other.json": [paradigmFile({ id: "other" })],
};
export const settings: readonly CheckSettings[] = [
  {},
  Object.fromEntries(checkNames.map((name) => [name, "warning"])),
  { "unresolved-reference": "off", "missing-definition": "hint", "single-source-concept": "error" },
];

/** How a text is changed: some of its lines give way to others, that are new, stand elsewhere in it, or fit there. */
export type Edit = {
  at: number;
  away: number;
  lines: readonly string[] | { from: number; count: number } | { field: number };
};

const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(60),
  away: fc.nat(3),
  lines: fc.oneof(
    fc.array(line, { maxLength: 3 }),
    declaration,
    fc.record({ from: fc.nat(60), count: fc.integer({ min: 1, max: 6 }) }),
    fc.record({ field: fc.nat() }),
    fc.record({ field: fc.nat() }),
  ),
});

export type Step =
  | { do: "edit"; path: string; edits: Edit[] }
  /** Takes some lines from one place to another, in one change. */
  | { do: "move"; path: string; from: number; count: number; to: number }
  | { do: "replace"; path: string; lines: string[] }
  | ({ do: "open" | "close" | "delete" } & { path: string })
  | { do: "write"; path: string; lines: string[] }
  | { do: "other"; path: string; text: number }
  | { do: "configure"; settings: number };

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({
      do: fc.constant("edit" as const),
      path,
      edits: fc.array(edit, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant("move" as const),
      path,
      from: fc.nat(60),
      count: fc.integer({ min: 1, max: 6 }),
      to: fc.nat(60),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("replace" as const), path, lines }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom("open" as const, "close" as const, "delete" as const), path }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("write" as const), path, lines }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("other" as const),
      path: fc.constantFrom(...Object.keys(others)),
      text: fc.nat(4),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("configure" as const), settings: fc.nat(2) }) },
);

/** What the files hold at the start: the study in which much hangs together, or what chance puts there. */
export const startingTexts: fc.Arbitrary<Record<string, string[]>> = fc.oneof(
  fc.record(Object.fromEntries(codebooks.map((each) => [each, lines]))),
  fc.constant(
    Object.fromEntries(
      Object.entries(study).map(([each, text]) => [each, text === "" ? [] : text.split("\n")]),
    ),
  ),
);
