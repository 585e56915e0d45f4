import type { Code } from "../generate/study";
import type { Format } from "./format";
import { conceptOf, idOf, Page, roleOf } from "./page";

/** The same study as JSON, checked against `schema.ts`. */
export const json: Format = {
  extension: ".json",
  languageId: "json",
  fault: "!",
  checksReferences: false,
  underlined: ({ line, start, end }) => ({ line, start: start - 1, end: end + 1 }),
  print(study) {
    const page = new Page();
    const head = study.head!;
    page.line("{");
    page.line(`  "id": "${head.id}",`);
    page.line(`  "label": "${head.label}",`);
    page.line(`  "reports": ${JSON.stringify(head.reports)},`);
    page.line(`  "storyline": ${JSON.stringify(head.storyline)},`);
    page.line(`  "reliability": ${JSON.stringify(head.reliability)},`);
    page.line('  "participants": [');
    list(study.participants, ({ id, label, position }, end) => {
      page.line(`    { "id": "${id}", "label": "${label}", "position": "${position}" }${end}`);
    });
    page.line("  ],");
    page.line('  "sources": [');
    list(study.sources, ({ id, label, participant, date }, end) => {
      page.line(`    { "id": "${id}",`);
      page.line(`      "label": "${label}",`);
      page.line(`      "participant": "${participant}",`);
      page.line('      "type": "interview",');
      page.line(`      "date": "${date}" }${end}`);
    });
    page.line("  ],");
    page.line('  "categories": [');
    list(study.categories, ({ id, label, persian, role }, end) => {
      page.marked('    { "id": "', id, '",', idOf("category", id));
      page.line(`      "label": "${label}",`);
      page.line(`      "labels": { "fa": "${persian}" },`);
      page.marked('      "role": "', role, `" }${end}`, roleOf(id));
    });
    page.line("  ],");
    page.line('  "concepts": [');
    list(study.concepts, ({ id, label, persian, category }, end) => {
      page.marked('    { "id": "', id, '",', idOf("concept", id));
      page.line(`      "label": "${label}",`);
      page.line(`      "labels": { "fa": "${persian}" },`);
      page.line(`      "category": "${category}" }${end}`);
    });
    page.line("  ],");
    page.line('  "codes": [');
    list(study.codes, (code, end) => printCode(page, code, end));
    page.line("  ]");
    page.line("}");
    return page;
  },
  printCodes(codes) {
    const page = new Page();
    for (const code of codes) printCode(page, code, ",");
    return page;
  },
};

function list<T>(items: readonly T[], print: (item: T, end: string) => void): void {
  items.forEach((item, i) => {
    print(item, i < items.length - 1 ? "," : "");
  });
}

function printCode(page: Page, { id, label, concept, source, line, passage }: Code, end: string): void {
  page.marked('    { "id": "', id, '",', idOf("code", id));
  page.line(`      "label": "${label}",`);
  page.marked('      "concept": "', concept, '",', conceptOf(id));
  page.line(
    `      "quote": { "source": "${source}", "line": ${line}, "text": ${JSON.stringify(passage)} } }${end}`,
  );
}
