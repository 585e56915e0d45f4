import assert from "node:assert/strict";
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { PassThrough } from "node:stream";
import { madeUpStudy } from "../../server/madeUpStudy";
import { factsOf } from "../../server/model/facts";
import { plainFacts } from "../../server/model/plainFacts";
import { warmUp, watchForMuch } from "../../server/warming";
import { Workspace } from "../../server/workspace/workspace";
import { foundIn, headline } from "../support/found";
import { MemoryFiles, uriOf } from "../support/memoryFiles";
import { serverFile } from "./program";

/** What an editor says at its start, without opening anything. */
const greeting = [
  { id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } },
  { method: "initialized", params: {} },
];

/** What goes through the letters of each declaration, and enters it under its names. */
const reading = [
  "readHead",
  "readLabel",
  "readField",
  "isTrimmed",
  "idAt",
  "readCodes",
  "plainLooks",
  "link",
  "exchange",
];

function message(content: object): string {
  const body = JSON.stringify({ jsonrpc: "2.0", ...content });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe("while an editor has opened nothing yet", () => {
  let server: ChildProcess | undefined;
  afterEach(() => server?.kill());

  it("V8 compiles what reads a codebook, and nothing is said of that", async () => {
    server = spawn(process.execPath, ["--trace-opt", serverFile, "--stdio"], { stdio: "pipe" });
    for (const each of greeting) server.stdin!.write(message(each));
    // What reads a head, its id and names: compiled early. V8 keeps the last lines that it says to itself.
    const wanted = new Set(["readHead", "idAt", "readCodes"]);
    for await (const line of createInterface({ input: server.stdout! })) {
      assert.doesNotMatch(line, /publishDiagnostics|logMessage/);
      wanted.delete(/completed optimizing .*<JSFunction (\w+)/.exec(line)?.[1] ?? "");
      if (wanted.size === 0) break;
    }
    assert.deepEqual([...wanted], []);
  });

  it("what V8 compiled for made-up studies needn't be compiled anew for another one", () => {
    const flags = ["--import", "tsx", "--expose-gc", "--trace-gc", "--trace-deopt"];
    const program = join(__dirname, "../support/warmedUp.ts");
    const { stdout, stderr } = spawnSync(process.execPath, [...flags, program], { encoding: "utf8" });
    assert.equal(stderr, "");
    const [, behind] = stdout.split(/Mark-Compact.* testing;/);
    assert.ok(behind !== undefined, "it didn't warm up to the end");
    const anew = [...behind.matchAll(/\[bailout \(kind: deopt-eager.*?<JSFunction (\w+)/g)].map(
      ([, name]) => name!,
    );
    assert.deepEqual(
      anew.filter((name) => reading.includes(name)),
      [],
    );
  });

  it("studies are read that are like large ones, with a slip and two names that are the same", async () => {
    const workspace = new Workspace(new MemoryFiles());
    workspace.openDocument(uriOf("a.gt"), madeUpStudy(20));
    await workspace.settled();
    assert.deepEqual(foundIn(workspace).map(headline), [
      'unresolved-reference error "urgent-permit-20-0"',
      'duplicate-label warning ""Once more""',
    ]);
    const [project] = workspace.allProjects;
    const blocks = [...workspace.document(uriOf("a.gt"))!.blocks];
    const plain = blocks.filter((block) => plainFacts(block));
    assert.equal(blocks.length, 139);
    // Some of them are for the parser, and all of them have names.
    assert.ok(plain.length > 0.9 * blocks.length && plain.length < 0.95 * blocks.length, `${plain.length}`);
    assert.equal(project!.codebook.all("code").size, 96);
    assert.deepEqual(
      blocks.slice(1).filter((block) => factsOf(block).id === undefined),
      [],
    );
    assert.notEqual(madeUpStudy(21), madeUpStudy(20));
    // What runs for the first time takes long, and a document may come at any time.
    assert.ok(madeUpStudy(0).length < madeUpStudy(20).length / 5);
  });

  it("that goes on until it is no longer wanted, and lets others have their turn", async () => {
    let turns = 0;
    let asked = 0;
    await warmUp(
      async () => {
        turns++;
      },
      () => ++asked <= 3,
    );
    assert.equal(asked, 4);
    assert.ok(turns >= 9, `${turns}`);
  });

  it("that ends by itself", async () => {
    let asked = 0;
    await warmUp(
      async () => {},
      () => ++asked > 0,
    );
    assert.ok(asked > 10 && asked < 100, `${asked}`);
  });

  it("a document is seen to come from its first part", async () => {
    const input = new PassThrough();
    const isQuiet = watchForMuch(input);
    const comes = async (bytes: number) => {
      input.write(Buffer.alloc(bytes));
      await new Promise((resolve) => setImmediate(resolve));
      return isQuiet();
    };
    assert.equal(await comes(500), true);
    input.on("data", () => {});
    assert.equal(await comes(20_000), false);
    assert.equal(await comes(500), false);
    assert.equal(input.listenerCount("data"), 1, "what comes later is still looked at");
  });
});
