/** What must hold between the parts of a pack. Each problem stands where it has to be mended. */
import type { z } from 'zod';
import type { Region } from '../roster/rows.ts';
import { countries, type Country } from './country.ts';
import type { IsoDate } from './iso-date.ts';

interface PackParts {
  readonly regions: readonly { readonly region: Region; readonly countries: readonly Country[] }[];
  readonly programmes: readonly {
    readonly region: Region;
    readonly countries: readonly { readonly country: Country; readonly from: IsoDate | null }[];
  }[];
}

type Context = z.core.$RefinementCtx;

export function everyCountryHasOneRegion(pack: PackParts, context: Context): void {
  const placed = new Set<Country>();
  pack.regions.forEach((entry, region) => {
    entry.countries.forEach((country, at) => {
      if (placed.has(country)) {
        const path = ['regions', region, 'countries', at];
        context.addIssue({ code: 'custom', path, message: `${country} is in a region already` });
      }
      placed.add(country);
    });
  });
  const missing = countries.filter((country) => !placed.has(country));
  if (missing.length > 0) {
    const message = `countries without a region: ${missing.join(', ')}`;
    context.addIssue({ code: 'custom', path: ['regions'], message });
  }
}

/** A programme is offered in its own region only, and no two begin in a country on the same day. */
export function programmesFitTogether(pack: PackParts, context: Context): void {
  const regionOf = new Map(
    pack.regions.flatMap(({ region, countries: within }) => within.map((country) => [country, region])),
  );
  const begun = new Set<string>();
  pack.programmes.forEach((programme, number) => {
    programme.countries.forEach(({ country, from }, at) => {
      const path = ['programmes', number, 'countries', at];
      if (regionOf.get(country) !== programme.region) {
        const message = `${country} is not in the programme's region, ${programme.region}`;
        context.addIssue({ code: 'custom', path: [...path, 'country'], message });
      }
      const beginning = `${country} ${from ?? ''}`;
      if (begun.has(beginning)) {
        const message = `another programme begins in ${country} on the same day`;
        context.addIssue({ code: 'custom', path: [...path, 'from'], message });
      }
      begun.add(beginning);
    });
  });
}
