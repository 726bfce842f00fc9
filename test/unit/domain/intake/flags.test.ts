import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlagAnswer } from '../../../../domain/facts/flag-settled.ts';
import type { Status } from '../../../../domain/facts/status-moved.ts';
import { flagsOf, needsReason, serialKey, type Flag } from '../../../../domain/intake/flags.ts';
import type { IntakeFact, IntakeState } from '../../../../domain/intake/intake.ts';
import { handBackFact, intakeFact, moveFact, settledFact, testId } from '../../../support/facts.ts';
import {
  factsOfDesks,
  foldAll,
  intakeWith as intake,
  settle,
  withSecondItem,
} from '../../../support/desks-at-work.ts';

const flagsAfter = (...facts: IntakeFact[]): Flag[] => flagsOf(foldAll(facts));

const move = (id: number, about: string, to: Status, after: string[], desk = 'AA') =>
  moveFact({ id, desk, about, to, after });

const sameItem: FlagAnswer = { flag: 'serial-twice', answer: 'same-item' };
const leaveBoth: FlagAnswer = { flag: 'serial-twice', answer: 'leave-both' };
const openAgain: FlagAnswer = { flag: 'serial-twice', answer: 'open-again' };

describe('a status that forked', () => {
  const taken = intake(1, '0123');
  const here = move(2, taken.id, 'handed-back', [taken.id], 'AA');
  const there = move(3, taken.id, 'handed-back', [taken.id], 'BB');

  it('is one flag, named by the moves that disagree', () => {
    expect(flagsAfter(taken, here, there)).toEqual([
      {
        id: `status-fork ${here.id} ${there.id}`,
        kind: 'status-fork',
        madeBy: [here.id, there.id],
        intakes: [taken.id],
        isOpen: true,
        answers: [],
        inViewOf: [here.id, there.id],
      },
    ]);
    expect(flagsAfter(taken, here)).toEqual([]);
  });

  it('is settled by the next move, not by a reason beside it', () => {
    const [flag] = flagsAfter(taken, here, there);
    const reason = settle(4, flag, { flag: 'status-fork', answer: 'ready' });
    expect(flagsAfter(taken, here, there, reason)).toEqual([flag]);
    const settled = move(5, taken.id, 'ready', [here.id, there.id]);
    expect(flagsAfter(taken, here, there, reason, settled)).toEqual([]);
  });

  it('opens again when a move arrives that was made in ignorance of the settling', () => {
    const settled = move(4, taken.id, 'handed-back', [here.id, there.id]);
    const late = move(5, taken.id, 'ready', [taken.id], 'CC');
    expect(flagsAfter(taken, here, there, settled, late)).toMatchObject([
      { kind: 'status-fork', isOpen: true, madeBy: [settled.id, late.id] },
    ]);
  });

  it('waits for the intake itself', () => {
    expect(flagsAfter(here, there)).toEqual([]);
  });
});

describe('a serial number in two open intakes', () => {
  const one = intake(1, '0123ab', 'AA');
  const two = intake(2, '0123AB', 'BB');
  const three = intake(3, '0123AB', 'CC');

  it('is one flag, however the letters were typed', () => {
    expect(flagsAfter(one, two)).toMatchObject([
      {
        id: `serial-twice ${one.id} ${two.id}`,
        kind: 'serial-twice',
        intakes: [one.id, two.id],
        isOpen: true,
        answers: [],
      },
    ]);
  });

  it('counts by model, under all of its names', () => {
    expect(flagsAfter(one, intake(2, '0123AB', 'BB', 'EOS R6'))).toEqual([]);
    const kiss = [intake(1, '7', 'AA', 'EOS 1000D'), intake(2, '7', 'BB', 'EOS Kiss F')] as const;
    expect(flagsAfter(...kiss)).toHaveLength(1);
    expect(serialKey('Own Make 1', '7')).toEqual(serialKey('own make 1', '7'));
    expect(serialKey('Own Make 1', '7')).not.toEqual(serialKey('Own Make 2', '7'));
  });

  it('counts neither what is unreadable nor twice in one intake', () => {
    const [item] = one.body.items;
    if (item === undefined) throw new Error('there is one');
    const unreadable = { ...item, serial: { state: 'unreadable' as const, because: 'worn off' } };
    const plates = [1, 2].map((id) => {
      const fact = intakeFact({ id });
      return { ...fact, body: { ...fact.body, items: [unreadable] } };
    });
    expect(flagsAfter(...plates)).toEqual([]);
    expect(
      flagsAfter({ ...one, body: { ...one.body, items: [item, { ...item, id: testId(9001) }] } }),
    ).toEqual([]);
  });

  it('is one question for two products in the same two intakes', () => {
    const pair = [one, two].map((fact) => {
      const [item] = fact.body.items;
      if (item === undefined) throw new Error('there is one');
      return { ...fact, body: { ...fact.body, items: [item, { ...item, model: 'EOS R3' }] } };
    });
    expect(flagsAfter(...pair)).toHaveLength(1);
  });

  it('goes when one of them is handed back, and comes when that is undone', () => {
    const back = move(4, two.id, 'handed-back', [two.id]);
    expect(flagsAfter(one, two, back)).toEqual([]);
    expect(flagsAfter(one, two, back, move(5, two.id, 'ready', [back.id]))).toHaveLength(1);
  });

  it('goes when the item is handed back, though others of its intake stay', () => {
    const pair = withSecondItem(one);
    const [first = '', second = ''] = pair.body.items.map(({ id }) => id);
    const handBack = (item: string) => handBackFact({ id: 4, about: pair.id, items: [item] });
    expect(flagsAfter(pair, two, handBack(first))).toEqual([]);
    expect(flagsAfter(pair, two, handBack(second))).toHaveLength(1);
  });

  it('is settled by an answer, and opened again by one', () => {
    const [flag] = flagsAfter(one, two);
    const answer = settle(4, flag, leaveBoth);
    const [settled] = flagsAfter(one, two, answer);
    expect(settled).toMatchObject({ id: flag?.id, isOpen: false, answers: [answer] });
    expect(settled?.inViewOf).toEqual([one.id, two.id, answer.id]);
    const undone = settle(5, settled, openAgain);
    expect(flagsAfter(one, two, answer, undone)).toMatchObject([{ isOpen: true, answers: [undone] }]);
  });

  it('is not settled by an answer that did not know of both', () => {
    const about = { about: one.id, answer: leaveBoth };
    expect(flagsAfter(one, two, settledFact({ ...about, id: 4, inViewOf: [one.id] }))).toMatchObject([
      { isOpen: true, answers: [] },
    ]);
  });

  it('opens again with a third intake, and stays settled when it is one less', () => {
    const answer = settle(4, flagsAfter(one, two)[0], leaveBoth);
    const grown = flagsAfter(one, two, answer, three);
    expect(grown).toMatchObject([{ intakes: [one.id, two.id, three.id], isOpen: true, answers: [] }]);
    const again = settle(5, grown[0], sameItem);
    expect(again.body.inViewOf).toContain(answer.id);
    const all = [one, two, three, answer, again];
    expect(flagsAfter(...all)).toMatchObject([{ isOpen: false, answers: [again] }]);
    // The answer is kept with the first intake, also when that is the one handed back.
    for (const { id } of [one, two, three]) {
      expect(flagsAfter(...all, move(6, id, 'handed-back', [id]))).toMatchObject([
        { isOpen: false, answers: [again] },
      ]);
    }
  });

  it('is open while two answers given in ignorance of each other differ', () => {
    const [flag] = flagsAfter(one, two);
    const mine = settle(4, flag, leaveBoth, 'AA');
    const theirs = settle(5, flag, sameItem, 'BB');
    const differing = flagsAfter(one, two, mine, theirs);
    expect(differing).toMatchObject([{ isOpen: true, answers: [mine, theirs] }]);
    const alike = settle(5, flag, leaveBoth, 'BB');
    expect(flagsAfter(one, two, mine, alike)).toMatchObject([{ isOpen: false }]);
    const last = settle(6, differing[0], sameItem);
    expect(flagsAfter(one, two, mine, theirs, last)).toMatchObject([{ isOpen: false, answers: [last] }]);
  });
});

it('one ticket on two intakes is a flag, also after one was handed back', () => {
  const one = intake(1, '1');
  const two = { ...intake(2, '2', 'BB'), body: { ...intake(2, '2').body, ticket: one.body.ticket } };
  const back = move(3, one.id, 'handed-back', [one.id]);
  const [flag] = flagsAfter(one, two, back);
  expect(flag).toMatchObject({ kind: 'ticket-twice', intakes: [one.id, two.id], isOpen: true });
  const answer = settle(4, flag, { flag: 'ticket-twice', answer: 'leave-both' });
  expect(flagsAfter(one, two, back, answer)).toMatchObject([{ isOpen: false }]);
});

it('that both are right is believed only with a reason', () => {
  expect(needsReason(leaveBoth)).toBe(true);
  expect(needsReason(sameItem)).toBe(false);
  expect(needsReason({ flag: 'status-fork', answer: 'ready' })).toBe(false);
  expect(needsReason({ flag: 'handed-back-twice', answer: null })).toBe(true);
});

const sorted = (states: IntakeState[]): IntakeState[] => states.sort((a, b) => (a.id < b.id ? -1 : 1));

describe('any interleaving of any desks’ facts', () => {
  const runs = factsOfDesks.chain((facts) =>
    fc.record({
      facts: fc.constant(facts),
      shuffled: fc.shuffledSubarray(facts, { minLength: facts.length }),
      repeats: fc.shuffledSubarray(facts),
    }),
  );

  it('folds to the same intakes and the same flags, whatever the order and the repeats', () => {
    fc.assert(
      fc.property(runs, ({ facts, shuffled, repeats }) => {
        const expected = sorted(foldAll(facts));
        for (const arrived of [[...shuffled, ...repeats], [...repeats, ...shuffled], [...facts].reverse()]) {
          const states = foldAll(arrived);
          expect(sorted(states)).toEqual(expected);
          expect(flagsOf(foldAll(arrived))).toEqual(flagsOf(expected));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has every kind of flag among it, open and settled', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(runs, ({ facts }) => {
        for (const { kind, isOpen } of flagsOf(foldAll(facts)))
          seen.add(`${kind} ${isOpen ? 'open' : 'settled'}`);
      }),
      { numRuns: 500, seed: 7 },
    );
    expect([...seen].sort()).toEqual([
      'handed-back-twice open',
      'serial-twice open',
      'serial-twice settled',
      'status-fork open',
      'ticket-twice open',
      'ticket-twice settled',
    ]);
  });

  it('settles everything once one person who knows all of it has answered', () => {
    fc.assert(
      fc.property(factsOfDesks, (facts) => {
        const all = [...facts];
        let id = 1000;
        for (const flag of flagsOf(foldAll(all))) {
          id += 1;
          const [about] = flag.intakes;
          if (flag.kind === 'status-fork') all.push(move(id, about ?? '', 'ready', [...flag.madeBy]));
          if (flag.kind === 'handed-back-twice')
            all.push(settle(id, flag, { flag: flag.kind, answer: flag.madeBy[0] ?? null }));
          if (flag.kind === 'ticket-twice')
            all.push(settle(id, flag, { flag: flag.kind, answer: 'leave-both' }));
        }
        for (const flag of flagsOf(foldAll(all))) {
          id += 1;
          if (flag.kind === 'serial-twice') all.push(settle(id, flag, sameItem));
        }
        expect(flagsOf(foldAll(all)).filter(({ isOpen }) => isOpen)).toEqual([]);
      }),
    );
  });
});
