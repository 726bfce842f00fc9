import { describe, expect, it } from 'vitest';
import { dayBefore, monthsAfter } from '../../../../domain/programme/iso-date.ts';
import { better, cappedAt, isAbove } from '../../../../domain/programme/level.ts';
import { bestOf, exceeds, isNone, sharedBy } from '../../../../domain/programme/membership.ts';
import { lastDayOfMembership } from '../../../../domain/programme/membership-year-programme.ts';
import { nextRecalculation, recalculatedBetween } from '../../../../domain/programme/recalculation.ts';
import { outsideSupport } from '../../../../domain/programme/supported-product.ts';
import { yearProgramme } from '../verdict/build-programme.ts';

const none = { level: null, video: false };
const gold = { level: 'gold', video: false } as const;
const silverAndVideo = { level: 'silver', video: true } as const;

describe('levels', () => {
  it('are in order, with none below all', () => {
    expect([
      isAbove('gold', 'silver'),
      isAbove('gold', 'gold'),
      isAbove('silver', null),
      isAbove(null, null),
    ]).toEqual([true, false, true, false]);
    expect([better('gold', 'platinum'), better('gold', 'silver'), better(null, 'silver')]).toEqual([
      'platinum',
      'gold',
      'silver',
    ]);
    expect([cappedAt('gold', 'silver'), cappedAt('silver', 'gold'), cappedAt(null, 'gold')]).toEqual([
      'silver',
      'silver',
      null,
    ]);
  });

  it('and Video together can exceed each other', () => {
    expect(exceeds(gold, silverAndVideo)).toBe(true);
    expect(exceeds(silverAndVideo, gold)).toBe(true);
    expect(exceeds(gold, gold)).toBe(false);
    expect(exceeds(none, gold)).toBe(false);
    expect(bestOf(gold, silverAndVideo)).toEqual({ level: 'gold', video: true });
    expect(bestOf(none, gold)).toEqual(gold);
    expect(sharedBy(gold, silverAndVideo)).toEqual({ level: 'silver', video: false });
    expect(sharedBy(silverAndVideo, gold)).toEqual({ level: 'silver', video: false });
    expect(sharedBy(silverAndVideo, silverAndVideo)).toEqual(silverAndVideo);
    expect([isNone(none), isNone(gold), isNone({ level: null, video: true })]).toEqual([true, false, false]);
  });
});

describe('recalculation', () => {
  const every = { recalculatedEvery: '01-01' };

  it('has happened when its day lies after the one and not after the other', () => {
    expect(recalculatedBetween('2025-12-31', '2026-01-01', every)).toBe('2026-01-01');
    expect(recalculatedBetween('2025-12-31', '2025-12-31', every)).toBeNull();
    expect(recalculatedBetween('2026-01-01', '2026-12-31', every)).toBeNull();
    expect(recalculatedBetween('2020-03-01', '2026-06-15', every)).toBe('2026-01-01');
    expect(recalculatedBetween(null, '2026-06-15', every)).toBeNull();
  });

  it('comes next on the first such day after', () => {
    expect(nextRecalculation('2026-01-01', every)).toBe('2027-01-01');
    expect(nextRecalculation('2026-12-31', every)).toBe('2027-01-01');
  });

  it('can be on another day of the year', () => {
    const july = { recalculatedEvery: '07-01' };
    expect(nextRecalculation('2026-06-30', july)).toBe('2026-07-01');
    expect(nextRecalculation('2026-07-01', july)).toBe('2027-07-01');
    expect(recalculatedBetween('2025-06-30', '2026-06-30', july)).toBe('2025-07-01');
    expect(recalculatedBetween('2025-06-30', '2026-07-01', july)).toBe('2026-07-01');
  });
});

describe('support', () => {
  const period = { supportedFrom: '2026-02-01', supportedUntil: '2026-02-28' };

  it('includes its first and last day', () => {
    expect(outsideSupport(period, '2026-01-31')).toEqual({ why: 'supported-later', date: '2026-02-01' });
    expect(outsideSupport(period, '2026-02-01')).toBeNull();
    expect(outsideSupport(period, '2026-02-28')).toBeNull();
    expect(outsideSupport(period, '2026-03-01')).toEqual({ why: 'support-ended', date: '2026-02-28' });
    expect(outsideSupport({}, '2026-03-01')).toBeNull();
  });
});

describe('months', () => {
  it('keep the day where the month has it', () => {
    expect(monthsAfter('2026-11-24', 12)).toBe('2027-11-24');
    expect(monthsAfter('2026-11-24', 2)).toBe('2027-01-24');
    expect(monthsAfter('2026-12-31', 1)).toBe('2027-01-31');
    expect(monthsAfter('2028-02-29', 48)).toBe('2032-02-29');
  });

  it('go to the first of the next where it has not', () => {
    expect(monthsAfter('2028-02-29', 12)).toBe('2029-03-01');
    expect(monthsAfter('2026-01-31', 1)).toBe('2026-03-01');
    expect(monthsAfter('2026-12-31', 2)).toBe('2027-03-01');
  });

  it('make a membership that ends the day before', () => {
    expect([dayBefore('2026-01-01'), dayBefore('2028-03-01')]).toEqual(['2025-12-31', '2028-02-29']);
    const lasting = (months: number | null, granted: string) =>
      lastDayOfMembership(yearProgramme({ months }), granted);
    expect(lasting(12, '2026-01-01')).toBe('2026-12-31');
    expect(lasting(12, '2026-03-01')).toBe('2027-02-28');
    expect(lasting(12, '2027-03-01')).toBe('2028-02-29');
    expect(lasting(12, '2028-02-29')).toBe('2029-02-28');
    expect(lasting(36, '2026-06-15')).toBe('2029-06-14');
    expect(lasting(null, '2026-06-15')).toBeNull();
  });
});
