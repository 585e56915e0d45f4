import { readFile } from "node:fs/promises";
// @ts-expect-error a script without types
import { pathOfFigureFile } from "../../scripts/figureFiles.mjs";
import { typesetterFrom } from "../../server/diagram/text/fonts";
import type { Typesetter } from "../../server/diagram/text/typesetter";

let made: Promise<Typesetter> | undefined;

/** The typesetter, made once for all tests. */
export function typesetting(): Promise<Typesetter> {
  made ??= typesetterFrom((file) => readFile(pathOfFigureFile(file)));
  return made;
}
