/** Made-up kits of every size, from the catalogue. */
import type { Country } from '../../domain/programme/country.ts';
import type { IsoDate } from '../../domain/programme/iso-date.ts';
import type { ProgrammeProduct } from '../../domain/programme/programme-product.ts';
import { sampleProgramme } from '../../domain/programme/sample-pack.ts';
import type { ProductRow } from '../../domain/roster/rows.ts';
import { dayBetween, SAMPLE_DAY } from './dates.ts';
import { nonEmpty, type NonEmpty } from './non-empty.ts';
import type { Random } from './random.ts';

const modelsWhere = (fits: (product: ProgrammeProduct) => boolean): NonEmpty<string> =>
  nonEmpty(sampleProgramme.products.filter(fits).map((product) => product.model));

const bodies = {
  best: modelsWhere(({ kind, limit }) => kind === 'body' && limit === 'platinum'),
  any: modelsWhere(({ kind }) => kind === 'body'),
};
const lenses = {
  best: modelsWhere(({ kind, limit }) => kind === 'lens' && limit === 'platinum'),
  any: modelsWhere(({ kind }) => kind === 'lens'),
};
const proVideo = modelsWhere(({ kind }) => kind === 'pro-video');
const others = modelsWhere(({ kind }) => kind === 'other');

/** How many products, from and to, and how many members in a hundred have that many. */
const sizes: NonEmpty<readonly [readonly [number, number], number]> = [
  [[0, 0], 40],
  [[1, 4], 30],
  [[5, 7], 15],
  [[8, 12], 11],
  [[13, 40], 4],
];

const serialLengths = {
  body: [8, 10, 10, 12, 12],
  lens: [5, 6, 7, 8, 10, 10, 12],
} satisfies Record<string, NonEmpty<number>>;

/** Most kits start like this; what comes after is anything. */
const usual = ['body', 'lens', 'lens', 'body', 'lens', 'lens', 'body', 'lens'] as const;

/** The products of somebody who joined on `joined` and lives in `country`. */
export function madeUpKit(country: Country, joined: IsoDate, random: Random): ProductRow[] {
  const [from, to] = random.weighted(sizes);
  const isProfessional = random.chance(0.6);
  return Array.from({ length: random.int(from, to) }, (_, place) => {
    const kind = random.chance(0.1) ? anyKind(random) : (usual[place] ?? anyKind(random));
    return {
      model: madeUpModel(kind, isProfessional && random.chance(0.9), random),
      serial: madeUpSerial(kind === 'lens' ? 'lens' : 'body', random),
      registered: dayBetween(joined, SAMPLE_DAY, random),
      details: random.chance(0.04) ? 'estimated' : 'complete',
      boughtIn: random.chance(0.05) ? random.pick(['US', 'JP', 'HK', 'GB', 'DE']) : country,
    };
  });
}

function anyKind(random: Random): ProgrammeProduct['kind'] {
  return random.weighted([
    ['body', 35],
    ['lens', 45],
    ['pro-video', 8],
    ['other', 12],
  ]);
}

function madeUpModel(kind: ProgrammeProduct['kind'], best: boolean, random: Random): string {
  switch (kind) {
    case 'body':
      return random.pick(best ? bodies.best : bodies.any);
    case 'lens':
      return random.pick(best ? lenses.best : lenses.any);
    case 'pro-video':
      return random.pick(proVideo);
    case 'other':
      return random.pick(others);
  }
}

/** Digits, now and then with leading zeros, which count. */
function madeUpSerial(kind: 'body' | 'lens', random: Random): string {
  const length = random.pick(serialLengths[kind]);
  const zeros = random.chance(0.1) ? '00' : '';
  return Array.from({ length }, () => random.int(0, 9).toString())
    .join('')
    .replace(/^../, (start) => (zeros === '' ? start : zeros));
}
