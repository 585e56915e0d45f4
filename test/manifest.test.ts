import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import manifest from "../package.json";
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
    ];
    assert.deepEqual(
      paths.filter((path) => !existsSync(new URL(`../${path}`, import.meta.url))),
      [],
    );
  });

  it("activates for nothing but .gt files, its own commands, and diagrams that were open", () => {
    assert.deepEqual(manifest.activationEvents, ["onWebviewPanel:gt.diagram"]);
  });

  it("records no address of a registry in the lock file", () => {
    assert.doesNotMatch(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8"), /"resolved"/);
  });
});
