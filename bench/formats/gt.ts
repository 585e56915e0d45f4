import type { Code, Head } from "../generate/study";
import type { Format } from "./format";
import { conceptOf, idOf, Page, roleOf } from "./page";

const CATEGORIES_A_LINE = 8;

/** The codebook language itself. */
export const gt: Format = {
  extension: ".gt",
  languageId: "gt",
  fault: "x",
  checksReferences: true,
  underlined: (word) => word,
  print(study, include = []) {
    const page = new Page();
    if (study.head) printHead(page, study.head, include);
    for (const { id, label, position } of study.participants) {
      page.line(`participant ${id} "${label}"`);
      page.line(`  attribute position: ${position}`);
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
      page.line(`  label fa: ${persian}`);
      page.marked("  role: ", role, "", roleOf(id));
      page.line("");
    }
    for (const { id, label, persian, category } of study.concepts) {
      page.marked("concept ", id, ` "${label}"`, idOf("concept", id));
      page.line(`  label fa: ${persian}`);
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
    if (concept !== "") page.marked("  concept: ", concept, "", conceptOf(id));
    page.line(`  quote ${source}@${line}: ${passage}`);
    page.line("");
  }
}

function printHead(page: Page, head: Head, include: readonly string[]): void {
  page.line(`codebook ${head.id} "${head.label}"`);
  page.line("  language: en, fa");
  page.line("  paradigm: strauss-corbin");
  if (include.length > 0) page.line(`  include: ${include.join(", ")}`);
  for (const [kind, number] of Object.entries(head.reports)) page.line(`  reports ${kind}: ${number}`);
  page.line("");
}

function printTail(page: Page, head: Head): void {
  page.line("storyline the-theory");
  page.line("  text: The theory in one breath, category by category:");
  for (let i = 0; i < head.storyline.length; i += CATEGORIES_A_LINE) {
    const names = head.storyline.slice(i, i + CATEGORIES_A_LINE).map((id) => `[[${id}]]`);
    page.line(`    ${names.join(", ")}`);
  }
  page.line("");
  page.line("reliability recoding");
  page.line("  method: test-retest");
  const counts = (agreements: number, disagreements: number) =>
    `${2 * agreements + disagreements} codes, ${agreements} agreements, ${disagreements} disagreements`;
  let [agreed, disagreed] = [0, 0];
  for (const { source, agreements, disagreements } of head.reliability) {
    page.line(`  counts ${source}: ${counts(agreements, disagreements)}`);
    agreed += agreements;
    disagreed += disagreements;
  }
  page.line(`  total: ${counts(agreed, disagreed)}`);
}
