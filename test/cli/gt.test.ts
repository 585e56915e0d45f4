import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { StreamMessageReader, StreamMessageWriter } from "vscode-languageserver/node";
import packageFile from "../../package.json";
import { pulling } from "../server/capabilities";
import { Editor } from "../server/editor";
import { commandFile, folderOf, gt } from "./support";

const commands = ["check", "format", "stats", "server"];

describe("gt", () => {
  it("says which commands there are", async () => {
    const { code, out } = await gt(["--help"]);
    assert.equal(code, 0);
    for (const command of commands) assert.match(out, new RegExp(`^ {2}${command} `, "m"));
    assert.deepEqual(await gt(["--version"]), { code: 0, out: `${packageFile.version}\n`, errors: "" });
  });

  for (const command of commands) {
    it(`tells of ${command} how it is used, with an example`, async () => {
      for (const args of [
        [command, "--help"],
        ["help", command],
      ]) {
        const { code, out, errors } = await gt(args);
        assert.deepEqual([code, errors], [0, ""]);
        assert.match(out, new RegExp(`^Usage: gt ${command} `));
        assert.match(out, new RegExp(`^Examples?.*:\\n[\\s\\S]*gt"?,? "?${command}`, "m"));
      }
    });
  }

  it("has every option in its reference", async () => {
    const reference = readFileSync("docs/cli.md", "utf8");
    for (const command of commands) {
      assert.ok(reference.includes(`## gt ${command}\n`));
      const { out } = await gt([command, "--help"]);
      for (const [, option] of out.matchAll(/^ {2}(--[a-z-]+)/gm)) {
        assert.ok(reference.includes(option!), `docs/cli.md does not tell of ${option}`);
      }
    }
  });

  it("says on standard error what is wrong use, with exit code 2", async () => {
    const wrong: [string[], RegExp][] = [
      [[], /Usage: gt/],
      [["chek"], /unknown command 'chek'[\s\S]*check/],
      [["--nonsense"], /--nonsense/],
      [["format", "--nonsense"], /--nonsense[\s\S]*gt format --help/],
      [["stats", "--format", "xml"], /xml[\s\S]*gt stats --help/],
      [["server"], /--stdio[\s\S]*gt server --help/],
      [["server", "--stdio", "codebook.gt"], /too many arguments[\s\S]*gt server --help/],
    ];
    for (const [args, message] of wrong) {
      const { code, out, errors } = await gt(args);
      assert.deepEqual([code, out], [2, ""], args.join(" "));
      assert.match(errors, message);
    }
  });

  it("stays quiet where nobody reads to the end, and still says with its exit code what it found", async () => {
    const folder = folderOf({ "a.gt": "code\n".repeat(5000) });
    const child = spawn(process.execPath, [commandFile, "check", "a.gt"], { cwd: folder, stdio: "pipe" });
    child.stdout.destroy();
    const [errors, [code]] = await Promise.all([text(child.stderr), once(child, "close")]);
    assert.equal(errors, "");
    assert.equal(code, 1);
  });

  it("is a language server for any editor", async () => {
    const args = [commandFile, "server", "--stdio", `--clientProcessId=${process.pid}`];
    const server = spawn(process.execPath, args, { stdio: "pipe" });
    const reader = new StreamMessageReader(server.stdout);
    const writer = new StreamMessageWriter(server.stdin);
    const editor = await Editor.start({ capabilities: pulling, server: { process: server, reader, writer } });
    await editor.open("a.gt", "codebook c\n  stage: axial\n  paradigm: none\n\nconcept trust\n");
    assert.ok((await editor.findings("a.gt")).includes("4:8-13 concept-without-category"));
    assert.equal(await editor.quit(), 0);
    assert.equal(editor.errors, "");
  });
});
