/** Every rule that turns with the calendar, on the last day of one side and on the first of the other. */
import { describe, expect, it } from 'vitest';
import type { Programme } from '../../../../domain/programme/programme.ts';
import type { MemberRecord, RegisteredProduct, VerdictCase } from '../../../../domain/verdict/case.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aCard, aCase, aKit, aProduct, aRecord, programmeProducts } from './build-case.ts';
import { countsProgramme, inCountry, packOf, pointsProgramme, yearProgramme } from './build-programme.ts';

interface At {
  readonly record?: Partial<MemberRecord>;
  readonly products?: RegisteredProduct[];
  readonly programmes?: Programme[];
  readonly change?: Partial<VerdictCase>;
}

/** All ids of the answer on a day. */
function idsOn(
  today: string,
  { record = {}, products = [], programmes = [countsProgramme()], change = {} }: At,
) {
  const input = aCase({
    today,
    record: aRecord({ products, levelSince: null, ...record }),
    roster: { builtAt: `${today}T04:00:00Z` },
    ...change,
  });
  const { reasons, warnings } = decideVerdict(input, packOf(...programmes));
  return [...reasons, ...warnings];
}

const gold = aKit(2, 3, 'gold', { registered: '2020-01-01' });
const almost = aKit(1, 3, 'gold', { registered: '2020-01-01' });
const extra = (registered: string) => aProduct('Body G', { serial: 'x', registered });
const supported = (support: { supportedFrom?: string; supportedUntil?: string }) =>
  countsProgramme({
    products: [...programmeProducts, { model: 'Old', kind: 'body', limit: 'gold', ...support }],
  });
const foreign = (expires: string): Partial<VerdictCase> => ({
  card: aCard({ number: 'J1', region: 'japan', expires }),
  record: null,
});
const byName = { change: { card: null } };

const cases: readonly (readonly [rule: string, without: string, withIt: string, at: At])[] = [
  // 1 January
  [
    'level-recalculated',
    '2025-12-31',
    '2026-01-01',
    { products: gold, record: { level: 'gold', levelSince: '2025-12-31' } },
  ],
  [
    'level-recalculated',
    '2026-12-31',
    '2027-01-01',
    { products: gold, record: { level: 'gold', levelSince: '2026-01-01' } },
  ],
  [
    'level-recalculated',
    '2028-12-31',
    '2029-01-01',
    { products: gold, record: { level: 'gold', levelSince: '2028-02-29' } },
  ],
  [
    'below-silver',
    '2026-12-31',
    '2027-01-01',
    { products: almost, record: { level: 'gold', levelSince: '2026-03-01' } },
  ],
  ['no-products', '2026-12-31', '2027-01-01', { record: { level: 'gold', levelSince: '2026-03-01' } }],
  [
    'below-silver',
    '2026-12-31',
    '2027-01-01',
    { products: almost, record: { video: true, levelSince: '2026-03-01' } },
  ],
  // a product counts from the day it is registered
  ['level-raised', '2028-02-28', '2028-02-29', { products: [...almost, extra('2028-02-29')] }],
  ['level-raised', '2028-02-29', '2028-03-01', { products: [...almost, extra('2028-03-01')] }],
  ['level-raised', '2025-12-31', '2026-01-01', { products: [...almost, extra('2026-01-01')] }],
  ['level-raised', '2025-12-30', '2025-12-31', { products: [...almost, extra('2025-12-31')] }],
  // support, its first and last day included
  [
    'product-unsupported',
    '2028-02-29',
    '2028-03-01',
    { products: [aProduct('Old')], programmes: [supported({ supportedUntil: '2028-02-29' })] },
  ],
  [
    'product-unsupported',
    '2025-12-31',
    '2026-01-01',
    { products: [aProduct('Old')], programmes: [supported({ supportedUntil: '2025-12-31' })] },
  ],
  [
    'product-unsupported',
    '2026-01-01',
    '2025-12-31',
    { products: [aProduct('Old')], programmes: [supported({ supportedFrom: '2026-01-01' })] },
  ],
  // cards: the printed day is the last one
  ['card-expired', '2026-12-31', '2027-01-01', { change: foreign('2026-12-31') }],
  ['card-expired', '2028-02-29', '2028-03-01', { change: foreign('2028-02-29') }],
  ['card-shown', '2027-01-02', '2027-01-01', { change: foreign('2027-01-01') }],
  [
    'card-expired',
    '2026-06-15',
    '2026-06-16',
    { products: gold, change: { card: aCard({ expires: '2026-06-15' }) } },
  ],
  // cards that do not come: day 28 and 29
  [
    'card-overdue',
    '2026-01-29',
    '2026-01-30',
    { ...byName, record: { joined: '2026-01-01', cardSent: null } },
  ],
  [
    'card-overdue',
    '2026-01-28',
    '2026-01-29',
    { ...byName, record: { joined: '2025-12-31', cardSent: null } },
  ],
  [
    'card-overdue',
    '2028-03-28',
    '2028-03-29',
    { ...byName, record: { joined: '2020-01-01', cardSent: '2028-02-29' } },
  ],
  [
    'card-overdue',
    '2028-02-29',
    '2028-03-01',
    { ...byName, record: { joined: '2020-01-01', cardSent: '2028-02-01' } },
  ],
  // the roster: seven days and eight
  ['roster-stale', '2028-03-07', '2028-03-08', { change: { roster: { builtAt: '2028-02-29T23:59:59Z' } } }],
  ['roster-stale', '2026-01-07', '2026-01-08', { change: { roster: { builtAt: '2025-12-31T00:00:00Z' } } }],
  // programmes begin on their day
  [
    'country-not-in-programme',
    '2028-02-29',
    '2028-02-28',
    { programmes: [countsProgramme({ countries: [inCountry('FR', { from: '2028-02-29' })] })] },
  ],
  [
    'level-as-recorded',
    '2025-12-31',
    '2026-01-01',
    {
      programmes: [
        countsProgramme(),
        yearProgramme({ months: null, countries: [inCountry('FR', { from: '2026-01-01' })] }),
      ],
    },
  ],
  [
    'product-limit-unknown',
    '2025-12-31',
    '2026-01-01',
    {
      products: [aProduct('Body G')],
      programmes: [
        countsProgramme(),
        pointsProgramme({ countries: [inCountry('FR', { from: '2026-01-01' })] }),
      ],
    },
  ],
  // memberships of a year
  [
    'membership-lapsed',
    '2026-12-31',
    '2027-01-01',
    {
      record: { level: 'gold', levelSince: '2026-01-01' },
      programmes: [yearProgramme({ countries: [inCountry('FR')] })],
    },
  ],
  [
    'membership-lapsed',
    '2029-02-28',
    '2029-03-01',
    {
      record: { level: 'gold', levelSince: '2028-02-29' },
      programmes: [yearProgramme({ countries: [inCountry('FR')] })],
    },
  ],
  [
    'membership-current',
    '2028-03-01',
    '2028-02-29',
    {
      record: { level: 'gold', levelSince: '2027-03-01' },
      programmes: [yearProgramme({ countries: [inCountry('FR')] })],
    },
  ],
];

describe('on the edge of a date', () => {
  it.each(cases)('%s does not hold on %s and holds on %s', (rule, without, withIt, at) => {
    expect(idsOn(without, at)).not.toContain(rule);
    expect(idsOn(withIt, at)).toContain(rule);
  });

  it('a product of 1 January comes too late for that day’s recalculation, but counts today', () => {
    const decide = (registered: string) =>
      decideVerdict(
        aCase({
          today: '2026-01-01',
          record: aRecord({
            level: 'gold',
            levelSince: '2025-03-01',
            products: [...almost, extra(registered)],
          }),
        }),
        packOf(countsProgramme()),
      );
    expect(decide('2025-12-31').explain[1]).toContain('gave Gold');
    expect(decide('2026-01-01').explain[1]).toContain('gave no photo level');
    expect(decide('2026-01-01').level).toBe('gold');
    expect(decide('2026-01-02').level).toBeNull();
  });

  it('a level that falls is foreseen from the first to the last day of the year', () => {
    const falls = (today: string) =>
      decideVerdict(
        aCase({ today, record: aRecord({ level: 'gold', levelSince: '2026-01-01', products: almost }) }),
        packOf(countsProgramme()),
      ).explain.find((sentence) => sentence.includes('for now'));
    expect(falls('2026-01-01')).toContain('1 January 2027');
    expect(falls('2026-12-31')).toContain('1 January 2027');
    expect(falls('2027-01-01')).toBeUndefined();
  });
});
