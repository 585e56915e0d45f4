import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { launch } from "../../client/launch";
import type { Format } from "../formats/format";
import { gt } from "../formats/gt";
import { json } from "../formats/json";
import { langium } from "../formats/langium";
import { schema } from "../formats/schema";
import { yaml } from "../formats/yaml";

/** A language server under measurement. */
export interface Server {
  readonly name: ServerName;
  readonly title: string;
  /** The same study, as this server reads it. */
  readonly format: Format;
  /** What to run. */
  command(): string[];
  /** The file whose absence means that it is not there to run. */
  readonly file: string;
  readonly version: string;
  /** Variables that its own extension starts it with. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly settings?: object;
  /** How many findings of a file it gives at most: of equally severe ones the first. */
  readonly mostFindings?: number;
  /** Scenarios that its capabilities promise, and that it has no answer to here. */
  readonly lacks?: readonly string[];
  /** What it checks by, where it asks the client for that. */
  readonly schema?: object;
  readonly initializationOptions?: object;
}

export type ServerName = "ours" | "json" | "langium" | "langium-indexed" | "yaml";

const bench = join(__dirname, "..");
const root = join(bench, "..");
const modules = join(bench, "node_modules");

export const ourServer = join(root, "dist/server.mjs");
export const ourCommand = join(root, "dist/gt.js");
export const ourPackage = join(root, "dist/gt-codebook.vsix");

const jsonServer = join(modules, "vscode-langservers-extracted/bin/vscode-json-language-server");
const yamlServer = join(modules, "yaml-language-server/bin/yaml-language-server");
const langiumServer = join(bench, "peers/langium/server.mjs");
const langiumItself = join(modules, "langium/package.json");

function node(file: string, ...options: string[]): () => string[] {
  return () => [process.execPath, file, "--stdio", ...options];
}

/** As the extension starts it. */
const ours = () => [process.execPath, ...launch.execArgv, ourServer, "--stdio"];

function versionOf(packageFile: string): string {
  return existsSync(packageFile) ? JSON.parse(readFileSync(packageFile, "utf8")).version : "not installed";
}

/** Langium's own hover shows documentation comments, of which the study has none. */
const langiumLacks = ["hover"];

/** Ours first, then the peers. */
export const servers: readonly Server[] = [
  {
    name: "ours",
    title: "gt-codebook",
    format: gt,
    command: ours,
    file: ourServer,
    version: versionOf(join(root, "package.json")),
    environment: launch.env,
    mostFindings: 1_000,
  },
  {
    name: "json",
    title: "VS Code's JSON server",
    format: json,
    command: node(jsonServer),
    file: jsonServer,
    version: `vscode-langservers-extracted ${versionOf(join(modules, "vscode-langservers-extracted/package.json"))}`,
    settings: {
      json: {
        validate: { enable: true },
        schemas: [{ fileMatch: ["*.json"], url: "bench://codebook.schema.json", schema }],
      },
    },
    initializationOptions: { provideFormatter: true, handledSchemaProtocols: ["file"] },
  },
  {
    name: "langium-indexed",
    title: "Langium, indexed scope",
    format: langium,
    command: node(langiumServer, "--indexed"),
    file: langiumItself,
    version: `langium ${versionOf(langiumItself)}`,
    lacks: langiumLacks,
  },
  {
    name: "yaml",
    title: "yaml-language-server",
    format: yaml,
    command: node(yamlServer),
    file: yamlServer,
    version: `yaml-language-server ${versionOf(join(modules, "yaml-language-server/package.json"))}`,
    settings: {
      yaml: {
        validate: true,
        hover: true,
        completion: true,
        schemas: { "bench://codebook.schema.json": "*.yaml" },
        schemaStore: { enable: false },
        kubernetesCRDStore: { enable: false },
      },
    },
    schema,
  },
  {
    name: "langium",
    title: "Langium as it comes",
    format: langium,
    command: node(langiumServer),
    file: langiumItself,
    version: `langium ${versionOf(langiumItself)}`,
    lacks: langiumLacks,
  },
];

/** Whether a server can be run here. */
export function isThere(server: Server): boolean {
  return existsSync(server.file);
}

/** What a server is called in the report. */
export function titleOfServer(server: ServerName): string {
  return servers.find(({ name }) => name === server)!.title;
}
