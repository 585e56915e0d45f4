import assert from "node:assert/strict";
import { Draft } from "../../bench/client/draft";
import { gt } from "../../bench/formats/gt";
import { print } from "../../bench/generate";
import { SEED, sizes, study } from "../../bench/generate/study";
import type { Desk } from "../../bench/scenarios/desk";
import { firstCompletion } from "../../bench/scenarios/questions";

const small = study(sizes.S, SEED);
const [file] = print(small, gt);

/** A desk whose server gives these answers, one after the other; `asked` are the characters that it was asked at. */
function deskAnswering(answers: unknown[]): { desk: Desk; asked: number[] } {
  const asked: number[] = [];
  const session = {
    server: { format: gt },
    offers: () => true,
    request: async (_: string, { position }: { position: { character: number } }) => {
      asked.push(position.character);
      return { result: answers.shift(), arrived: performance.now() };
    },
  };
  const desk = { session, size: "S", study: small, uri: "file:///study.gt", file, draft: new Draft([]) };
  return { desk: desk as unknown as Desk, asked };
}

describe("the bench's completion of a reference", () => {
  const all = { isIncomplete: true, items: small.concepts.map(({ id }) => ({ label: id })) };

  it("types on while a list is only a part and lacks the one looked for", async () => {
    const part = { isIncomplete: true, items: [] };
    const { desk, asked } = deskAnswering([part, part, all]);
    const samples = await firstCompletion.of(desk)!(0);
    assert.equal(samples.length, 1);
    assert.deepEqual(
      asked.map((character) => character - asked[0]!),
      [0, 1, 2],
    );
  });

  it("asks once where the one looked for is there", async () => {
    const { desk, asked } = deskAnswering([all]);
    await firstCompletion.of(desk)!(0);
    assert.equal(asked.length, 1);
  });

  it("is wrong where a whole list lacks it", async () => {
    const { desk } = deskAnswering([{ isIncomplete: false, items: [] }]);
    await assert.rejects(firstCompletion.of(desk)!(0), /is not among 0 completions/);
  });
});
