import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkAtStart, linkBad, linkGood, nextDelay } from '../../../renderer/worker/sync/link-state.ts';

describe('the link', () => {
  it('is offline since its first failure, until the next good contact', () => {
    const first = linkBad(linkAtStart, 1000, 'unreachable');
    const second = linkBad(first, 5000, 'hub-error');
    expect(second).toMatchObject({ offlineSince: 1000, problem: 'hub-error', lastContactAt: null });
    const good = linkGood(second, 9000, 250);
    expect(good).toEqual({ lastContactAt: 9000, offlineSince: null, problem: null, skewMs: 250 });
    expect(linkBad(good, 12_000, 'unreachable')).toMatchObject({ lastContactAt: 9000, offlineSince: 12_000 });
  });

  it('is asked again soon after a failure, ever less often, and never less than once a minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, random) => {
          const delay = nextDelay(failures, random);
          expect(delay).toBeGreaterThanOrEqual(500);
          expect(delay).toBeLessThanOrEqual(60_000);
          expect(nextDelay(failures + 2, random)).toBeGreaterThanOrEqual(delay);
        },
      ),
    );
    expect(nextDelay(1, 1)).toBe(1000);
  });

  it('spreads desks that lost the same access point', () => {
    expect(nextDelay(7, 0)).toBe(30_000);
    expect(nextDelay(7, 1)).toBe(60_000);
  });
});
