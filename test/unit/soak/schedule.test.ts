import { describe, expect, it } from 'vitest';
import { faultNames, hubFaults, readFaults } from '../../soak/faults.ts';
import { createSchedule, ratesFor, scheduleHash } from '../../soak/schedule.ts';

const hashOf = (seed: number, faults = 'all') =>
  scheduleHash(createSchedule(seed, readFaults(faults), ratesFor(400)), 4);

describe('the schedule of a soak', () => {
  it('is the same for the same seed and another for another', () => {
    expect(hashOf(7)).toBe(hashOf(7));
    expect(hashOf(7)).not.toBe(hashOf(8));
    expect(hashOf(7)).not.toBe(hashOf(7, 'cut'));
  });

  it('meets every fault, and each of the hub’s in its first round', () => {
    const schedule = createSchedule(3, readFaults('all'), ratesFor(400));
    const met = new Set<string | undefined>();
    for (let index = 0; index < 2000; index += 1) {
      met.add(schedule.step(0, index).fault ?? undefined);
      met.add(schedule.request(0, index).fault ?? undefined);
    }
    const round = hubFaults.map((_fault, index) => schedule.misfortune(index)?.fault);
    expect(new Set(round)).toEqual(new Set(hubFaults));
    expect([...met, ...round]).toEqual(expect.arrayContaining([...faultNames]));
  });

  it.each([
    [500, 6],
    [20_000, 250],
  ])('lists a quarter of %i facts as items of the pool, in lists of more than %i', (facts, most) => {
    const schedule = createSchedule(3, readFaults('none'), ratesFor(facts));
    const steps = Array.from({ length: 20_000 }, (_none, index) => schedule.step(0, index));
    const pools = steps.filter(({ work }) => work === 'pool');
    const listed = pools.reduce((sum, { items }) => sum + items, 0);
    // Beside each step that lists none there is most of a fact.
    expect(listed / steps.length).toBeGreaterThan(0.2);
    expect(listed / steps.length).toBeLessThan(0.4);
    expect(Math.max(...pools.map(({ items }) => items))).toBeGreaterThan(most);
  });

  it('does nothing that was not asked for', () => {
    const schedule = createSchedule(3, readFaults('none'), ratesFor(400));
    expect(schedule.misfortune(0)).toBeNull();
    expect(schedule.request(0, 5).fault).toBeNull();
    expect(() => readFaults('earthquake')).toThrow('no such fault: earthquake');
  });
});
