import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFact } from '../../../../domain/facts/kinds.ts';
import { statuses } from '../../../../domain/facts/status-moved.ts';
import { byDue, dueAt, dueBy, SOON, type Dated } from '../../../../domain/intake/due.ts';
import { intakeFact, testId } from '../../../support/facts.ts';

const now = Date.UTC(2026, 10, 24, 12);
let count = 0;

function dated(changed: Partial<Dated>): Dated {
  count += 1;
  return { id: testId(count), status: 'received', takenAt: now - 1000, promisedBy: null, ...changed };
}

describe('a promise', () => {
  it.each([
    [now - 1, 'overdue'],
    [now, 'soon'],
    [now + SOON - 1, 'soon'],
    [now + SOON, 'early'],
  ])('by %d is %s', (by, due) => {
    expect(dueAt(by, now)).toBe(due);
  });

  it('is kept once the work is done', () => {
    expect(statuses.map((status) => dueBy({ status, promisedBy: now }))).toEqual([now, now, null, null]);
  });

  it('is read with an intake, and intakes of the first version have none', () => {
    const taken = intakeFact({ id: 1 });
    const promised = { ...taken, v: 2, body: { ...taken.body, promise: { by: now, because: null } } };
    expect(readFact(structuredClone(promised))).toEqual({ state: 'known', fact: promised });
    expect(readFact(structuredClone(taken))).toEqual({ state: 'known', fact: taken });
  });
});

describe('the order of the board', () => {
  it('is overdue, soonest promise, oldest, and what went back last', () => {
    const overdue = dated({ promisedBy: now - SOON, status: 'in-work' });
    const soon = dated({ promisedBy: now + 1 });
    const late = dated({ promisedBy: now + 9 * SOON, takenAt: now - 9 * SOON });
    const old = dated({ takenAt: now - 8 * SOON, status: 'ready', promisedBy: now - SOON });
    const fresh = dated({ takenAt: now - SOON });
    const backNow = dated({ status: 'handed-back', takenAt: now - 2 * SOON });
    const backThen = dated({ status: 'handed-back', takenAt: now - 20 * SOON });
    const order = [overdue, soon, late, old, fresh, backNow, backThen];
    expect([...order].reverse().sort(byDue)).toEqual(order);
  });

  it('is the same from whatever order it starts', () => {
    const some = fc.record({
      status: fc.constantFrom(...statuses),
      takenAt: fc.nat({ max: 5 }),
      promisedBy: fc.option(fc.nat({ max: 3 })),
    });
    const lists = fc
      .array(some, { maxLength: 12 })
      .map((all) => all.map((one, index) => ({ ...one, id: testId(index) })))
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(lists, ([all, shuffled]) => {
        expect([...shuffled].sort(byDue)).toEqual([...all].sort(byDue));
      }),
    );
  });
});
