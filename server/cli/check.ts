import { Command, Option } from "commander";
import type { Severity } from "../checks/catalogue";
import type { CheckSettings } from "../checks/configuration";
import { diagnosticsOf } from "../features/diagnostics";
import { formats } from "./formats";
import { type FileFindings, severityName } from "./formats/fileFindings";
import { inputsOf, reportUnreadable, workspaceOf } from "./inputs";
import { checkSetting, severities, wholeNumber } from "./options";
import { WrongUse } from "./wrongUse";

interface Options {
  format: keyof typeof formats;
  severity?: Severity;
  maxWarnings?: number;
  check?: CheckSettings;
  stdinPath?: string;
}

const help = `
A file that a codebook includes is checked as a part of it, but only what was named is reported.

Exit code:
  0  nothing that fails: by default an error does, with --severity all that is shown
  1  something that fails, or more warnings than --max-warnings
  2  wrong use, or a file that can't be read

--format json prints an array of
  {file, check, severity, message, range: {start: {line, character}, end: {line, character}}}
where lines and characters count from 0, characters in UTF-16 units. The other formats count from 1.

Examples:
  gt check
  gt check thesis/codebook.gt --severity warning
  gt check --check missing-definition=information --check empty-role=off
  gt check - --stdin-path codes/interview-7.gt < draft.gt
  gt check --format sarif > findings.sarif`;

/** `gt check`: what is wrong in codebooks, on standard output. */
export function checkCommand(done: (code: number) => void): Command {
  return new Command("check")
    .description("Check codebooks and say what was found.")
    .argument("[path...]", "files, folders with all .gt files in them, or - for standard input (default: .)")
    .addOption(
      new Option("--format <name>", "how to print what was found")
        .choices(Object.keys(formats))
        .default("pretty"),
    )
    .addOption(
      new Option("--severity <level>", "show only what is at least this severe, and fail on it").choices(
        severities,
      ),
    )
    .option("--max-warnings <n>", "fail if there are more warnings than this", wholeNumber)
    .option("--check <name=severity>", "set a check's severity, or off; may be repeated", checkSetting)
    .option("--stdin-path <path>", "the file that standard input stands for")
    .addHelpText("after", help)
    .action(async (paths: string[], options: Options) => done(await check(paths, options)));
}

async function check(paths: readonly string[], options: Options): Promise<number> {
  if (options.stdinPath !== undefined && !paths.includes("-"))
    throw new WrongUse("--stdin-path says what standard input stands for; name - among the paths, too.");
  const inputs = await inputsOf(paths, options.stdinPath);
  const workspace = await workspaceOf(inputs, options.check);
  const files: FileFindings[] = inputs.map(({ name, uri }) => ({
    name,
    uri,
    text: workspace.document(uri)?.getText() ?? "",
    diagnostics: diagnosticsOf(workspace, uri, () => undefined),
  }));
  const count = (severity: Severity) =>
    files.flatMap((file) => file.diagnostics).filter((found) => severityName(found) === severity).length;
  const lowest = severities.slice(0, severities.indexOf(options.severity ?? "hint") + 1);
  const shown = files.map((file) => ({
    ...file,
    diagnostics: file.diagnostics.filter((found) => lowest.includes(severityName(found))),
  }));
  process.stdout.write(formats[options.format](shown));

  if (reportUnreadable(workspace, inputs, true) > 0) return 2;
  const failing = options.severity === undefined ? (["error"] as const) : lowest;
  const tooMany = options.maxWarnings !== undefined && count("warning") > options.maxWarnings;
  return tooMany || failing.some((severity) => count(severity) > 0) ? 1 : 0;
}
