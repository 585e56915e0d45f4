import assert from "node:assert/strict";
import fc from "fast-check";
import { NumberMap } from "../../server/model/numberMap";
import { tries } from "../support/tries";

/** Few keys, so that they meet, some of which are looked for at the same place. */
const key = fc.oneof(
  fc.integer({ min: -20, max: 20 }),
  fc.nat(4).map((n) => n << 16),
  fc.integer(),
);

const step = fc.oneof(
  fc.record({ do: fc.constant("set" as const), key }),
  fc.record({ do: fc.constant("setIfNew" as const), key }),
  fc.record({ do: fc.constant("delete" as const), key }),
);

describe("a map of numbers", () => {
  it("holds what a Map holds, whatever is put in and taken out", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
        const map = new NumberMap<{ at: number }>();
        const other = new Map<number, { at: number }>();
        for (const [at, { do: what, key }] of steps.entries()) {
          if (what === "delete") {
            map.delete(key);
            other.delete(key);
          } else if (what === "set") {
            map.set(key, { at });
            other.set(key, { at });
          } else {
            assert.deepEqual(map.setIfNew(key, { at }), other.get(key));
            if (!other.has(key)) other.set(key, { at });
          }
          assert.equal(map.size, other.size);
        }
        for (const { key } of steps) assert.deepEqual(map.get(key), other.get(key));
        const ats = (things: { forEach(look: (thing: { at: number }) => void): void }) => {
          const found: number[] = [];
          things.forEach(({ at }) => {
            found.push(at);
          });
          return found.sort();
        };
        assert.deepEqual(ats(map), ats(other));
      }),
      tries(300),
    );
  });
});
