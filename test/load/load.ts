/** One load test: desks push at a steady rate and listen, then the database is asked what became of it. */
import { cpus } from 'node:os';
import { setTimeout } from 'node:timers/promises';
import { percentile, tenth } from '../bench/figures.ts';
import { checkStored, type StoredCheck } from './check-stored.ts';
import { LoadDesk } from './load-desk.ts';
import { startEvent } from './load-event.ts';
import { missedNudges, NUDGE_MS } from './missed-nudges.ts';
import type { LoadOptions } from './options.ts';

/** p99 of a batch, ms. */
export const BUDGET_MS = 250;

export interface LoadReport extends StoredCheck {
  readonly desks: number;
  readonly hubs: number;
  readonly seconds: number;
  /** Wanted, facts a second. */
  readonly rate: number;
  /** Answered, facts a second, from the first push until the last answer. */
  readonly reached: number;
  readonly acknowledged: number;
  readonly batches: number;
  /** A batch from when it was due until it was answered, ms. */
  readonly batchMs: {
    readonly p50: number;
    readonly p95: number;
    readonly p99: number;
    readonly max: number;
  };
  readonly errors: number;
  readonly missedNudges: number;
  readonly processors: string;
}

export async function load(options: LoadOptions, say: (line: string) => void): Promise<LoadReport> {
  const { desks: deskCount, hubs, rate, seconds } = options;
  say(`PostgreSQL, ${hubs} hubs, ${deskCount} desks to enrol`);
  const event = await startEvent(deskCount, hubs);
  const desks = event.desks.map((enrolled) => new LoadDesk(enrolled));
  try {
    await Promise.all(desks.map((desk) => desk.listen()));
    say(`all listen; ${rate} facts a second for ${seconds} s`);
    const start = performance.now() + 1000;
    // Spread over the second as desks are that know nothing of each other.
    await Promise.all(
      desks.map((desk) => desk.push(start + Math.random() * 1000, seconds, rate / deskCount)),
    );
    const lasted = (performance.now() - start) / 1000;
    await setTimeout(NUDGE_MS);
    say('the database is asked');
    const pushes = desks.flatMap((desk) => desk.acknowledged);
    const stored = await checkStored(event.databaseUrl, pushes);
    const acknowledged = pushes.reduce((sum, { facts }) => sum + facts.length, 0);
    const latencies = desks.flatMap((desk) => desk.latencies);
    const at = (share: number) => tenth(percentile(latencies, share));
    return {
      desks: deskCount,
      hubs,
      seconds,
      rate,
      reached: Math.round(acknowledged / lasted),
      acknowledged,
      batches: latencies.length,
      batchMs: { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
      errors: desks.reduce((sum, desk) => sum + desk.errors, 0),
      missedNudges: desks.reduce((sum, desk) => sum + missedNudges(desk.nudges, pushes), 0),
      ...stored,
      processors: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    };
  } finally {
    for (const desk of desks) desk.end();
    await event.end();
  }
}

/** What is wrong with a run, in words; empty when it holds. */
export function findings(report: LoadReport): string[] {
  const wrong = (['lost', 'doubled', 'gaps', 'wrongHashes', 'errors', 'missedNudges'] as const).filter(
    (name) => report[name] !== 0,
  );
  return [
    ...wrong.map((name) => `${name}: ${report[name]}`),
    ...(report.batchMs.p99 < BUDGET_MS
      ? []
      : [`p99 of a batch: ${report.batchMs.p99} ms, budget ${BUDGET_MS} ms`]),
  ];
}
