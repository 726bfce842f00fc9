import { describe, expect, it } from 'vitest';
import { workNoted } from '../../../../domain/facts/work-noted.ts';
import { readNote, withMinutes } from '../../../../renderer/screens/workshop/read-note.ts';
import { withNumber, withPart } from '../../../../renderer/screens/workshop/written-parts.ts';
import { emptyNote } from '../../../../renderer/state/written-note.ts';

const shutter = { name: 'Shutter unit', number: 'CY3-1847', count: '1' };
const known = { name: 'Shutter unit', number: 'CY3-1847' };
const unnamed = { name: '', number: '', count: '1' };

describe('a written note', () => {
  it('becomes the body of a fact', () => {
    const written = { ...emptyNote, note: ' cleaned ', parts: [shutter, unnamed], minutes: ' 25 ' };
    const read = readNote(written);
    expect(read).toEqual({
      ok: true,
      work: { items: [], note: 'cleaned', parts: [{ ...shutter, count: 1 }], minutes: 25 },
    });
    expect(workNoted.safeParse(read.ok ? read.work : null).success).toBe(true);
  });

  it.each([
    ['nothing', {}],
    ['nothing', { minutes: '0', parts: [unnamed] }],
    ['part-name', { parts: [{ ...shutter, name: ' ' }] }],
    ['part-count', { parts: [{ ...shutter, count: '0' }] }],
    ['part-count', { parts: [{ ...shutter, count: '1.5' }] }],
    ['minutes', { minutes: 'ten' }],
    ['minutes', { minutes: '1441' }],
  ])('is not saved: %s', (problem, changed) => {
    expect(readNote({ ...emptyNote, ...changed })).toEqual({ ok: false, problem });
  });
});

it('minutes are added to those written down', () => {
  expect([withMinutes('', 15), withMinutes('10', 5), withMinutes('x', 5), withMinutes('1439', 30)]).toEqual([
    '15',
    '15',
    '5',
    '1440',
  ]);
});

describe('parts', () => {
  it('used lately are added, or counted up', () => {
    expect(withPart([unnamed], known)).toEqual([shutter]);
    expect(withPart([shutter], known)).toEqual([{ ...shutter, count: '2' }]);
    expect(withPart([shutter], { name: 'Screw', number: null })).toHaveLength(2);
  });

  it('are known by a scanned number, or are to be named', () => {
    expect(withNumber([], 'cy3-1847', [known])).toEqual([shutter]);
    expect(withNumber([], 'X1', [known])).toEqual([{ ...unnamed, number: 'X1' }]);
    expect(withNumber([{ ...unnamed, name: 'Screw' }], 'X1', [])).toEqual([
      { name: 'Screw', number: 'X1', count: '1' },
    ]);
    expect(withNumber([shutter], 'X1', [])).toHaveLength(2);
  });
});
