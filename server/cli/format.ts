import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { Command } from "commander";
import { formatted } from "../features/formatting";
import { spoken } from "../model/speech";
import { decode } from "../nodeFiles";
import { inputsOf } from "./inputs";
import { rewrite } from "./rewrite";
import { reasonOf, WrongUse } from "./wrongUse";

interface Options {
  check?: true;
}

const help = `
What a codebook says stays the same: only blanks, blank lines and line breaks change. Text is not wrapped anew.
Standard input is formatted to standard output.

Exit code:
  0  done; with --check, nothing to do
  1  with --check: there is something to do
  2  wrong use, or a file that can't be read or written, which is left as it is

Examples:
  gt format
  gt format codebook.gt codes/
  gt format --check
  gt format - < draft.gt > codebook.gt`;

/** `gt format`: codebooks in their usual form, in place. */
export function formatCommand(done: (code: number) => void): Command {
  return new Command("format")
    .description("Format codebooks in place, and say which changed.")
    .argument("[path...]", "files, folders with all .gt files in them, or - for standard input (default: .)")
    .option("--check", "change nothing, but fail if something would change")
    .addHelpText("after", help)
    .action(async (paths: string[], options: Options) => {
      const only = options.check ?? false;
      done(paths.includes("-") ? await formatStandardInput(paths, only) : await formatFiles(paths, only));
    });
}

async function formatStandardInput(paths: readonly string[], only: boolean): Promise<number> {
  if (paths.length > 1) throw new WrongUse("standard input (-) is formatted alone; name no other files.");
  const result = formattedBytes(await buffer(process.stdin));
  if ("refusal" in result) throw new WrongUse(`standard input is not formatted: ${result.refusal}.`);
  if (!only) process.stdout.write(result.text);
  return only && result.changes ? 1 : 0;
}

async function formatFiles(paths: readonly string[], only: boolean): Promise<number> {
  const inputs = await inputsOf(paths);
  const counts = { changed: 0, same: 0, refused: 0 };
  for (const { name } of inputs) {
    const outcome = await formatFile(name, only);
    counts[outcome]++;
    if (outcome === "changed") process.stdout.write(`${name}  ${only ? "would change" : "formatted"}\n`);
  }
  const { changed, same, refused } = counts;
  const parts = [
    `${changed} ${only ? "would change" : "formatted"}`,
    `${same} ${same === 1 ? "is" : "are"} as ${same === 1 ? "it" : "they"} should be`,
    ...(refused > 0 ? [`${refused} left alone`] : []),
  ];
  process.stdout.write(`${inputs.length} ${inputs.length === 1 ? "file" : "files"}: ${parts.join(", ")}.\n`);
  if (refused > 0) return 2;
  return only && changed > 0 ? 1 : 0;
}

/** Formats a file; why it could not be done is said on standard error. */
async function formatFile(name: string, only: boolean): Promise<"changed" | "same" | "refused"> {
  try {
    const result = formattedBytes(await readFile(name));
    if ("refusal" in result) {
      process.stderr.write(`gt: “${name}” is not formatted: ${result.refusal}.\n`);
      return "refused";
    }
    if (!result.changes) return "same";
    if (!only) await rewrite(name, result.text);
    return "changed";
  } catch (error) {
    process.stderr.write(`gt: “${name}” is not formatted: ${reasonOf(error)}.\n`);
    return "refused";
  }
}

/** The formatted text of a file's bytes with its byte order mark, or why there is none. */
function formattedBytes(bytes: Uint8Array): { text: string; changes: boolean } | { refusal: string } {
  const content = decode(bytes);
  if (!("text" in content))
    return { refusal: "reason" in content ? spoken(content.reason) : "it is not there" };
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = formatted(content.text);
  return { text: hasMark ? `\ufeff${text}` : text, changes: text !== content.text };
}
