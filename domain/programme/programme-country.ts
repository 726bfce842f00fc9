/**
 * What a programme offers in one country. Source: FAQ, "In which countries is the CPS programme available?"
 */
import { z } from 'zod';
import { countrySchema } from './country.ts';
import { isoDateSchema } from './iso-date.ts';
import { cappedAt, levelSchema } from './level.ts';
import type { Membership } from './membership.ts';

export const programmeCountrySchema = z.strictObject({
  country: countrySchema,
  /** The highest photo level: Silver where the country offers "Silver membership only". */
  upTo: levelSchema,
  /** Whether the country offers Video membership. */
  video: z.boolean(),
  /** First day on which the programme holds in the country; null when it has been so from the start. */
  from: isoDateSchema.nullable(),
});

export type ProgrammeCountry = z.infer<typeof programmeCountrySchema>;

/** The part of a membership that the country offers. */
export function offeredIn(entry: ProgrammeCountry, { level, video }: Membership): Membership {
  return { level: cappedAt(level, entry.upTo), video: video && entry.video };
}
