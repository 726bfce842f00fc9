import { describe, expect, it } from 'vitest';
import { foldIntake } from '../../../../domain/intake/intake.ts';
import { EventFigures } from '../../../../domain/report/event-figures.ts';
import { dropOffColumns, dropOffRows, figureColumns, figureRows } from '../../../../domain/report/tables.ts';
import { intakeWith, withSecondItem } from '../../../support/desks-at-work.ts';
import { handBackFact } from '../../../support/facts.ts';

const taken = withSecondItem(intakeWith(1, '0123'));
const [first = ''] = taken.body.items.map(({ id }) => id);
const state = foldIntake(foldIntake(null, taken), handBackFact({ id: 2, about: taken.id, items: [first] }));
const sayTime = (at: number): string => new Date(at).toISOString();

describe('drop-offs as rows', () => {
  it('are one an item, each with its own status, and name nobody', () => {
    const rows = dropOffRows(state, sayTime);
    expect(rows.map((row) => row.length)).toEqual([dropOffColumns.length, dropOffColumns.length]);
    const column = (name: (typeof dropOffColumns)[number]) =>
      rows.map((row) => row[dropOffColumns.indexOf(name)]);
    expect(column('item')).toEqual([1, 2]);
    expect(column('serial')).toEqual(['0123', taken.id.slice(-4)]);
    expect(column('status')).toEqual(['handed-back', 'received']);
    expect(column('taken in')).toEqual(Array(2).fill('2026-11-24T00:00:01.000Z'));
    expect(JSON.stringify(rows)).not.toContain(taken.body.person.name);
    expect(JSON.stringify(rows)).not.toContain(taken.body.person.memberNumber);
  });
});

describe('figures as rows', () => {
  it('have a value in every row, in the columns that are named', () => {
    const figures = new EventFigures(() => ({ day: '2026-11-24', hour: 9 }));
    figures.addIntake(state);
    const rows = figureRows(figures.report(Date.UTC(2026, 10, 25), 0));
    expect(rows.every((row) => row.length === figureColumns.length)).toBe(true);
    expect(rows).toContainEqual(['drop-offs', '2026-11-24 09:00', 1, null]);
    expect(rows).toContainEqual(['items repair', 'EOS R3', 1, null]);
    expect(rows).toContainEqual(['loans lent', null, 0, null]);
  });
});
