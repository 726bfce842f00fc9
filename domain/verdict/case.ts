/** A case: everything one verdict is made from. Dates are ISO dates, countries ISO 3166-1 alpha-2. */
import { z } from 'zod';
import { countrySchema } from '../programme/country.ts';
import { isoDateSchema } from '../programme/iso-date.ts';
import { levelSchema } from '../programme/level.ts';
import { programmeOverridesSchema } from '../programme/programme-overrides.ts';
import { regionSchema } from '../roster/rows.ts';

const presentedCardSchema = z.strictObject({
  number: z.string().trim().min(1),
  /** As printed; null when it can't be told. */
  region: regionSchema.nullable(),
  /** A card or an e-card is in hand, not only its number. */
  shown: z.boolean(),
  expires: isoDateSchema.nullable(),
  /** As printed: other regions have names of their own. */
  level: z.string().min(1).nullable(),
});

const registeredProductSchema = z.strictObject({
  model: z.string().min(1),
  serial: z.string().min(1),
  registered: isoDateSchema,
  /** Whether purchase date, country and dealer are known or guessed by the member. */
  details: z.enum(['complete', 'estimated']),
  boughtIn: countrySchema,
});

const memberRecordSchema = z
  .strictObject({
    memberNumber: z.string().trim().min(1),
    region: regionSchema,
    /** Home address; null when another region sent its card without personal data. */
    country: countrySchema.nullable(),
    level: levelSchema.nullable(),
    /** When the level was granted or last recalculated; null only without a level. */
    levelSince: isoDateSchema.nullable(),
    video: z.boolean(),
    status: z.enum(['active', 'closed', 'blocked']),
    joined: isoDateSchema.nullable(),
    cardSent: isoDateSchema.nullable(),
    products: z.array(registeredProductSchema),
  })
  .refine((record) => record.level === null || record.levelSince !== null, {
    path: ['levelSince'],
    error: 'a granted level needs the date it dates from',
  });

export const verdictCaseSchema = z.strictObject({
  today: isoDateSchema,
  desk: z.strictObject({ country: countrySchema }),
  card: presentedCardSchema.nullable(),
  record: memberRecordSchema.nullable(),
  roster: z.strictObject({
    builtAt: z.iso.datetime({ offset: true }).nullable(),
    /** The part of it that would have told can't be read. */
    damaged: z.boolean().optional(),
    /** The hub has not confirmed it for so long that the event no longer lets it answer. */
    tooOld: z.boolean().optional(),
  }),
  programme: programmeOverridesSchema.optional(),
});

export type VerdictCase = z.infer<typeof verdictCaseSchema>;
export type PresentedCard = z.infer<typeof presentedCardSchema>;
export type MemberRecord = z.infer<typeof memberRecordSchema>;
export type RegisteredProduct = z.infer<typeof registeredProductSchema>;
