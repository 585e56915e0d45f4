import { sourcesOf } from "../analysis/grounding";
import { saturation } from "../analysis/saturation";
import { type SaturationParameters, saturationOf } from "../model/values";
import { atOnce } from "../syntax/parts";
import { type Check, fieldsOf, idSpan, labelOf } from "./check";

export const singleSourceConcept: Check = {
  names: ["single-source-concept"],
  kinds: ["concept"],
  run({ block, tree }, codebook, report) {
    const sources = sourcesOf(codebook, codebook.referrers(block, "code", "concept"));
    if (sources.size !== 1) return;
    const [source] = sources;
    report("single-source-concept", "default", idSpan(tree), { label: labelOf(tree), source: source! });
  },
};

export const notSaturated: Check = {
  names: ["not-saturated"],
  kinds: ["codebook"],
  run({ tree }, codebook, report) {
    const field = fieldsOf(tree, "saturation")[0];
    const { base, run, threshold } = (field && saturationOf(tree, field.value)) ?? {};
    if (!field || !base || !run || threshold === undefined) return;
    const parameters: SaturationParameters = { base, run, threshold };
    const result = atOnce(saturation(codebook, parameters));
    if (result.saturatedAt !== undefined) return;
    const last = result.windows.at(-1);
    if (!last) {
      const words = { needed: base + run, found: result.bySource.length };
      report("not-saturated", "too-few", field.value, words);
      return;
    }
    const words = {
      run,
      fresh: last.fresh,
      percent: Math.round(last.percent * 10) / 10,
      base: result.baseCodes,
      sources: base,
      threshold,
    };
    report("not-saturated", "default", field.value, words);
  },
};
