/** What was done in the workshop: a note, parts that were used, time spent. `about` is the intake. */
import { z } from 'zod';

export const usedPartSchema = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** As it is ordered by; null where nobody knew it. */
  number: z.string().trim().min(1).max(60).nullable(),
  count: z.int().min(1).max(999),
});

export const workNoted = z
  .strictObject({
    /** Ids of the intake's items it is about; none means all of it. */
    items: z.array(z.uuidv7()).max(40),
    note: z.string().trim().max(2000),
    parts: z.array(usedPartSchema).max(40),
    /** Time spent. */
    minutes: z.int().min(0).max(1440),
  })
  .refine(({ note, parts, minutes }) => note !== '' || parts.length > 0 || minutes > 0, {
    message: 'must say something',
  });

export type UsedPart = z.infer<typeof usedPartSchema>;
