import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFact } from '../../../../domain/facts/kinds.ts';
import { foldIntake, statusOf, type IntakeFact, type IntakeState } from '../../../../domain/intake/intake.ts';
import { lastAtWork, standingWorkNotes, workDone } from '../../../../domain/intake/work.ts';
import { intakeWith } from '../../../support/desks-at-work.ts';
import { expectAnyOrder, folded } from '../../../support/any-order.ts';
import { moveFact, noteFact, noteUndoneFact } from '../../../support/facts.ts';

const taken = intakeWith(1, '0123');
const about = taken.id;
const shutter = { name: 'Shutter unit', number: 'CY3-1847', count: 1 };
const first = noteFact({ id: 2, about, minutes: 25, parts: [shutter] });
const second = noteFact({
  id: 3,
  desk: 'BB',
  about,
  minutes: 40,
  parts: [
    { name: 'shutter', number: 'cy3-1847', count: 2 },
    { name: 'Screw', number: null, count: 4 },
  ],
});
const undone = noteUndoneFact({ id: 4, about, note: first.id });

const fold = (...facts: IntakeFact[]): IntakeState => folded(foldIntake, facts);

describe('work on an intake', () => {
  it('comes to the minutes and parts of all notes, each part once', () => {
    expect(workDone(fold(taken))).toEqual({ minutes: 0, parts: [] });
    expect(workDone(fold(taken, first, second))).toEqual({
      minutes: 65,
      parts: [
        { ...shutter, count: 3 },
        { name: 'Screw', number: null, count: 4 },
      ],
    });
  });

  it('does not count what was undone, and keeps it', () => {
    const state = fold(taken, first, second, undone);
    expect(standingWorkNotes(state)).toEqual([second]);
    expect(workDone(state).minutes).toBe(40);
    expect(state.workNotes).toEqual([first, second]);
  });

  it('moves nothing on', () => {
    expect(statusOf(fold(taken, first)).status).toBe('received');
  });

  it('names who was last at it: by a move or a note that stands', () => {
    const moved = { ...moveFact({ id: 5, about, to: 'in-work', after: [about] }), technician: 'Bo' };
    const noted = { ...noteFact({ id: 6, about }), technician: 'Alex' };
    expect(lastAtWork(fold(taken))).toBeNull();
    expect(lastAtWork(fold(taken, moved))).toBe('Bo');
    expect(lastAtWork(fold(taken, moved, noted))).toBe('Alex');
    expect(lastAtWork(fold(taken, moved, noted, noteUndoneFact({ id: 7, about, note: noted.id })))).toBe(
      'Bo',
    );
  });

  it('ends in the same state for any order of arrival, with any repeats', () => {
    const steps = fc.array(
      fc.record({ minutes: fc.nat({ max: 90 }), pick: fc.nat(), undoes: fc.boolean() }),
      {
        maxLength: 10,
      },
    );
    const generated = steps.map((made) => {
      const facts: IntakeFact[] = [taken];
      made.forEach(({ minutes, pick, undoes }, index) => {
        const origin = { id: index + 10, about, desk: index % 2 === 0 ? 'AA' : 'BB' };
        const note = facts[pick % facts.length]?.id ?? about;
        const parts = pick % 2 === 0 ? [{ ...shutter, count: 1 + (pick % 9) }] : [];
        facts.push(undoes ? noteUndoneFact({ ...origin, note }) : noteFact({ ...origin, minutes, parts }));
      });
      return facts;
    });
    expectAnyOrder(generated, foldIntake, (state) => [workDone(state), lastAtWork(state)]);
  });
});

describe('the facts of work', () => {
  it('are known', () => {
    for (const fact of [first, second, undone, noteFact({ id: 5, about, note: '', minutes: 1 })]) {
      expect(readFact(structuredClone(fact))).toEqual({ state: 'known', fact });
    }
  });

  it.each([
    ['says nothing', { note: ' ', parts: [], minutes: 0 }],
    ['has a part without a name', { parts: [{ ...shutter, name: ' ' }] }],
    ['has no part of a part', { parts: [{ ...shutter, count: 0 }] }],
    ['took half a minute', { minutes: 0.5 }],
    ['took less than nothing', { minutes: -1 }],
    ['says more than may be', { technician: 'Alex' }],
  ])('are malformed where a note %s', (_why, changed) => {
    expect(readFact({ ...first, body: { ...first.body, ...changed } }).state).toBe('malformed');
  });

  it('are malformed where a note is undone without a reason', () => {
    expect(readFact({ ...undone, body: { ...undone.body, because: ' ' } }).state).toBe('malformed');
  });
});
