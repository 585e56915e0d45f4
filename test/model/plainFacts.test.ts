import assert from "node:assert/strict";
import fc from "fast-check";
import { severitiesOf } from "../../server/checks/configuration";
import { Findings } from "../../server/checks/findings";
import { Codebook } from "../../server/model/codebook";
import { looksOf } from "../../server/model/facts";
import { plainFacts, plainLooks } from "../../server/model/plainFacts";
import { type FieldSpec, kinds } from "../../server/model/schema";
import { nowhere } from "../../server/model/surroundings";
import { factsInTree } from "../../server/model/treeFacts";
import { Block } from "../../server/syntax/block";
import { splitBlocks } from "../../server/syntax/cutting";
import { startingText, typedText } from "../support/edits";
import { tries } from "../support/tries";

/** Checks what texts say in itself, so that the schema is known to take it. */
const findings = new Findings(new Codebook("file:///a.gt", nowhere, undefined), severitiesOf({}));

/** How many declarations of a text are plain; asserts that their facts are those of their trees. */
function plainIn(text: string): number {
  let plain = 0;
  for (const piece of splitBlocks(text)) {
    const block = new Block(piece);
    findings.read(block);
    const inTree = factsInTree(block);
    const found = plainFacts(block);
    if (found) {
      plain++;
      const links = inTree.links.map(({ id, kinds, field, fingerprint }) => ({
        id,
        kinds,
        field,
        fingerprint,
        found: undefined,
        foundAt: 0,
      }));
      assert.deepEqual(found, { ...inTree, links }, piece);
    }
    const looks = plainLooks(block, "code");
    if (looks) assert.deepEqual(looks, looksOf(block.tree, "code"), piece);
  }
  return plain;
}

const character = fc.constantFrom(
  ...'a b-é ی\u200c\u00a0\u3000“”«»"\\:@[],،#\t\ufeff😀e\u0301ﬁＡ_1۲\u2028\u0085'.split(""),
  "😀",
  "ab",
  "اعتماد",
  "[[x]]",
);
const mostly = (common: string[], most = 6) =>
  fc.oneof(
    { weight: 14, arbitrary: fc.constantFrom(...common) },
    { weight: 1, arbitrary: fc.array(character, { maxLength: most }).map((all) => all.join("")) },
  );
const qualifiers = { passage: " I05", language: " fa", name: " x", kind: " codes", source: " I05" };

/** A field of a kind, as it should be written or not. */
const fieldOf = ({ name, qualifier }: FieldSpec) =>
  fc
    .record({
      indent: mostly(["  "], 1),
      name: mostly([name]),
      qualifier: fc.oneof(
        { weight: 9, arbitrary: fc.constant(qualifier ? qualifiers[qualifier] : "") },
        mostly(["", " I05@12", " I05@fa", " I05 [fa]", " I05@3 [fa]", " fa ", "  y", ":", " a:b"]),
      ),
      colon: mostly([": "], 2),
      value: mostly([
        "a",
        "a, b",
        "a، b",
        "trust",
        "اعتماد",
        "a passage",
        "a  b",
        "2024-05-31",
        "2024-02-30",
        "1403-02-12",
        "kind:a",
        "interview",
      ]),
      end: mostly(["\n", "\n", "\n", "\n\n", "\n", "\n", "\n", " \n", "\n      more\n", "\n# c\n"], 1),
    })
    .map((parts) => parts.indent + parts.name + parts.qualifier + parts.colon + parts.value + parts.end);

const headOf = (kind: string) =>
  fc
    .record({
      kind: mostly([kind], 2),
      id: mostly([" trust", " اعتماد", " نیم\u200cفاصله", " a_1", "  x"]),
      label: mostly([
        "",
        ' "Trust"',
        ' "Trust  in it" ',
        ' "اعتماد 😀"',
        ' "a \\" b"',
        " “x”",
        ' ""',
        ' " x"',
      ]),
    })
    .map((parts) => `${parts.kind}${parts.id}${parts.label}\n`);

const declaration = fc
  .constantFrom(...kinds.values())
  .chain(({ name, fields }) =>
    fc.tuple(headOf(name), fc.array(fc.constantFrom(...fields.values()).chain(fieldOf), { maxLength: 4 })),
  )
  .map(([first, fields]) => first + fields.join(""));

describe("a plain declaration", () => {
  it("says the same at a glance as its tree says", () => {
    let plain = 0;
    let all = 0;
    fc.assert(
      fc.property(fc.array(declaration, { minLength: 1, maxLength: 6 }), (declarations) => {
        plain += plainIn(declarations.join(""));
        all += declarations.length;
      }),
      tries(1000),
    );
    assert.ok(plain > all / 20, `${plain} of ${all}`);
  });

  it("does so after any edits of the samples", () => {
    fc.assert(
      fc.property(startingText, fc.array(fc.tuple(fc.nat(), typedText), { maxLength: 20 }), (text, typed) => {
        let edited = text;
        for (const [at, added] of typed) {
          const place = at % (edited.length + 1);
          edited = edited.slice(0, place) + added + edited.slice(place);
        }
        plainIn(edited);
      }),
      tries(100),
    );
  });

  it("is what nearly all of a large codebook is", () => {
    const code = (number: number) =>
      `code c-${number} "کد ${number}"\n  concept: trust\n  quote I05@${number}: It is “so”: we trust (اعتماد) it.\n\n`;
    const text = Array.from({ length: 50 }, (_, number) => code(number)).join("");
    assert.equal(plainIn(text), 50);
    assert.equal(plainIn('concept trust "Trust"\n  label fa: اعتماد\n  category: c، d\n'), 1);
    assert.equal(plainIn("source I05\n  participant: P01\n  date: 2024-05-31\n"), 1);
  });
});
