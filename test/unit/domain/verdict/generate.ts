/** Generated cases, kits and programmes, with few values each so that edges and equal things come up often. */
import fc from 'fast-check';
import { levels } from '../../../../domain/programme/level.ts';
import type { CountsProgramme } from '../../../../domain/programme/counts-programme.ts';
import type { ProgrammePack } from '../../../../domain/programme/programme-pack.ts';
import type { MemberRecord, RegisteredProduct, VerdictCase } from '../../../../domain/verdict/case.ts';
import { programmeProducts } from './build-case.ts';
import { countsProgramme, inCountry, packOf, pointsProgramme, yearProgramme } from './build-programme.ts';

export const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

const day = fc.date({ min: new Date('2024-11-01'), max: new Date('2027-02-28'), noInvalidDate: true });
const edges = ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'];
export const date = fc.oneof(
  day.map((value) => value.toISOString().slice(0, 10)),
  fc.constantFrom(...edges),
);
const region = fc.constantFrom('emea', 'usa', 'japan');
const country = fc.constantFrom('FR', 'HR', 'IE', 'CH', 'GR', 'US', 'JP');
const level = fc.constantFrom(...levels);

export const product: fc.Arbitrary<RegisteredProduct> = fc.record({
  model: fc.constantFrom(...programmeProducts.map(({ model }) => model), 'EOS Nowhere', 'Old'),
  serial: fc.constantFrom('1', '2', '3', '4', '5', '6', '7', '8'),
  registered: date,
  details: fc.constantFrom('complete', 'estimated'),
  boughtIn: country,
});

const needs = maybe(fc.record({ bodies: fc.nat(4), lenses: fc.nat(4) }));
const anyLevels = fc
  .tuple(needs, needs, needs)
  .map((each) =>
    levels.map((one, at) => ({ level: one, needs: each[at] ?? null, turnaroundDays: null, loans: null })),
  );

/** Any programme that counts, sensible or not. */
export const anyCountsProgramme: fc.Arbitrary<CountsProgramme> = fc.record({
  kind: fc.constant('counts'),
  id: fc.constant('any'),
  name: fc.constant('CPS Any'),
  region: fc.constant('emea'),
  countries: fc.tuple(level, fc.boolean()).map(([upTo, video]) => [inCountry('FR', { upTo, video })]),
  levels: anyLevels,
  videoProducts: maybe(fc.integer({ min: 1, max: 2 })),
  recalculatedEvery: fc.constantFrom('01-01', '07-01'),
  products: fc.constant(programmeProducts),
});

const old = { model: 'Old', kind: 'body', supportedUntil: '2026-03-01' } as const;

/** The pack with programmes of every kind, some with rules that are not known. */
export const anyPack: fc.Arbitrary<ProgrammePack> = fc
  .tuple(
    maybe(fc.constantFrom(12, 36)),
    fc.constantFrom<readonly (number | null)[]>([10, 20, 40], [10, null, null], [null, null, null]),
  )
  .map(([months, points]) =>
    packOf(
      countsProgramme({ products: [...programmeProducts, { ...old, limit: 'platinum' }] }),
      pointsProgramme({
        products: [...pointsProgramme().products, { ...old, points: 9 }],
        levels: pointsProgramme().levels.map((entry, at) => {
          const needs = points[at] ?? null;
          return { ...entry, needs: needs === null ? null : { points: needs } };
        }),
      }),
      yearProgramme({ months }),
    ),
  );

const card = fc.record({
  number: fc.constantFrom('20000001', 'UK013795RS', 'U-1'),
  region: maybe(region),
  shown: fc.boolean(),
  expires: maybe(date),
  level: maybe(fc.constant('gold')),
});

/** A record that could have come through the schema: a granted level has its date. */
export const anyRecord: fc.Arbitrary<MemberRecord> = fc.record({
  memberNumber: fc.constantFrom('20000001', 'U-1'),
  region,
  country: maybe(country),
  level: maybe(level),
  levelSince: date,
  video: fc.boolean(),
  status: fc.constantFrom('active', 'active', 'active', 'closed', 'blocked'),
  joined: maybe(date),
  cardSent: maybe(date),
  products: fc.array(product, { maxLength: 14 }),
});

export const anyCase: fc.Arbitrary<VerdictCase> = fc.record({
  today: date,
  desk: fc.record({ country }),
  card: maybe(card),
  record: maybe(anyRecord),
  roster: fc.record(
    { builtAt: maybe(day.map((value) => value.toISOString())), damaged: fc.boolean(), tooOld: fc.boolean() },
    { requiredKeys: ['builtAt'] },
  ),
});

export type HomeCase = VerdictCase & { readonly record: MemberRecord };

/** An active member at home whose kit decides, with many products of few kinds so that levels are reached often. */
export const homeCase: fc.Arbitrary<HomeCase> = fc
  .record({
    input: anyCase,
    record: anyRecord,
    home: fc.constantFrom('FR', 'HR', 'IE'),
    products: fc.array(product, { minLength: 4, maxLength: 20 }),
  })
  .map(({ input, record, home, products }) => ({
    ...input,
    desk: { country: 'FR' },
    card: null,
    record: {
      ...record,
      memberNumber: '20000001',
      region: 'emea',
      country: home,
      status: 'active',
      products,
    },
  }));
