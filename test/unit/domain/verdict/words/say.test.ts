import { describe, expect, it } from 'vitest';
import { sayDate as sayEnglishDate } from '../../../../../domain/programme/iso-date.ts';
import { listed, modelsListed } from '../../../../../domain/verdict/words/listed.ts';
import { sayDate as sayGermanDate } from '../../../../../domain/verdict/words/german/say.ts';

const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}-09`);

describe('pieces of sentences', () => {
  it('say dates as the language does', () => {
    const as = (language: string) =>
      months.map((date) =>
        new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date)),
      );
    expect(months.map(sayEnglishDate)).toEqual(as('en-GB'));
    expect(months.map(sayGermanDate)).toEqual(as('de-DE'));
    expect([sayEnglishDate('2028-02-29'), sayGermanDate('2028-02-29')]).toEqual([
      '29 February 2028',
      '29. Februar 2028',
    ]);
  });

  it('join lists with a word before the last', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map((items) => listed(items, 'und'))).toEqual([
      '',
      'a',
      'a und b',
      'a, b und c',
    ]);
  });

  it('count equal models', () => {
    expect(
      modelsListed(
        [
          ['A', 1],
          ['B', 2],
        ],
        'and',
      ),
    ).toBe('A and 2 × B');
  });
});
