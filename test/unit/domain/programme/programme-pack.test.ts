import { describe, expect, it } from 'vitest';
import { builtInPack } from '../../../../domain/programme/built-in-pack.ts';
import { programmeIn, schemeOn } from '../../../../domain/programme/programme-country.ts';
import { programmePackSchema } from '../../../../domain/programme/programme-pack.ts';
import { withOverrides } from '../../../../domain/programme/with-overrides.ts';

describe('programmePackSchema', () => {
  it.each([
    ['a country twice', { countries: [...builtInPack.countries, ...builtInPack.countries] }],
    ['a model twice', { products: [...builtInPack.products, ...builtInPack.products] }],
    ['a level without threshold', { thresholds: builtInPack.thresholds.slice(1) }],
    ['a level twice', { thresholds: [0, 0, 1].map((at) => builtInPack.thresholds[at]) }],
    ['a day that is not in every year', { recalculatedEvery: '02-29' }],
    ['a word too many', { note: '' }],
  ])('refuses %s', (_, change) => {
    expect(programmePackSchema.safeParse({ ...builtInPack, ...change }).success).toBe(false);
  });
});

describe('schemeOn', () => {
  const entry = {
    country: 'IE',
    offers: 'all-levels' as const,
    schemes: [
      { kind: 'counts' as const, from: null },
      { kind: 'points' as const, from: '2024-04-01' },
      { kind: 'membership-year' as const, from: '2026-01-01' },
    ],
  };

  it('is the last one that has begun', () => {
    const on = (date: string) => schemeOn(entry, date);
    expect([on('2024-03-31'), on('2024-04-01'), on('2025-12-31'), on('2026-01-01')]).toEqual([
      'counts',
      'points',
      'points',
      'membership-year',
    ]);
  });

  it('is the first one before any has begun', () => {
    expect(schemeOn({ ...entry, schemes: entry.schemes.slice(1) }, '2020-01-01')).toBe('points');
  });
});

describe('programmeIn', () => {
  it('is null where the programme is not offered', () => {
    expect(programmeIn(builtInPack, 'FR')?.offers).toBe('all-levels');
    expect(programmeIn(builtInPack, 'GR')).toBeNull();
  });
});

describe('withOverrides', () => {
  it('lays products over those of the exact same model, and adds the others', () => {
    const products = [
      { model: 'EOS 80D', kind: 'body' as const, limit: 'gold' as const },
      { model: 'EOS 80d', kind: 'body' as const, limit: 'platinum' as const },
    ];
    const merged = withOverrides(builtInPack, { products }).products;
    expect(merged.map(({ model, limit }) => [model, limit])).toEqual([
      ['EOS 5D Mark IV', 'platinum'],
      ['EOS 80D', 'gold'],
      ['EOS 80d', 'platinum'],
    ]);
  });

  it('changes nothing when nothing is said', () => {
    expect(withOverrides(builtInPack, undefined)).toBe(builtInPack);
    expect(withOverrides(builtInPack, {})).toBe(builtInPack);
  });
});
