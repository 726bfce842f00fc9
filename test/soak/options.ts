/** What `npm run soak` is told. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readFaults, type FaultName } from './faults.ts';

export interface SoakOptions {
  readonly desks: number;
  /** Facts acknowledged by all desks, or null where `minutes` ends the run. */
  readonly facts: number | null;
  readonly minutes: number | null;
  readonly seed: number;
  readonly faults: ReadonlySet<FaultName>;
  readonly hub: 'pglite' | 'postgres';
  /** Where the report goes, or null. */
  readonly json: string | null;
}

const schema = z.object({
  desks: z.coerce.number().int().min(1).max(64).default(4),
  facts: z.coerce.number().int().min(1).optional(),
  minutes: z.coerce.number().positive().optional(),
  seed: z.coerce.number().int().min(0).default(1),
  faults: z.string().default('all'),
  hub: z.enum(['pglite', 'postgres']).default('pglite'),
  json: z.string().optional(),
});

/** Throws with the reason on what can't be read. */
export function readOptions(argv: readonly string[]): SoakOptions {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: {
      desks: option,
      facts: option,
      minutes: option,
      seed: option,
      faults: option,
      hub: option,
      json: option,
    },
  });
  const { facts, minutes, faults, json, ...rest } = schema.parse(values);
  if (facts !== undefined && minutes !== undefined) throw new Error('--facts or --minutes, not both');
  return {
    ...rest,
    facts: minutes === undefined ? (facts ?? 500) : null,
    minutes: minutes ?? null,
    faults: readFaults(faults),
    json: json ?? null,
  };
}
