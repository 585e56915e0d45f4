/**
 * The value that a share of the samples does not exceed (nearest rank).
 * @param share 0.5 is the median
 */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const rank = Math.ceil(share * sorted.length);
  return sorted[Math.max(0, rank - 1)] ?? Number.NaN;
}

export function median(samples: readonly number[]): number {
  return quantile(samples, 0.5);
}

export function worst(samples: readonly number[]): number {
  return quantile(samples, 0.95);
}
