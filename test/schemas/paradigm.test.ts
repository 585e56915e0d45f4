import assert from "node:assert/strict";
import { Ajv2020 } from "ajv/dist/2020";
import schema from "../../schemas/paradigm.schema.json";

const valid = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

/** The smallest paradigm that the schema allows. */
const smallest = () => ({
  id: "mine",
  label: { en: "Mine" } as Record<string, unknown>,
  core: "heart",
  roles: [
    {
      id: "heart",
      label: { en: "Heart" },
      place: { column: 0, row: 0, cards: "stacked" } as Record<string, unknown>,
      color: { light: "#1F2A44", dark: "#DCE6FA", "high-contrast": "#FFFFFF" },
    } as Record<string, unknown>,
  ],
  flows: [{ from: "heart", to: "heart", kind: "leads-to", types: ["feeds"] }] as Record<string, unknown>[],
});

describe("the paradigm schema", () => {
  it("allows a small paradigm of one's own", () => {
    assert.ok(valid(smallest()), JSON.stringify(valid.errors));
  });

  it("allows ids and languages of any script", () => {
    const paradigm = smallest();
    paradigm.core = "پدیده‌ی-محوری";
    paradigm.roles[0]!.id = "پدیده‌ی-محوری";
    paradigm.roles[0]!.label = { "fa-IR": "پدیدهٔ محوری" };
    assert.ok(valid(paradigm), JSON.stringify(valid.errors));
  });

  const broken: [string, (paradigm: ReturnType<typeof smallest>) => unknown][] = [
    ["a list instead of a paradigm", () => []],
    ["a paradigm that calls itself none", (paradigm) => ({ ...paradigm, id: "none" })],
    ["no roles", (paradigm) => ({ ...paradigm, roles: [] })],
    ["a missing core", ({ core: _, ...rest }) => rest],
    ["a property that does not exist", (paradigm) => ({ ...paradigm, colour: "blue" })],
    ["an id with a space", (paradigm) => ({ ...paradigm, id: "my own" })],
    ["an empty label", (paradigm) => ({ ...paradigm, label: { en: " " } })],
    ["a label in no language", (paradigm) => ({ ...paradigm, label: {} })],
    ["a language that is not a tag", (paradigm) => ({ ...paradigm, label: { "in English": "Mine" } })],
    ["the same role twice", (paradigm) => ({ ...paradigm, roles: [...paradigm.roles, ...paradigm.roles] })],
    ["the same flow twice", (paradigm) => ({ ...paradigm, flows: [...paradigm.flows, ...paradigm.flows] })],
    [
      "a flow of an unknown kind",
      (paradigm) => ({ ...paradigm, flows: [{ ...paradigm.flows[0], kind: "causes" }] }),
    ],
    ["a flow to nowhere", (paradigm) => ({ ...paradigm, flows: [{ from: "heart", kind: "leads-to" }] })],
    [
      "a relation type twice",
      (paradigm) => ({ ...paradigm, flows: [{ ...paradigm.flows[0], types: ["a", "a"] }] }),
    ],
  ];
  const brokenRoles: [string, Record<string, unknown>][] = [
    ["a role without a place", { place: undefined }],
    ["a role outside the grid", { place: { column: -1, row: 0, cards: "stacked" } }],
    ["a role far outside the grid", { place: { column: 1e9, row: 0, cards: "stacked" } }],
    ["a role that spans nothing", { place: { column: 0, row: 0, columns: 0, cards: "stacked" } }],
    ["cards that lie in an unknown way", { place: { column: 0, row: 0, cards: "scattered" } }],
    ["a colour by name", { color: { light: "blue", dark: "#DCE6FA", "high-contrast": "#FFFFFF" } }],
    ["a colour for one theme only", { color: { light: "#1F2A44" } }],
    ["aliases that are not by language", { aliases: ["centre"] }],
    ["the same alias twice", { aliases: { en: ["centre", "centre"] } }],
    ["a role that holds no category", { maximum: 0 }],
    ["half a category", { minimum: 0.5 }],
    ["a role's property that does not exist", { icon: "heart" }],
  ];
  for (const [what, change] of brokenRoles) {
    broken.push([what, (paradigm) => ({ ...paradigm, roles: [{ ...paradigm.roles[0], ...change }] })]);
  }
  for (const [what, change] of broken) {
    it(`refuses ${what}`, () => {
      // As JSON has it: what is undefined is not there.
      assert.equal(valid(JSON.parse(JSON.stringify(change(smallest())))), false);
    });
  }

  it("describes every property, for whoever edits a paradigm by hand", () => {
    const undescribed: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== "object" || node === null) return;
      for (const [key, value] of Object.entries(node)) {
        if (key === "properties") {
          for (const [name, property] of Object.entries(value as Record<string, Record<string, string>>)) {
            const target = property.$ref?.replace("#/$defs/", "");
            const definitions = schema.$defs as Record<string, Record<string, unknown>>;
            const description = property.description ?? (target && definitions[target]?.description);
            if (!description) undescribed.push(`${path}.${name}`);
          }
        }
        visit(value, `${path}.${key}`);
      }
    };
    visit(schema, "");
    assert.deepEqual(undescribed, []);
  });
});
