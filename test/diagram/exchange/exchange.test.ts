import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import type { ExportOptions } from "../../../server/diagram/export/exportFigure";
import { assertInstalled } from "../../support/program";
import { fileOf } from "../export/support";
import { study as anyStudy } from "../hostileStudies";
import { codebookOf } from "../support";

const study = `codebook c "On \\"trust\\" & <b>more</b>"

category why "Why-not: 50% #1"
  role: causal

category core
  role: phenomenon

category how
  role: strategy

category part "A part"
  parent: how

category loose

concept one "1. First"
  category: why

concept two "- Second \\ \`x\`"
  category: part

concept three
  category: nowhere

relation r
  from: two
  to: why
  type: answers

relation s
  from: one
  to: why
`;

async function textOf(text: string, options: Partial<ExportOptions>): Promise<string> {
  return String(await fileOf(await codebookOf(text), options));
}

/** The lines of a text that have something in them. */
function linesWith(text: string, pattern: RegExp): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => pattern.test(line));
}

describe("Mermaid's text", () => {
  it("has the roles as subgraphs, with categories that list what is below them", async () => {
    const text = await textOf(study, { format: "mermaid" });
    assert.deepEqual(text.split("\n").slice(0, 11), [
      "---",
      'title: "On \\"trust\\" & <b>more</b>"',
      "---",
      "flowchart LR",
      '  subgraph n_zone__causal["Causal conditions"]',
      "    direction TB",
      '    n_category__why["Why-not#58; 50#37; #35;1<br/>• 1#46; First"]:::card_n_causal',
      "  end",
      "  style n_zone__causal fill:#f1f3f7,stroke:#5a77a4,color:#234a85",
      '  subgraph n_zone__phenomenon["Central phenomenon"]',
      "    direction TB",
    ]);
    assert.deepEqual(linesWith(text, /n_category__(how|core|loose)\W/), [
      'n_category__core(["core"]):::core_n_phenomenon',
      'n_category__how["how<br/>– A part<br/>\u00a0\u00a0• #45; Second #92; #96;x#96;"]:::card_n_strategy',
      'n_category__loose["loose"]:::card_none',
    ]);
    assert.ok(linesWith(text, /^classDef card_n_strategy /).length === 1);
    assert.match(text, /style n_zone__context [^\n]*stroke-dasharray/);
    assert.match(text, /\["Concepts without a category<br\/>• three"\]/);
  });

  it("has the arrows of the paradigm and, where they are asked for, the study's relations", async () => {
    const plain = linesWith(await textOf(study, { format: "mermaid" }), />/);
    assert.ok(plain.includes("n_zone__causal ==> n_zone__phenomenon"));
    assert.ok(plain.includes("n_zone__context -.-> n_zone__strategy"));
    const related = await textOf(study, { format: "mermaid", relations: true });
    assert.deepEqual(linesWith(related, / --> ?|-->\|/), [
      'n_category__how -->|"#45; Second #92; #96;x#96; answers"| n_category__why',
    ]);
  });

  it("keeps every line in its direction, and mirrors the whole", async () => {
    const text = await textOf('codebook c\n  language: fa\n\ncategory a "اعتماد (ICT)"\n  role: causal\n', {
      format: "mermaid",
    });
    assert.match(text, /^flowchart RL$/m);
    assert.match(text, /\["\u2067اعتماد \(ICT\)\u2069"\]/);
  });

  it("grows a tree from the core for the map", async () => {
    const text = await textOf(study, { format: "mermaid", kind: "map" });
    assert.deepEqual(linesWith(text, / --- n_(zone__causal|category__why|concept__one)$/), [
      "n_category__core --- n_zone__causal",
      "n_zone__causal --- n_category__why",
      "n_category__why --- n_concept__one",
    ]);
  });
});

describe("Graphviz's text", () => {
  it("has the roles as clusters, and ids that are the figure's elements", async () => {
    const text = await textOf(study, { format: "dot", relations: true });
    assert.match(text, /^digraph "On \\"trust\\" & <b>more<\/b>" \{$/m);
    assert.deepEqual(linesWith(text, /^subgraph/).slice(0, 2), [
      'subgraph "cluster_zone-causal" {',
      'subgraph "cluster_zone-phenomenon" {',
    ]);
    assert.deepEqual(linesWith(text, /^"category-(why|how)" \[/), [
      '"category-why" [label="Why-not: 50% #1\\l• 1. First\\l", fillcolor="#ffffff", color="#b2c0d4"];',
      '"category-how" [label="how\\l– A part\\l\u00a0\u00a0• - Second \\\\ `x`\\l", fillcolor="#ffffff", color="#a8d0cd"];',
    ]);
    assert.match(
      text,
      /"zone-causal" -> "zone-phenomenon" \[ltail="cluster_zone-causal", lhead="cluster_zone-phenomenon"/,
    );
    assert.match(text, /"category-how" -> "category-why" \[label="- Second \\\\ `x` answers"/);
  });

  it("is read by Graphviz, whatever a study is like", async () => {
    assertInstalled("dot", "graphviz");
    const options = fc.record({
      kind: fc.constantFrom("paradigm" as const, "map" as const),
      relations: fc.boolean(),
    });
    for (const [text, given] of fc.sample(fc.tuple(anyStudy, options), { seed: 3, numRuns: 25 })) {
      const input = await textOf(text, { format: "dot", ...given });
      const { status, stderr } = spawnSync("dot", ["-Tcanon"], { input });
      assert.deepEqual([status, String(stderr)], [0, ""], input);
    }
  });

  it("puts the lines of a right-to-left list at their right", async () => {
    const text = await textOf(
      'codebook c\n  language: fa\n\ncategory a "اعتماد"\n  role: causal\n\nconcept b "امید"\n  category: a\n',
      { format: "dot" },
    );
    assert.match(text, /label="\u2067اعتماد\u2069\\r\u2067• امید\u2069\\r"/);
    assert.match(text, /rankdir="RL"/);
  });
});
