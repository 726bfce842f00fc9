import { describe, expect, it } from 'vitest';
import { decideVerdict } from '../../../../domain/verdict/verdict.ts';
import { aKit, aProduct, programmeProducts, withKit } from './build-case.ts';

describe('level-recalculated', () => {
  const onDay = (today: string, levelSince: string) =>
    decideVerdict(withKit(aKit(2, 3, 'silver'), { level: 'platinum', levelSince }, { today }));

  it('drops the granted level on 1 January and not the day before', () => {
    expect(onDay('2025-12-31', '2025-03-01')).toMatchObject({
      level: 'platinum',
      reasons: ['member-on-record'],
    });
    expect(onDay('2026-01-01', '2025-03-01')).toMatchObject({
      level: 'silver',
      reasons: ['member-on-record', 'level-recalculated'],
    });
  });

  it('keeps a level granted on 1 January itself until the next one', () => {
    expect(onDay('2026-12-31', '2026-01-01').level).toBe('platinum');
    expect(onDay('2027-01-01', '2026-01-01').level).toBe('silver');
    expect(onDay('2026-01-01', '2025-12-31').level).toBe('silver');
  });

  it('counts for 1 January what was registered before it', () => {
    const decide = (registered: string) => {
      const old = { model: 'Old', kind: 'body', limit: 'gold', supportedUntil: '2026-02-01' } as const;
      const kit = [...aKit(1, 3, 'gold', { registered }), aProduct('Old', { registered })];
      const input = withKit(kit, { level: 'gold', levelSince: '2025-01-01' });
      return decideVerdict({ ...input, programme: { products: [...programmeProducts, old] } });
    };
    expect(decide('2025-12-31')).toMatchObject({ verdict: 'priority', level: 'gold' });
    expect(decide('2025-12-31').warnings).toEqual(
      expect.arrayContaining(['level-falls-1-january', 'product-unsupported']),
    );
    expect(decide('2026-01-01')).toMatchObject({
      verdict: 'standard',
      reasons: ['below-silver', 'level-recalculated'],
    });
  });

  it("takes today's kit when that is better", () => {
    const kit = [...aKit(2, 3, 'silver'), ...aKit(2, 3, 'gold', { registered: '2026-05-01' })];
    const answer = decideVerdict(withKit(kit, { level: 'platinum', levelSince: '2025-02-01' }));
    expect(answer.level).toBe('gold');
    expect(answer.explain[1]).toContain('gave Silver');
  });

  it('looks at the latest of several years', () => {
    expect(onDay('2026-06-15', '2019-05-05').explain[1]).toContain('1 January 2026');
  });

  it('recalculates video membership as well', () => {
    const decide = (levelSince: string) => decideVerdict(withKit([], { video: true, levelSince }));
    expect(decide('2026-01-01')).toMatchObject({ verdict: 'priority', video: true });
    expect(decide('2025-12-31')).toMatchObject({ verdict: 'standard', video: false });
  });

  it('has nothing to recalculate without a date', () => {
    expect(decideVerdict(withKit(aKit(2, 3, 'gold'), { levelSince: null })).reasons).toEqual([
      'member-on-record',
      'level-raised',
    ]);
  });
});

describe('level-raised', () => {
  it('holds at once when the kit reaches more than was granted', () => {
    const answer = decideVerdict(withKit(aKit(2, 3, 'gold'), { level: 'silver' }));
    expect(answer).toMatchObject({
      level: 'gold',
      reasons: ['member-on-record', 'level-raised'],
      warnings: [],
    });
  });

  it('does not hold when it reaches the same', () => {
    expect(decideVerdict(withKit(aKit(2, 3, 'gold'), { level: 'gold' })).reasons).toEqual([
      'member-on-record',
    ]);
  });

  it('holds for video membership', () => {
    expect(decideVerdict(withKit([aProduct('Cinema')])).reasons).toContain('level-raised');
    expect(decideVerdict(withKit([aProduct('Cinema')], { video: true })).reasons).not.toContain(
      'level-raised',
    );
  });
});

describe('level-falls-1-january', () => {
  it('keeps the level during the year and warns', () => {
    const answer = decideVerdict(withKit(aKit(2, 3, 'silver'), { level: 'gold' }));
    expect(answer).toMatchObject({ level: 'gold', reasons: ['member-on-record'] });
    expect(answer.warnings).toEqual(['level-falls-1-january']);
    expect(answer.explain[1]).toContain('1 January 2027');
    expect(answer.advice.map(({ id }) => id)).toContain('register-before-1-january');
  });

  it('is quiet when the kit still gives as much', () => {
    expect(decideVerdict(withKit(aKit(2, 3, 'gold'), { level: 'gold' })).warnings).toEqual([]);
  });

  it('is quiet when the country would keep it at Silver anyway', () => {
    const answer = decideVerdict(withKit(aKit(2, 3, 'silver'), { level: 'gold', country: 'HR' }));
    expect(answer).toMatchObject({ level: 'silver', warnings: [] });
  });
});

describe('country-level-cap', () => {
  it('holds a photo level at Silver', () => {
    const answer = decideVerdict(withKit(aKit(3, 4, 'platinum'), { country: 'HR', level: 'platinum' }));
    expect(answer).toMatchObject({ verdict: 'priority', level: 'silver' });
    expect(answer.reasons).toEqual(['member-on-record', 'country-level-cap']);
    expect(answer.explain[1]).toContain('Croatia');
  });

  it('is not mentioned where it changes nothing', () => {
    expect(decideVerdict(withKit(aKit(2, 3, 'silver'), { country: 'HR', level: 'silver' })).reasons).toEqual([
      'member-on-record',
    ]);
    expect(decideVerdict(withKit(aKit(3, 4, 'platinum'), { level: 'platinum' })).reasons).toEqual([
      'member-on-record',
    ]);
  });

  it('offers no video membership, and then decides', () => {
    const answer = decideVerdict(withKit([aProduct('Cinema')], { country: 'AE', video: true }));
    expect(answer).toMatchObject({ verdict: 'standard', video: false, level: null });
    expect(answer.reasons).toEqual(['country-level-cap', 'below-silver']);
  });
});

describe('country-not-in-programme', () => {
  it('holds for a home address without a programme', () => {
    const answer = decideVerdict(withKit(aKit(3, 4, 'platinum'), { country: 'GR', level: 'gold' }));
    expect(answer).toMatchObject({ verdict: 'standard', level: null, basis: 'record' });
    expect(answer.reasons).toEqual(['country-not-in-programme']);
    expect(answer.explain[0]).toContain('Greece');
  });

  it('does not depend on where the desk stands', () => {
    expect(decideVerdict(withKit(aKit(2, 3, 'gold'), {}, { desk: { country: 'MC' } })).verdict).toBe(
      'priority',
    );
  });
});
