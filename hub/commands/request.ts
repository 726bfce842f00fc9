/** What an administrator can ask of the hub. Commands become requests, which the process that has the data runs. */
import { z } from 'zod';
import { deskCodeSchema } from '../../domain/facts/fact.ts';
import { timeOfDaySchema, turnaroundSchema } from '../../domain/intake/intake-rules.ts';
import { countrySchema } from '../../domain/programme/country.ts';
import { MAX_CARD_NUMBER } from '../../domain/roster/card-number.ts';
import { rosterDaysSchema } from '../../domain/roster/roster-age.ts';
import { regionSchema } from '../../domain/roster/rows.ts';

const timeZoneSchema = z.string().max(60).refine(isTimeZone, 'must be a time zone such as Europe/Paris');

/** Of the rules of drop-offs, what an administrator changes. */
const intakeRulesChangeSchema = z.strictObject({
  conditionRequired: z.boolean().optional(),
  turnaroundHours: turnaroundSchema.partial().optional(),
  opens: timeOfDaySchema.optional(),
  closes: timeOfDaySchema.optional(),
});

export type IntakeRulesChange = z.infer<typeof intakeRulesChangeSchema>;

const path = z.string().min(1);

export const requestSchema = z.discriminatedUnion('command', [
  /** Paths are absolute: the process that reads them may have been started elsewhere. */
  z.strictObject({ command: z.literal('import'), members: path, cards: path, products: path.nullable() }),
  z.strictObject({ command: z.literal('import programme'), file: path, accept: z.boolean() }),
  z.strictObject({ command: z.literal('import facts'), files: z.array(path).min(1) }),
  z.strictObject({ command: z.literal('export programme') }),
  z.strictObject({
    command: z.literal('sample'),
    members: z.int().min(20).max(5_000_000),
    seed: z.int().min(0).max(0xffffffff),
  }),
  z.strictObject({ command: z.literal('build'), full: z.boolean() }),
  z.strictObject({ command: z.literal('pair'), desk: deskCodeSchema }),
  z.strictObject({ command: z.literal('revoke'), desk: deskCodeSchema }),
  z.strictObject({
    command: z.literal('revoke card'),
    number: z.string().trim().min(1).max(MAX_CARD_NUMBER),
    region: regionSchema,
  }),
  z.strictObject({
    command: z.literal('event'),
    name: z.string().trim().min(1).max(120),
    country: countrySchema,
    timeZone: timeZoneSchema,
    /** Left out, it stays as it is. */
    rosterDays: rosterDaysSchema.optional(),
    /** What is left out stays as it is. */
    intakeRules: intakeRulesChangeSchema.optional(),
  }),
  z.strictObject({ command: z.literal('desks') }),
  z.strictObject({ command: z.literal('quarantine') }),
  /** A number of the list, or null for all of it. */
  z.strictObject({ command: z.literal('quarantine retry'), number: z.int().min(1).nullable() }),
  z.strictObject({ command: z.literal('restored') }),
]);

export type AdminRequest = z.infer<typeof requestSchema>;

/** How a request is run: `say` prints a line for the administrator as it happens; the answer is the exit code. */
export type RunRequest = (request: AdminRequest, say: (line: string) => void) => Promise<number>;

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
