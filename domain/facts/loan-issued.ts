/** An item of the pool was lent. `about` is the loan item; the fact's own id is the loan's. */
import { z } from 'zod';
import { ticketSchema } from '../intake/ticket.ts';
import { levelSchema } from '../programme/level.ts';
import { loanItemPlate } from './loan-item-listed.ts';
import { signatureSchema } from './signature.ts';

export const loanCondition = z.strictObject({
  state: z.enum(['good', 'marked']),
  note: z.string().trim().max(500),
});

/** Why somebody was not to be lent anything by the rules. */
export const lacking = [
  'no-verdict',
  'standard',
  'unknown',
  'no-level',
  'level-without-loans',
  'not-known',
] as const;

export const loanEligibility = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('level'), level: levelSchema }),
  /** The promise for the intake can't be met. */
  z.strictObject({ by: z.literal('promise') }),
  /** A technician lent it all the same. */
  z.strictObject({
    by: z.literal('technician'),
    lacking: z.enum(lacking),
    because: z.string().trim().min(1).max(500),
  }),
]);

export const loanIssued = z
  .strictObject({
    item: z.strictObject(loanItemPlate),
    person: z.strictObject({
      name: z.string().trim().min(1).max(200),
      /** Where the person can be found or called. */
      reach: z.string().trim().max(200),
    }),
    memberNumber: z.string().max(64).nullable(),
    /** The verdict that told the level; null when none was given. */
    verdict: z.uuidv7().nullable(),
    /** What it stands in for. */
    intake: z.strictObject({ id: z.uuidv7(), ticket: ticketSchema }).nullable(),
    /** Ms since 1970. */
    due: z.int().min(0),
    condition: loanCondition,
    /** Its `covers` is that of `loanText`. Null when they did not sign. */
    signature: signatureSchema.nullable(),
    eligibility: loanEligibility,
  })
  .refine(({ intake, eligibility }) => eligibility.by !== 'promise' || intake !== null, {
    path: ['intake'],
    message: 'must be there when its promise is the reason',
  });

export type LoanCondition = z.infer<typeof loanCondition>;
export type LoanEligibility = z.infer<typeof loanEligibility>;
export type Lacking = (typeof lacking)[number];
