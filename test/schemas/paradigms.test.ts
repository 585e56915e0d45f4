import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import schema from "../../schemas/paradigm.schema.json";

type Translations = Record<string, string>;

interface Role {
  id: string;
  label: Translations;
  aliases?: Record<string, string[]>;
  definition?: Translations;
  source?: string;
  minimum?: number;
  maximum?: number;
  place: { column: number; row: number; columns?: number; rows?: number; cards: string };
  color: Record<"light" | "dark" | "high-contrast", string>;
}

interface Paradigm {
  id: string;
  core: string;
  definition?: Translations;
  source?: string;
  roles: Role[];
  flows?: { from: string; to: string; kind: string; types?: string[] }[];
}

const valid = new Ajv2020({ strict: true, allErrors: true }).compile<Paradigm>(schema);

const read = (path: string): Paradigm =>
  JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), "utf8"));

const builtIns = readdirSync(new URL("../../schemas/paradigms/", import.meta.url)).map(
  (name) => `schemas/paradigms/${name}`,
);
const all = [...builtIns, "samples/several-files/paradigm/care.paradigm.json"];

/** A name as a careless reader takes it: case, joiners, hyphens and the Arabic keyboard's letters don't tell. */
const folded = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\p{Cf}\p{Mn}]/gu, "")
    .replace(/ي/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/[\s_-]+/g, " ");

const namesOf = (role: Role): string[] => [
  role.id,
  ...Object.values(role.label),
  ...Object.values(role.aliases ?? {}).flat(),
];

/** The names that two roles share, as `name: role, role`. */
function ambiguousNames({ roles }: Paradigm): string[] {
  const owners = new Map<string, Set<string>>();
  for (const role of roles) {
    for (const name of namesOf(role).map(folded)) {
      owners.set(name, (owners.get(name) ?? new Set()).add(role.id));
    }
  }
  return [...owners]
    .filter(([, ids]) => ids.size > 1)
    .map(([name, ids]) => `${name}: ${[...ids].join(", ")}`);
}

/** The grid cells that two roles take up, as `column,row`. */
function sharedCells({ roles }: Paradigm): string[] {
  const taken = new Set<string>();
  const shared: string[] = [];
  for (const { place } of roles) {
    for (let column = place.column; column < place.column + (place.columns ?? 1); column++) {
      for (let row = place.row; row < place.row + (place.rows ?? 1); row++) {
        const cell = `${column},${row}`;
        if (taken.has(cell)) shared.push(cell);
        taken.add(cell);
      }
    }
  }
  return shared;
}

/** The role ids that the core or a flow names and the paradigm does not have. */
function unknownRoles({ core, roles, flows = [] }: Paradigm): string[] {
  const ids = new Set(roles.map((role) => role.id));
  return [core, ...flows.flatMap(({ from, to }) => [from, to])].filter((id) => !ids.has(id));
}

/** WCAG 2's contrast of two colours, each `[red, green, blue]`. */
function contrast(one: number[], other: number[]): number {
  const luminance = (color: number[]): number => {
    const [red, green, blue] = color.map((value) =>
      value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter! + 0.05) / (darker! + 0.05);
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const mixed = (share: number, color: number[], ground: number[]): number[] =>
  color.map((value, index) => value * share + ground[index]! * (1 - share));

describe("the paradigms", () => {
  for (const path of all) {
    describe(path, () => {
      const paradigm = read(path);

      it("is valid", () => {
        assert.ok(valid(paradigm), JSON.stringify(valid.errors, null, 2));
      });

      it("gives no name to two roles", () => {
        assert.deepEqual(ambiguousNames(paradigm), []);
      });

      it("has a core and flows between roles that exist", () => {
        assert.deepEqual(unknownRoles(paradigm), []);
      });

      it("holds one core category", () => {
        assert.equal(paradigm.roles.find((role) => role.id === paradigm.core)?.maximum, 1);
      });

      it("puts every role on cells of its own", () => {
        assert.deepEqual(sharedCells(paradigm), []);
      });

      it("ties every role to another", () => {
        const tied = new Set((paradigm.flows ?? []).flatMap(({ from, to }) => [from, to]));
        assert.deepEqual(
          paradigm.roles.map((role) => role.id).filter((id) => !tied.has(id)),
          [],
        );
      });

      // As the diagram uses them: names in the role's colour on its tint, edges in three quarters of it.
      const grounds = {
        light: ["#FFFFFF", 0.065],
        dark: ["#1E1E1E", 0.1],
        "high-contrast": ["#000000", 0],
      } as const;
      for (const theme of ["light", "dark", "high-contrast"] as const) {
        it(`can be read in the ${theme} theme`, () => {
          const ground = channels(grounds[theme][0]);
          for (const role of paradigm.roles) {
            const color = channels(role.color[theme]);
            const name = contrast(color, mixed(grounds[theme][1], color, ground));
            const edge = contrast(mixed(0.75, color, ground), ground);
            assert.ok(name >= 4.5, `${role.id}: name ${name.toFixed(2)}`);
            assert.ok(edge >= 3, `${role.id}: edge ${edge.toFixed(2)}`);
          }
        });
      }
    });
  }

  for (const path of builtIns) {
    it(`${path} has the id of its file, and says all in English and Persian, with sources`, () => {
      const paradigm = read(path);
      assert.equal(`schemas/paradigms/${paradigm.id}.json`, path);
      for (const { id, label, aliases, definition, source } of paradigm.roles) {
        for (const language of ["en", "fa"]) {
          assert.ok(label[language] && definition?.[language] && aliases?.[language], `${id}: ${language}`);
        }
        assert.ok(source, id);
      }
      assert.ok(paradigm.definition?.en && paradigm.definition.fa && paradigm.source);
    });
  }

  const outline = (path: string) => {
    const { core, roles, flows = [] } = read(path);
    return {
      core,
      roles: roles.map((role) => role.id),
      flows: flows.map(({ from, to, kind }) => `${from} ${kind} ${to}`),
    };
  };

  it("has Strauss and Corbin's six roles", () => {
    assert.deepEqual(outline("schemas/paradigms/strauss-corbin.json"), {
      core: "phenomenon",
      roles: ["causal", "phenomenon", "context", "intervening", "strategy", "consequence"],
      flows: [
        "causal leads-to phenomenon",
        "phenomenon leads-to strategy",
        "strategy leads-to consequence",
        "context bears-on strategy",
        "intervening bears-on strategy",
      ],
    });
  });

  it("has Corbin and Strauss's four roles", () => {
    const { core, roles } = outline("schemas/paradigms/corbin-strauss.json");
    assert.equal(core, "phenomenon");
    assert.deepEqual(roles, ["condition", "phenomenon", "action", "consequence"]);
  });

  it("has Glaser's six Cs around the phenomenon", () => {
    const { core, roles, flows } = outline("schemas/paradigms/six-cs.json");
    assert.equal(core, "phenomenon");
    assert.deepEqual(roles.filter((id) => id !== core).sort(), [
      "cause",
      "condition",
      "consequence",
      "context",
      "contingency",
      "covariance",
    ]);
    assert.ok(flows.every((flow) => flow.split(" ").includes(core)));
  });

  it("knows the roles by the names that English, Persian and Arabic papers use", () => {
    const { roles } = read("schemas/paradigms/strauss-corbin.json");
    const named: Record<string, string[]> = {
      causal: ["Causal conditions", "cause", "شرایط علی", "شرایط علّی", "علی", "موجبات علی", "الظروف السببية"],
      phenomenon: [
        "Core category",
        "پدیده محوری",
        "پدیدهٔ محوری",
        "مقوله محوری",
        "مقولهٔ محوری",
        "الظاهرة المركزية",
      ],
      context: ["Contextual conditions", "شرایط زمینه‌ای", "شرایط زمینه ای", "زمینه", "السياق"],
      intervening: [
        "Intervening conditions",
        "عوامل مداخله‌گر",
        "عوامل مداخله گر",
        "شرایط مداخله‌گر",
        "شرایط مداخله گر",
      ],
      strategy: ["Strategies", "strategy", "راهبردها", "راهبرد", "استراتژی‌ها", "الاستراتيجيات"],
      consequence: ["Consequences", "outcomes", "پیامدها", "پیامد", "النتائج"],
    };
    for (const [id, names] of Object.entries(named)) {
      const known = namesOf(roles.find((role) => role.id === id)!).map((name) => name.toLowerCase());
      assert.deepEqual(
        names.filter((name) => !known.includes(name.toLowerCase())),
        [],
      );
    }
  });
});

describe("the checks of this test", () => {
  const [one, other] = [
    read("schemas/paradigms/strauss-corbin.json"),
    read("schemas/paradigms/strauss-corbin.json"),
  ];
  const paradigm = { ...one, roles: [...one.roles, { ...other.roles[0]!, id: "Cause" }] };

  it("see a name that two roles share", () => {
    assert.ok(ambiguousNames(paradigm).includes("cause: causal, Cause"));
  });

  it("see a cell that two roles share", () => {
    assert.deepEqual(sharedCells(paradigm), ["0,1"]);
  });

  it("see a core and a flow that lead nowhere", () => {
    const lost = { ...one, core: "heart", flows: [{ from: "causal", to: "hart", kind: "leads-to" }] };
    assert.deepEqual(unknownRoles(lost), ["heart", "hart"]);
  });
});
