import assert from "node:assert/strict";
import { gt } from "../../bench/formats/gt";
import { json } from "../../bench/formats/json";
import { langium } from "../../bench/formats/langium";
import { conceptOf, idOf } from "../../bench/formats/page";
import { yaml } from "../../bench/formats/yaml";
import { generate, print } from "../../bench/generate";
import { furtherCodes, muchUsed, sizes, study } from "../../bench/generate/study";

const SEED = 5;

describe("the generated codebook", () => {
  it("is the same for the same seed, and another for another", () => {
    assert.deepEqual(generate(sizes.S, SEED), generate(sizes.S, SEED));
    assert.notDeepEqual(generate(sizes.S, SEED), generate(sizes.S, SEED + 1));
  });

  for (const name of ["S", "M"] as const) {
    it(`holds at ${name} as many of each kind as it should`, () => {
      const { codes, concepts, categories, sources } = sizes[name];
      const text = textOf(generate(sizes[name], SEED));
      assert.deepEqual(counted(text), {
        codebook: 1,
        participant: sources,
        source: sources,
        category: categories,
        concept: concepts,
        code: codes,
        storyline: 1,
        reliability: 1,
      });
      assert.equal(text.match(/^ {2}quote /gm)?.length, codes);
      assert.equal(text.match(/^ {2}label fa: /gm)?.length, concepts + categories);
      assert.ok(text.includes(`  reports codes: ${codes}\n`));
    });
  }

  it("is about 25 MB at the largest size, half of its passages Persian", () => {
    const whole = study(sizes.XL, SEED);
    const persian = whole.codes.filter(({ passage }) => /[\u0600-\u06ff]/.test(passage)).length;
    assert.equal(persian, sizes.XL.codes / 2);
    const bytes = Buffer.byteLength(gt.print(whole).text());
    assert.ok(bytes > 23e6 && bytes < 28e6, `${bytes} bytes`);
  });

  it("names nothing twice within a kind, and refers to what is there", () => {
    const { head, participants, sources, categories, concepts, codes } = study(sizes.M, SEED);
    for (const named of [participants, sources, categories, concepts, codes]) {
      assert.equal(new Set(named.map(({ id }) => id)).size, named.length);
      assert.equal(new Set(named.map(({ label }) => label)).size, named.length);
    }
    const known = (items: readonly { id: string }[]) => new Set(items.map(({ id }) => id));
    assert.deepEqual(known(participants), new Set(sources.map(({ participant }) => participant)));
    assert.deepEqual(known(sources), new Set(codes.map(({ source }) => source)));
    assert.deepEqual(known(concepts), new Set(codes.map(({ concept }) => concept)));
    const core = categories.filter(({ role }) => role === "phenomenon").map(({ id }) => id);
    assert.equal(core.length, 1);
    assert.deepEqual(known(categories), new Set([...core, ...concepts.map(({ category }) => category)]));
    assert.deepEqual(head?.storyline, [...known(categories)]);
  });

  it("adds up in its reliability", () => {
    const rows = [
      ...textOf(generate(sizes.S, SEED)).matchAll(/: (\d+) codes, (\d+) agreements, (\d+) disagreements/g),
    ].map((row) => row.slice(1).map(Number) as [number, number, number]);
    for (const [codes, agreements, disagreements] of rows)
      assert.equal(codes, 2 * agreements + disagreements);
    const total = rows.pop();
    assert.deepEqual(
      total,
      [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + row[column]!, 0)),
    );
  });

  it("is the same in 200 files, which its root includes", () => {
    const files = generate(sizes.M, SEED, 200);
    assert.equal(files.size, 200);
    assert.equal([...files.keys()][0], "codebook.gt");
    assert.match(
      files.get("codebook.gt")!,
      /^ {2}include: sources\.gt, categories\.gt, concepts\/\*\.gt, codes\/\*\.gt$/m,
    );
    assert.deepEqual(counted(textOf(files)), counted(textOf(generate(sizes.M, SEED))));
  });

  it("has one concept that is used all over it", () => {
    const { uses } = muchUsed(study(sizes.L, SEED));
    assert.ok(uses > sizes.L.codes / 30, `${uses} uses`);
  });

  it("can be pasted into: further codes are new, and refer to what is there", () => {
    const whole = study(sizes.S, SEED);
    const further = furtherCodes(whole, sizes.S, SEED, 1_250);
    const ids = new Set([...whole.codes, ...further].map(({ id }) => id));
    assert.equal(ids.size, whole.codes.length + further.length);
    const concepts = new Set(whole.concepts.map(({ id }) => id));
    assert.ok(further.every(({ concept }) => concepts.has(concept)));
    assert.equal(gt.printCodes(further).lines.length, 5_000);
  });
});

describe("the study in the peers' languages", () => {
  const whole = study(sizes.S, SEED);

  for (const format of [gt, json, yaml, langium]) {
    it(`is marked where its words stand: ${format.extension}`, () => {
      const { page } = print(whole, format)[0]!;
      const lines = page.text().split("\n");
      const word = (mark: string) => {
        const { line, start, end } = page.place(mark);
        return lines[line]!.slice(start, end);
      };
      for (const { id, concept } of whole.codes) {
        assert.equal(word(idOf("code", id)), id);
        assert.equal(word(conceptOf(id)), concept);
        assert.equal(word(idOf("concept", concept)), concept);
      }
    });
  }

  it("is valid JSON that says the same", () => {
    const { codes, concepts } = JSON.parse(print(whole, json)[0]!.page.text());
    assert.deepEqual(
      codes.map((code: { id: string; concept: string }) => [code.id, code.concept]),
      whole.codes.map(({ id, concept }) => [id, concept]),
    );
    assert.equal(concepts.length, whole.concepts.length);
  });
});

function textOf(files: ReadonlyMap<string, string>): string {
  return [...files.values()].join("");
}

/** How many declarations there are of each kind. */
function counted(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, kind] of text.matchAll(/^([a-z]+) \S/gm)) counts[kind!] = (counts[kind!] ?? 0) + 1;
  return counts;
}
