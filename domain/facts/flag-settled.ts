/**
 * A person settled what desks had done in ignorance of each other. `about` is an intake the flag concerns. A status that
 * forked is settled by the next move; this fact stands beside that move and says why.
 *
 * Version 2: it also says which of several hand-backs of one item happened.
 */
import { z } from 'zod';
import { statuses } from './status-moved.ts';

/** What was found out about one serial number in two open intakes. */
export const serialAnswers = ['same-item', 'misread', 'leave-both', 'open-again'] as const;

/** What was found out about one ticket on two intakes. */
export const ticketAnswers = ['leave-both', 'open-again'] as const;

const shared = {
  /**
   * The facts it was made in view of: those that make the flag, and the answers given before. It does not answer for a
   * fact it did not know of, and stands beside an answer it did not know of.
   */
  inViewOf: z.array(z.uuidv7()).min(1).max(500),
  /** What was found out, in a sentence; empty where the answer says it all. */
  because: z.string().trim().max(500),
};

export const flagSettled = z.discriminatedUnion('flag', [
  z.strictObject({ flag: z.literal('status-fork'), answer: z.enum(statuses), ...shared }),
  z.strictObject({ flag: z.literal('serial-twice'), answer: z.enum(serialAnswers), ...shared }),
  z.strictObject({ flag: z.literal('ticket-twice'), answer: z.enum(ticketAnswers), ...shared }),
  z.strictObject({
    flag: z.literal('handed-back-twice'),
    /** Id of the hand-back that happened; null: none did, the items are at the desk. */
    answer: z.uuidv7().nullable(),
    ...shared,
    because: shared.because.min(1),
  }),
]);

export type FlagKind = z.infer<typeof flagSettled>['flag'];

/** A kind of flag with an answer to it. */
export type FlagAnswer = AnswerIn<z.infer<typeof flagSettled>>;

type AnswerIn<Body> = Body extends { flag: FlagKind; answer: string | null }
  ? Pick<Body, 'flag' | 'answer'>
  : never;
