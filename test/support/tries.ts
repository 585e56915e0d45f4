/**
 * How a property is tried: so many times, and in every build on the same cases, so that none fails by chance. With
 * `GT_SEED` it is tried on others, with `GT_RUNS` as often as that says.
 */
export function tries(times: number): { seed: number; numRuns: number } {
  const { GT_SEED, GT_RUNS } = process.env;
  return { seed: Number(GT_SEED ?? 7), numRuns: Number(GT_RUNS ?? times) };
}
