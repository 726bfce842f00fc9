/** Which region a country is in, and which programme holds there on a date. */
import { oncePer } from '../once-per.ts';
import type { Region } from '../roster/rows.ts';
import type { Country } from './country.ts';
import type { IsoDate } from './iso-date.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeCountry } from './programme-country.ts';
import type { ProgrammePack } from './programme-pack.ts';

/** A programme together with what it offers in the country asked about. */
export interface ProgrammeInForce<Kind extends Programme = Programme> {
  readonly programme: Kind;
  readonly entry: ProgrammeCountry;
}

interface PackByCountry {
  readonly regions: ReadonlyMap<Country, Region>;
  /** The one that began last comes first. */
  readonly programmes: ReadonlyMap<Country, readonly ProgrammeInForce[]>;
}

/** The CPS region of a country. Throws for a code the schema would have refused. */
export function regionOf(pack: ProgrammePack, country: Country): Region {
  const region = byCountry(pack).regions.get(country);
  if (region === undefined) throw new Error(`no such country: ${country}`);
  return region;
}

/** The programme that holds in a country on a date, or null where none is offered. */
export function programmeInForce(
  pack: ProgrammePack,
  country: Country,
  on: IsoDate,
): ProgrammeInForce | null {
  const programmes = byCountry(pack).programmes.get(country) ?? [];
  return programmes.find(({ entry }) => entry.from === null || entry.from <= on) ?? null;
}

const byCountry = oncePer((pack: ProgrammePack): PackByCountry => {
  const regions = new Map<Country, Region>();
  for (const { region, countries } of pack.regions)
    for (const country of countries) regions.set(country, region);
  const programmes = new Map<Country, ProgrammeInForce[]>();
  for (const programme of pack.programmes) {
    for (const entry of programme.countries) {
      programmes.set(entry.country, [...(programmes.get(entry.country) ?? []), { programme, entry }]);
    }
  }
  for (const inCountry of programmes.values()) inCountry.sort(latestFirst);
  return { regions, programmes };
});

function latestFirst(one: ProgrammeInForce, other: ProgrammeInForce): number {
  const [a, b] = [one.entry.from ?? '', other.entry.from ?? ''];
  return a > b ? -1 : a < b ? 1 : 0;
}
