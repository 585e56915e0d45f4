import { dirname, extname } from "node:path";
import { Command, InvalidArgumentError, Option } from "commander";
import {
  type ExportOptions,
  exportFigure,
  type Format,
  formats,
  usualDpi,
} from "../diagram/export/exportFigure";
import { themeNames } from "../diagram/theme/themes";
import { figureTools } from "../figureTools";
import type { Codebook } from "../model/codebook";
import { languagesOf } from "../model/tongue";
import { inputsOf, oneStudy, reportUnreadable, workspaceOf } from "./inputs";
import { writeResult } from "./rewrite";
import { reasonOf, WrongUse } from "./wrongUse";

interface Options extends Omit<ExportOptions, "format" | "widthMm" | "letters"> {
  output: string;
  format?: Format;
  width?: number;
  text?: true;
}

/** The endings of files that say their format. */
const endings: Readonly<Record<string, Format>> = {
  ".svg": "svg",
  ".png": "png",
  ".pdf": "pdf",
  ".mmd": "mermaid",
  ".mermaid": "mermaid",
  ".dot": "dot",
  ".gv": "dot",
};

const help = `
The whole study that the file belongs to is drawn. What OUT is called says which format it gets:
${Object.keys(endings).join(" ")}. A file that is there already is replaced.

Without --width a figure is laid out for a screen. With it, it is laid out for print, so that no text is smaller than
7 pt: 170 is the text of an A4 page.

Exit code:
  0  done
  2  wrong use, or a file that can't be read or written; then nothing is drawn

Examples:
  gt diagram codebook.gt -o figure.svg
  gt diagram thesis -o figure-2.png --width 170 --language fa
  gt diagram thesis -o map.svg --kind map --theme dark
  gt diagram - -o - --format svg < codebook.gt`;

/** `gt diagram`: a study as a picture. */
export function diagramCommand(done: (code: number) => void): Command {
  return new Command("diagram")
    .description("Draw a study: its paradigm or the map of its codes.")
    .argument("[path...]", "a file of the study, the study's folder, or - for standard input (default: .)")
    .requiredOption("-o, --output <out>", "the file to write, or - for standard output")
    .addOption(new Option("--format <name>", "what OUT is to be, whatever it is called").choices(formats))
    .addOption(
      new Option("--kind <name>", "which figure or chart")
        .choices(["paradigm", "map", "saturation", "matrix"])
        .default("paradigm"),
    )
    .option("--language <tag>", "one of the study's languages (default: its first)")
    .addOption(new Option("--theme <name>", "in which colours").choices(themeNames).default("light"))
    .addOption(
      new Option(
        "--detail <name>",
        "how much is drawn (default: full, or categories above 120 concepts)",
      ).choices(["full", "categories", "zones"]),
    )
    .option("--relations", "draw the relations between categories, too")
    .addOption(
      new Option("--direction <name>", "against the language's own direction").choices(["ltr", "rtl"]),
    )
    .option("--width <mm>", "how wide it is in print, in millimetres", between(30, 2000))
    .option("--dpi <n>", `dots to the inch, for PNG (default: ${usualDpi})`, between(30, 2400))
    .option("--text", "in SVG: letters that can be edited, which need the font Vazirmatn, not their outlines")
    .addHelpText("after", help)
    .action(async (paths: string[], options: Options) => {
      const format = formatOf(options);
      const inputs = await inputsOf(paths);
      const workspace = await workspaceOf(inputs);
      if (reportUnreadable(workspace, inputs, false) > 0) return done(2);
      const { codebook } = oneStudy(workspace, inputs, "drawn");
      const { output, width, text, ...rest } = options;
      const language = rest.language && languageOf(codebook, rest.language);
      await write(
        output,
        await drawn(codebook, { ...rest, format, language, widthMm: width, letters: text }),
      );
      done(0);
    });
}

function formatOf({ format, output }: Options): Format {
  const ending = extname(output).toLowerCase();
  if (ending === ".gt")
    throw new WrongUse(`“${output}” would be a codebook. Name a file that may be replaced.`);
  const found = format ?? endings[ending];
  if (found) return found;
  if (output === "-")
    throw new WrongUse(`say with --format which one standard output gets: ${formats.join(", ")}.`);
  const list = Object.keys(endings).join(", ");
  throw new WrongUse(
    `“${output}” doesn't say which format it should get. Let it end in ${list}, or add --format.`,
  );
}

/** The language as the study writes it. */
function languageOf(codebook: Codebook, asked: string): string {
  const languages = languagesOf(codebook);
  const primary = (tag: string) => tag.split("-")[0]!.toLowerCase();
  const known = languages.some((tag) => primary(tag) === primary(asked));
  if (known || languages.length === 0) return asked;
  throw new WrongUse(`the study has no language “${asked}”. It has ${languages.join(", ")}.`);
}

async function drawn(codebook: Codebook, options: ExportOptions): Promise<string | Uint8Array> {
  const tools = await figureTools().catch((error) => {
    throw new WrongUse(`what drawing needs is not beside the program, in “figure”: ${reasonOf(error)}.`);
  });
  const result = await exportFigure(codebook, options, tools);
  if ("refusal" in result) {
    if (result.refusal === "no-graph")
      throw new WrongUse(`a chart is no graph, which ${options.format} would be. Use .svg, .png or .pdf.`);
    const { dpi, mostDpi } = result;
    throw new WrongUse(`at ${dpi} dots to the inch the picture is too large. Use --dpi ${mostDpi}, or less.`);
  }
  if (result.reduced)
    say(`of ${result.reduced} concepts, the categories alone are drawn; --detail full draws all.`);
  if (result.small) {
    const { points, readableMm } = result.small;
    say(
      `at --width ${options.widthMm} the smallest letters have ${points.toFixed(1)} pt; ` +
        `from --width ${readableMm} on they have 7 pt. With less --detail the figure may be narrower.`,
    );
  }
  if (result.unshown.length > 0) {
    const list = result.unshown.map((letter) => `“${letter}”`).join(", ");
    say(`the figure's font doesn't have ${list}: empty boxes stand for them. In SVG they are letters.`);
  }
  return result.content;
}

async function write(output: string, content: string | Uint8Array): Promise<void> {
  if (output === "-") {
    process.stdout.write(content);
    return;
  }
  await writeResult(output, content).catch((error) => {
    const isMissing = (error as NodeJS.ErrnoException).code === "ENOENT";
    const reason = isMissing ? `there is no folder “${dirname(output)}”` : reasonOf(error);
    throw new WrongUse(`“${output}” can't be written: ${reason}.`);
  });
}

function say(message: string): void {
  process.stderr.write(`gt: ${message}\n`);
}

/** Reads a number that an option takes. */
function between(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return value;
    throw new InvalidArgumentError(`It takes a number from ${least} to ${most}.`);
  };
}
