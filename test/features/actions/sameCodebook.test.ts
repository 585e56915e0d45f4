import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { CodeAction } from "vscode-languageserver-types";
import { codeActions, resolveCodeAction } from "../../../server/features/actions/actions";
import { diagnosticsOf } from "../../../server/features/diagnostics";
import { atOnce } from "../../../server/syntax/parts";
import type { Workspace } from "../../../server/workspace/workspace";
import { uriOf } from "../support";
import { asSet, commentsIn, openTexts, type Record, recordsOf } from "./records";
import { able, changedBy } from "./support";

type Texts = { [path: string]: string };

function sample(name: string): Texts {
  const texts: Texts = {};
  const read = (folder: string) => {
    for (const entry of readdirSync(join("samples", name, folder))) {
      const path = folder === "" ? entry : `${folder}/${entry}`;
      if (statSync(join("samples", name, path)).isDirectory()) read(path);
      else texts[path] = readFileSync(join("samples", name, path), "utf8");
    }
  };
  read("");
  return texts;
}

const samples: Texts[] = ["first-look", "several-files", "smart-governance"].map(sample);
// The same with what other editors write.
samples.push(
  Object.fromEntries(
    Object.entries(sample("several-files")).map(([path, text]) => [
      path,
      text.replaceAll("\n", "\r\n").replaceAll("\r\n  ", "\r\n\t"),
    ]),
  ),
);

/** A refactoring of one declaration of a sample, and the sample after it. */
interface Done {
  action: CodeAction;
  kind: string;
  id: string;
  before: Record[];
  after: Record[];
  texts: Texts;
  newTexts: Texts;
  workspace: Workspace;
}

/** Does every refactoring of a kind that is offered on some declarations, each on the sample as it is. */
async function* doAll(texts: Texts, only: string, on: (kind: string) => boolean): AsyncGenerator<Done> {
  const workspace = await openTexts(texts);
  const before = recordsOf(workspace);
  for (const document of workspace.documents) {
    for (const block of document.blocks) {
      const { head } = block.tree;
      if (!head?.id || !on(head.kind.text)) continue;
      const range = document.rangeOf(block, { start: head.id.start, end: head.id.start });
      const { uri } = document;
      const offered = atOnce(codeActions(workspace, uri, range, { diagnostics: [], only: [only] }, able));
      for (const listed of offered) {
        const action = listed.edit ? listed : atOnce(resolveCodeAction(workspace, listed, able));
        const newTexts = {
          ...texts,
          ...changedBy({ workspace, uri, range, editor: able, actions: [] }, action),
        };
        const after = recordsOf(await openTexts(newTexts));
        yield { action, kind: head.kind.text, id: head.id.text, before, after, texts, newTexts, workspace };
      }
    }
  }
}

/** How many findings of references and syntax there are: no refactoring may bring one about. */
async function faults(texts: Texts): Promise<number> {
  const workspace = await openTexts(texts);
  const wrong = [
    "syntax",
    "unresolved-reference",
    "ambiguous-reference",
    "duplicate-id",
    "repeated-field",
    "unknown-field",
    "invalid-value",
  ];
  return workspace.documents
    .flatMap(({ uri }) => diagnosticsOf(workspace, uri, () => undefined))
    .filter(({ code }) => wrong.includes(String(code))).length;
}

const isKind =
  (...wanted: string[]) =>
  (kind: string) =>
    wanted.includes(kind);

describe("a refactoring of the samples", () => {
  it("that merges leaves one declaration with what both said, and references that follow", async () => {
    let count = 0;
    for (const texts of samples) {
      for await (const done of doAll(texts, "refactor.inline", isKind("concept", "code"))) {
        const { action, kind, id, before, after, newTexts } = done;
        const into = /\((\S+)\)$/.exec(action.title.replace(/[\u2068\u2069]/g, ""))![1]!;
        const others = (records: Record[]) =>
          records.filter((record) => record.kind !== kind || record.id !== into);
        const expected = others(before)
          .filter((record) => record.kind !== kind || record.id !== id)
          .map((record) => follow(record, kind, id, into));
        assert.deepEqual(others(after).map(plainLinks), expected, action.title);
        const [merged] = after.filter((record) => record.kind === kind && record.id === into);
        const [one] = before.filter((record) => record.kind === kind && record.id === id);
        const [other] = before.filter((record) => record.kind === kind && record.id === into);
        assertHolds(merged!, one!, other!, newTexts);
        if (count++ % 10 === 0) assert.equal(await faults(newTexts), await faults(texts), action.title);
      }
    }
    assert.ok(count > 20, String(count));
  });

  it("that sorts changes nothing but the order", async () => {
    let count = 0;
    for (const texts of samples) {
      const mixed = Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, turned(text)]));
      for await (const done of doAll(mixed, "refactor.rewrite.sort", isKind("category"))) {
        assert.deepEqual(asSet(done.after), asSet(done.before));
        assert.deepEqual(commentsIn(done.newTexts), commentsIn(done.texts));
        const again = await openTexts(done.newTexts);
        const { codebook } = again.projectsOf(uriOf("codebook.gt"))[0]!;
        const roles = codebook.ordered(codebook.all("category")).map((block) => codebook.roleOf(block)?.id);
        const order = codebook.paradigm!.roles.map(({ id }) => id);
        const inOrder = [...roles].sort((one, other) => order.indexOf(one!) - order.indexOf(other!));
        assert.deepEqual(roles, inOrder);
        count++;
      }
    }
    assert.ok(count > 5, String(count));
  });

  it("that moves a concept changes its category alone", async () => {
    let count = 0;
    for (const texts of samples) {
      for await (const { id, before, after, newTexts, action } of doAll(
        texts,
        "refactor.move.category",
        isKind("concept"),
      )) {
        const changed = after.filter((record, at) => JSON.stringify(record) !== JSON.stringify(before[at]));
        assert.deepEqual(
          changed.map((record) => record.id),
          [id],
          action.title,
        );
        const [was] = before.filter((record) => record.kind === "concept" && record.id === id);
        assert.deepEqual({ ...changed[0], category: was!.category }, was);
        if (count++ % 20 === 0) assert.equal(await faults(newTexts), await faults(texts));
      }
    }
    assert.ok(count > 50, String(count));
  });

  it("that makes a concept out of a code adds it and changes the code's concept alone", async () => {
    let count = 0;
    for (const texts of samples) {
      for await (const { id, before, after, newTexts, action } of doAll(
        texts,
        "refactor.extract.concept",
        isKind("code"),
      )) {
        const known = new Set(
          before.filter((record) => record.kind === "concept").map((record) => record.id),
        );
        const fresh = after.filter((record) => record.kind === "concept" && !known.has(record.id));
        assert.equal(fresh.length, 1, action.title);
        const [was] = before.filter((record) => record.kind === "code" && record.id === id);
        assert.deepEqual(fresh[0]!.label ?? [], was!.label ?? []);
        const rest = after.filter((record) => record !== fresh[0]);
        const expected = before.map((record) =>
          record === was ? { ...record, concept: [fresh[0]!.id] } : record,
        );
        assert.deepEqual(rest.map(plainLinks), expected.map(plainLinks));
        if (count++ % 20 === 0) assert.equal(await faults(newTexts), await faults(texts));
      }
    }
    assert.ok(count > 20, String(count));
  });

  it("that moves a category to a file keeps every declaration and comment", async () => {
    let count = 0;
    for (const texts of samples) {
      for await (const { id, before, after, newTexts, action } of doAll(
        texts,
        "refactor.move.file",
        isKind("category"),
      )) {
        const withoutInclude = (records: Record[]) =>
          records.map(({ include, ...record }) =>
            record.kind === "codebook" ? record : { ...record, include },
          );
        assert.deepEqual(asSet(withoutInclude(after)), asSet(withoutInclude(before)), action.title);
        assert.deepEqual(commentsIn(newTexts), commentsIn(texts));
        const workspace = await openTexts(newTexts);
        const [project] = workspace.projectsOf(uriOf("codebook.gt"));
        const category = project!.codebook.declaration("category", id)!;
        assert.match(project!.codebook.documentOf(category)!.uri, /\.gt$/);
        assert.equal(await faults(newTexts), await faults(texts));
        count++;
      }
    }
    assert.ok(count > 15, String(count));
  });

  it("that adds labels adds empty lines alone", async () => {
    const texts = {
      ...samples[0]!,
      "codebook.gt": samples[0]!["codebook.gt"]!.replace("language: en", "language: en, fa"),
    };
    let count = 0;
    for await (const { before, after, newTexts } of doAll(
      texts,
      "refactor.rewrite.labels",
      isKind("codebook", "code", "memo"),
    )) {
      assert.deepEqual(after, before);
      assert.ok(newTexts["codebook.gt"]!.split("\n").length > texts["codebook.gt"]!.split("\n").length);
      count++;
    }
    assert.ok(count > 8, String(count));
  });
});

/** A record whose references and links lead to another id. */
function follow(record: Record, kind: string, from: string, to: string): Record {
  const fields: { [kind: string]: string[] } = {
    concept: ["concept", "about", "from", "to"],
    code: ["evidence", "about"],
  };
  const result = structuredClone(record);
  for (const field of fields[kind]!) {
    // A code's `concept` is one thing, a record's own kind another.
    const value = result[field];
    const lead = (id: string) => (id === from || id === `${kind}:${from}` ? id.replace(from, to) : id);
    if (Array.isArray(value)) result[field] = [...new Set(value.map(lead))];
    else if (typeof value === "string") result[field] = lead(value);
  }
  const link = new RegExp(`\\[\\[(?:${kind}:)?${from}(?=[\\]|])`, "g");
  return plainLinks(JSON.parse(JSON.stringify(result).replace(link, `[[${to}`)));
}

/** A record whose links don't say of which kind they are. */
function plainLinks(record: Record): Record {
  return JSON.parse(JSON.stringify(record).replace(/\[\[\w+:/g, "[["));
}

/** Whether a merged declaration says all that each of two said: in its fields or, where there can be one alone, in a comment. */
function assertHolds(merged: Record, from: Record, into: Record, texts: Texts): void {
  for (const [field, value] of Object.entries(into)) {
    if (field === "id" || field === "kind") continue;
    for (const item of Array.isArray(value) ? value : [value]) assertSays(merged, field, item, texts);
  }
  for (const [field, value] of Object.entries(from)) {
    if (field === "id" || field === "kind") continue;
    for (const item of Array.isArray(value) ? value : [value]) assertSays(merged, field, item, texts);
  }
}

function assertSays(merged: Record, field: string, item: { text?: string } | string, texts: Texts): void {
  const said = JSON.stringify(merged[field] ?? "");
  const wanted = typeof item === "string" ? item : (item.text ?? "");
  const inComment = commentsIn(texts).some((comment) => comment.includes(wanted));
  const words = JSON.stringify(wanted).slice(1, -1);
  assert.ok(said.includes(words) || inComment, `${field}: ${wanted}\n${said}`);
}

/** A text whose categories stand the other way round. */
function turned(text: string): string {
  const parts = text.split(/(?=^category )/m);
  if (parts.length < 3) return text;
  const [head, ...categories] = parts;
  const last = categories.at(-1)!;
  // What stands behind the last category stays there.
  const end = last.search(/\n\n(?=\S)/);
  const rest = end < 0 ? "" : last.slice(end);
  categories[categories.length - 1] = end < 0 ? last : last.slice(0, end);
  const plain = categories.map((category) => category.trimEnd());
  return `${head}${plain.reverse().join("\n\n")}${rest === "" ? "\n" : rest}`;
}
