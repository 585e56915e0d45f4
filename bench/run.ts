import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { duel, projectDuel, type Tell } from "./duel";
import { print } from "./generate";
import { SEED, type SizeName, type Study, sizes, study } from "./generate/study";
import { load, machine } from "./measure/machine";
import { failure, takeTurns } from "./measure/turns";
import { wire } from "./measure/wire";
import { type Options, readOptions, usage } from "./options";
import { isThere, ourCommand, ourPackage, type Server, type ServerName, servers } from "./peers/servers";
import { planOf, type Stage } from "./plan";
import { report } from "./report/report";
import { Results } from "./results";
import { activation } from "./scenarios/activation";
import { type Coded, openCoded } from "./scenarios/coding";
import { check } from "./scenarios/command";
import { memoryOf } from "./scenarios/memory";
import { type Material, openToScreen } from "./scenarios/opening";
import type { Project } from "./scenarios/project";
import type { Round } from "./scenarios/scenario";

const here = __dirname;
const FILES = 200;
const COMMANDS = 10;
const LOOKS = 10;
const ACTIVATIONS = 3;
const CODED_OPENINGS = 5;
const CODED_KEYS = 40;
const EDITS = 10_000;

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});

async function main(): Promise<void> {
  if (process.argv.includes("--help")) return console.log(usage);
  const options = readOptions(process.argv.slice(2));
  installPeers();
  if (isThere(servers[0]!) && !existsSync(ourPackage)) pack();
  const folder = await mkdtemp(join(tmpdir(), "gt-bench-"));
  try {
    await new Run(options, folder).go();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The peers are no part of the project's own dependencies. */
function installPeers(): void {
  if (existsSync(join(here, "node_modules"))) return;
  console.error("installing the peers into bench/node_modules");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: here, stdio: "inherit" });
}

/** How large the package is, is one of the goals. */
function pack(): void {
  execFileSync(process.execPath, [join(here, "../scripts/package.mjs")], { stdio: "ignore" });
}

class Run {
  readonly #options: Options;
  readonly #folder: string;
  readonly #servers: readonly Server[];
  readonly #plan: readonly Stage[];
  readonly #results: Results;
  readonly #studies = new Map<SizeName, Study>();

  constructor(options: Options, folder: string) {
    this.#options = options;
    this.#folder = folder;
    this.#servers = servers.filter(
      (server) => isThere(server) && (server.name === "ours" || options.peers.includes(server.name)),
    );
    const peers = this.#servers.filter(({ name }) => name !== "ours").map(({ name }) => name);
    if (peers.length === this.#servers.length) console.error(`ours is not built (npm run build)`);
    this.#plan = planOf(options, peers);
    const earlier =
      options.goesOn && existsSync(this.#numbers) ? readFileSync(this.#numbers, "utf8") : undefined;
    this.#results = new Results(() => this.#write(), earlier);
  }

  async go(): Promise<void> {
    const command = ["npm run bench", ...process.argv.slice(2)].join(" ").replace("bench ", "bench -- ");
    const now = new Date().toISOString();
    this.#results.begin(
      { command, started: now, ended: now, loadBefore: load(), loadAfter: load() },
      await wire(),
    );
    for (const stage of this.#results.leftOf(this.#plan)) await this.#measure(stage);
    console.error(`written: ${this.#options.out}, ${this.#numbers}`);
    if (this.#results.failed) process.exitCode = 1;
  }

  /** The numbers behind the report. */
  get #numbers(): string {
    return `${this.#options.out.replace(/\.md$/, "")}.json`;
  }

  /** After every figure, so that what is there is true of a run that is cut short, too. */
  #write(): void {
    const run = this.#results.runs.at(-1)!;
    run.ended = new Date().toISOString();
    run.loadAfter = load();
    const circumstances = {
      machine: machine(),
      node: process.version,
      servers: this.#servers,
      left: this.#results.leftOf(this.#plan),
    };
    writeFileSync(this.#numbers, JSON.stringify(this.#results, null, 1));
    writeFileSync(this.#options.out, report(this.#results, circumstances));
  }

  async #measure({ size, pair, scenarios }: Stage): Promise<void> {
    const materials: Material[] = [];
    for (const server of this.#servers) {
      if (server.name === "ours" || server.name === pair) materials.push(await this.#print(server, size));
    }
    if (materials.length === 0) return;
    const tell: Tell = (what) =>
      console.error(`${size} ${materials.map((m) => m.server.name).join(" + ")}: ${what}`);
    await duel(materials, scenarios, this.#options, this.#results, tell);
    if (scenarios.some((name) => name.startsWith("project"))) await this.#projects(materials, pair, tell);
    if (scenarios.includes("memory")) {
      tell("memory");
      for (const material of materials) await this.#memory(material);
    }
    if (scenarios.includes("first-look")) {
      tell("first look");
      const { timeout } = this.#options;
      await this.#alone("first-look", LOOKS, materials[0]!, pair, true, async () => [
        await openToScreen(materials[0]!, timeout),
      ]);
    }
    if (scenarios.some((name) => name.startsWith("coded"))) {
      tell("a study that has been coded");
      await this.#coded(materials[0]!, pair);
    }
    if (scenarios.includes("command")) {
      tell("gt check");
      const [ours] = materials;
      await this.#alone("command", COMMANDS, ours!, pair, existsSync(ourCommand), async () => [
        await check(ours!),
      ]);
    }
    if (scenarios.includes("activation")) {
      tell("activation");
      await this.#alone("activation", ACTIVATIONS, materials[0]!, pair, true, async () => [
        await activation(),
      ]);
    }
  }

  #study(size: SizeName): Study {
    const made = this.#studies.get(size) ?? study(sizes[size], SEED);
    this.#studies.set(size, made);
    return made;
  }

  async #print(server: Server, size: SizeName): Promise<Material> {
    const whole = this.#study(size);
    const [file] = print(whole, server.format);
    const folder = join(this.#folder, size, server.name);
    const path = join(folder, file!.path);
    const text = file!.page.text();
    if (server.name === "ours") this.#results.bytes[size] = Buffer.byteLength(text);
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
    return { server, size, study: whole, folder, path, file: file! };
  }

  async #projects(materials: readonly Material[], pair: ServerName, tell: Tell): Promise<void> {
    const { size, study: whole } = materials[0]!;
    const projects: Project[] = [];
    for (const { server } of materials) {
      const folder = join(this.#folder, `project-${size}`, server.name);
      const files = server.format.checksReferences ? print(whole, server.format, FILES) : [];
      for (const { path, page } of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), page.text());
      }
      projects.push({ server, study: whole, folder, files });
    }
    await projectDuel(projects, size, pair, this.#options, this.#results, tell);
  }

  /** What a server holds of an open study; ours is edited as well. */
  async #memory(material: Material): Promise<void> {
    const { size, server } = material;
    if (this.#results.has("memory", size, server.name)) return;
    const opening = this.#results.outcome("opening", size, server.name);
    if (opening?.samples.length === 0) {
      return this.#results.addMemory({
        size,
        server: server.name,
        ...(opening.note !== undefined && { note: opening.note }),
      });
    }
    try {
      const edits = server.name === "ours" ? EDITS * this.#options.share : 0;
      const memory = await memoryOf(material, this.#options.timeout, edits);
      this.#results.addMemory({ size, server: server.name, memory });
    } catch (error) {
      this.#results.addMemory({ size, server: server.name, ...failure(error) });
    }
  }

  /** Measures what is done with a study in which something is found everywhere. */
  async #coded(material: Material, pair: ServerName): Promise<void> {
    let coded: Coded | undefined;
    const alone = (scenario: string, samples: number, round: Round) =>
      this.#alone(scenario, samples, material, pair, true, round);
    try {
      await alone("coded-opening", CODED_OPENINGS, async () => {
        await coded?.session.stop();
        coded = await openCoded(material, this.#options.timeout);
        return [coded.opening];
      });
      if (!coded) return;
      await alone("coded-key", CODED_KEYS, coded.key);
      await alone("coded-naming", CODED_KEYS, coded.naming);
    } finally {
      await coded?.session.stop();
    }
  }

  /** Measures what has nothing beside it. */
  async #alone(
    scenario: string,
    samples: number,
    { size, server }: Material,
    pair: ServerName,
    isOffered: boolean,
    round: Round,
  ): Promise<void> {
    const row = { size, scenario, server: server.name, pair };
    if (server.name !== "ours" || !isOffered) {
      return this.#results.add([{ ...row, samples: [], note: "not offered" }]);
    }
    const [outcome] = await takeTurns([{ round }], { samples, warmUp: 0 }, this.#options);
    this.#results.add([{ ...row, ...outcome! }]);
  }
}
