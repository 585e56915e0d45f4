import { Command, Option } from "commander";

const help = `
An editor starts this command and speaks the language server protocol with it. How to set it up is in your
editor's manual, under “language server” or “LSP”; the file type is .gt.

Example, for Neovim:
  vim.lsp.config("gt", { cmd = { "gt", "server", "--stdio" }, filetypes = { "gt" } })
  vim.lsp.enable("gt")`;

/** `gt server`: the language server, for any editor. */
export function serverCommand(): Command {
  return (
    new Command("server")
      .description("Answer an editor as a language server.")
      .requiredOption("--stdio", "speak over standard input and output")
      // Editors say who they are, so that the server can end with them.
      .addOption(new Option("--clientProcessId <id>").hideHelp())
      .addHelpText("after", help)
      // It is heavy, and works until the editor says goodbye.
      .action(async () => void (await import("../main")))
  );
}
