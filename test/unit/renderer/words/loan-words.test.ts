import i18next from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { startWords } from '../../../../renderer/locales/i18n.ts';
import { conditionWords, dueWords } from '../../../../renderer/words/loan-words.ts';

const minute = 60_000;
const now = Date.parse('2026-11-24T12:00:00Z');
const t = i18next.t;

beforeAll(() => startWords('en'));

it.each([
  [-3 * 60 * minute, 'late', '3 hrs late'],
  [-10_000, 'late', 'Due now'],
  [10_000, 'soon', 'Due now'],
  [40 * minute, 'soon', 'Due in 40 mins'],
  [7 * 60 * minute, 'calm', 'Until 20:00'],
  [31 * 60 * minute, 'calm', 'Until 25 Nov 2026, 20:00'],
])('a loan due in %d ms is %s: %s', (ms, tone, text) => {
  expect(dueWords(now + ms, now, 'Europe/Paris', t)).toEqual({ tone, text });
});

it('a condition is said with what is marked', () => {
  expect(conditionWords({ state: 'good', note: '' }, t)).toBe('Good');
  expect(conditionWords({ state: 'marked', note: 'dent' }, t)).toBe('Marked: dent');
});
