import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultIntakeRules, intakeRulesSchema } from '../../../../domain/intake/intake-rules.ts';
import { promisedBy, type PromiseCase } from '../../../../domain/intake/promise.ts';
import { isCpsSupported } from '../../../../domain/programme/cps-supported.ts';
import { builtInPack } from '../../../../domain/programme/built-in-pack.ts';
import { levels } from '../../../../domain/programme/level.ts';
import { samplePack } from '../../../../domain/programme/sample-pack.ts';
import { venueTime } from '../../../../domain/time/venue-time.ts';

const asked: PromiseCase = {
  takenAt: Date.parse('2026-11-24T09:02:30Z'),
  queue: 'priority',
  level: 'gold',
  hasUnsupported: false,
  rules: defaultIntakeRules,
  timeZone: 'Europe/Paris',
};

function when(changed: Partial<PromiseCase>): string {
  return new Date(promisedBy({ ...asked, ...changed })).toISOString();
}

describe('when kit is ready', () => {
  it('follows queue and level, on a quarter of an hour', () => {
    expect(when({})).toBe('2026-11-25T09:15:00.000Z');
    expect(when({ level: 'silver', takenAt: Date.parse('2026-11-24T20:00:00Z') })).toBe(
      '2026-11-26T08:00:00.000Z',
    );
    expect(when({ level: null })).toBe(when({ level: 'silver' }));
    expect(when({ queue: 'ordinary' })).toBe('2026-11-27T09:15:00.000Z');
  });

  it('is the ordinary time with anything that CPS does not support', () => {
    expect(when({ level: 'platinum', hasUnsupported: true })).toBe(when({ queue: 'ordinary' }));
  });

  it('waits until kit is handed out again', () => {
    // 21:02 at the venue, then 03:02 of the same night.
    expect(when({ level: 'platinum', takenAt: Date.parse('2026-11-24T08:02:00Z') })).toBe(
      '2026-11-25T07:00:00.000Z',
    );
    expect(when({ level: 'platinum', takenAt: Date.parse('2026-11-24T14:02:00Z') })).toBe(
      '2026-11-25T07:00:00.000Z',
    );
  });

  it('opens by the clock at the venue in the night it changes', () => {
    expect(when({ level: 'platinum', takenAt: Date.parse('2026-10-24T12:00:00Z') })).toBe(
      '2026-10-25T07:00:00.000Z',
    );
  });

  it('is never before its hours have passed, and always while it is open', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }),
        fc.constantFrom(...levels, null),
        (takenAt, level) => {
          const by = promisedBy({ ...asked, takenAt, level });
          const hours = defaultIntakeRules.turnaroundHours[level ?? 'priority'];
          expect(by).toBeGreaterThan(takenAt + hours * 3_600_000 - 60_000);
          const { minute } = venueTime(by, asked.timeZone);
          expect(minute).toBeGreaterThanOrEqual(8 * 60);
          expect(minute).toBeLessThanOrEqual(20 * 60);
        },
      ),
    );
  });
});

it('rules that close before they open are refused', () => {
  expect(intakeRulesSchema.safeParse({ ...defaultIntakeRules, closes: '07:00' }).success).toBe(false);
});

describe('what CPS supports', () => {
  const ask = (model: string, pack = samplePack) =>
    isCpsSupported(pack, { model, country: 'FR', today: '2026-11-24' });

  it('is what qualifies, accessories, and what nobody says anything about', () => {
    expect(ask('EOS R5')).toBe(true);
    expect(ask('Speedlite EL-1')).toBe(true);
    expect(ask('EOS R3', builtInPack)).toBe(true);
  });

  it('is not what is out of support, never qualifies or is not in the catalogue', () => {
    expect(ask('EOS 5D')).toBe(false);
    expect(ask('EOS R50')).toBe(false);
    expect(ask('Some tripod')).toBe(false);
  });
});
