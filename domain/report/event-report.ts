/** The figures of an event, as shown, printed and saved. Nothing in them tells of one person. */
import { z } from 'zod';
import { regionSchema } from '../roster/rows.ts';
import type { Service } from '../facts/intake-taken.ts';

export const verdictKinds = ['priority', 'visitor-priority', 'standard', 'unknown'] as const;

/** Best first; `none` for people whose verdict names no level. */
export const reportLevels = ['platinum', 'gold', 'silver', 'none'] as const;

/** Models named; the others are counted together. */
export const MODELS_NAMED = 15;

const count = z.int().min(0);
const span = z.number().min(0).nullable();

const daySchema = z.strictObject({
  /** ISO date at the venue. */
  day: z.iso.date(),
  /** Drop-offs by hour of the day at the venue, from 0 to 23. */
  hours: z.array(count).length(24),
});

const turnaroundSchema = z.strictObject({
  level: z.enum(reportLevels),
  intakes: count,
  /** How many were ready, or handed back without having been called so. */
  done: count,
  /** From drop-off to ready, ms: half were faster; null when none is. */
  medianMs: span,
  /** The same for nine of ten. */
  slowMs: span,
  /** How many had a time promised. */
  promised: count,
  /** Of these, how many were ready in time. */
  kept: count,
  /** And how many were not, those included whose time has passed. */
  late: count,
});

const modelSchema = z.strictObject({
  /** Null for all that are not named. */
  model: z.string().max(120).nullable(),
  items: count,
  services: z.strictObject({
    repair: count,
    'clean-and-check': count,
    adjustment: count,
    other: count,
  } satisfies Record<Service, typeof count>),
});

const verdictCounts = z.strictObject({
  priority: count,
  'visitor-priority': count,
  standard: count,
  unknown: count,
} satisfies Record<VerdictKind, typeof count>);

const regionFigures = z.strictObject({
  /** Of the card; null where none was known: people found by name, cards that say none. */
  region: regionSchema.nullable(),
  verdicts: verdictCounts,
});

const loanFigures = z.strictObject({
  /** Items at a desk or lent. */
  pool: count,
  /** Loans, without those that turned out never to have been. */
  lent: count,
  out: count,
  /** Of these, how many are due. */
  overdue: count,
  back: count,
  /** Of these, how many came later than they were due. */
  backLate: count,
  /** Lost or kept. */
  gone: count,
  /** Why they were lent: by level, as a promise could not be met, or by a technician's own decision. */
  byReason: z.strictObject({ level: count, promise: count, technician: count }),
});

export const eventReportSchema = z.strictObject({
  /** Wall time, ms since 1970. */
  madeAt: z.number(),
  totals: z.strictObject({
    intakes: count,
    items: count,
    /** Intakes not ready yet. */
    open: count,
    /** Intakes that wait to be collected. */
    ready: count,
    handedBack: count,
    verdicts: count,
    /** Unknown verdicts a technician decided. */
    decided: count,
  }),
  /** From the first day with a drop-off to the last, those without included. */
  days: z.array(daySchema).max(400),
  turnaround: z.array(turnaroundSchema),
  /** Most items first. */
  models: z.array(modelSchema).max(MODELS_NAMED + 1),
  loans: loanFigures,
  /** Most verdicts first. */
  regions: z.array(regionFigures).max(200),
  /** Rows that did not open, and so are in none of the figures. */
  unread: count,
});

export type EventReport = z.infer<typeof eventReportSchema>;
export type ReportLevel = (typeof reportLevels)[number];
export type VerdictKind = (typeof verdictKinds)[number];
export type VerdictCounts = z.infer<typeof verdictCounts>;
