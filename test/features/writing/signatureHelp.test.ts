import assert from "node:assert/strict";
import type { SignatureHelp } from "vscode-languageserver-types";
import { signatureHelp } from "../../../server/features/signatureHelp";
import { kinds } from "../../../server/model/schema";
import { openStudy } from "../support";

async function help(text: string, takesOffsets = true): Promise<SignatureHelp | null> {
  const { workspace, uri, position } = await openStudy(text);
  return signatureHelp(workspace, uri, position, { checks: {} }, takesOffsets);
}

/** The signature at the cursor, the part that one is writing in brackets. */
async function shown(text: string): Promise<string | undefined> {
  const [signature] = (await help(text))?.signatures ?? [];
  if (!signature) return undefined;
  const [start, end] = signature.parameters![signature.activeParameter!]!.label as [number, number];
  const { label } = signature;
  return `${label.slice(0, start)}⟨${label.slice(start, end)}⟩${label.slice(end)}`;
}

describe("the help with how a field is written", () => {
  const quote: [string, string | undefined][] = [
    ["quote ‸", "quote ⟨SOURCE⟩@LOCATOR [LANGUAGE]: TEXT"],
    ["quote I0‸", "quote ⟨SOURCE⟩@LOCATOR [LANGUAGE]: TEXT"],
    ["quote I0‸5@12: text", "quote ⟨SOURCE⟩@LOCATOR [LANGUAGE]: TEXT"],
    ["quote I05@‸", "quote SOURCE@⟨LOCATOR⟩ [LANGUAGE]: TEXT"],
    ["quote I05@1‸2 [fa]: text", "quote SOURCE@⟨LOCATOR⟩ [LANGUAGE]: TEXT"],
    ["quote I05@12 ‸", "quote SOURCE@LOCATOR [⟨LANGUAGE⟩]: TEXT"],
    ["quote I05 [‸", "quote SOURCE@LOCATOR [⟨LANGUAGE⟩]: TEXT"],
    ["quote I05 [f‸]: text", "quote SOURCE@LOCATOR [⟨LANGUAGE⟩]: TEXT"],
    ["quote I05: ‸", "quote SOURCE@LOCATOR [LANGUAGE]: ⟨TEXT⟩"],
    ["quote I05:‸", "quote SOURCE@LOCATOR [LANGUAGE]: ⟨TEXT⟩"],
    ["quote I05: text ‸", undefined],
    ["quo‸te I05: text", undefined],
    ["concept: ‸", undefined],
  ];
  for (const [line, expected] of quote) {
    it(`says at “${line}” ${expected ?? "nothing"}`, async () => {
      assert.equal(await shown(`code a\n  ${line}\n`), expected);
    });
  }

  const numbers: [string, string][] = [
    ["counts ‸", "counts ⟨SOURCE⟩: CODES codes, AGREEMENTS agreements, DISAGREEMENTS disagreements"],
    ["counts I01: ‸", "counts SOURCE: ⟨CODES⟩ codes, AGREEMENTS agreements, DISAGREEMENTS disagreements"],
    [
      "counts I01: 133 codes, ‸",
      "counts SOURCE: CODES codes, ⟨AGREEMENTS⟩ agreements, DISAGREEMENTS disagreements",
    ],
    [
      "counts I01: 4‸7 agreements, 3 disagreements",
      "counts SOURCE: CODES codes, ⟨AGREEMENTS⟩ agreements, DISAGREEMENTS disagreements",
    ],
    [
      "total: 1 codes, 2 agreements، 3‸",
      "total: CODES codes, AGREEMENTS agreements, ⟨DISAGREEMENTS⟩ disagreements",
    ],
  ];
  for (const [line, expected] of numbers) {
    it(`says at “${line}” which number is wanted`, async () => {
      assert.equal(await shown(`reliability a\n  ${line}\n`), expected);
    });
  }

  const study: [string, string | undefined][] = [
    ["saturation: ‸", "saturation: base ⟨BASE⟩, run RUN, threshold THRESHOLD%"],
    ["saturation: base 4, ‸", "saturation: base BASE, run ⟨RUN⟩, threshold THRESHOLD%"],
    ["saturation: threshold 5‸%, run 2", "saturation: base BASE, run RUN, threshold ⟨THRESHOLD⟩%"],
    ["reports ‸", "reports ⟨KIND⟩: NUMBER"],
    ["reports concepts: 3‸", "reports KIND: ⟨NUMBER⟩"],
    ["label ‸", "label ⟨LANGUAGE⟩: TEXT"],
    ["definition f‸: x", "definition ⟨LANGUAGE⟩: TEXT"],
    ["definition: ‸", "definition LANGUAGE: ⟨TEXT⟩"],
    ["definition: A text‸", undefined],
    ["title: ‸", undefined],
  ];
  for (const [line, expected] of study) {
    it(`says at “${line}” ${expected ?? "nothing"}`, async () => {
      assert.equal(await shown(`codebook a\n  ${line}\n`), expected);
    });
  }

  it("says how a declaration begins", async () => {
    assert.equal(await shown("concept ‸\n"), 'concept ⟨ID⟩ "LABEL"');
    assert.equal(await shown("concept tru‸st\n"), 'concept ⟨ID⟩ "LABEL"');
    assert.equal(await shown("concept trust ‸\n"), 'concept ID "⟨LABEL⟩"');
    assert.equal(await shown('concept trust "Tr‸ust"\n'), 'concept ID "⟨LABEL⟩"');
    assert.equal(await shown("conc‸ept trust\n"), undefined);
    assert.equal(await shown("konzept ‸\n"), undefined);
  });

  it("says nothing in comments and outside of declarations", async () => {
    for (const text of ["‸", "# quote ‸\n", "code a\n  # quote ‸\n", "code a\n\n‸", "  quote ‸\n"]) {
      assert.equal(await shown(text), undefined, text);
    }
  });

  it("says of each part what to write, to every editor", async () => {
    const able = (await help("code a\n  quote I05@‸\n"))!.signatures[0]!;
    assert.deepEqual(able.parameters?.[1]?.label, [13, 20]);
    const plain = (await help("code a\n  quote I05@‸\n", false))!.signatures[0]!;
    assert.equal(plain.parameters?.[1]?.label, "LOCATOR");
    const documentation = plain.parameters?.[1]?.documentation;
    assert.match(typeof documentation === "object" ? documentation.value : "", /lines `12` or `12-14`/);
  });

  it("has every part of its form in the schema, and a form that starts as one writes it", () => {
    for (const kind of kinds.values()) {
      for (const { name, signature, qualifier } of kind.fields.values()) {
        if (!signature) {
          assert.equal(qualifier, undefined, `${kind.name} ${name} takes a qualifier and doesn't say how`);
          continue;
        }
        assert.ok(signature.form.startsWith(name), signature.form);
        for (const part of Object.keys(signature.parameters)) assert.ok(signature.form.includes(part), part);
      }
    }
  });
});
