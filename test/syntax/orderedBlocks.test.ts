import assert from "node:assert/strict";
import fc from "fast-check";
import { Block } from "../../server/syntax/block";
import { OrderedBlocks } from "../../server/syntax/orderedBlocks";
import { BlockSequence } from "../../server/syntax/sequence";
import { tries } from "../support/tries";

const step = fc.oneof(
  fc.record({ what: fc.constantFrom("add", "delete", "replace"), at: fc.nat(999) }),
  fc.record({ what: fc.constant("ask"), at: fc.constant(0) }),
);

describe("some declarations of a document", () => {
  it("are in its order, whatever comes and goes, of them and of the others", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), (steps) => {
        const sequence = new BlockSequence();
        sequence.append(Array.from({ length: 600 }, () => new Block("code a\n")));
        const some = new OrderedBlocks(sequence);
        const wanted = new Set<Block>();
        const check = () => {
          assert.deepEqual(some.all, sequence.inOrder(wanted));
          assert.equal(some.size, wanted.size);
        };
        for (const { what, at } of steps) {
          const block = [...sequence][at % sequence.size]!;
          if (what === "add") {
            some.add(block);
            wanted.add(block);
          } else if (what === "delete") {
            some.delete(block);
            wanted.delete(block);
          } else if (what === "replace") {
            const others = [new Block("code b\n"), new Block("code c\n")];
            sequence.replace(block, block, others);
            if (!wanted.delete(block)) continue;
            some.delete(block);
            for (const other of others) {
              some.add(other);
              wanted.add(other);
            }
          } else check();
        }
        check();
      }),
      tries(200),
    );
  });
});
