import { describe, expect, it } from 'vitest';
import { parseCase } from '../../../../domain/verdict/parse-case.ts';
import { aCard, aCase, aProduct, aRecord, withKit } from './build-case.ts';

const pathsOf = (value: unknown, at?: number[]) => {
  const parsed = parseCase(value, at);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
};

describe('parseCase', () => {
  it('takes a case as it is', () => {
    const input = withKit([aProduct('Body G')]);
    expect(parseCase(input)).toEqual({ ok: true, case: input });
    expect(pathsOf(aCase({ card: null, record: null, roster: { builtAt: null } }))).toEqual([]);
  });

  it.each([undefined, null, 7, 'case', []])('refuses %j at the root', (value) => {
    expect(pathsOf(value)).toEqual(['$']);
  });

  it('names every missing key', () => {
    expect(parseCase({})).toEqual({
      ok: false,
      problems: ['today', 'desk', 'card', 'record', 'roster'].map((key) => ({
        path: `$.${key}`,
        message: 'is missing',
      })),
    });
  });

  it('tells what is missing from what is wrong', () => {
    const record = { ...aRecord(), video: 'yes', joined: undefined };
    expect(parseCase({ ...aCase(), record })).toMatchObject({
      problems: [
        { path: '$.record.video', message: 'Invalid input: expected boolean, received string' },
        { path: '$.record.joined', message: 'is missing' },
      ],
    });
  });

  it('says why a level needs its date', () => {
    expect(parseCase(aCase({ record: aRecord({ level: 'gold', levelSince: null }) }))).toMatchObject({
      problems: [{ message: 'a granted level needs the date it dates from' }],
    });
    expect(pathsOf(aCase({ record: aRecord({ level: null, levelSince: null }) }))).toEqual([]);
  });

  it('refuses numbers that are blank, and takes the space around others away', () => {
    expect(pathsOf(aCase({ card: aCard({ number: ' ' }), record: aRecord({ memberNumber: ' ' }) }))).toEqual([
      '$.card.number',
      '$.record.memberNumber',
    ]);
    const parsed = parseCase(
      aCase({ card: aCard({ number: ' 7 ' }), record: aRecord({ memberNumber: ' 7 ' }) }),
    );
    expect(parsed).toMatchObject({ case: { card: { number: '7' }, record: { memberNumber: '7' } } });
  });

  it('takes a roster time with another offset', () => {
    expect(pathsOf(aCase({ roster: { builtAt: '2026-06-15T04:00:00+02:00' } }))).toEqual([]);
  });

  it.each(['2026-02-30', '2025-02-29', '2026-13-01', '2026-6-1', '24.11.2026', '', 20261124])(
    'refuses the date %j',
    (today) => {
      expect(pathsOf({ ...aCase(), today })).toEqual(['$.today']);
    },
  );

  it.each(['UK', 'XX', 'fr', 'FRA', ''])('refuses the country %j', (country) => {
    expect(pathsOf(aCase({ desk: { country } }))).toEqual(['$.desk.country']);
  });

  it('gives the place of a problem deep inside', () => {
    const record = aRecord({
      products: [aProduct('Body G'), aProduct('Lens G', { registered: '2026-02-30' })],
    });
    expect(pathsOf(aCase({ record }))).toEqual(['$.record.products[1].registered']);
    expect(pathsOf(aCase({ record }), [4])).toEqual(['$[4].record.products[1].registered']);
  });

  it('refuses words outside their lists', () => {
    expect(pathsOf({ ...aCase(), card: { ...aCard(), region: 'europe' } })).toEqual(['$.card.region']);
    expect(pathsOf({ ...aCase(), record: { ...aRecord(), status: 'gone', level: 'bronze' } })).toEqual([
      '$.record.level',
      '$.record.status',
    ]);
  });

  it('refuses keys it does not know, so that a slip of the pen is noticed', () => {
    expect(pathsOf({ ...aCase(), programe: {}, 'odd key': 1 })).toEqual(['$.programe', '$["odd key"]']);
  });

  it('refuses a roster time without its offset', () => {
    expect(pathsOf(aCase({ roster: { builtAt: '2026-06-15T04:00:00' } }))).toEqual(['$.roster.builtAt']);
  });

  it('refuses a level that dates from nowhere', () => {
    expect(pathsOf(aCase({ record: aRecord({ level: 'gold', levelSince: null }) }))).toEqual([
      '$.record.levelSince',
    ]);
  });
});
