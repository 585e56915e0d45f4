import assert from "node:assert/strict";
import { checkNames } from "../../../server/checks/catalogue";
import { codeActions, resolveCodeAction } from "../../../server/features/actions/actions";
import { actionNames, kindOf, titleOf, withoutFix } from "../../../server/features/actions/catalogue";
import { diagnosticsOf } from "../../../server/features/diagnostics";
import { atOnce } from "../../../server/syntax/parts";
import { openStudy } from "../support";
import { able, actionsAt, changedBy, textAfter } from "./support";

describe("code actions", () => {
  it("are of the kinds that are asked for", async () => {
    const text = "concept a\n  categry‸: b\n";
    const kinds = async (only: string[]) => (await actionsAt(text, { only })).actions.map(({ kind }) => kind);
    assert.deepEqual(await kinds(["quickfix"]), ["quickfix", "quickfix", "quickfix"]);
    assert.deepEqual(await kinds([""]).then((all) => all.includes("quickfix")), true);
    assert.deepEqual(await kinds(["quickfix.gt"]), []);
    assert.deepEqual(await kinds(["refactor.inline"]), []);
  });

  it("mend the findings that the context names, and say which", async () => {
    const { workspace, uri, position } = await openStudy("concept a‸\n");
    const range = { start: position, end: position };
    const diagnostics = diagnosticsOf(workspace, uri, () => undefined);
    assert.deepEqual(
      diagnostics.map(({ code }) => code),
      ["concept-without-category", "concept-without-codes"],
    );
    const named = atOnce(codeActions(workspace, uri, range, { diagnostics: [diagnostics[1]!] }, able));
    const fixes = named.filter(({ kind }) => kind === "quickfix");
    assert.ok(fixes.length > 0);
    assert.ok(fixes.every((action) => action.diagnostics?.[0] === diagnostics[1]));
    const all = atOnce(codeActions(workspace, uri, range, { diagnostics: [] }, able));
    assert.ok(all.length > named.length);
    const other = { ...diagnostics[0]!, source: "spelling" };
    const beside = atOnce(codeActions(workspace, uri, range, { diagnostics: [other] }, able));
    assert.equal(beside.length, all.length);
    assert.ok(beside.every((action) => !action.diagnostics));
  });

  it("are for what the range touches", async () => {
    const { workspace, uri } = await openStudy("concpt a\n\nconcpt b‸\n\nconcpt c\n");
    const at = (start: [number, number], end: [number, number]) => {
      const range = {
        start: { line: start[0], character: start[1] },
        end: { line: end[0], character: end[1] },
      };
      const found = atOnce(codeActions(workspace, uri, range, { diagnostics: [], only: ["quickfix"] }, able));
      return found.filter(({ title }) => title.startsWith("Write")).length;
    };
    assert.equal(at([0, 6], [0, 6]), 1);
    assert.equal(at([0, 7], [0, 8]), 0);
    assert.equal(at([0, 0], [2, 3]), 2);
    assert.equal(at([0, 0], [99, 0]), 3);
  });

  it("are edits of no version for editors that take none", async () => {
    const editor = { ...able, takesVersions: false };
    const { actions } = await actionsAt("concpt‸ a\n", { editor });
    assert.deepEqual(Object.keys(actions[0]!.edit!), ["changes"]);
  });

  it("that are asked for their edit when the text is another are given back as they are", async () => {
    const { workspace, uri, position } = await openStudy("concpt‸ a\n");
    const action = {
      title: "x",
      kind: "quickfix",
      data: { uri, range: { start: position, end: position }, key: "write-instead {} gone" },
    };
    assert.deepEqual(atOnce(resolveCodeAction(workspace, action, able)), action);
  });
});

describe("the data of actions", () => {
  it("have titles whose braces are filled", () => {
    for (const name of actionNames) {
      assert.match(titleOf(name), /^\p{Lu}/u, name);
      assert.doesNotMatch(titleOf(name), /[.]$/, name);
      assert.match(kindOf(name), /^(quickfix|refactor\.[\w.]+|source\.fixAll\.gt)$/, name);
    }
  });

  it("name checks that there are", () => {
    for (const [name, reason] of withoutFix) {
      assert.ok(checkNames.includes(name), name);
      assert.match(reason, /\.$/);
    }
  });

  it("cut long words, and keep those of another direction together", () => {
    const long = titleOf("write-instead", { word: "word ".repeat(40) });
    assert.ok(long.length < 80, long);
    assert.equal(titleOf("write-instead", { word: "باور\nمن" }), "Write “\u2068باور من\u2069”");
  });
});

describe("silencing a finding", () => {
  const ignore = (check: string) => `Don't report this here (# gt-ignore ${check})`;

  it("writes the comment above the field, below the comments that are there", async () => {
    assert.equal(
      await textAfter(
        "code a\r\n\t# why\r\n\tconcept: x‸\r\n\tquote I01: y\r\n",
        ignore("unresolved-reference"),
      ),
      "code a\r\n\t# why\r\n\t# gt-ignore unresolved-reference: \r\n\tconcept: x\r\n\tquote I01: y\r\n",
    );
  });

  it("writes it above the declaration", async () => {
    assert.equal(
      await textAfter("# A heading\n\n# About it\nconcept tru‸st", ignore("concept-without-category")),
      "# A heading\n\n# About it\n# gt-ignore concept-without-category: \nconcept trust",
    );
  });

  it("writes it behind a byte order mark", async () => {
    assert.equal(
      await textAfter(
        "\ufeffconcpt tru‸st".replace("tru‸st", "trust").replace("concpt", "conc‸pt"),
        ignore("unknown-kind"),
      ),
      "\ufeff# gt-ignore unknown-kind: \nconcpt trust",
    );
  });

  it("leaves nothing to be silenced", async () => {
    const texts = [
      "code a‸\n",
      "concept a‸\n",
      "category a‸\n",
      "codebook a‸\n",
      "category a\n  role: nothing‸\n",
      "category: ‸a\n",
      '- ‸a "b"\n',
      "code a\n  con‸cept\n",
      "  con‸cept: outside\n",
      'code a "b‸\n',
      "co‸de\n",
      "relation r‸\n",
    ];
    for (const text of texts) {
      const offered = await actionsAt(text);
      for (const action of offered.actions.filter(({ title }) => title.includes("gt-ignore"))) {
        const check = /gt-ignore ([\w-]+)/.exec(action.title)![1]!;
        const changed = changedBy(offered, action)["codebook.gt"]!;
        const { workspace, uri } = await openStudy(`${changed}‸`);
        const left = diagnosticsOf(workspace, uri, () => undefined).filter(({ code }) => code === check);
        const before = diagnosticsOf(offered.workspace, offered.uri, () => undefined);
        assert.ok(left.length < before.filter(({ code }) => code === check).length, changed);
      }
    }
  });
});
