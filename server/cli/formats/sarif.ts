import { isAbsolute, sep } from "node:path";
import { URI } from "vscode-uri";
import packageFile from "../../../package.json";
import { type CheckName, catalogue } from "../../checks/catalogue";
import { type FileFindings, severityName } from "./fileFindings";

const levels = { error: "error", warning: "warning", information: "note", hint: "note" } as const;

/** SARIF 2.1.0, which code-scanning services read. */
export function sarif(files: readonly FileFindings[]): string {
  const used = new Set(files.flatMap((file) => file.diagnostics.map((found) => found.code as CheckName)));
  const rules = [...used].map((name) => {
    const { title, severity } = catalogue.get(name)!;
    return { id: name, shortDescription: { text: title }, defaultConfiguration: { level: levels[severity] } };
  });
  const results = files.flatMap(({ name, diagnostics }) =>
    diagnostics.map((found) => ({
      ruleId: found.code,
      level: levels[severityName(found)],
      message: { text: found.message },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: uriOf(name) },
            region: {
              startLine: found.range.start.line + 1,
              startColumn: found.range.start.character + 1,
              endLine: found.range.end.line + 1,
              endColumn: found.range.end.character + 1,
            },
          },
        },
      ],
    })),
  );
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "gt", version: packageFile.version, rules } },
        columnKind: "utf16CodeUnits",
        results,
      },
    ],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

/** A path as a URI: a relative one stays relative, so that it is found wherever the repository is. */
function uriOf(path: string): string {
  if (isAbsolute(path)) return URI.file(path).toString();
  const parts = path.split(sep === "\\" ? /[\\/]/ : "/");
  return parts.map(encodeURIComponent).join("/");
}
