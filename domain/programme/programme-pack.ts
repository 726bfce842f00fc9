/**
 * A programme pack: the rules of one region's programme as data, dated and versioned, so that a change of the rules is
 * a new pack and not a new app. `null` always means "not known", never zero.
 */
import { z } from 'zod';
import { regionSchema } from '../roster/rows.ts';
import { countrySchema } from './country.ts';
import { isoDateSchema } from './iso-date.ts';
import { levelSchema, levels } from './level.ts';
import { programmeProductSchema } from './programme-product.ts';

/** How a programme finds a member's level: counting products, adding up points, or a paid year. */
export const schemeKinds = ['counts', 'points', 'membership-year'] as const;

const schemePeriodSchema = z.strictObject({
  kind: z.enum(schemeKinds),
  /** First day of this scheme in the country; null when it has been so from the start. */
  from: isoDateSchema.nullable(),
});

const programmeCountrySchema = z.strictObject({
  country: countrySchema,
  offers: z.enum(['all-levels', 'silver-only']),
  /** Oldest first; the last one that has begun is in force. */
  schemes: z.array(schemePeriodSchema).min(1),
});

const thresholdSchema = z.strictObject({
  level: levelSchema,
  bodies: z.int().min(0),
  lenses: z.int().min(0),
  /** Working days until a repair is handed back. */
  turnaroundDays: z.int().min(0).nullable(),
  /** Whether a backup is lent during a repair that takes longer. */
  loans: z.boolean().nullable(),
});

const monthAndDay = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/, 'not a day of the year, MM-DD');

export const programmePackSchema = z.strictObject({
  name: z.string().min(1),
  version: z.string().min(1).max(60),
  /** True when the values are made up for practice and promise nothing to anybody. */
  sample: z.boolean(),
  region: regionSchema,
  countries: z
    .array(programmeCountrySchema)
    .refine((entries) => areDistinct(entries.map((entry) => entry.country)), 'a country is listed twice'),
  thresholds: z
    .array(thresholdSchema)
    .length(levels.length)
    .refine((entries) => areDistinct(entries.map((entry) => entry.level)), 'a level is listed twice'),
  /** Pro Video products that make a Video member. */
  videoProducts: z.int().min(1),
  /** The highest photo level where a country offers Silver only. */
  silverOnlyCap: levelSchema,
  recalculatedEvery: monthAndDay,
  cardOverdueDays: z.int().min(1),
  rosterStaleDays: z.int().min(1),
  products: z
    .array(programmeProductSchema)
    .refine((entries) => areDistinct(entries.map((entry) => entry.model)), 'a model is listed twice'),
});

export type ProgrammePack = z.infer<typeof programmePackSchema>;
export type ProgrammeCountry = z.infer<typeof programmeCountrySchema>;
export type SchemeKind = (typeof schemeKinds)[number];
export type Threshold = z.infer<typeof thresholdSchema>;

function areDistinct(keys: readonly string[]): boolean {
  return new Set(keys).size === keys.length;
}
