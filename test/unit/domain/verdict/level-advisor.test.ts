import { describe, expect, it } from 'vitest';
import type { Level } from '../../../../domain/programme/level.ts';
import type { Programme } from '../../../../domain/programme/programme.ts';
import type { MemberRecord, RegisteredProduct } from '../../../../domain/verdict/case.ts';
import { adviseLevel } from '../../../../domain/verdict/level-advisor.ts';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aKit, aProduct, aRecord, programmeProducts, today, withKit } from './build-case.ts';
import { countsProgramme, inCountry, packOf, pointsProgramme, yearProgramme } from './build-programme.ts';

const advise = (
  products: RegisteredProduct[],
  record: Partial<MemberRecord> = {},
  programme: Programme = countsProgramme(),
  on = today,
) => adviseLevel(aRecord({ products, ...record }), packOf(programme), on);
const missing = (bodies: number, lenses: number, countingFor: Level) => ({
  kind: 'products',
  bodies,
  lenses,
  countingFor,
});

describe('adviseLevel', () => {
  it('says what reaches the next level', () => {
    expect(advise([])?.next).toEqual({ level: 'silver', missing: missing(2, 3, 'silver') });
    expect(advise(aKit(1, 3, 'silver'))?.next).toEqual({ level: 'silver', missing: missing(1, 0, 'silver') });
    expect(advise(aKit(2, 3, 'silver'))?.next).toEqual({ level: 'gold', missing: missing(2, 3, 'gold') });
    const almostGold = [...aKit(2, 2, 'platinum'), aProduct('Lens S')];
    expect(advise(almostGold)?.next).toEqual({ level: 'gold', missing: missing(0, 1, 'gold') });
    expect(advise(aKit(2, 3, 'platinum'))?.next).toEqual({
      level: 'platinum',
      missing: missing(1, 1, 'platinum'),
    });
  });

  it('starts from the level the member has, not from the kit', () => {
    expect(advise([], { level: 'gold' })?.next).toEqual({
      level: 'platinum',
      missing: missing(3, 4, 'platinum'),
    });
  });

  it('ends at the top, and where the country ends', () => {
    expect(advise(aKit(3, 4, 'platinum'))?.next).toBeNull();
    expect(advise(aKit(2, 3, 'silver'), { country: 'HR' })?.next).toBeNull();
    expect(advise([], { country: 'HR' })?.next?.level).toBe('silver');
  });

  it('takes the shorter way where a higher level takes less', () => {
    const [silver, gold] = countsProgramme().levels;
    if (silver === undefined || gold === undefined) throw new Error('no levels');
    const levelsOf = [silver, { ...gold, needs: { bodies: 0, lenses: 1 } }];
    expect(advise([], {}, countsProgramme({ levels: levelsOf }))?.next).toEqual({
      level: 'silver',
      missing: missing(0, 1, 'gold'),
    });
  });

  it('says nothing of what nobody knows', () => {
    const unknown = countsProgramme().levels.map((entry) => ({ ...entry, needs: null }));
    expect(advise([], {}, countsProgramme({ levels: unknown }))?.next).toEqual({
      level: 'silver',
      missing: null,
    });
  });

  it('counts points where points count', () => {
    const points = pointsProgramme({ countries: [inCountry('FR')] });
    expect(advise([aProduct('Body P')], {}, points)?.next).toEqual({
      level: 'gold',
      missing: { kind: 'points', points: 8 },
    });
    expect(advise([aProduct('Body S')], { level: 'gold' }, points)?.loss).toEqual({
      on: '2027-01-01',
      from: { level: 'gold', video: false },
      to: { level: null, video: false },
      toKeep: { kind: 'points', points: 15 },
    });
  });

  it('says what the next 1 January takes', () => {
    expect(advise(aKit(1, 3, 'gold'), { level: 'gold', video: true })?.loss).toEqual({
      on: '2027-01-01',
      from: { level: 'gold', video: true },
      to: { level: null, video: false },
      toKeep: missing(1, 0, 'gold'),
    });
    expect(advise([], { video: true })?.loss).toEqual({
      on: '2027-01-01',
      from: { level: null, video: true },
      to: { level: null, video: false },
      toKeep: null,
    });
    expect(advise(aKit(2, 3, 'gold'), { level: 'gold' })?.loss).toBeNull();
    expect(advise([])?.loss).toBeNull();
  });

  it('foresees the end of support before then, not on the day itself', () => {
    const ending = (supportedUntil: string) =>
      countsProgramme({
        products: [...programmeProducts, { model: 'Old', kind: 'body', limit: 'gold', supportedUntil }],
      });
    const kit = [...aKit(1, 3, 'gold'), aProduct('Old')];
    expect(advise(kit, {}, ending('2026-12-31'))?.loss).toMatchObject({
      from: { level: 'gold' },
      to: { level: null },
      toKeep: missing(1, 0, 'gold'),
    });
    expect(advise(kit, {}, ending('2027-01-01'))?.loss).toBeNull();
  });

  it('does not count on support that begins before then', () => {
    const beginning = countsProgramme({
      products: [
        ...programmeProducts,
        { model: 'New', kind: 'body', limit: 'gold', supportedFrom: '2026-08-01' },
      ],
    });
    const kit = [...aKit(1, 3, 'gold'), aProduct('New')];
    // The kit today gives less, so the level falls by the rule; by then nothing will be missing.
    expect(advise(kit, { level: 'gold' }, beginning)?.loss).toMatchObject({
      to: { level: null },
      toKeep: null,
    });
  });

  it('has nothing to say where the kit decides nothing', () => {
    expect(advise([], { country: null })).toBeNull();
    expect(advise([], { country: 'GR' })).toBeNull();
    expect(advise([], { country: 'CH' }, yearProgramme())).toBeNull();
    expect(advise([], { region: 'usa' })).toBeNull();
  });
});

describe('advice on the level in a verdict', () => {
  const adviceOf = (products: RegisteredProduct[], record: Partial<MemberRecord>, id: string) =>
    decideVerdict(withKit(products, record)).advice.find((one) => one.id === id)?.text;

  it('says what keeps a level', () => {
    expect(adviceOf(aKit(2, 2, 'gold'), { level: 'gold' }, 'register-before-1-january')).toBe(
      'To keep Gold on 1 January 2027, register 1 more lens counting for Gold or above before that day.',
    );
  });

  it('stays general when Video membership falls as well', () => {
    expect(adviceOf(aKit(2, 2, 'gold'), { level: 'gold', video: true }, 'register-before-1-january')).toBe(
      'Register every product owned before 1 January 2027 to keep Gold and Video.',
    );
  });

  it('stays with the photo level when Video membership is not in danger', () => {
    const kit = [...aKit(2, 2, 'gold'), aProduct('Cinema')];
    expect(adviceOf(kit, { level: 'gold', video: true }, 'register-before-1-january')).toContain(
      '1 more lens',
    );
  });
});
