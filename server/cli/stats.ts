import { Command, Option } from "commander";
import { statsOf } from "../analysis/stats";
import { atOnce } from "../syntax/parts";
import { inputsOf, oneStudy, reportUnreadable, workspaceOf } from "./inputs";
import { statsText } from "./statsText";

interface Options {
  format: "pretty" | "json";
}

const help = `
The whole study that the file belongs to is counted. Where an id is declared twice, the first declaration counts.

--format json prints one object:
  study        {id, label}, or null where no codebook is declared
  paradigm     {id, label}, or null where the study uses none
  counts       [{kind, count, reported?}]: reported is what “reports” says
  passages     how many passages are quoted; their translations are no further ones
  roles        [{role, label, categories, concepts, codes, passages}]: role null holds what has no role yet
  sources      [{source, label, passages, codes, newCodes, cumulativeCodes}], in the order of their declarations
  saturation   {base, run, threshold, baseCodes, runs: [{sources, newCodes, percent}], saturatedAt, verdict}, or
               null where the codebook has no “saturation”; the verdict is saturated, not-saturated or
               too-few-sources (Guest, Namey and Chen 2020)
  reliability  [{id, label, method, rows: [{source, codes, agreements, disagreements, agreement}], total,
               computed, misprints: [{source, number, written, computed}]}]: total as it is written, computed as
               the rows add up, agreement in percent (100 × 2 × agreements ÷ codes)

Exit code:
  0  done
  2  wrong use, or a file that can't be read

Examples:
  gt stats codebook.gt
  gt stats thesis --format json`;

/** `gt stats`: a study's numbers, on standard output. */
export function statsCommand(done: (code: number) => void): Command {
  return new Command("stats")
    .description("Count what is in a study: by kind, role and source; saturation and reliability.")
    .argument("[path...]", "a file of the study, the study's folder, or - for standard input (default: .)")
    .addOption(new Option("--format <name>", "how to print it").choices(["pretty", "json"]).default("pretty"))
    .addHelpText("after", help)
    .action(async (paths: string[], { format }: Options) => {
      const inputs = await inputsOf(paths);
      const workspace = await workspaceOf(inputs);
      const unreadable = reportUnreadable(workspace, inputs, false);
      const stats = atOnce(statsOf(oneStudy(workspace, inputs, "counted").codebook));
      process.stdout.write(format === "json" ? `${JSON.stringify(stats, undefined, 2)}\n` : statsText(stats));
      done(unreadable > 0 ? 2 : 0);
    });
}
