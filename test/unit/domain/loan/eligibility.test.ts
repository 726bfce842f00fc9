import { describe, expect, it } from 'vitest';
import { eligibilityOf, lendsAt, type Standing } from '../../../../domain/loan/eligibility.ts';
import { builtInPack } from '../../../../domain/programme/built-in-pack.ts';
import { samplePack } from '../../../../domain/programme/sample-pack.ts';

const standing = (changed: Partial<Standing>): Standing => ({
  verdict: 'priority',
  level: 'gold',
  loans: true,
  ...changed,
});

describe('who may be lent kit', () => {
  it.each([
    [standing({}), { ok: true, by: 'level', level: 'gold' }],
    [standing({ verdict: 'visitor-priority' }), { ok: true, by: 'level', level: 'gold' }],
    [standing({ level: 'silver', loans: false }), { ok: false, lacking: 'level-without-loans' }],
    [standing({ loans: null }), { ok: false, lacking: 'not-known' }],
    [standing({ level: null }), { ok: false, lacking: 'no-level' }],
    [standing({ verdict: 'standard' }), { ok: false, lacking: 'standard' }],
    [standing({ verdict: 'unknown' }), { ok: false, lacking: 'unknown' }],
    [null, { ok: false, lacking: 'no-verdict' }],
  ])('%j: %j', (judged, expected) => {
    expect(eligibilityOf(judged, false)).toEqual(expected);
    expect(eligibilityOf(judged, true)).toEqual({ ok: true, by: 'promise' });
  });
});

describe('what the programme says of loans', () => {
  it('follows the sample programme by level', () => {
    const at = (level: 'silver' | 'gold' | 'platinum') => lendsAt(samplePack, ['DE'], level, '2026-11-24');
    expect([at('silver'), at('gold'), at('platinum')]).toEqual([false, true, true]);
  });

  it('is the host country’s where the home has no programme or is not known', () => {
    expect(lendsAt(samplePack, ['JP', 'FR'], 'gold', '2026-11-24')).toBe(true);
    expect(lendsAt(samplePack, [null, 'FR'], 'silver', '2026-11-24')).toBe(false);
    expect(lendsAt(samplePack, ['JP', null], 'gold', '2026-11-24')).toBeNull();
  });

  it('is not known where the pack does not say, and never guessed', () => {
    expect(lendsAt(builtInPack, ['DE', 'FR'], 'platinum', '2026-11-24')).toBeNull();
  });
});
