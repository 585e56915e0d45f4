import type { Format } from "./formats/format";
import { gt } from "./formats/gt";
import type { Page } from "./formats/page";
import { split } from "./generate/split";
import { type Size, type Study, study } from "./generate/study";

/** A file of a printed study. */
export interface File {
  readonly path: string;
  readonly page: Page;
}

/**
 * A study, written down.
 * @param whole the study
 * @param format how
 * @param files in how many files
 * @returns the files, the project's root first
 */
export function print(whole: Study, format: Format, files = 1): File[] {
  const parts = split(whole, files, format.extension);
  const include = ["sources", "categories", "concepts/*", "codes/*"].map((path) => path + format.extension);
  return parts.map(({ path, study }) => ({
    path,
    page: format.print(study, files === 1 ? [] : include),
  }));
}

/**
 * A codebook of a size, the same for the same seed: valid, and without findings.
 * @returns each file's text by its path, the root, `codebook.gt`, first
 */
export function generate(size: Size, seed: number, files = 1): Map<string, string> {
  return new Map(print(study(size, seed), gt, files).map(({ path, page }) => [path, page.text()]));
}
