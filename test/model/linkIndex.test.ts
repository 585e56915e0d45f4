import assert from "node:assert/strict";
import fc from "fast-check";
import type { Link } from "../../server/model/facts";
import { LinkIndex } from "../../server/model/linkIndex";
import { Block } from "../../server/syntax/block";
import { fingerprintOf } from "../../server/syntax/fingerprint";
import { tries } from "../support/tries";

const blocks = Array.from({ length: 12 }, () => new Block(""));
const kinds = ["concept"];

/** Few ids, of which two have the same fingerprint. */
const ids = ["trust-172vu", "trust-1euea", "c", "d"];
assert.equal(fingerprintOf(ids[0]!), fingerprintOf(ids[1]!));

function linkTo(id: string, field: string): Link {
  return { id, kinds, field, fingerprint: fingerprintOf(id), found: undefined, foundAt: 0 };
}

const step = fc.record({
  block: fc.nat(blocks.length - 1),
  links: fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom("concept", "category")), {
    maxLength: 4,
  }),
});

describe("who refers to an id", () => {
  it("is whoever was put in and not taken out, in whatever order", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
        const index = new LinkIndex();
        const now = new Map<number, Link[]>();
        for (const { block, links } of steps) {
          const before = now.get(block);
          if (before) {
            for (const link of before) index.remove(blocks[block]!, link);
            now.delete(block);
          } else {
            const own = links.map(([id, field]) => linkTo(id, field));
            const shared = own.map((link) => index.add(blocks[block]!, link));
            assert.deepEqual(shared, own);
            now.set(block, shared);
          }
          for (const id of ids) {
            const wanted = [...now].flatMap(([each, all]) =>
              all.some((link) => link.id === id) ? [each] : [],
            );
            const found = index.get(id).map((each) => blocks.indexOf(each));
            assert.deepEqual(found.sort(), wanted.sort());
            assert.equal(index.count(id), wanted.length);
            assert.equal(
              index.some(id, (each) => each === blocks[wanted.at(-1) ?? 0]),
              wanted.length > 0,
            );
          }
        }
        const all = [...now.values()].flat();
        for (const link of all)
          assert.equal(
            link,
            all.find(({ id, field }) => id === link.id && field === link.field),
            "links that say the same are one",
          );
      }),
      tries(300),
    );
  });
});
