import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { Draft } from "../../bench/client/draft";
import { gt } from "../../bench/formats/gt";
import { print } from "../../bench/generate";
import { SEED, sizes, study } from "../../bench/generate/study";
import type { Desk } from "../../bench/scenarios/desk";
import { meanwhile } from "../../bench/scenarios/meanwhile";

const small = study(sizes.S, SEED);
const [file] = print(small, gt);

/** A desk whose server formats once it has answered so many hovers, each of which takes so long. */
function deskWith(hovers: number[], hover: unknown = { contents: "words" }): Desk {
  let formatted: (answer: { result: unknown; arrived: number }) => void = () => {};
  const session = {
    server: { format: gt },
    offers: () => true,
    request: async (method: string) => {
      if (method === "textDocument/formatting")
        return new Promise((resolve) => {
          formatted = resolve;
        });
      const arrived = performance.now() + hovers.shift()!;
      if (hovers.length === 0) formatted({ result: [], arrived });
      await pause(1);
      return { result: hover, arrived };
    },
  };
  const desk = { session, size: "S", study: small, uri: "file:///study.gt", file, draft: new Draft([]) };
  return desk as unknown as Desk;
}

describe("the bench's hover while a study is formatted", () => {
  it("is asked for until that is done, and the longest is what counts", async () => {
    const [longest, ...others] = await meanwhile.of(deskWith([1, 500, 3]))!(0);
    assert.deepEqual(others, []);
    assert.ok(longest! >= 499 && longest! < 600, String(longest));
  });

  it("is wrong where it says nothing", async () => {
    await assert.rejects(meanwhile.of(deskWith([1, 1], null))!(0), /the hover is empty/);
  });

  it("is measured only where there is both", () => {
    const desk = deskWith([]);
    const without = { ...desk, session: { ...desk.session, offers: () => undefined } } as unknown as Desk;
    assert.equal(meanwhile.of(without), undefined);
  });
});
