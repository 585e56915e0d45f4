import assert from "node:assert/strict";
import { fork, spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import {
  IPCMessageReader,
  IPCMessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
} from "vscode-languageserver/node";
import { pulling } from "./capabilities";
import { Editor, type Setup } from "./editor";
import { serverFile } from "./program";

describe("the server over", () => {
  it("a socket that the editor listens on", async () => {
    const listening = createServer();
    listening.listen(0, "127.0.0.1");
    await once(listening, "listening");
    const { port } = listening.address() as AddressInfo;
    const process = spawn(globalThis.process.execPath, [serverFile, `--socket=${port}`], { stdio: "pipe" });
    const [socket] = (await once(listening, "connection")) as [Socket];
    listening.close();
    const reader = new SocketMessageReader(socket);
    await converse({ process, reader, writer: new SocketMessageWriter(socket) });
  });

  it("the channel between two Node processes", async () => {
    const process = fork(serverFile, ["--node-ipc"], { silent: true, execArgv: [] });
    await converse({ process, reader: new IPCMessageReader(process), writer: new IPCMessageWriter(process) });
  });

  it("no transport says which there are, and ends", async () => {
    const process = spawn(globalThis.process.execPath, [serverFile], { stdio: "pipe" });
    let errors = "";
    process.stderr.on("data", (text) => {
      errors += text;
    });
    const [code] = await once(process, "exit");
    assert.notEqual(code, 0);
    assert.match(errors, /--stdio/);
  });
});

async function converse(server: NonNullable<Setup["server"]>): Promise<void> {
  const editor = await Editor.start({ capabilities: pulling, server });
  await editor.open("a.gt", "concept trust\n");
  assert.deepEqual(await editor.findings("a.gt"), [
    "0:8-13 concept-without-category",
    "0:8-13 concept-without-codes",
  ]);
  assert.equal(await editor.quit(), 0);
}
