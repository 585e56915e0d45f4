import assert from "node:assert/strict";
import { filesThrough } from "../../server/editorFiles";
import { nodeFiles } from "../../server/nodeFiles";

const bytes = (text: string) => Buffer.from(text).toString("base64");

/** What an editor answers, by the URI that it is asked for. */
const answers: Record<string, unknown> = {
  "vfs:/a.txt": { size: 11, bytes: bytes("\ufeffپیاده") },
  "vfs:/large.txt": { size: 1 << 30 },
  "vfs:/binary.txt": { size: 2, bytes: bytes("a\0") },
  "vfs:/gone.txt": null,
  "vfs:/": [{ name: "a.txt", isFolder: false }],
};

function reading() {
  const asked: string[] = [];
  const sendRequest = async (_type: unknown, { uri }: { uri: string }) => {
    asked.push(uri);
    if (!(uri in answers)) throw new Error("no such request");
    return answers[uri];
  };
  return { asked, files: filesThrough({ sendRequest } as never, nodeFiles) };
}

describe("files that are not on the disk", () => {
  it("are read by the editor, with what is wrong with them", async () => {
    const { files } = reading();
    assert.deepEqual(await files.read("vfs:/a.txt"), { text: "پیاده" });
    assert.deepEqual(await files.read("vfs:/gone.txt"), { fault: "missing" });
    assert.deepEqual(await files.read("vfs:/refused.txt"), { fault: "missing" });
    const [large, binary] = await Promise.all(
      ["large", "binary"].map((name) => files.read(`vfs:/${name}.txt`)),
    );
    assert.equal((large as { fault: string }).fault, "unreadable");
    assert.equal((binary as { fault: string }).fault, "not-text");
    assert.deepEqual(await files.list("vfs:/"), [{ name: "a.txt", isFolder: false }]);
    assert.deepEqual(await files.list("vfs:/refused"), []);
  });

  it("are all that the editor is asked for", async () => {
    const { asked, files } = reading();
    await files.read("file:///nowhere/at/all.txt");
    await files.list("file:///nowhere/at/all");
    assert.deepEqual(asked, []);
  });
});
