/** A pack with what a single case says otherwise laid over it; see programme-overrides.ts for what that can be. */
import { levels as allLevels } from './level.ts';
import type { Programme } from './programme.ts';
import type { ProgrammeOverrides } from './programme-overrides.ts';
import type { ProgrammePack, RegionCountries } from './programme-pack.ts';

export function withOverrides(pack: ProgrammePack, overrides: ProgrammeOverrides | undefined): ProgrammePack {
  if (overrides === undefined) return pack;
  return {
    ...pack,
    rosterStaleDays: overrides.rosterStaleDays ?? pack.rosterStaleDays,
    cardOverdueDays: overrides.cardOverdueDays ?? pack.cardOverdueDays,
    regions: moved(pack.regions, overrides.regions ?? []),
    programmes: laidOver(
      pack.programmes.map((programme) => counting(programme, overrides)),
      overrides.programmes ?? [],
      ({ id }) => id,
    ),
  };
}

function counting(programme: Programme, overrides: ProgrammeOverrides): Programme {
  if (programme.kind !== 'counts') return programme;
  const { products = [], levels = [], countries = [] } = overrides;
  const { videoProducts = programme.videoProducts } = overrides;
  return {
    ...programme,
    products: laidOver(programme.products, products, ({ model }) => model),
    levels: laidOver(programme.levels, levels, ({ level }) => level).sort(
      (one, other) => allLevels.indexOf(one.level) - allLevels.indexOf(other.level),
    ),
    countries: laidOver(programme.countries, countries, ({ country }) => country),
    videoProducts,
    recalculatedEvery: overrides.recalculatedEvery ?? programme.recalculatedEvery,
  };
}

/** Entries of the same key are replaced in their place, the others come after. */
function laidOver<Entry>(
  entries: readonly Entry[],
  over: readonly Entry[],
  keyOf: (entry: Entry) => string,
): Entry[] {
  return [...new Map([...entries, ...over].map((entry) => [keyOf(entry), entry])).values()];
}

function moved(regions: readonly RegionCountries[], to: readonly RegionCountries[]): RegionCountries[] {
  const named = new Set(to.flatMap(({ countries }) => countries));
  const left = regions.map(({ region, countries }) => ({
    region,
    countries: countries.filter((country) => !named.has(country)),
  }));
  return [...left, ...to];
}
