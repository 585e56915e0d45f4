import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { checkNames } from "../../server/checks/catalogue";
import { diagnosticsOf } from "../../server/features/diagnostics";
import { Workspace } from "../../server/workspace/workspace";
import { answers } from "../support/answers";
import { edit, toChange } from "../support/edits";
import { MemoryFiles, uriOf } from "../support/memoryFiles";
import { tries } from "../support/tries";

/** Small enough that edits often meet, and with something of everything that is checked. */
const study: Readonly<Record<string, string>> = {
  "codebook.gt": `codebook study "A study"
  language: en, fa
  include: parts/*.gt
  reports concepts: 3
  saturation: base 1, run 1, threshold 5%

category core "Core"
  role: phenomenon

category cause "A cause"
  role: causal

category part "A part"
  parent: cause

storyline story
  text:
    It is told of [[core]] and [[category:cause]].
`,
  "parts/concepts.gt": `concept trust "Trust"
  label fa: اعتماد
  category: part

concept Trust-building "Trust"
  category: cause, core

concept hope
  category: core

relation r1
  from: cause
  to: trust
`,
  "parts/codes.gt": `source I1
  file: ../i1.txt

source I2

code trust "Trusting"
  concept: trust
  quote I1@1: I trust him.

code hope-code
  concept: hope
  quote I2: Words of hope.
  quote I1: I hope so.
`,
  "i1.txt": "I trust him.\nI hope so.\n",
};

const codebooks = Object.keys(study).filter((path) => path.endsWith(".gt"));

/** Every check speaks, those that are off otherwise too. */
const settings = Object.fromEntries(checkNames.map((name) => [name, "warning"]));

/** Words that move names, references and roles about, more telling than letters at random. */
const words = fc.constantFrom(
  ...[
    "core",
    "cause",
    "part",
    "trust",
    "Trust",
    "hope",
    "I1",
    "causal",
    "phenomenon",
    "strategy",
    "axial",
    "Core",
  ],
  ...[
    "\ncategory core\n",
    "\n  parent: part\n",
    "  role: phenomenon\n",
    "\n  stage: open\n",
    "\n  paradigm: six-cs\n",
  ],
  ...[
    "\n  paradigm: none\n",
    "\n# gt-ignore concept-without-category: why\n",
    "\ncodebook other\n",
    "\nstoryline s\n  text: [[part]]\n",
  ],
);

const typed = fc.tuple(
  fc.constantFrom(...codebooks),
  fc.oneof(edit, fc.tuple(fc.nat(), fc.constantFrom(0, 4, 5, 30), words)),
);

type Step =
  | { do: "type"; path: string; edit: readonly [number, number, string] }
  | { do: "open" | "close" | "delete" | "restore"; path: string }
  | { do: "transcript"; text: string | undefined };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: typed.map(([path, edit]): Step => ({ do: "type", path, edit })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("open", "close", "delete", "restore"), fc.constantFrom(...codebooks))
      .map(([what, path]) => ({ do: what, path }) as Step),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("I trust him.", "", undefined)
      .map((text): Step => ({ do: "transcript", text })),
  },
);

/** An editor with a disk: keeps what it has open as plain texts beside the workspace. */
class Editor {
  readonly files = new MemoryFiles(study);
  readonly open = new Map<string, TextDocument>();
  readonly workspace = new Workspace(this.files, settings);

  openFile(path: string): void {
    const text = this.files.at(path);
    if (this.open.has(path) || typeof text !== "string") return;
    this.open.set(path, TextDocument.create(uriOf(path), "gt", 0, text));
    this.workspace.openDocument(uriOf(path), text);
  }

  take(step: Step): void {
    switch (step.do) {
      case "type": {
        const document = this.open.get(step.path);
        if (!document) return;
        const change = toChange(document, step.edit);
        TextDocument.update(document, [change], document.version + 1);
        this.workspace.changeDocument(uriOf(step.path), [change], document.version);
        return;
      }
      case "open":
        this.openFile(step.path);
        return;
      case "close":
        this.open.delete(step.path);
        this.workspace.closeDocument(uriOf(step.path));
        return;
      case "delete":
        this.files.delete(step.path);
        this.workspace.filesChanged([{ uri: uriOf(step.path), change: "deleted" }]);
        return;
      case "restore":
        this.files.write(step.path, study[step.path]!);
        this.workspace.filesChanged([{ uri: uriOf(step.path), change: "changed" }]);
        return;
      case "transcript":
        if (step.text === undefined) this.files.delete("i1.txt");
        else this.files.write("i1.txt", step.text);
        this.workspace.filesChanged([{ uri: uriOf("i1.txt"), change: "changed" }]);
        return;
    }
  }

  /** A workspace that sees for the first time what this one came to step by step. */
  async fresh(): Promise<Workspace> {
    const workspace = new Workspace(this.files, settings);
    for (const [path, document] of this.open) workspace.openDocument(uriOf(path), document.getText());
    await workspace.settled();
    return workspace;
  }
}

function allFindings(workspace: Workspace) {
  const uris = workspace.documents.map(({ uri }) => uri).sort();
  return uris.map((uri) => [uri, diagnosticsOf(workspace, uri, () => undefined)]);
}

describe("a workspace after any edits", () => {
  it("finds what one finds that sees the same texts for the first time", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 15 }), async (steps) => {
        const editor = new Editor();
        for (const path of codebooks) editor.openFile(path);
        await editor.workspace.settled();
        for (const step of steps) {
          editor.take(step);
          await editor.workspace.settled();
          const fresh = await editor.fresh();
          assert.deepEqual(allFindings(editor.workspace), allFindings(fresh));
          const document = step === steps.at(-1) && step.do === "type" && editor.open.get(step.path);
          if (!document) continue;
          const position = document.positionAt(step.edit[0] % (document.getText().length + 1));
          const told = await answers(editor.workspace, document.uri, [position]);
          assert.deepEqual(told, await answers(fresh, document.uri, [position]), document.uri);
        }
      }),
      tries(150),
    );
  }).timeout(300_000);
});
