/** What the recovery sheet is printed from: the recovery key, and which desk it belongs to. Never the passphrase. */
import { z } from 'zod';
import { deskCodeSchema } from '../facts/fact.ts';
import { eventSchema } from '../wire/event.ts';

export const recoverySheetSchema = z.strictObject({
  desk: deskCodeSchema,
  event: eventSchema,
  /** As shown on screen, in groups. */
  recoveryKey: z.string().min(1).max(120),
  /** When the desk was protected, ms since 1970. */
  madeAt: z.int().min(0),
  /** Language of the sheet. */
  language: z.enum(['en', 'de']),
});

export type RecoverySheet = z.infer<typeof recoverySheetSchema>;
