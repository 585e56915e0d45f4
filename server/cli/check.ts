import { Command, InvalidArgumentError, Option } from "commander";
import { diagnosticsOf } from "../features/diagnostics";
import { formats } from "./formats";
import { type FileFindings, severityName } from "./formats/fileFindings";
import { inputsOf, workspaceOf } from "./inputs";

interface Options {
  format: keyof typeof formats;
  maxWarnings?: number;
}

/** `gt check`: what is wrong in codebooks, on standard output. Exit code 1 where there is an error. */
export function checkCommand(done: (code: number) => void): Command {
  return new Command("check")
    .description(
      "Check codebooks and say what was found: all .gt files of a folder, or some; - is standard input.",
    )
    .argument("[path...]", "files, folders or -", [])
    .addOption(
      new Option("--format <name>", "how to print findings").choices(Object.keys(formats)).default("pretty"),
    )
    .option("--max-warnings <n>", "fail if there are more warnings than this", wholeNumber)
    .addHelpText(
      "after",
      "\nExit code: 0 no errors, 1 errors or too many warnings, 2 wrong use or an unreadable file.",
    )
    .action(async (paths: string[], options: Options) => {
      const inputs = await inputsOf(paths);
      const workspace = await workspaceOf(inputs);
      const files: FileFindings[] = inputs.map(({ name, uri }) => ({
        name,
        uri,
        text: workspace.document(uri)?.getText() ?? "",
        diagnostics: diagnosticsOf(workspace, uri, () => undefined),
      }));
      process.stdout.write(formats[options.format](files));
      const count = (severity: string) =>
        files.flatMap((file) => file.diagnostics).filter((found) => severityName(found) === severity).length;
      const tooMany = options.maxWarnings !== undefined && count("warning") > options.maxWarnings;
      const unreadable = inputs.some(({ uri }) => workspace.faultOf(uri));
      done(unreadable ? 2 : count("error") > 0 || tooMany ? 1 : 0);
    });
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError("It takes a whole number, such as 0.");
  return Number(text);
}
