import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, loadavg, release, tmpdir, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { duel, projectDuel } from "./duel";
import { gt } from "./formats/gt";
import { print } from "./generate";
import { SEED, type SizeName, type Study, sizes, study } from "./generate/study";
import { failure, type Outcome } from "./measure/turns";
import { wire } from "./measure/wire";
import { type Options, readOptions, usage } from "./options";
import { isThere, ourCommand, type Server, servers } from "./peers/servers";
import { report } from "./report/report";
import { Results } from "./results";
import { check } from "./scenarios/command";
import { memoryOf } from "./scenarios/memory";
import type { Material } from "./scenarios/opening";
import type { Project } from "./scenarios/project";

const here = __dirname;
const FILES = 200;
const COMMANDS = 10;

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});

async function main(): Promise<void> {
  if (process.argv.includes("--help")) return console.log(usage);
  const options = readOptions(process.argv.slice(2));
  installPeers();
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

class Run {
  readonly #options: Options;
  readonly #folder: string;
  readonly #results = new Results();
  readonly #ours: Server | undefined;
  readonly #peers: readonly Server[];
  readonly #bytes = new Map<SizeName, number>();

  constructor(options: Options, folder: string) {
    this.#options = options;
    this.#folder = folder;
    const there = servers.filter(isThere);
    this.#ours = there.find(({ name }) => name === "ours");
    this.#peers = there.filter(({ name }) => options.peers.includes(name));
    if (!this.#ours) console.error("ours is not built (npm run build): the peers are measured alone");
  }

  async go(): Promise<void> {
    const load = loadavg()
      .map((value) => value.toFixed(2))
      .join(", ");
    const date = new Date().toISOString().slice(0, 10);
    for (const size of this.#options.sizes) await this.#measure(size);
    const text = report(this.#results, {
      date,
      machine: `${cpus()[0]?.model.trim()}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${process.platform} ${release()}`,
      node: process.version,
      load,
      wire: await wire(),
      bytes: this.#bytes,
      servers: [...(this.#ours ? [this.#ours] : []), ...this.#peers],
    });
    await writeFile(this.#options.out, text);
    const numbers = `${this.#options.out.replace(/\.md$/, "")}.json`;
    await writeFile(numbers, JSON.stringify(this.#results, null, 1));
    console.error(`written: ${this.#options.out}, ${numbers}`);
    if (this.#results.failed) process.exitCode = 1;
  }

  async #measure(size: SizeName): Promise<void> {
    const { scenarios } = this.#options;
    const whole = study(sizes[size], SEED);
    this.#bytes.set(size, Buffer.byteLength(gt.print(whole).text()));
    const last = this.#options.sizes.at(-1);
    const forProject = this.#options.sizes.includes("L") ? "L" : last;
    for (const peer of this.#peers.length > 0 ? this.#peers : [undefined]) {
      const materials: Material[] = [];
      for (const server of [this.#ours, peer]) {
        if (server) materials.push(await this.#print(server, size, whole));
      }
      if (materials.length === 0) return;
      const tell = (what: string) =>
        console.error(`${size} ${materials.map((m) => m.server.name).join(" + ")}: ${what}`);
      await duel(materials, this.#options, this.#results, tell);
      if (size === forProject && (scenarios.has("project") || scenarios.has("project-opening"))) {
        await this.#projects(materials, size, whole, tell);
      }
      if (size === last && scenarios.has("memory")) {
        tell("memory");
        for (const material of materials) await this.#memory(material);
      }
    }
    if (this.#ours && scenarios.has("command") && existsSync(ourCommand)) {
      console.error(`${size}: gt check`);
      await this.#command(await this.#print(this.#ours, size, whole));
    }
  }

  async #print(server: Server, size: SizeName, whole: Study): Promise<Material> {
    const [file] = print(whole, server.format);
    const folder = join(this.#folder, size, server.name);
    const path = join(folder, file!.path);
    const text = file!.page.text();
    await mkdir(folder, { recursive: true });
    await writeFile(path, text);
    return { server, size, study: whole, folder, path, file: file! };
  }

  async #projects(
    materials: readonly Material[],
    size: SizeName,
    whole: Study,
    tell: (what: string) => void,
  ): Promise<void> {
    const projects: Project[] = [];
    for (const { server } of materials.filter((material) => material.server.format.checksReferences)) {
      const folder = join(this.#folder, `project-${size}`, server.name);
      const files = print(whole, server.format, FILES);
      for (const { path, page } of files) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), page.text());
      }
      projects.push({ server, study: whole, folder, files });
    }
    if (projects.length > 0) await projectDuel(projects, size, this.#options, this.#results, tell);
  }

  async #memory(material: Material): Promise<void> {
    const { size, server } = material;
    if (this.#results.memory.some((row) => row.server === server.name && row.size === size)) return;
    try {
      const memory = await memoryOf(material, this.#options.timeout, this.#options.timeout);
      this.#results.memory.push({ size, server: server.name, memory });
    } catch (error) {
      this.#results.memory.push({ size, server: server.name, ...failure(error) });
    }
  }

  async #command(material: Material): Promise<void> {
    const row = { size: material.size, scenario: "command", server: "ours", pair: "ours" } as const;
    const samples: number[] = [];
    let failed: Pick<Outcome, "note" | "wrong"> = {};
    try {
      for (let i = 0; i < COMMANDS; i++) samples.push(await check(material));
    } catch (error) {
      failed = failure(error);
    }
    this.#results.rows.push({ ...row, samples, ...failed });
  }
}
