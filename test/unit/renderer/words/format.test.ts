import { describe, expect, it } from 'vitest';
import { sayAge, sayDateTime, sayMinutes, sayNumber, sayTime } from '../../../../renderer/words/format.ts';

const minute = 60_000;

describe('an age', () => {
  it.each([
    [-5 * minute, null],
    [59_999, null],
    [minute, '1 min'],
    [59 * minute, '59 mins'],
    [60 * minute, '1 hr'],
    [47 * 60 * minute, '47 hrs'],
    [49 * 60 * minute, '2 days'],
  ])('of %d ms is %s', (ms, words) => {
    expect(sayAge(ms)).toBe(words);
  });
});

it('times are those of the venue', () => {
  const at = Date.parse('2026-11-24T23:30:00Z');
  expect(sayTime(at, 'Asia/Tokyo')).toBe('08:30');
  expect(sayDateTime(at, 'Europe/Paris')).toBe('25 Nov 2026, 00:30');
});

it('numbers are grouped', () => {
  expect(sayNumber(1_000_000)).toBe('1,000,000');
});

it.each([
  [0, '0 mins'],
  [25, '25 mins'],
  [60, '1 hr'],
  [145, '2 hrs 25 mins'],
])('%d minutes of work are %s', (minutes, words) => {
  expect(sayMinutes(minutes)).toBe(words);
});
