import assert from "node:assert/strict";
import { Nothing, WrongFindings } from "../../bench/client/findings";
import { median, worst } from "../../bench/measure/statistics";
import { takeTurns } from "../../bench/measure/turns";
import { readOptions } from "../../bench/options";
import { servers } from "../../bench/peers/servers";
import { report } from "../../bench/report/report";
import { Results } from "../../bench/results";

const patience = { timeout: 1_000, budget: 60_000 };

describe("the bench's statistics", () => {
  const samples = Array.from({ length: 100 }, (_, i) => 100 - i);

  it("are nearest ranks", () => {
    assert.equal(median(samples), 50);
    assert.equal(worst(samples), 95);
    assert.equal(median([3]), 3);
  });
});

describe("turns", () => {
  it("alternate between the servers, and leave the warm-up out", async () => {
    const turns: string[] = [];
    const side = (name: string) => ({
      round: async (round: number) => {
        turns.push(name + round);
        return [round];
      },
    });
    const outcomes = await takeTurns([side("a"), side("b")], { samples: 2, warmUp: 1 }, patience);
    assert.deepEqual(turns, ["a0", "b0", "a1", "b1", "a2", "b2"]);
    assert.deepEqual(
      outcomes.map(({ samples }) => samples),
      [
        [1, 2],
        [1, 2],
      ],
    );
  });

  it("end for the server that has nothing to show, and for that one alone", async () => {
    const [silent, wrong, lacking, well] = await takeTurns(
      [
        { round: () => Promise.reject(new Nothing("nothing in 1 s")) },
        { round: () => Promise.reject(new WrongFindings("not these")) },
        { round: undefined },
        { round: async () => [1] },
      ],
      { samples: 3, warmUp: 0 },
      patience,
    );
    assert.deepEqual(silent, { samples: [], note: "nothing in 1 s" });
    assert.deepEqual(wrong, { samples: [], note: "wrong: not these", wrong: true });
    assert.deepEqual(lacking, { samples: [], note: "not offered" });
    assert.deepEqual(well, { samples: [1, 1, 1] });
  });

  it("end when a server's time is used up, with three samples at the least", async () => {
    const [outcome] = await takeTurns(
      [{ round: async () => [1] }],
      { samples: 100, warmUp: 0 },
      {
        ...patience,
        budget: 1,
      },
    );
    assert.equal(outcome?.samples.length, 3);
  });

  it("do not hide a fault of the bench itself", async () => {
    const broken = { round: () => Promise.reject(new TypeError("a fault")) };
    await assert.rejects(takeTurns([broken], { samples: 1, warmUp: 0 }, patience), TypeError);
  });
});

describe("the bench's report", () => {
  const results = new Results();
  const row = { size: "L", scenario: "key", pair: "json" } as const;
  results.rows.push({ ...row, server: "ours", samples: [2, 4, 4], processor: 1 });
  results.rows.push({ ...row, server: "json", samples: [100, 200, 300] });
  results.rows.push({ ...row, pair: "yaml", server: "ours", samples: [4], processor: 3 });
  results.rows.push({ ...row, pair: "yaml", server: "yaml", samples: [], note: "nothing in 120 s" });
  const text = report(results, {
    date: "2000-01-01",
    machine: "a machine",
    node: "v20",
    load: "0",
    wire: [0.3],
    bytes: new Map([["L", 5_000_000]]),
    servers: servers.filter(({ name }) => ["ours", "json", "yaml"].includes(name)),
  });

  it("pools ours over the pairs, and compares within a pair", () => {
    assert.equal(results.times("key", "L", "json"), 50);
    assert.deepEqual(results.outcome("key", "L", "ours"), { samples: [2, 4, 4, 4], processor: 1.5 });
    const line = "| one typed character → findings | 4.0 / 4.0 (4) | 200 / 300 (3), ×50 | nothing in 120 s |";
    assert.ok(text.includes(line), text);
  });

  it("sets what was measured beside each goal, and says what was not", () => {
    assert.match(
      text,
      /\| one typed character → findings, L: under 8 ms, with the 95th percentile \| 4\.0 \/ 4\.0 \| yes \|/,
    );
    assert.match(
      text,
      /\| one typed character → findings, L: 30 times faster than VS Code's JSON server \| 50\.0 times \| yes \|/,
    );
    assert.match(text, /\| open → findings, L: under 300 ms \| not measured \| {2}\|/);
  });

  it("says loudly that a wrong answer was given", () => {
    assert.equal(results.failed, false);
    const failed = new Results();
    failed.rows.push({ ...row, server: "ours", samples: [], note: "wrong", wrong: true });
    assert.equal(failed.failed, true);
  });
});

describe("the bench's options", () => {
  it("are all there is, when nothing is said", () => {
    const { sizes, peers, share, out } = readOptions([]);
    assert.deepEqual(sizes, ["S", "M", "L", "XL"]);
    assert.deepEqual([...peers].sort(), ["json", "langium", "langium-indexed", "yaml"]);
    assert.equal(share, 1);
    assert.match(out, /RESULTS\.md$/);
  });

  it("choose, and then leave the committed results alone", () => {
    const { sizes, peers, scenarios, timeout, out } = readOptions(
      "--sizes L,S --peers json --scenarios key --timeout 5".split(" "),
    );
    assert.deepEqual([sizes, peers, [...scenarios], timeout], [["S", "L"], ["json"], ["key"], 5_000]);
    assert.match(out, /partial\.md$/);
  });

  it("say what is wrong with them", () => {
    assert.throws(() => readOptions(["--sizes", "XXL"]), /no size is called XXL; there are S, M, L, XL/);
    assert.throws(() => readOptions(["--budget", "soon"]), /--budget takes a number of seconds, not soon/);
  });
});
