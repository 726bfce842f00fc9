/** Percentiles of measured times. */

/** The value below which `share` (0 to 1) of the sorted times lie. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** A percentile in ms, rounded to a tenth. */
export function tenthAt(times: readonly number[], share: number): number {
  return tenth(percentile(times, share));
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Indexes below `members`, far from each other, so that no cache of the last one helps; none twice while there are enough. */
export function scattered(count: number, members: number): number[] {
  // A prime that divides no round number of members.
  return Array.from({ length: count }, (_, index) => (index * 7919) % members);
}
