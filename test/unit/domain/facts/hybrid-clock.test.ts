import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockAtStart,
  clockReadingSchema,
  MAX_AHEAD_MS,
  observe,
  readClock,
  tick,
  writeClock,
} from '../../../../domain/facts/hybrid-clock.ts';

const times = fc.integer({ min: 1, max: Date.UTC(2100, 0, 1) });

describe('the hybrid clock', () => {
  it('never goes back, whatever the laptop clock does', () => {
    fc.assert(
      fc.property(fc.array(times, { minLength: 2, maxLength: 50 }), (walls) => {
        const readings: string[] = [];
        let clock = clockAtStart;
        for (const now of walls) {
          clock = tick(clock, now);
          readings.push(writeClock(clock, 'AA'));
        }
        expect([...readings].sort()).toEqual(readings);
        expect(new Set(readings).size).toBe(readings.length);
      }),
    );
  });

  it('comes after every reading it has seen', () => {
    fc.assert(
      fc.property(
        times,
        fc.nat({ max: 0xffff }),
        fc.integer({ min: 0, max: MAX_AHEAD_MS }),
        (now, counter, ahead) => {
          const seen = writeClock({ wall: now + ahead, counter }, 'BB');
          const next = tick(observe(clockAtStart, seen, now), now);
          expect(writeClock(next, 'BB') > seen).toBe(true);
        },
      ),
    );
  });

  it('is not poisoned by one reading from the future: each desk stays in its own time', () => {
    const now = Date.UTC(2026, 10, 24);
    const poison = writeClock({ wall: now + MAX_AHEAD_MS + 1, counter: 0 }, 'BB');
    expect(observe({ wall: now, counter: 3 }, poison, now)).toEqual({ wall: now, counter: 3 });
  });

  it('goes on when the counter is used up', () => {
    expect(tick({ wall: 1000, counter: 0xffff }, 1000)).toEqual({ wall: 1001, counter: 0 });
  });

  it('is written and read alike', () => {
    fc.assert(
      fc.property(times, fc.nat({ max: 0xffff }), (wall, counter) => {
        const reading = writeClock({ wall, counter }, 'MC');
        expect(clockReadingSchema.parse(reading)).toBe(reading);
        expect(readClock(reading)).toEqual({ wall, counter });
      }),
    );
  });
});
