/**
 * Writes what the data of the language decides into package.json: the setting `gt.checks`, which has every check
 * with its severities. Run after a change to schemas/checks.json: node scripts/manifest.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";

const path = new URL("../package.json", import.meta.url);

/** The setting's JSON schema, made from the catalogue of checks. */
export function checksSetting(checks) {
  const severities = ["error", "warning", "information", "hint", "off"];
  const properties = Object.fromEntries(
    Object.entries(checks).map(([name, { title, severity, off }]) => [
      name,
      { type: "string", enum: severities, default: off ? "off" : severity, markdownDescription: `${title}.` },
    ]),
  );
  return {
    type: "object",
    scope: "resource",
    markdownDescription:
      'How severe each check\'s findings are, or `off`: `{ "single-source-concept": "warning" }`.',
    default: {},
    additionalProperties: false,
    properties,
  };
}

export function manifestWithChecks(manifest, checks) {
  const whole = structuredClone(manifest);
  whole.contributes.configuration.properties["gt.checks"] = checksSetting(checks);
  return whole;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { checks } = JSON.parse(readFileSync(new URL("../schemas/checks.json", import.meta.url), "utf8"));
  const manifest = manifestWithChecks(JSON.parse(readFileSync(path, "utf8")), checks);
  writeFileSync(path, `${JSON.stringify(manifest, undefined, 2)}\n`);
}
