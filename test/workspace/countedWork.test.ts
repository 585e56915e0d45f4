import assert from "node:assert/strict";
import type { Range } from "vscode-languageserver-types";
import { generate } from "../../bench/generate";
import { muchUsed, SEED, type SizeName, sizes, study } from "../../bench/generate/study";
import { severitiesOf } from "../../server/checks/configuration";
import { Findings } from "../../server/checks/findings";
import { checks } from "../../server/checks/index";
import { diagnosticsOf } from "../../server/features/diagnostics";
import { foldingRanges } from "../../server/features/folding";
import { references } from "../../server/features/references";
import { rename } from "../../server/features/rename/rename";
import { Codebook } from "../../server/model/codebook";
import { nowhere } from "../../server/model/surroundings";
import { Block } from "../../server/syntax/block";
import { type Change, GtDocument } from "../../server/syntax/document";
import { atOnce } from "../../server/syntax/parts";
import { Project } from "../../server/workspace/project";
import { Workspace } from "../../server/workspace/workspace";
import { MemoryFiles, uriOf } from "../support/memoryFiles";

/** What is done for one key. */
interface Work {
  /** Declarations that were read, the ones that had been read before among them. */
  read: number;
  /** References that were taken out of the codebook or put into it. */
  moved: number;
  /** How often a check looked at a declaration. */
  checked: number;
  /** How often what is found in a declaration was looked at. */
  looked: number;
  /** Characters in the pieces of text that were made. */
  copied: number;
}

const uri = uriOf("codebook.gt");

function none(): Work {
  return { read: 0, moved: 0, checked: 0, looked: 0, copied: 0 };
}

/** Counts the work that something takes, by looking over the shoulders of those who do it. */
function counted(task: () => void): Work {
  const work = none();
  const restore: (() => void)[] = [];
  const instead = <Holder extends object>(
    holder: Holder,
    key: keyof Holder & string,
    now: PropertyDescriptor,
  ) => {
    const before = Object.getOwnPropertyDescriptor(holder, key)!;
    Object.defineProperty(holder, key, { ...before, ...now });
    restore.push(() => Object.defineProperty(holder, key, before));
  };

  const trees = new WeakMap<Block, unknown>();
  const { get } = Object.getOwnPropertyDescriptor(Block.prototype, "tree")!;
  instead(Block.prototype, "tree", {
    get(this: Block) {
      const tree = get!.call(this);
      if (trees.get(this) !== tree) work.read++;
      trees.set(this, tree);
      return tree;
    },
  });
  const { update } = Codebook.prototype;
  instead(Codebook.prototype, "update", {
    value(this: Codebook, change: Change) {
      const touched = update.call(this, change);
      for (const block of [...change.removed, ...change.added])
        work.moved += this.factsOf(block).links.length;
      return touched;
    },
  });
  for (const check of checks) {
    const { run } = check;
    instead(check, "run", {
      value(...how: Parameters<typeof run>) {
        work.checked++;
        run.apply(check, how);
      },
    });
  }
  const { at } = Findings.prototype;
  instead(Findings.prototype, "at", {
    value(this: Findings, block: Block) {
      work.looked++;
      return at.call(this, block);
    },
  });
  const { slice } = String.prototype;
  const { join } = Array.prototype;
  instead(String.prototype, "slice", {
    value(this: string, ...how: [number?, number?]) {
      const piece = slice.apply(this, how);
      work.copied += piece.length;
      return piece;
    },
  });
  instead(Array.prototype, "join", {
    value(this: unknown[], ...how: [string?]) {
      const whole = join.apply(this, how);
      work.copied += whole.length;
      return whole;
    },
  });
  try {
    task();
  } finally {
    for (const undo of restore) undo();
  }
  return work;
}

/** Where one types, as the words before it; each stands many times in a study. */
const places = ["\n  concept: ", "\n  quote I0", "\ncode ", '"', "\n  category: ", "\n\n", "\n  label fa: "];

const noPage = () => undefined;

function generated(size: SizeName): string {
  return generate(sizes[size], SEED).get("codebook.gt")!;
}

/** Where a document ends. */
function last(document: GtDocument): Range {
  const end = document.positionAt(document.blocks.length);
  return { start: end, end };
}

async function opened(text: string): Promise<{ workspace: Workspace; document: GtDocument }> {
  const workspace = new Workspace(new MemoryFiles());
  workspace.openDocument(uri, text);
  await workspace.settled();
  return { workspace, document: workspace.document(uri)! };
}

/** The most that a key takes, typed and taken away again at each of the places, here and there in a study. */
async function mostFor(text: string, where = places): Promise<Record<string, Work>> {
  const { workspace, document } = await opened(text);
  const most: Record<string, Work> = {};
  let version = 1;
  // What is made when it is first needed, as the list of all ids to look for a misspelt one in, is made once.
  const { start } = last(document);
  workspace.changeDocument(
    uri,
    [{ range: last(document), text: "code x\n  concept: y\n  quote z: a\n" }],
    ++version,
  );
  workspace.changeDocument(uri, [{ range: { start, end: last(document).end }, text: "" }], ++version);
  for (const place of where) {
    const work = none();
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      const at = text.indexOf(place, Math.floor(share * text.length));
      if (at < 0) continue;
      const start = document.positionAt(at + place.length);
      const behind = { line: start.line, character: start.character + 1 };
      for (const change of [
        { range: { start, end: start }, text: "x" },
        { range: { start, end: behind }, text: "" },
      ]) {
        const key = counted(() => {
          workspace.changeDocument(uri, [change], ++version);
          diagnosticsOf(workspace, uri, noPage, 1000);
        });
        for (const what of Object.keys(work) as (keyof Work)[]) work[what] = Math.max(work[what], key[what]);
      }
    }
    most[JSON.stringify(place)] = work;
  }
  assert.equal(document.getText(), text);
  return most;
}

describe("the work that a key takes", () => {
  it("does not grow with the codebook", async () => {
    const small = await mostFor(generated("S"));
    const large = await mostFor(generated("L"));
    for (const [place, work] of Object.entries(large)) {
      for (const what of Object.keys(work) as (keyof Work)[]) {
        // A concept of the large study has twice as many codes.
        const limit = 2 * small[place]![what] + 20;
        assert.ok(work[what] <= limit, `${what} behind ${place}: ${JSON.stringify([small[place], work])}`);
      }
    }
  }).timeout(300_000);

  it("does not grow with all that is found, where more is found than an editor shows", async () => {
    // As a study is when its passages have been coded.
    const coded = (size: SizeName) => generated(size).replace(/^ {2}concept: .*\n/gm, "");
    const where = [...places, "\nconcept "];
    const some = await mostFor(coded("M"), where);
    const many = await mostFor(coded("L"), where);
    for (const [place, work] of Object.entries(many)) {
      for (const what of Object.keys(work) as (keyof Work)[]) {
        const limit = 1.5 * some[place]![what] + 20;
        assert.ok(work[what] <= limit, `${what} behind ${place}: ${JSON.stringify([some[place], work])}`);
      }
    }
  }).timeout(300_000);
});

describe("the work where thousands are called the same", () => {
  /** The codes of a study that were all given one name. */
  const named = (size: SizeName, name: string) => generated(size).replace(/^code (\S+) ".*"/gm, name);

  for (const [what, name] of [
    ["label", 'code $1 "A code"'],
    ["id", "code unnamed"],
  ] as const) {
    it(`is to look at one of them where one of them is edited that has the ${what} of all`, async () => {
      const text = named("M", name);
      const { workspace, document } = await opened(text);
      // The others point at the first.
      const start = document.positionAt(text.indexOf("\n  quote ", text.length / 2) + "\n  quote ".length);
      const { checked } = counted(() =>
        workspace.changeDocument(uri, [{ range: { start, end: start }, text: "x" }], 2),
      );
      assert.ok(checked < 100, `${checked} checks`);
    });

    it(`grows with their number where all are read that have one ${what}, and not with its square`, async () => {
      const compared = async (text: string) => {
        let count = 0;
        const { compare } = Codebook.prototype;
        Codebook.prototype.compare = function (...how) {
          count++;
          return compare.apply(this, how);
        };
        try {
          await opened(text);
        } finally {
          Codebook.prototype.compare = compare;
        }
        return count;
      };
      const codes = (count: number) =>
        Array.from({ length: count }, (_, at) => `${name.replace("$1", `c${at}`)}\n  quote I1: a\n`).join("");
      const [few, many] = [await compared(codes(500)), await compared(codes(2000))];
      assert.ok(few > 500 && many < 5 * few, `${few} and ${many} comparisons`);
    });
  }
});

describe("the work that all of a codebook takes", () => {
  it("is to check those declarations in which something may be found", async () => {
    const { workspace, document } = await opened(generated("M"));
    const [project] = workspace.projectsOf(uri);
    const { checked } = counted(() => {
      for (const _ of project!.configure(severitiesOf({})));
    });
    assert.ok(checked < document.blocks.size / 2, `${checked} checks of ${document.blocks.size}`);
  });
});

describe("the work that a codebook takes which nobody has seen", () => {
  it("is not to ask the schema about every line that is quoted", () => {
    const codes = Array.from(
      { length: 100 },
      (_, at) => `code c${at}\n  concept: c\n  quote I1@${7000 + at}: a\n`,
    );
    const project = new Project(uri, nowhere, severitiesOf({}));
    const { checked } = counted(() => {
      for (const _ of project.add([new GtDocument(uri, `source I1\nconcept c\n${codes.join("")}`)]));
    });
    assert.ok(checked < 20, `${checked} checks of ${codes.length} codes`);
  });
});

describe("the work that a question takes", () => {
  it("is to read a few declarations, however many refer to an id", async () => {
    const { concept, uses } = muchUsed(study(sizes.M, SEED));
    const text = generated("M");
    const { workspace, document } = await opened(text);
    const position = document.positionAt(text.indexOf(`\nconcept ${concept.id}`) + "\nconcept ".length);
    let found = 0;
    const asked = counted(() => {
      found = atOnce(references(workspace, uri, position, false)).length;
    });
    assert.equal(found, uses);
    assert.ok(uses > 50 && asked.read < 5, `${asked.read} read for ${uses} references`);
    const renamed = counted(() => atOnce(rename(workspace, uri, position, "another", false)));
    assert.ok(renamed.read < 5, `${renamed.read} read for ${uses} edits`);
  });

  it("is to read what is shown, of a document that is much longer", async () => {
    const { document } = await opened(generated("M"));
    const folded = counted(() => atOnce(foldingRanges(document, 100)));
    assert.ok(document.blocks.size > 2000 && folded.read < 250, `${folded.read} read for 100 folds`);
    const again = counted(() => atOnce(foldingRanges(document, 100)));
    assert.equal(again.read, 0);
  });
});
