/** Percentiles of measured times, and the table they are shown in. */

/** The value below which `share` (0 to 1) of the sorted times lie. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** Median and 95th percentile, ms, rounded to a tenth. */
export function spread(times: readonly number[]): { p50: number; p95: number } {
  return { p50: tenth(percentile(times, 0.5)), p95: tenth(percentile(times, 0.95)) };
}

export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

export interface Line {
  readonly what: string;
  readonly figure: number;
  readonly unit: string;
  /** What it may be, at the most; null for a figure without a budget. */
  readonly budget: number | null;
}

/** Prints lines of figures against their budgets. */
export function printTable(lines: readonly Line[]): void {
  for (const { what, figure, unit, budget } of lines) {
    const said = budget === null ? '' : `budget ${budget} ${unit}${figure <= budget ? '' : '  EXCEEDED'}`;
    process.stdout.write(`${what.padEnd(44)} ${`${figure} ${unit}`.padStart(16)}   ${said}\n`);
  }
}
