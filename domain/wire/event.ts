/** The event as its organiser set it at the hub: in an enrolment, and in the manifest of every roster since. */
import { z } from 'zod';
import { intakeRulesSchema } from '../intake/intake-rules.ts';

export const eventSchema = z.strictObject({
  name: z.string().min(1).max(120),
  /** Where the desks stand, ISO 3166-1 alpha-2: the CPS region follows from it. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** IANA time zone of the venue, such as Europe/Paris: `today` at the desk is read in it. */
  timeZone: z.string().min(1).max(60),
  /** Missing where the event says nothing, or was set by an earlier version of the hub: `defaultIntakeRules`. */
  intakeRules: intakeRulesSchema.optional(),
  sample: z.boolean(),
});

export type EventSettings = z.infer<typeof eventSchema>;
