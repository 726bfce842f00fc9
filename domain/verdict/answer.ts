/** The answer to a case, and the closed list of rules that can appear in it. */
import { z } from 'zod';
import { levelSchema } from '../programme/level.ts';

/** Rules that carry a verdict or a level. */
export const reasonIds = [
  'legacy-number-expired',
  'not-on-roster',
  'account-closed',
  'account-blocked',
  'member-on-record',
  'country-level-cap',
  'country-not-in-programme',
  'level-recalculated',
  'level-raised',
  'below-silver',
  'no-products',
  // Ours: a programme joined for a time, and its last day.
  'membership-current',
  'membership-lapsed',
  'card-shown',
  'card-not-shown',
  'card-expired',
  'european-abroad',
] as const;

/** Rules that change no verdict, but that the technician or the person should know of. */
export const warningIds = [
  'roster-stale',
  'no-roster',
  // Ours: there is a roster, but the part of it that would have told can't be read.
  'roster-damaged',
  'identify-holder',
  'product-unsupported',
  'product-level-limit',
  'product-limit-unknown',
  'level-falls-1-january',
  'details-estimated',
  'card-unverified',
  'home-level-not-promised',
  'card-overdue',
  // Ours: the level comes from the record, because the rules behind it are not in this programme pack.
  'level-as-recorded',
  // Ours: a level above the one found, of which the pack does not know what it takes.
  'threshold-unknown',
  // An outdated card in the hand of somebody whose record carries the verdict.
  'legacy-number-expired',
  'card-expired',
] as const;

/** What can be done next. */
export const adviceIds = [
  'apply-again',
  'what-is-missing',
  'register-again',
  'ask-for-card-again',
  'ask-for-evidence',
  'show-card',
  'renew-card',
  'check-identity',
  'complete-details',
  'register-before-1-january',
  'get-roster',
  'ask-programme-office',
  'ordinary-queue',
] as const;

export const verdicts = ['priority', 'visitor-priority', 'standard', 'unknown'] as const;

export const verdictAnswerSchema = z.strictObject({
  verdict: z.enum(verdicts),
  level: levelSchema.nullable(),
  video: z.boolean(),
  basis: z.enum(['record', 'card', 'none']),
  /** Most decisive first. */
  reasons: z.array(z.enum(reasonIds)).min(1),
  warnings: z.array(z.enum(warningIds)),
  /** One sentence per reason, then one per warning, in their order. */
  explain: z.array(z.string().min(1)),
  advice: z.array(z.strictObject({ id: z.enum(adviceIds), text: z.string().min(1) })),
});

export type VerdictAnswer = z.infer<typeof verdictAnswerSchema>;
export type Verdict = VerdictAnswer['verdict'];
export type Basis = VerdictAnswer['basis'];
export type ReasonId = (typeof reasonIds)[number];
export type WarningId = (typeof warningIds)[number];
export type AdviceId = (typeof adviceIds)[number];
