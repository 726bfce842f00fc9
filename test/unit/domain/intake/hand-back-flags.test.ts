import { describe, expect, it } from 'vitest';
import { flagsOf, type Flag } from '../../../../domain/intake/flags.ts';
import { itemsHere, type IntakeFact } from '../../../../domain/intake/intake.ts';
import { foldAll, intakeWith as intake, settle, withSecondItem } from '../../../support/desks-at-work.ts';
import { handBackFact, undoneFact } from '../../../support/facts.ts';

const flagsAfter = (...facts: IntakeFact[]): Flag[] => flagsOf(foldAll(facts));

describe('an item that two desks handed back', () => {
  const taken = withSecondItem(intake(1, '0123'));
  const about = taken.id;
  const [one = '', two = ''] = taken.body.items.map(({ id }) => id);
  const here = handBackFact({ id: 2, desk: 'AA', about, items: [one, two] });
  const there = handBackFact({ id: 3, desk: 'BB', about, items: [two] });

  it('is one flag, named by the hand-backs', () => {
    expect(flagsAfter(taken, here, there)).toMatchObject([
      {
        id: `handed-back-twice ${here.id} ${there.id}`,
        kind: 'handed-back-twice',
        madeBy: [here.id, there.id],
        intakes: [about],
        isOpen: true,
      },
    ]);
    expect(flagsAfter(taken, handBackFact({ id: 4, about, items: [one] }), there)).toEqual([]);
    expect(flagsAfter(here, there)).toEqual([]);
  });

  it('is settled when all of them but one are undone', () => {
    const undone = undoneFact({ id: 4, about, handBack: here.id });
    expect(flagsAfter(taken, here, undone, there)).toEqual([]);
    const again = handBackFact({ id: 5, desk: 'CC', about, items: [two] });
    expect(flagsAfter(taken, here, undone, there, again)).toMatchObject([{ madeBy: [there.id, again.id] }]);
  });

  describe('and of which somebody says what happened', () => {
    const [flag] = flagsAfter(taken, here, there);
    const says = (id: number, happened: string | null, seen = flag, desk = 'AA') =>
      settle(id, seen, { flag: 'handed-back-twice', answer: happened }, desk);
    const left = (...facts: IntakeFact[]) =>
      foldAll([taken, here, there, ...facts]).flatMap((state) => itemsHere(state).map(({ id }) => id));

    it('is settled, and what did not happen counts no more', () => {
      expect(flagsAfter(taken, here, there, says(4, here.id))).toEqual([]);
      expect(left(says(4, here.id))).toEqual([]);
      expect(left(says(4, there.id))).toEqual([one]);
      expect(left(says(4, null))).toEqual([one, two]);
    });

    it('is open again where two say it and differ, and counts as gone until a third has looked', () => {
      for (const happened of [there.id, null]) {
        const differing = [says(4, here.id), says(5, happened, flag, 'BB')];
        const [again] = flagsAfter(taken, here, there, ...differing);
        expect(again).toMatchObject({ id: flag?.id, isOpen: true, madeBy: [here.id, there.id] });
        expect(again?.answers.map(({ id }) => id)).toEqual(differing.map(({ id }) => id));
        expect(left(...differing)).toEqual([]);
        const third = says(6, null, again, 'CC');
        expect(flagsAfter(taken, here, there, ...differing, third)).toEqual([]);
        expect(left(...differing, third)).toEqual([one, two]);
      }
    });

    it('is settled where two say the same', () => {
      const agreeing = [says(4, there.id), says(5, there.id, flag, 'BB')];
      expect(flagsAfter(taken, here, there, ...agreeing)).toEqual([]);
      expect(left(...agreeing)).toEqual([one]);
    });

    it('says nothing of a hand-back nobody knew of then', () => {
      const late = handBackFact({ id: 7, desk: 'CC', about, items: [one, two] });
      expect(left(says(4, null), late)).toEqual([]);
      const [again] = flagsAfter(taken, here, there, says(4, there.id), late);
      expect(again).toMatchObject({ madeBy: [there.id, late.id], isOpen: true, answers: [] });
      const settled = says(8, there.id, again, 'CC');
      expect(flagsAfter(taken, here, there, says(4, there.id), late, settled)).toEqual([]);
      expect(left(says(4, there.id), late, settled)).toEqual([one]);
    });
  });
});
