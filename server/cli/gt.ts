import { Command, CommanderError } from "commander";
import packageFile from "../../package.json";
import { checkCommand } from "./check";
import { diagramCommand } from "./diagram";
import { formatCommand } from "./format";
import { serverCommand } from "./serve";
import { statsCommand } from "./stats";
import { WrongUse } from "./wrongUse";

/** Runs the `gt` command with its arguments and gives the exit code: 0 fine, 1 findings, 2 wrong use. */
async function run(argv: readonly string[]): Promise<number> {
  let code = 0;
  const done = (result: number) => {
    code = result;
  };
  const program = new Command("gt")
    .description("Grounded-theory codebooks in plain text: check, format, count, draw.")
    .version(packageFile.version)
    .exitOverride();
  const commands = [checkCommand, formatCommand, statsCommand, diagramCommand].map((command) =>
    command(done),
  );
  for (const command of [...commands, serverCommand()]) {
    program.addCommand(command.exitOverride().showHelpAfterError(`(gt ${command.name()} --help says more)`));
  }
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof WrongUse) process.stderr.write(`gt: ${error.message}\n`);
    else process.stderr.write(`gt: this should not happen; please report it.\n${(error as Error).stack}\n`);
    return 2;
  }
}

// What is written to a pipe that closes early (`gt check | head`) is not worth a stack trace.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

void run(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
