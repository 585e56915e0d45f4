import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
// @ts-expect-error a script without types
import { pathOfFigureFile } from "../../scripts/figureFiles.mjs";
import { type FigureOptions, figureOf } from "../../server/diagram/figure";
import type { FigureModel } from "../../server/diagram/model/figureModel";
import { modelOf } from "../../server/diagram/model/read";
import type { Figure } from "../../server/diagram/shapes";
import { svgOf } from "../../server/diagram/svg/svg";
import { typesetterFrom } from "../../server/diagram/text/fonts";
import { themes } from "../../server/diagram/theme/themes";
import { atOnce } from "../../server/syntax/parts";
import { codebookOf } from "../../test/diagram/support";
import { load, machine } from "../measure/machine";
import { median } from "../measure/statistics";
import { Elk, graphOf } from "./elk";
import { studyOf } from "./study";

const usage = `npm run bench:diagram [-- --sizes 36,500 --rounds 3]: how long a figure takes, beside elkjs`;
const bench = join(__dirname, "..");
const budget = 120_000;

/** What is measured of us, in the order in which it happens. */
interface Ours {
  model: number;
  /** From a model to a figure with relations: all text set for the first time. */
  first: number;
  /** The same without relations. */
  bare: number;
  /** After a label was edited. */
  edit: number;
  /** How many of the figure's fragments that edit changed. */
  changed: number;
  svg: number;
}

interface Row {
  concepts: number;
  fragments: number;
  relations: number;
  ours: Ours;
  elk: number | string;
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 2;
});

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes("--help")) return console.log(usage);
  const option = (name: string) => args[args.indexOf(name) + 1] ?? "";
  const sizes = args.includes("--sizes") ? option("--sizes").split(",").map(Number) : [36, 500, 2000, 10_000];
  const rounds = args.includes("--rounds") ? Number(option("--rounds")) : 5;
  installPeers();
  const before = load();
  const elk = new Elk(createRequire(join(bench, "package.json")).resolve("elkjs/lib/elk.bundled.js"));
  try {
    // Neither is measured before its code has run once.
    await measured(36, 1, elk);
    const rows: Row[] = [];
    for (const concepts of sizes) rows.push(await measured(concepts, rounds, elk));
    const isWhole = !args.includes("--sizes") && !args.includes("--rounds");
    const file = join(bench, isWhole ? "DIAGRAM.md" : "diagram-partial.md");
    await writeFile(file, await report(rows, rounds, before));
    console.error(`written: ${file}`);
  } finally {
    await elk.stop();
  }
}

function installPeers(): void {
  if (existsSync(join(bench, "node_modules", "elkjs"))) return;
  console.error("installing the peers into bench/node_modules");
  execFileSync("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"], {
    cwd: bench,
    stdio: "inherit",
  });
}

const options: FigureOptions = { kind: "paradigm", detail: "full", medium: "screen", relations: true };
const typesetter = () => typesetterFrom((file) => readFile(pathOfFigureFile(file)));

/** Ours and ELK take a round each, in turns. */
async function measured(concepts: number, rounds: number, elk: Elk): Promise<Row> {
  const codebook = await codebookOf(studyOf(concepts));
  const edited = await codebookOf(studyOf(concepts, Math.floor(concepts / 2)));
  const ours: Ours[] = [];
  const theirs: (number | string)[] = [];
  let figure: Figure | undefined;
  let model: FigureModel | undefined;
  for (let round = 0; round < rounds; round++) {
    console.error(`${concepts} concepts, round ${round + 1} of ${rounds}`);
    const type = await typesetter();
    const [made, modelTime] = timed(() => atOnce(modelOf(codebook)));
    const [drawn, first] = timed(() => figureOf(made, options, type));
    const bareType = await typesetter();
    const [, bare] = timed(() => figureOf(made, { ...options, relations: false }, bareType));
    const after = atOnce(modelOf(edited));
    const [again, edit] = timed(() => figureOf(after, options, type));
    const [, svg] = timed(() => svgOf(drawn, themes.light));
    const known = new Set(drawn.fragments);
    const changed = again.fragments.filter((fragment) => !known.has(fragment)).length;
    ours.push({ model: modelTime, first, bare, edit, changed, svg });
    [figure, model] = [drawn, made];
    // What took all of its time once will do so again.
    if (!theirs.some((time) => typeof time === "string"))
      theirs.push(await elk.time(graphOf(made, drawn), budget));
  }
  const middle = (of: (one: Ours) => number) => median(ours.map(of));
  const times = theirs.flatMap((time) => (typeof time === "number" ? [time] : []));
  return {
    concepts,
    fragments: figure!.fragments.length,
    relations: model!.relations.length,
    ours: {
      model: middle((one) => one.model),
      first: middle((one) => one.first),
      bare: middle((one) => one.bare),
      edit: middle((one) => one.edit),
      changed: middle((one) => one.changed),
      svg: middle((one) => one.svg),
    },
    elk: theirs.find((time) => typeof time === "string") ?? median(times),
  };
}

function timed<Result>(run: () => Result): [Result, number] {
  const start = performance.now();
  const result = run();
  return [result, performance.now() - start];
}

async function report(rows: readonly Row[], rounds: number, before: string): Promise<string> {
  const { dependencies } = JSON.parse(await readFile(join(bench, "package.json"), "utf8"));
  const ms = (time: number) => (time < 10 ? time.toFixed(1) : Math.round(time).toLocaleString("en"));
  const ratio = ({ elk, ours }: Row) =>
    typeof elk === "number" ? `${(elk / ours.first).toFixed(1)} ×` : "–";
  return `# How long a figure takes

Medians of ${rounds} rounds in milliseconds; ours and elkjs take turns. *First* is from a model to a figure with all of its
concepts and relations, no text set before; *bare* the same without relations; *edit* the same again when one label
has changed, with how many of the figure's fragments that changes. elkjs (layered, orthogonal, hierarchy included) lays
out the same zones, cards, flows and relations. It sets no text: it is told how large each card is.

| concepts | relations | fragments | model | first | bare | edit | changed | SVG | elkjs | elkjs : first |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${rows
  .map((row) => {
    const { concepts, relations, fragments, ours, elk } = row;
    const { model, first, bare, edit, changed, svg } = ours;
    const cells = [
      concepts,
      relations,
      fragments,
      ms(model),
      ms(first),
      ms(bare),
      ms(edit),
      changed,
      ms(svg),
    ];
    return `| ${[...cells, typeof elk === "number" ? ms(elk) : elk, ratio(row)].join(" | ")} |`;
  })
  .join("\n")}

- machine: ${machine()}; the load at the start was ${before}
- Node ${process.version}, elkjs ${dependencies.elkjs}
- \`npm run bench:diagram\` writes this file
`;
}
