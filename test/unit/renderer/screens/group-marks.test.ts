import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readRecoveryKey, writeRecoveryKey } from '../../../../domain/vault/recovery-key.ts';
import { groupMarks } from '../../../../renderer/screens/vault/group-marks.ts';

const keys = fc.uint8Array({ minLength: 20, maxLength: 20 }).map(writeRecoveryKey);

const marksOf = (typed: string) =>
  groupMarks(readRecoveryKey(typed))
    .map((mark) => ({ right: '+', misread: 'x', open: '.' })[mark])
    .join('');

it('a group is right as soon as its last character is there', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 40 }), (key, length) => {
      const typed = key.replaceAll('-', '').slice(0, length);
      const right = Math.floor(length / 5);
      expect(marksOf(typed)).toBe('+'.repeat(right) + '.'.repeat(8 - right));
    }),
  );
});

it('a wrong character marks its group, and nothing after it', () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 39 }), (key, place) => {
      const typed = Array.from(key.replaceAll('-', ''));
      typed[place] = typed[place] === '2' ? '3' : '2';
      const group = Math.floor(place / 5);
      expect(marksOf(typed.join(''))).toBe('+'.repeat(group) + 'x' + '.'.repeat(7 - group));
    }),
  );
});

it('a text that is too long marks nothing', () => {
  expect(marksOf('2'.repeat(41))).toBe('........');
});
