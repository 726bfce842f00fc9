/** The limit of a country that offers less than the programme. */
import { exceeds, type Membership } from '../programme/membership.ts';
import { offeredIn, type ProgrammeCountry } from '../programme/programme-country.ts';
import type { Reason } from './judgement.ts';

/** Said only where it takes something away. Source: FAQ, "In which countries is the CPS programme available?" */
export function countryCap({ level, video }: Membership, entry: ProgrammeCountry): Reason[] {
  const without = { level, video };
  const within = offeredIn(entry, without);
  if (!exceeds(without, within)) return [];
  const { country, upTo, video: videoOffered } = entry;
  const offered = { upTo, video: videoOffered };
  return [{ id: 'country-level-cap', facts: { country, offered, without, within } }];
}
