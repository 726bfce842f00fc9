import { describe, expect, it } from 'vitest';
import { explainPoints } from '../../../../domain/verdict/explain-points.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aCase, aProduct, aRecord, today } from './build-case.ts';
import { countsProgramme, inCountry, packOf, pointsProgramme } from './build-programme.ts';
import type { MemberRecord, RegisteredProduct } from '../../../../domain/verdict/case.ts';
import type { PointsProgramme } from '../../../../domain/programme/points-programme.ts';

const inIreland = (products: RegisteredProduct[], record: Partial<MemberRecord> = {}, on = today) =>
  aCase({ today: on, record: aRecord({ country: 'IE', products, ...record }) });
const decide = (
  products: RegisteredProduct[],
  record: Partial<MemberRecord> = {},
  change: Partial<PointsProgramme> = {},
  on = today,
) => decideVerdict(inIreland(products, record, on), packOf(countsProgramme(), pointsProgramme(change)));

/** So many products of 5 points each. */
const fives = (count: number, change: Partial<RegisteredProduct> = {}) =>
  Array.from({ length: count }, (_, at) => aProduct('Body S', { serial: String(at), ...change }));

describe('a programme of points', () => {
  it.each([
    [1, null],
    [2, 'silver'],
    [3, 'silver'],
    [4, 'gold'],
    [7, 'gold'],
    [8, 'platinum'],
    [20, 'platinum'],
  ])('%i products of 5 points give %s', (count, level) => {
    expect(decide(fives(count)).level).toBe(level);
  });

  it('adds up products of different points, each once', () => {
    const kit = [aProduct('Body P'), aProduct('Lens P')];
    expect(decide(kit)).toMatchObject({ verdict: 'priority', level: 'gold', warnings: [] });
    expect(decide([aProduct('Lens P'), aProduct('Lens P')]).level).toBeNull();
    expect(decide([aProduct('Lens P'), aProduct('Lens P', { serial: '2' })]).level).toBe('silver');
  });

  it('says how far the kit is', () => {
    const answer = decide(fives(1));
    expect(answer).toMatchObject({ verdict: 'standard', reasons: ['below-silver'] });
    expect(answer.explain[0]).toContain('5 points; Silver takes 10');
    expect(answer.advice[0]).toEqual({
      id: 'what-is-missing',
      text: 'Register products with 5 more points to reach Silver. 1 Pro Video product would make Video membership.',
    });
  });

  it('says of a product of unknown points that it does not count', () => {
    const answer = decide([...fives(2), aProduct('Body ?'), aProduct('EOS Nowhere'), aProduct('Flash')]);
    expect(answer).toMatchObject({ level: 'silver', warnings: ['product-limit-unknown'] });
    expect(answer.explain.at(-1)).toContain(
      'how many points it has is not known here: Body ? and EOS Nowhere',
    );
  });

  it('does not count what is outside support', () => {
    const old = { model: 'Old', kind: 'body', points: 10, supportedUntil: '2026-06-14' } as const;
    const answer = decide([aProduct('Old')], {}, { products: [old] });
    expect(answer).toMatchObject({ level: null, warnings: ['product-unsupported'] });
  });

  it('makes Video membership of Pro Video products', () => {
    const answer = decide([aProduct('Cinema')]);
    expect(answer).toMatchObject({ verdict: 'priority', level: null, video: true, warnings: [] });
    const two = { videoProducts: 2 };
    expect(decide([aProduct('Cinema')], {}, two).video).toBe(false);
    expect(decide([aProduct('Cinema'), aProduct('Cinema', { serial: '2' })], {}, two).video).toBe(true);
    expect(decide([aProduct('Cinema')], {}, { videoProducts: null }).video).toBe(false);
  });

  it('lets the points of a Pro Video product count as well', () => {
    const cinema = { model: 'Cinema', kind: 'pro-video', points: 12 } as const;
    expect(decide([aProduct('Cinema')], {}, { products: [cinema] })).toMatchObject({
      level: 'silver',
      video: true,
    });
  });

  it('keeps a level during the year and finds it anew on 1 January', () => {
    const granted = { level: 'gold', levelSince: '2025-07-01' } as const;
    const kit = fives(2, { registered: '2025-07-01' });
    expect(decide(kit, granted, {}, '2025-12-31')).toMatchObject({
      level: 'gold',
      warnings: ['level-falls-1-january'],
    });
    expect(decide(kit, granted, {}, '2026-01-01')).toMatchObject({
      level: 'silver',
      reasons: ['member-on-record', 'level-recalculated'],
    });
  });

  it('is capped by the country', () => {
    const countries = [inCountry('IE', { upTo: 'silver', video: false, from: '2025-06-01' })];
    expect(decide([...fives(8), aProduct('Cinema')], {}, { countries })).toMatchObject({
      level: 'silver',
      video: false,
      reasons: ['member-on-record', 'level-raised', 'country-level-cap'],
    });
  });

  it('begins on its day', () => {
    expect(decide(fives(2), {}, {}, '2025-05-31').reasons).toEqual(['below-silver']);
    expect(decide(fives(2), {}, {}, '2025-06-01').level).toBe('silver');
  });
});

describe('points that a level takes and nobody knows', () => {
  const levels = pointsProgramme().levels;
  const unknownFrom = (first: number) => ({
    levels: levels.map((entry, at) => (at < first ? entry : { ...entry, needs: null })),
  });

  it('leave the level to the record when no level is known', () => {
    const answer = decide(fives(9), { level: null }, unknownFrom(0));
    expect(answer).toMatchObject({ verdict: 'priority', level: null, warnings: ['level-as-recorded'] });
    expect(answer.explain.at(-1)).toContain('what a level takes in the home country (Ireland)');
    const granted = decide([], { level: 'gold', levelSince: '2025-07-01' }, unknownFrom(0));
    expect(granted).toMatchObject({ verdict: 'priority', level: 'gold', warnings: ['level-as-recorded'] });
  });

  it('are said to be unknown when they could lift the level', () => {
    const answer = decide(fives(9), {}, unknownFrom(1));
    expect(answer).toMatchObject({ level: 'silver', warnings: ['threshold-unknown'] });
    expect(answer.explain.at(-1)).toContain('Gold and Platinum');
    expect(decide(fives(9), {}, unknownFrom(2)).explain.at(-1)).toContain('What Platinum takes');
  });

  it('do not matter beyond what the country offers', () => {
    const countries = [inCountry('IE', { upTo: 'silver', from: '2025-06-01' })];
    expect(decide(fives(9), {}, { ...unknownFrom(1), countries }).warnings).toEqual([]);
  });
});

describe('explainPoints', () => {
  it('says of each product what it adds, or why nothing', () => {
    const kit = [
      aProduct('Body S'),
      aProduct('Body S'),
      aProduct('Cinema'),
      aProduct('Flash'),
      aProduct('Body ?'),
      aProduct('Lens P', { registered: '2026-06-16' }),
    ];
    const explained = explainPoints(kit, pointsProgramme(), today);
    expect(explained.lines.map(({ product, standing }) => [product.model, standing])).toEqual([
      ['Body ?', { counts: false, why: 'limit-unknown' }],
      ['Body S', { counts: true, points: 5, proVideo: false }],
      ['Body S', { counts: false, why: 'registered-twice' }],
      ['Cinema', { counts: true, points: 0, proVideo: true }],
      ['Flash', { counts: false, why: 'not-qualifying' }],
      ['Lens P', { counts: false, why: 'registered-later', date: '2026-06-16' }],
    ]);
    expect(explained).toMatchObject({ kind: 'points', on: today, level: null, video: true });
    expect(explained.progress).toEqual([
      { level: 'silver', have: 5, need: 10, reached: false },
      { level: 'gold', have: 5, need: 20, reached: false },
      { level: 'platinum', have: 5, need: 40, reached: false },
    ]);
  });
});
