import type { FileFindings } from "./fileFindings";
import { github } from "./github";
import { json } from "./json";
import { pretty } from "./pretty";
import { sarif } from "./sarif";

/** The ways to print findings, each from files to the whole of standard output. */
export const formats = { pretty, json, sarif, github } satisfies Record<
  string,
  (files: readonly FileFindings[]) => string
>;
