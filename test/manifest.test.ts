import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import manifest from "../package.json";
import persianWords from "../package.nls.fa.json";
import words from "../package.nls.json";
import checksFile from "../schemas/checks.json";
import tokensFile from "../schemas/tokens.json";
// @ts-expect-error a script without types
import { checksSetting, tokenContributions } from "../scripts/manifest.mjs";
import { legend } from "../server/features/semanticTokens/legend";

describe("package.json", () => {
  it("has a setting for every check, as the catalogue has it (npm run manifest)", () => {
    assert.deepEqual(
      manifest.contributes.configuration.properties["gt.checks"],
      checksSetting(checksFile.checks),
    );
  });

  it("has the types of tokens that the server gives, as the data have them (npm run manifest)", () => {
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
    assert.deepEqual(
      { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes },
      tokenContributions(tokensFile),
    );
    assert.deepEqual(
      semanticTokenTypes.map(({ id }) => id),
      legend(true).tokenTypes,
    );
    const { tokenModifiers } = legend(true);
    assert.deepEqual(["declaration", ...semanticTokenModifiers.map(({ id }) => id)], tokenModifiers);
  });

  it("names only files that are there", () => {
    const { contributes } = manifest;
    const paths = [
      manifest.icon,
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.jsonValidation.map(({ url }) => url),
      ...contributes.languages.flatMap(({ configuration, icon }) => [configuration, icon.light, icon.dark]),
      ...contributes.walkthroughs.flatMap(({ steps }) =>
        steps.flatMap(({ media }) => Object.values(media.image)),
      ),
    ];
    assert.deepEqual(
      paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url))),
      [],
    );
  });

  it("has no command that no test in VS Code runs", () => {
    const folder = new URL("vscode/", import.meta.url);
    const tests = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(test\.ts|mjs)$/.test(path))
      .map((path) => readFileSync(new URL(path, folder), "utf8"))
      .join("\n");
    const never = manifest.contributes.commands.filter(({ command }) => !tests.includes(`"${command}"`));
    assert.deepEqual(never, []);
  });

  it("leads in menus, keys and the walkthrough to commands that there are", () => {
    const { commands, menus, keybindings, walkthroughs } = manifest.contributes;
    // VS Code's own command that runs several.
    const there = new Set(["runCommands", ...commands.map(({ command }) => command)]);
    const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);
    const named = [
      ...Object.values(menus).flatMap((items) => items.map(({ command }) => command)),
      ...keybindings.map(({ command }) => command),
      ...steps.flatMap(({ completionEvents }) => completionEvents.map((event) => event.split(":")[1]!)),
      ...[words, persianWords].flatMap((texts) =>
        [...JSON.stringify(texts).matchAll(/\(command:(gt[\w.]+)\)/g)].map((match) => match[1]!),
      ),
    ];
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((command) => !there.has(command)),
      [],
    );
  });

  it("offers in the palette only what can be done without a codebook where none is open", () => {
    const { commands, menus } = manifest.contributes;
    const hidden = new Set(menus.commandPalette.map(({ command }) => command));
    const always = commands.filter((each) => !("enablement" in each) && !hidden.has(each.command));
    assert.deepEqual(
      always.map(({ command }) => command),
      ["gt.newCodebook", "gt.openSample", "gt.openWalkthrough"],
    );
  });

  it("says in the walkthrough nothing that VS Code would show as it is written, or take for a link", () => {
    for (const texts of [words, persianWords]) {
      const steps = Object.entries(texts).filter(([key]) => /^walkthrough\..*description$/.test(key));
      assert.equal(steps.length, 7);
      for (const [key, text] of steps) assert.doesNotMatch(text, /`|\[\[|\*\*/, key);
    }
  });

  it("activates for nothing but .gt files, its own commands, and diagrams that were open", () => {
    assert.deepEqual(manifest.activationEvents, ["onWebviewPanel:gt.diagram"]);
  });

  it("records no address of a registry in the lock file", () => {
    assert.doesNotMatch(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"), /"resolved"/);
  });
});
