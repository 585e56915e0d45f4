import type { Code, Head } from "../generate/study";
import type { Format } from "./format";
import { conceptOf, idOf, Page, roleOf } from "./page";

/**
 * The same study in the language of `peers/langium/codebook.langium`: the codebook language line by line, but for
 * quotation marks around every text.
 */
export const langium: Format = {
  extension: ".gtl",
  languageId: "gtl",
  fault: "x",
  checksReferences: true,
  underlined: (word) => word,
  print(study) {
    const page = new Page();
    if (study.head) printHead(page, study.head);
    for (const { id, label, position } of study.participants) {
      page.line(`participant ${id} "${label}"`);
      page.line(`  attribute position: "${position}"`);
      page.line("");
    }
    for (const { id, label, participant, date } of study.sources) {
      page.line(`source ${id} "${label}"`);
      page.line(`  participant: ${participant}`);
      page.line("  type: interview");
      page.line(`  date: ${date}`);
      page.line("");
    }
    for (const { id, label, persian, role } of study.categories) {
      page.marked("category ", id, ` "${label}"`, idOf("category", id));
      page.line(`  label fa: "${persian}"`);
      page.marked("  role: ", role, "", roleOf(id));
      page.line("");
    }
    for (const { id, label, persian, category } of study.concepts) {
      page.marked("concept ", id, ` "${label}"`, idOf("concept", id));
      page.line(`  label fa: "${persian}"`);
      page.line(`  category: ${category}`);
      page.line("");
    }
    printCodes(page, study.codes);
    if (study.head) printTail(page, study.head);
    return page;
  },
  printCodes(codes) {
    const page = new Page();
    printCodes(page, codes);
    return page;
  },
};

function printCodes(page: Page, codes: readonly Code[]): void {
  for (const { id, label, concept, source, line, passage } of codes) {
    page.marked("code ", id, ` "${label}"`, idOf("code", id));
    page.marked("  concept: ", concept, "", conceptOf(id));
    page.line(`  quote ${source}@${line}: "${passage}"`);
    page.line("");
  }
}

function printHead(page: Page, head: Head): void {
  page.line(`codebook ${head.id} "${head.label}"`);
  for (const [kind, number] of Object.entries(head.reports)) page.line(`  reports ${kind}: "${number}"`);
  page.line("");
}

function printTail(page: Page, head: Head): void {
  page.line("storyline the-theory");
  page.line("  text:");
  for (const id of head.storyline) page.line(`    [[${id}]],`);
  page.line('    "The theory in one breath, category by category."');
  page.line("");
  page.line("reliability recoding");
  for (const { source, agreements, disagreements } of head.reliability) {
    const codes = 2 * agreements + disagreements;
    page.line(
      `  counts ${source}: "${codes} codes, ${agreements} agreements, ${disagreements} disagreements"`,
    );
  }
}
