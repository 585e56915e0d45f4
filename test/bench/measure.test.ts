import assert from "node:assert/strict";
import { setTimeout as pause } from "node:timers/promises";
import { Nothing, WrongFindings } from "../../bench/client/findings";
import { median, worst } from "../../bench/measure/statistics";
import { Share, takeTurns } from "../../bench/measure/turns";
import { type Options, readOptions } from "../../bench/options";
import { servers } from "../../bench/peers/servers";
import { planOf, type Stage } from "../../bench/plan";
import { type Circumstances, report } from "../../bench/report/report";
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
        { round: () => Promise.reject(new Nothing("no answer in 1 s")) },
        { round: () => Promise.reject(new WrongFindings("not these")) },
        { round: undefined },
        { round: async () => [1] },
      ],
      { samples: 3, warmUp: 0 },
      patience,
    );
    assert.deepEqual(silent, { samples: [], note: "no answer in 1 s" });
    assert.deepEqual(wrong, { samples: [], note: "wrong: not these", wrong: true });
    assert.deepEqual(lacking, { samples: [], note: "not offered" });
    assert.deepEqual(well, { samples: [1, 1, 1] });
  });

  it("end when a server's time is used up, with one sample at the least", async () => {
    const one = { round: async () => [await pause(20).then(() => 1)] };
    const wanted = { samples: 100, warmUp: 0 };
    const [slow] = await takeTurns([one], wanted, { ...patience, budget: 1 });
    const [quicker] = await takeTurns([one], { ...wanted, samples: 5 }, { ...patience, budget: 5_000 });
    assert.deepEqual([slow?.samples.length, quicker?.samples.length], [1, 5]);
  });

  it("leave out a server whose share of the run is used up", async () => {
    const share = new Share(1);
    const round = async () => [await pause(10).then(() => 1)];
    const wanted = { samples: 100, warmUp: 0 };
    const [before] = await takeTurns([{ round, share }], wanted, patience);
    const [after] = await takeTurns([{ round, share }], wanted, patience);
    assert.equal(before?.samples.length, 1);
    assert.deepEqual(after, { samples: [], note: "left out: its 0.001 s were used up" });
  });

  it("do not hide a fault of the bench itself", async () => {
    const broken = { round: () => Promise.reject(new TypeError("a fault")) };
    await assert.rejects(takeTurns([broken], { samples: 1, warmUp: 0 }, patience), TypeError);
  });
});

describe("the bench's report", () => {
  const results = new Results();
  const row = { size: "L", scenario: "key", pair: "json" } as const;
  results.add([
    { ...row, server: "ours", samples: [2, 4, 4], processor: 1 },
    { ...row, server: "json", samples: [100, 200, 300] },
    { ...row, pair: "yaml", server: "ours", samples: [4], processor: 3 },
    { ...row, pair: "yaml", server: "yaml", samples: [], note: "no answer in 60 s" },
  ]);
  const opened = { resident: 100e6, alive: 40e6 };
  const edited = { resident: 120e6, alive: 41e6, edits: 10_000 };
  results.addMemory({ size: "XL", server: "ours", memory: { text: 25e6, opened, edited } });
  results.runs.push({
    command: "npm run bench",
    started: "2000-01-01T10:00:00.000Z",
    ended: "2000-01-01T10:31:00.000Z",
    loadBefore: "0.10, 0.10, 0.10",
    loadAfter: "1.20, 1.10, 0.90",
  });
  const circumstances: Circumstances = {
    machine: "a machine",
    node: "v20",
    servers: servers.filter(({ name }) => ["ours", "json", "yaml"].includes(name)),
    left: [],
  };
  const text = report(results, circumstances);

  it("pools ours over the pairs, and compares within a pair", () => {
    assert.equal(results.times("key", "L", "json"), 50);
    assert.deepEqual(results.outcome("key", "L", "ours"), { samples: [2, 4, 4, 4], processor: 1.5 });
    const line =
      "| one typed character → findings | 4.0 / 4.0 (4) | 200 / 300 (3), ×50 | no answer in 60 s |";
    assert.ok(text.includes(line), text);
  });

  it("sets ours and the peers beside each goal, and says what was not measured", () => {
    const peers = "VS Code's JSON server 200<br>yaml-language-server no answer in 60 s | ×50<br>";
    for (const line of [
      `| one typed character → findings, L: under 8 ms, with the 95th percentile | 4.0 / 4.0 (4) | ${peers} | met |`,
      "| one typed character → findings, L: 30 times faster than VS Code's JSON server | 4.0 / 4.0 (3) | VS Code's JSON server 200 | ×50 | met |",
      "| memory alive after 10,000 edits, XL: at most 1.05 times that before | 1.025 times: 40 → 41 MB; resident 100 → 120 MB |  |  | met |",
      "| open → findings, L: under 300 ms | not measured |  |  |  |",
    ]) {
      assert.ok(text.includes(`\n${line}\n`), text);
    }
  });

  it("says how it was measured, and how busy the machine was", () => {
    const line =
      "| `npm run bench` | 2000-01-01 10:00 UTC, 31 minutes; load 0.10, 0.10, 0.10 before, 1.20, 1.10, 0.90 after |";
    assert.ok(text.includes(line), text);
    const speed = "a key at L takes VS Code's JSON server 200 ms, and took it 237 where the goals were set";
    assert.ok(text.includes(`| the machine's speed | ${speed}: all takes 0.84 times as long here |`), text);
    assert.doesNotMatch(report(new Results(), circumstances), /speed/);
  });

  it("says what is not measured yet, of a run that was cut short", () => {
    assert.ok(!text.includes("Not whole"));
    const plan: Stage[] = [
      { size: "L", pair: "json", scenarios: ["key"] },
      { size: "L", pair: "yaml", scenarios: ["key", "hover"] },
      { size: "XL", pair: "json", scenarios: ["key"] },
    ];
    const left = results.leftOf(plan);
    assert.deepEqual(left, [{ ...plan[1], scenarios: ["hover"] }, plan[2]]);
    const short = report(results, { ...circumstances, left });
    assert.match(short, /\*\*Not whole\.\*\*/);
    assert.match(short, /^- L, yaml-language-server: hover$/m);
    assert.match(short, /^- XL, VS Code's JSON server: one typed character → findings$/m);
  });

  it("goes on with what was measured before, and tells of each figure", () => {
    let told = 0;
    const further = new Results(() => told++, JSON.stringify(results));
    assert.deepEqual(JSON.parse(JSON.stringify(further)), JSON.parse(JSON.stringify(results)));
    further.add([{ ...row, scenario: "hover", server: "ours", samples: [1] }]);
    assert.equal(told, 1);
    assert.equal(further.has("hover", "L", "json"), true);
    assert.equal(results.has("hover", "L", "json"), false);
  });

  it("says loudly that a wrong answer was given", () => {
    assert.equal(results.failed, false);
    const failed = new Results();
    failed.add([{ ...row, server: "ours", samples: [], note: "wrong", wrong: true }]);
    assert.equal(failed.failed, true);
    assert.match(report(failed, circumstances), /The run failed/);
  });
});

describe("the bench's plan", () => {
  const options = {
    sizes: ["S", "L", "XL"],
    scenarios: new Set(["start", "key", "project", "command", "memory"]),
  };
  const chosen = options as unknown as Pick<Options, "sizes" | "scenarios">;

  it("has ours and the first peer at all sizes, then the others, each at the goals' size first", () => {
    const plan = planOf(chosen, ["json", "yaml"]);
    assert.deepEqual(
      plan.map(({ size, pair, scenarios }) => `${size} ${pair}: ${scenarios.join(" ")}`),
      [
        "S json: start key command",
        "L json: key project command memory",
        "XL json: key command memory",
        "L yaml: start key project memory",
        "S yaml: key",
        "XL yaml: key memory",
      ],
    );
  });

  it("is of ours alone where there are no peers", () => {
    assert.deepEqual(
      planOf(chosen, []).map(({ pair }) => pair),
      ["ours", "ours", "ours"],
    );
  });
});

describe("the bench's options", () => {
  it("are all there is, when nothing is said", () => {
    const { sizes, peers, share, goesOn, out } = readOptions([]);
    assert.equal(goesOn, false);
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

  it("go on with a run that was cut short", () => {
    const { goesOn, out } = readOptions(["--continue"]);
    assert.equal(goesOn, true);
    assert.match(out, /RESULTS\.md$/);
  });

  it("say what is wrong with them", () => {
    assert.throws(() => readOptions(["--sizes", "XXL"]), /no size is called XXL; there are S, M, L, XL/);
    assert.throws(() => readOptions(["--budget", "soon"]), /--budget takes a number of seconds, not soon/);
  });
});
