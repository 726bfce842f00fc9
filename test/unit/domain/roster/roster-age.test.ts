import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confirmed, daysUnconfirmed, isTooOld, timePassed } from '../../../../domain/roster/roster-age.ts';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-11-24T08:00:00Z');

describe('a roster the hub no longer confirms', () => {
  it('answers for as many days as the event says, and then no more', () => {
    const fresh = confirmed(start);
    expect(isTooOld(timePassed(fresh, start + 14 * day, 0), 14)).toBe(false);
    expect(isTooOld(timePassed(fresh, start + 14 * day + 1, 0), 14)).toBe(true);
    expect(daysUnconfirmed(timePassed(fresh, start + 15.9 * day, 0))).toBe(15);
  });

  it('answers again when the hub confirms it, also with a clock that was set back', () => {
    const old = timePassed(confirmed(start), start + 20 * day, 0);
    expect(isTooOld(old, 14)).toBe(true);
    expect(isTooOld(timePassed(confirmed(start - 400 * day), start - 399 * day, 0), 14)).toBe(false);
  });

  it('grows old by the time that passes for certain, whatever the clock says', () => {
    let clock = confirmed(start);
    for (let hour = 0; hour < 25; hour += 1) clock = timePassed(clock, start, day / 24);
    expect(isTooOld(clock, 1)).toBe(true);
  });

  it('once too old is never young again by any setting of the clock', () => {
    const settings = fc.array(fc.tuple(fc.integer({ min: -800, max: 800 }), fc.integer({ min: -5, max: 5 })));
    fc.assert(
      fc.property(settings, fc.integer({ min: 1, max: 60 }), (steps, days) => {
        let clock = timePassed(confirmed(start), start + (days + 1) * day, 0);
        for (const [at, ran] of steps) clock = timePassed(clock, start + at * day, ran * day);
        expect(isTooOld(clock, days)).toBe(true);
      }),
    );
  });
});
