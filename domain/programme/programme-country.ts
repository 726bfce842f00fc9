/** What a pack says about one country. */
import type { Country } from './country.ts';
import type { IsoDate } from './iso-date.ts';
import type { ProgrammeCountry, ProgrammePack, SchemeKind } from './programme-pack.ts';

/** The country's entry, or null where the programme is not offered. */
export function programmeIn(pack: ProgrammePack, country: Country): ProgrammeCountry | null {
  return pack.countries.find((entry) => entry.country === country) ?? null;
}

/** How the country's programme finds a level on a date: the last scheme that has begun, or the first one before that. */
export function schemeOn(entry: ProgrammeCountry, date: IsoDate): SchemeKind {
  const begun = entry.schemes.filter((scheme) => scheme.from === null || scheme.from <= date);
  return (begun.at(-1) ?? entry.schemes[0])?.kind ?? 'counts';
}
