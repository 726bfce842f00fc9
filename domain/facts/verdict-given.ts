/** The desk answered about one presented card, or about a person found by name. */
import { z } from 'zod';

export const verdictGiven = z.strictObject({
  /** What was presented; null when the person was found by name. */
  card: z
    .strictObject({
      number: z.string().max(64),
      region: z.string().max(20).nullable(),
      shown: z.boolean(),
      expires: z.iso.date().nullable(),
      level: z.string().max(20).nullable(),
      /** Name as printed on the card, when the technician wrote it down. */
      name: z.string().max(200).nullable(),
    })
    .nullable(),
  memberNumber: z.string().max(64).nullable(),
  verdict: z.enum(['priority', 'visitor-priority', 'standard', 'unknown']),
  level: z.enum(['silver', 'gold', 'platinum']).nullable(),
  video: z.boolean(),
  basis: z.enum(['record', 'card', 'none']),
  reasons: z.array(z.string().max(60)).min(1).max(40),
  warnings: z.array(z.string().max(60)).max(40),
  /** When the roster that answered was built; null when there was none. */
  rosterBuiltAt: z.iso.datetime().nullable(),
  programmeVersion: z.string().max(60),
  /** The verdict this one corrects, when the technician added what the card shows. */
  follows: z.uuidv7().nullable(),
});
