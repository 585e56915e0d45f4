import assert from "node:assert/strict";
import { hoverAt } from "./support";

describe("what a hover shows of a codebook's text", () => {
  it("takes labels for plain text", async () => {
    const labels: [string, string][] = [
      ["*Not* _emphasis_", "\\*Not\\* \\_emphasis\\_"],
      ["<b>no tag</b>", "\\<b\\>no tag\\</b\\>"],
      ["[no](link) `code` ~x~ a|b", "\\[no\\](link) \\`code\\` \\~x\\~ a\\|b"],
      ["&lt; R&D", "\\&lt; R&D"],
    ];
    for (const [label, shown] of labels) {
      const { paragraphs } = await hoverAt(`concept a‸ "${label}"\n`);
      assert.equal(paragraphs[0], `**${shown}** — concept \`a\``);
    }
  });

  it("takes passages for plain text, also where they look like lists and headings", async () => {
    const passages: [string, string][] = [
      ["# not a heading", "> \\# not a heading"],
      ["- not a list", "> \\- not a list"],
      ["1. not a list either", "> 1\\. not a list either"],
      ["=== not underlined", "> \\=== not underlined"],
      ["<script>alert(1)</script>", "> \\<script\\>alert(1)\\</script\\>"],
    ];
    for (const [passage, shown] of passages) {
      const { text } = await hoverAt(`code a‸\n  quote I01: ${passage}\n`);
      assert.ok(text.includes(`${shown}\n>\n> — I01`), text);
    }
  });

  it("keeps right-to-left names, ids, passages and places in their own direction", async () => {
    const { paragraphs } = await hoverAt(
      "concept اعتماد‸\n  label en: Trust\n\ncode گفتگو\n  concept: اعتماد\n  quote مصاحبه@12: به هم اعتماد داریم.\n",
    );
    assert.deepEqual(paragraphs, [
      "**\u2068اعتماد\u2069** — concept \u2068`اعتماد`\u2069",
      "Trust (en)",
      "1 code · 1 passage · 1 source",
      "> \u2068به هم اعتماد داریم.\u2069\n>\n> — \u2068مصاحبه@12\u2069",
    ]);
  });

  it("keeps the direction of a paragraph over its lines, and marks where they are", async () => {
    const { text } = await hoverAt(
      "concept a‸\n  definition:\n    سطر نخست\n    سطر دوم.\n\n    - نکته\n    - point\n\n    متن\n",
    );
    const definition = text.slice(text.indexOf("\n\n") + 2, text.indexOf("\n\n0 codes"));
    assert.equal(
      definition,
      "\u2068سطر نخست\nسطر دوم.\u2069\n\n- \u2068نکته\u2069\n- point\n\n\u2068متن\u2069",
    );
  });

  it("does not let a name's marks turn the rest around", async () => {
    const { paragraphs } = await hoverAt('concept a‸ "x \u202eabc"\n');
    assert.equal(paragraphs[0], "**\u2068x \u202eabc\u2069** — concept `a`");
  });

  it("shows links as the names they lead to", async () => {
    const { text } = await hoverAt(
      'concept a‸\n  definition: Like [[b]], [[concept:b]] and [[b|the *second*]], not [[c]].\n\nconcept b "Second *one*"\n',
    );
    assert.ok(
      text.includes("Like Second \\*one\\*, Second \\*one\\* and the \\*second\\*, not \\[\\[c\\]\\]."),
      text,
    );
  });

  it("cuts what is long between words, and what has none between characters", async () => {
    const words = await hoverAt(`concept a‸\n  definition: ${"word ".repeat(1000)}\n`);
    assert.ok(words.text.length < 1400 && words.text.includes("word …"), words.text);
    const none = await hoverAt(`memo a‸\n  text: ${"😀".repeat(5000)}\n`);
    assert.ok(none.text.length < 700, `${none.text.length}`);
    assert.ok(!/\p{Cs}/u.test(none.text), "half a character is left");
  });
});
