import { median, worst } from "../measure/statistics";

/** Milliseconds to three digits or so: 0.42, 3.1, 47, 1,234. */
export function milliseconds(value: number): string {
  if (value < 1) return value.toFixed(2);
  if (value < 10) return value.toFixed(1);
  return Math.round(value).toLocaleString("en");
}

/** Megabytes: 0.04, 5.4, 240. */
export function megabytes(bytes: number): string {
  if (bytes < 10_000_000) return (bytes / 1_000_000).toPrecision(2);
  return Math.round(bytes / 1_000_000).toLocaleString("en");
}

/** How many times: 0.4, 31, 1,200. */
export function times(value: number): string {
  return value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en");
}

/** Median / 95th percentile, and how many samples there were. */
export function spread(samples: readonly number[]): string {
  return `${milliseconds(median(samples))} / ${milliseconds(worst(samples))} (${samples.length})`;
}
