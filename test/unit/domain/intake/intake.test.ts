import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  foldIntake,
  nextStatus,
  statusOf,
  type IntakeFact,
  type IntakeState,
} from '../../../../domain/intake/intake.ts';
import { statuses } from '../../../../domain/facts/status-moved.ts';
import { intakeFact, moveFact } from '../../../support/facts.ts';

const taken = intakeFact({ id: 1 });

function fold(facts: readonly IntakeFact[]): IntakeState {
  const state = facts.reduce<IntakeState | null>(foldIntake, null);
  if (state === null) throw new Error('nothing to fold');
  return state;
}

const move = (id: number, to: (typeof statuses)[number], after: string[], desk = 'AA') =>
  moveFact({ id, desk, about: taken.id, to, after });

describe('the fold of an intake', () => {
  it('follows a line of moves', () => {
    const work = move(2, 'in-work', [taken.id]);
    const ready = move(3, 'ready', [work.id]);
    expect(statusOf(fold([taken]))).toEqual({ status: 'received', heads: [taken.id], conflict: false });
    expect(statusOf(fold([taken, work, ready]))).toEqual({
      status: 'ready',
      heads: [ready.id],
      conflict: false,
    });
  });

  it('lets a move back undo one', () => {
    const work = move(2, 'in-work', [taken.id]);
    const back = move(3, 'received', [work.id]);
    expect(statusOf(fold([taken, work, back])).status).toBe('received');
  });

  it('lets no time stamp win by being in the future', () => {
    const at = '2099-12-31T23:59:59.000Z/0000/BB';
    const future = { ...move(900, 'in-work', [taken.id], 'BB'), at };
    const next = move(2, 'ready', [future.id]);
    for (const facts of [
      [taken, future, next],
      [next, future, taken],
    ]) {
      expect(statusOf(fold(facts))).toEqual({ status: 'ready', heads: [next.id], conflict: false });
    }
  });

  it('flags moves made in ignorance of each other, shows the furthest, and is settled by the next', () => {
    const work = move(2, 'in-work', [taken.id]);
    const here = move(3, 'ready', [work.id], 'AA');
    const there = move(4, 'handed-back', [work.id], 'BB');
    const forked = statusOf(fold([taken, work, here, there]));
    expect(forked).toEqual({ status: 'handed-back', heads: [here.id, there.id], conflict: true });
    const settled = move(5, 'handed-back', [...forked.heads]);
    expect(statusOf(fold([taken, work, here, there, settled]))).toMatchObject({
      conflict: false,
      heads: [settled.id],
    });
  });

  it('takes two desks agreeing on a step for agreement, but never two hand-backs', () => {
    const both = [move(2, 'ready', [taken.id], 'AA'), move(3, 'ready', [taken.id], 'BB')];
    expect(statusOf(fold([taken, ...both])).conflict).toBe(false);
    const twice = [move(2, 'handed-back', [taken.id], 'AA'), move(3, 'handed-back', [taken.id], 'BB')];
    expect(statusOf(fold([taken, ...twice])).conflict).toBe(true);
  });

  it('ends in the same state for any order of arrival, with any repeats', () => {
    const steps = fc.array(
      fc.record({
        to: fc.constantFrom(...statuses),
        after: fc.nat(),
        desk: fc.constantFrom('AA', 'BB', 'CC'),
      }),
      { maxLength: 12 },
    );
    const generated = steps.chain((moves) => {
      const facts: IntakeFact[] = [taken];
      moves.forEach(({ to, after, desk }, index) => {
        const parent = facts[after % facts.length] ?? taken;
        facts.push(move(index + 2, to, [parent.id], desk));
      });
      return fc.tuple(
        fc.constant(facts),
        fc.shuffledSubarray(facts, { minLength: facts.length }),
        fc.array(fc.constantFrom(...facts), { maxLength: 6 }),
      );
    });
    fc.assert(
      fc.property(generated, ([facts, shuffled, repeats]) => {
        expect(fold([...shuffled, ...repeats])).toEqual(fold(facts));
        expect(statusOf(fold([...repeats, ...shuffled]))).toEqual(statusOf(fold(facts)));
      }),
    );
  });
});

describe('nextStatus', () => {
  it('goes from received to handed back and ends there', () => {
    expect(statuses.map(nextStatus)).toEqual(['in-work', 'ready', 'handed-back', null]);
  });
});
