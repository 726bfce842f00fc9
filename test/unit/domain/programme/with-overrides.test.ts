import { describe, expect, it } from 'vitest';
import { builtInPack, europeanProgramme } from '../../../../domain/programme/built-in-pack.ts';
import { programmeInForce, regionOf } from '../../../../domain/programme/programme-in-force.ts';
import {
  programmeOverridesSchema,
  type ProgrammeOverrides,
} from '../../../../domain/programme/programme-overrides.ts';
import { withOverrides } from '../../../../domain/programme/with-overrides.ts';
import { aCase } from '../verdict/build-case.ts';
import {
  countsProgramme,
  inCountry,
  mixedPack,
  pointsProgramme,
  yearProgramme,
} from '../verdict/build-programme.ts';
import { parseCase } from '../../../../domain/verdict/parse-case.ts';

/** The programme that counts, after the overrides. */
function counting(overrides: ProgrammeOverrides, pack = builtInPack) {
  const [programme] = withOverrides(pack, programmeOverridesSchema.parse(overrides)).programmes;
  if (programme?.kind !== 'counts') throw new Error('no programme that counts');
  return programme;
}

describe('withOverrides', () => {
  it('lays products over those of the exact same model, and adds the others', () => {
    const products = [
      { model: 'EOS 80D', kind: 'body', limit: 'gold' },
      { model: 'EOS 80d', kind: 'body', limit: 'silver' },
      { model: 'EOS 80d', kind: 'body', limit: 'platinum' },
    ] as const;
    expect(counting({ products: [...products] }).products.map(({ model, limit }) => [model, limit])).toEqual([
      ['EOS 5D Mark IV', 'platinum'],
      ['EOS 80D', 'gold'],
      ['EOS 80d', 'platinum'],
    ]);
  });

  it('lays levels and countries over those of the same name, and keeps levels in order', () => {
    const rest = { turnaroundDays: 5, loans: true };
    const levels = [
      { level: 'silver', needs: { bodies: 1, lenses: 1 }, ...rest },
      { level: 'gold', needs: null, ...rest },
    ] as const;
    const programme = counting({
      levels: [...levels],
      countries: [inCountry('HR'), inCountry('GR', { upTo: 'gold' })],
    });
    expect(programme.levels.map(({ level, needs }) => [level, needs])).toEqual([
      ['silver', { bodies: 1, lenses: 1 }],
      ['gold', null],
      ['platinum', { bodies: 3, lenses: 4 }],
    ]);
    expect(programme.countries).toHaveLength(32);
    expect(programme.countries.find(({ country }) => country === 'HR')?.upTo).toBe('platinum');
    const onlyGold = {
      ...builtInPack,
      programmes: [countsProgramme({ levels: europeanProgramme.levels.slice(1) })],
    };
    expect(counting({ levels: [levels[0]] }, onlyGold).levels.map(({ level }) => level)).toEqual([
      'silver',
      'gold',
      'platinum',
    ]);
  });

  it('replaces single values, to what is not known as well', () => {
    expect(counting({ videoProducts: 2, recalculatedEvery: '07-01' })).toMatchObject({
      videoProducts: 2,
      recalculatedEvery: '07-01',
    });
    expect(counting({ videoProducts: null }).videoProducts).toBeNull();
    expect(withOverrides(builtInPack, { rosterStaleDays: 3, cardOverdueDays: 9 })).toMatchObject({
      rosterStaleDays: 3,
      cardOverdueDays: 9,
    });
  });

  it('replaces whole programmes by id, or sets them beside', () => {
    const points = pointsProgramme({ id: 'emea', name: 'CPS now in points' });
    expect(withOverrides(builtInPack, { programmes: [points] }).programmes).toEqual([points]);
    const beside = withOverrides(builtInPack, { programmes: [yearProgramme()] });
    expect(beside.programmes).toEqual([europeanProgramme, yearProgramme()]);
    expect(programmeInForce(beside, 'CH', '2026-01-01')?.programme.kind).toBe('membership-year');
  });

  it('leaves programmes of other kinds as they are', () => {
    const products = [{ model: 'Body S', kind: 'body', limit: 'platinum' } as const];
    expect(withOverrides(mixedPack, { products }).programmes.slice(1)).toEqual(mixedPack.programmes.slice(1));
  });

  it('moves countries to another region', () => {
    const moved = withOverrides(builtInPack, { regions: [{ region: 'asia', countries: ['KZ', 'TR'] }] });
    expect(['KZ', 'TR', 'FR', 'JP'].map((country) => regionOf(moved, country))).toEqual([
      'asia',
      'asia',
      'emea',
      'japan',
    ]);
    expect(moved.regions.flatMap(({ countries }) => countries)).toHaveLength(249);
  });

  it('changes nothing when nothing is said', () => {
    expect(withOverrides(builtInPack, undefined)).toBe(builtInPack);
    expect(withOverrides(builtInPack, {})).toEqual(builtInPack);
  });
});

describe('what a case says of the programme', () => {
  const problemsOf = (programme: unknown) => {
    const parsed = parseCase({ ...aCase(), programme });
    return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
  };

  it('may be any of the parts', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ levels: europeanProgramme.levels, programmes: [pointsProgramme()] })).toEqual([]);
  });

  it.each<[unknown, string]>([
    [{ product: [] }, '$.programme.product: is not a key of a case'],
    [{ products: [{ model: 'A', kind: 'body' }] }, '$.programme.products[0].limit: '],
    [{ products: [{ model: 'A', kind: 'camera', limit: null }] }, '$.programme.products[0].kind: '],
    [
      { products: [{ model: 'A', kind: 'body', limit: null, supportedUntil: '2026-02-30' }] },
      '$.programme.products[0].supportedUntil: not a date of the calendar, written YYYY-MM-DD',
    ],
    [{ levels: [] }, '$.programme.levels: '],
    [
      { countries: [{ ...inCountry('FR'), country: 'UK' }] },
      '$.programme.countries[0].country: not a country code of ISO 3166-1 alpha-2',
    ],
    [{ recalculatedEvery: '02-29' }, '$.programme.recalculatedEvery: not a day of every year, written MM-DD'],
    [
      { programmes: [{ kind: 'stars' }] },
      '$.programme.programmes[0].kind: wanted: counts, points or membership-year',
    ],
    [{ rosterStaleDays: 0 }, '$.programme.rosterStaleDays: '],
    [{ cardOverdueDays: '28' }, '$.programme.cardOverdueDays: '],
    [null, '$.programme: '],
  ])('is refused when malformed: %j', (programme, problem) => {
    const problems = problemsOf(programme);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(problem)).toBe(true);
  });
});
