/**
 * A piece of kit is in the event's pool of loans, or what is known of it changed. `about` is the loan item: its id
 * follows from its asset number, so that desks that list it in ignorance of each other list the same one.
 */
import { z } from 'zod';

export const loanKinds = ['body', 'lens', 'flash', 'pro-video', 'accessory', 'other'] as const;

/** What stands on an item: enough to know it by without its listing. */
export const loanItemPlate = {
  /** The number on its label. */
  asset: z.string().trim().min(1).max(40),
  model: z.string().trim().min(1).max(120),
  serial: z
    .string()
    .regex(/^[A-Za-z0-9]{1,32}$/)
    .nullable(),
};

export const loanItemListed = z.strictObject({
  ...loanItemPlate,
  kind: z.enum(loanKinds),
  /** What it is worth, as the pool's list writes it. */
  value: z.string().trim().min(1).max(40).nullable(),
  note: z.string().trim().max(500),
  /** The listings and withdrawals it was made in view of; none for the first. */
  after: z.array(z.uuidv7()).max(20),
});

export type LoanKind = (typeof loanKinds)[number];
