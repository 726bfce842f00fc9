import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { startWords } from '../../../../renderer/locales/i18n.ts';
import {
  sayAge,
  sayAgo,
  sayDate,
  sayDateTime,
  sayDayOfYear,
  sayNumber,
  saySpan,
} from '../../../../renderer/words/format.ts';
import { keyWords } from '../../../../renderer/words/key-words.ts';
import { sayListed } from '../../../../renderer/words/listed.ts';

const minute = 60_000;
const hour = 60 * minute;
const t = i18next.t;

beforeAll(() => startWords('de'));

describe('German numbers and times', () => {
  it.each([
    [30_000, null, null],
    [minute, '1 Min.', 'vor 1 Min.'],
    [hour, '1 Std.', 'vor 1 Std.'],
    [49 * hour, '2 Tage', 'vor 2 Tagen'],
  ])('a span of %d ms is %s, and %s', (ms, age, ago) => {
    expect(sayAge(ms)).toBe(age);
    expect(sayAgo(ms)).toBe(ago);
  });

  it('are written the German way', () => {
    expect(sayNumber(1_000_000)).toBe('1.000.000');
    expect([saySpan(11_200), saySpan(minute)]).toEqual(['12 Sek.', '1 Min.']);
    expect(sayDate('2027-01-01')).toBe('1. Januar 2027');
    expect(sayDayOfYear('2027-01-01')).toBe('1. Januar');
    expect(sayDateTime(Date.parse('2026-11-24T23:30:00Z'), 'Europe/Berlin')).toBe('25.11.2026, 00:30');
    expect(sayListed(['A', 'B', 'C'])).toBe('A, B und C');
  });
});

describe('German plurals', () => {
  it.each([
    [0, 'keine Geräte', '0 Angaben fehlen'],
    [1, '1 Gerät', '1 Angabe fehlt'],
    [2, '2 Geräte', '2 Angaben fehlen'],
  ])('of %d', (count, items, problems) => {
    expect(t('drafts.items', { count })).toBe(items);
    expect(t('intake.problems', { count })).toBe(problems);
  });
});

it('keys are named as on a German keyboard', () => {
  expect(keyWords('Ctrl+I', t)).toEqual(['Strg', 'I']);
  expect(keyWords('↓', t)).toEqual(['↓']);
});
