import assert from "node:assert/strict";
import type { Message } from "vscode-languageserver";
import { Gate } from "../../server/gate";

const message = (method: string) => ({ jsonrpc: "2.0", method }) as Message;
const soon = () => new Promise<void>((resolve) => setImmediate(resolve));

/** What can be settled from outside. */
function task() {
  let settle = { done: () => {}, failed: () => {} };
  const promise = new Promise<void>((done, fail) => {
    settle = { done, failed: () => fail(new Error("it went wrong")) };
  });
  return { promise, ...settle };
}

describe("the gate that messages come through", () => {
  it("is open", () => {
    const heard: string[] = [];
    void new Gate().handleMessage(message("a"), ({ method }: Message & { method?: string }) => {
      heard.push(method!);
    });
    assert.deepEqual(heard, ["a"]);
  });

  it("keeps them in their order while it is shut, and when one of them shuts it again", async () => {
    const gate = new Gate();
    const [first, second] = [task(), task()];
    const heard: string[] = [];
    const send = (method: string) =>
      void gate.handleMessage(message(method), () => {
        heard.push(method);
        if (method === "b") gate.shutUntil(second.promise);
      });
    gate.shutUntil(first.promise);
    for (const method of ["a", "b", "c"]) send(method);
    await soon();
    assert.deepEqual(heard, []);
    first.done();
    await soon();
    send("d");
    await soon();
    assert.deepEqual(heard, ["a", "b"]);
    second.done();
    await soon();
    send("e");
    assert.deepEqual(heard, ["a", "b", "c", "d", "e"]);
  });

  it("opens where what it was shut for fails", async () => {
    const gate = new Gate();
    const { promise, failed } = task();
    const heard: string[] = [];
    gate.shutUntil(promise);
    void gate.handleMessage(message("a"), () => void heard.push("a"));
    failed();
    await soon();
    void gate.handleMessage(message("b"), () => void heard.push("b"));
    assert.deepEqual(heard, ["a", "b"]);
  });
});
