/** The numbers that stand at an axis from 0 on: a handful of round ones, the last of which is not below `most`. */
export function ticksTo(most: number): number[] {
  const step = roundStep(Math.max(most, 1) / 5);
  const count = Math.max(1, Math.ceil(most / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The next of 1, 2, 5, 10, 20, … */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].find((factor) => factor * power >= least - 1e-9)! * power;
  return Math.max(1, step);
}
