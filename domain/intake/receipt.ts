/** What a receipt is printed from: the committed intake and where it was taken in. */
import { z } from 'zod';
import { factSchema } from '../facts/fact.ts';
import { intakeTaken } from '../facts/intake-taken.ts';
import { eventSchema } from '../wire/event.ts';

export const receiptSchema = z.strictObject({
  taken: factSchema.extend({ kind: z.literal('intake-taken'), body: intakeTaken }),
  event: eventSchema,
  /** The picture of the signature, where it is here. */
  signature: z
    .string()
    .regex(/^data:image\/png;base64,[A-Za-z0-9+/=]+$/)
    .max(400_000)
    .optional(),
  /** A second print of the same receipt says so. */
  reprint: z.boolean(),
});

export type Receipt = z.infer<typeof receiptSchema>;
