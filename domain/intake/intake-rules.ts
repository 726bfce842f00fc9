/** What an event asks of its desks at a drop-off, and how soon kit is ready. */
import { z } from 'zod';

/** Hours from taking in until it is ready. */
const hours = z
  .int('must be whole hours')
  .min(1)
  .max(24 * 30);

export const timeOfDaySchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:00');

export const turnaroundSchema = z.strictObject({
  platinum: hours,
  gold: hours,
  silver: hours,
  /** Priority without a level that is known. */
  priority: hours,
  ordinary: hours,
});

export const intakeRulesSchema = z
  .strictObject({
    /** Whether the condition of every item has to be noted. */
    conditionRequired: z.boolean(),
    turnaroundHours: turnaroundSchema,
    /** When kit is handed out, at the venue's time. */
    opens: timeOfDaySchema,
    closes: timeOfDaySchema,
  })
  .refine(({ opens, closes }) => opens < closes, {
    path: ['closes'],
    message: 'must be later than it opens',
  });

export type IntakeRules = z.infer<typeof intakeRulesSchema>;

/** Where the event says nothing. */
export const defaultIntakeRules: IntakeRules = {
  conditionRequired: false,
  turnaroundHours: { platinum: 12, gold: 24, silver: 36, priority: 36, ordinary: 72 },
  opens: '08:00',
  closes: '20:00',
};
