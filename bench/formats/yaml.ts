import type { Code } from "../generate/study";
import type { Format } from "./format";
import { conceptOf, idOf, Page, roleOf } from "./page";

/** The same study as YAML, checked against `schema.ts`. */
export const yaml: Format = {
  extension: ".yaml",
  languageId: "yaml",
  fault: "!",
  checksReferences: false,
  underlined: (word) => word,
  print(study) {
    const page = new Page();
    const head = study.head!;
    page.line(`id: ${head.id}`);
    page.line(`label: ${head.label}`);
    page.line("reports:");
    for (const [kind, number] of Object.entries(head.reports)) page.line(`  ${kind}: ${number}`);
    page.line("storyline:");
    for (const id of head.storyline) page.line(`  - ${id}`);
    page.line("reliability:");
    for (const { source, agreements, disagreements } of head.reliability) {
      page.line(`  - source: ${source}`);
      page.line(`    agreements: ${agreements}`);
      page.line(`    disagreements: ${disagreements}`);
    }
    page.line("participants:");
    for (const { id, label, position } of study.participants) {
      page.line(`  - id: ${id}`);
      page.line(`    label: ${label}`);
      page.line(`    position: ${position}`);
    }
    page.line("sources:");
    for (const { id, label, participant, date } of study.sources) {
      page.line(`  - id: ${id}`);
      page.line(`    label: ${label}`);
      page.line(`    participant: ${participant}`);
      page.line("    type: interview");
      page.line(`    date: "${date}"`);
    }
    page.line("categories:");
    for (const { id, label, persian, role } of study.categories) {
      page.marked("  - id: ", id, "", idOf("category", id));
      page.line(`    label: ${label}`);
      page.line(`    labels: { fa: ${persian} }`);
      page.marked("    role: ", role, "", roleOf(id));
    }
    page.line("concepts:");
    for (const { id, label, persian, category } of study.concepts) {
      page.marked("  - id: ", id, "", idOf("concept", id));
      page.line(`    label: ${label}`);
      page.line(`    labels: { fa: ${persian} }`);
      page.line(`    category: ${category}`);
    }
    page.line("codes:");
    for (const code of study.codes) printCode(page, code);
    return page;
  },
  printCodes(codes) {
    const page = new Page();
    for (const code of codes) printCode(page, code);
    return page;
  },
};

function printCode(page: Page, { id, label, concept, source, line, passage }: Code): void {
  page.marked("  - id: ", id, "", idOf("code", id));
  page.line(`    label: ${label}`);
  page.marked("    concept: ", concept, "", conceptOf(id));
  page.line("    quote:");
  page.line(`      source: ${source}`);
  page.line(`      line: ${line}`);
  page.line(`      text: ${JSON.stringify(passage)}`);
}
