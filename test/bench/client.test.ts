import assert from "node:assert/strict";
import { join } from "node:path";
import { Client, ErrorAnswer, ServerEnded } from "../../bench/client";
import { Draft } from "../../bench/client/draft";
import { type Finding, Findings, Nothing, WrongFindings } from "../../bench/client/findings";
import { Deframer, frame } from "../../bench/client/framing";

describe("the bench's framing", () => {
  const sent = [{ id: 1, text: "پرسش" }, { id: 2 }, { id: 3, text: "x".repeat(100_000) }];
  const bytes = Buffer.concat(sent.map(frame));

  for (const length of [1, 7, 4_096, bytes.length]) {
    it(`gives the messages of a stream in pieces of ${length}`, () => {
      const received: unknown[] = [];
      const deframer = new Deframer((body) => received.push(JSON.parse(body.toString())));
      // Byte by byte only what is short: the headers and the first two messages.
      const end = length === 1 ? bytes.length - frame(sent[2]!).length : bytes.length;
      for (let i = 0; i < end; i += length) deframer.push(bytes.subarray(i, Math.min(i + length, end)));
      assert.deepEqual(received, length === 1 ? sent.slice(0, 2) : sent);
    });
  }
});

describe("the bench's draft", () => {
  const at = (line: number, character: number) => ({ line, character });
  const lines = ["one", "two", "three"];

  it("applies edits one after the other, and knows how to undo them", () => {
    const draft = new Draft(lines);
    draft.apply([
      { range: { start: at(2, 0), end: at(2, 5) }, text: "3" },
      { range: { start: at(0, 2), end: at(1, 1) }, text: "a\nb\nc" },
      { range: { start: at(0, 0), end: at(0, 0) }, text: "-" },
    ]);
    assert.equal(draft.text(), "-ona\nb\ncwo\n3\n");
    draft.apply(draft.undo);
    assert.equal(draft.text(), "one\ntwo\nthree\n");
  });

  it("counts its versions", () => {
    const draft = new Draft(lines);
    draft.apply([]);
    assert.equal(draft.version, 2);
  });
});

describe("the bench's client", () => {
  const start = (file: string) =>
    new Client(
      [process.execPath, file],
      {},
      () => null,
      () => {},
    );

  it("gets an answer, and the time at which it came", async () => {
    const client = start(join(__dirname, "../../bench/peers/echo.mjs"));
    const asked = performance.now();
    const { result, arrived } = await client.request("anything", {});
    assert.equal(result, null);
    assert.ok(arrived >= asked && arrived <= performance.now());
    await client.stop();
  });

  it("says that a server ended, and with which words", async () => {
    const client = start(join(__dirname, "no-such-server.mjs"));
    await assert.rejects(client.request("anything", {}), (error: Error) => {
      assert.ok(error instanceof ServerEnded);
      assert.match(error.message, /ended by itself \(1\): Error: Cannot find module/);
      return true;
    });
    await assert.rejects(client.request("anything", {}), ServerEnded);
  });
});

describe("awaited findings", () => {
  const finding: Finding = {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
    message: "a fault",
  };
  const some = (findings: readonly Finding[]) => findings.length > 0;

  /** A client whose answers to questions are given one by one. */
  function answering(...answers: (object | Error)[]) {
    const asked: unknown[] = [];
    const client = {
      cancel: () => {},
      request: (_method: string, params: unknown) => {
        asked.push(params);
        const answer = answers.shift();
        const answered =
          answer instanceof Error
            ? Promise.reject(answer)
            : Promise.resolve({ result: answer, arrived: performance.now() });
        return Object.assign(answered, { id: asked.length });
      },
    };
    const findings = new Findings(client as unknown as Client);
    return { findings, asked };
  }

  it("are those sent unasked, of the version awaited", async () => {
    const { findings } = answering();
    const waiting = findings.after("file", 2, () => 10, some, 1_000);
    findings.published("file", [finding], 1, 15);
    findings.published("other", [finding], 2, 16);
    findings.published("file", [], 2, 17);
    findings.published("file", [finding], 2, 18);
    assert.equal(await waiting, 8);
  });

  it("are asked for where the server offers it, again when the question was superseded", async () => {
    const superseded = new ErrorAnswer("textDocument/diagnostic", { code: -32802, message: "" });
    const { findings, asked } = answering(superseded, { kind: "full", resultId: "1", items: [finding] });
    findings.pull = true;
    await findings.after("file", 1, () => performance.now(), some, 1_000);
    assert.equal(asked.length, 2);
  });

  it("are the former ones where the server says that nothing has changed", async () => {
    const { findings, asked } = answering(
      { kind: "full", resultId: "1", items: [finding] },
      { kind: "unchanged", resultId: "1" },
    );
    findings.pull = true;
    await findings.after("file", 1, () => performance.now(), some, 1_000);
    await findings.after("file", 2, () => performance.now(), some, 1_000);
    assert.deepEqual(asked[1], { textDocument: { uri: "file" }, previousResultId: "1" });
  });

  it("are looked at again when the server asks for that", async () => {
    const { findings } = answering({ kind: "full", items: [] }, { kind: "full", items: [finding] });
    findings.pull = true;
    const waiting = findings.after("file", 1, () => performance.now(), some, 1_000);
    setImmediate(() => findings.refreshed(0));
    await waiting;
  });

  it("are told apart from nothing at all", async () => {
    const { findings } = answering();
    await assert.rejects(
      findings.after("file", 1, () => 0, some, 10),
      Nothing,
    );
    const waiting = findings.after("file", 1, () => 0, some, 10);
    findings.published("file", [], undefined, 1);
    await assert.rejects(waiting, WrongFindings);
  });
});
