import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whereJsonBreaks } from '../../../../hub/programme/where-json-breaks.ts';

describe('where JSON breaks', () => {
  it.each([
    ['{"a": 1,}', '}'],
    ['[1, 2,]', ']'],
    ['[,]', ',]'],
    ['{"a" 1}', '1}'],
    ['{"a":: 1}', ': 1}'],
    ['{a: 1}', 'a: 1}'],
    ['{1: 1}', '1: 1}'],
    ["{'a': 1}", "'a': 1}"],
    ['[1 2]', '2]'],
    ['[1}', '}'],
    ['{"a": 1]', ']'],
    ['[01]', '1]'],
    ['[tru]', 'tru]'],
    ['{} {}', '{}'],
    ['[1] // note', '// note'],
    ['["one\ntwo"]', '\ntwo"]'],
    ['["\\q"]', '\\q"]'],
    ['member_number,name', 'member_number,name'],
    ['{"a": true true}', 'true}'],
  ])('finds it in %j', (text, rest) => {
    expect(() => void JSON.parse(text)).toThrow(SyntaxError);
    expect(text.slice(whereJsonBreaks(text))).toBe(rest);
  });

  it.each([
    '',
    ' ',
    '{',
    '[',
    '{"a"',
    '{"a":',
    '{"a": "b',
    '{"a": "b\\',
    '["\\u00',
    '[tru',
    '[1,',
    '[-',
    '[1.',
    '[1e+',
  ])('finds that %j ends too early', (text) => {
    expect(() => void JSON.parse(text)).toThrow(SyntaxError);
    expect(whereJsonBreaks(text)).toBe(text.length);
  });

  it('finds nothing in JSON, and its end wherever it is cut off', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
        const text = JSON.stringify([value], null, cut % 3);
        expect(whereJsonBreaks(text)).toBe(text.length);
        const torn = text.slice(0, cut % text.length);
        expect(whereJsonBreaks(torn)).toBe(torn.length);
      }),
    );
  });

  it('finds a character that belongs nowhere, wherever it stands outside of texts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), (list, at) => {
        const text = JSON.stringify(list);
        const place = at % text.length;
        const spoilt = `${text.slice(0, place)}#${text.slice(place)}`;
        expect(spoilt[whereJsonBreaks(spoilt)]).toMatch(/[-#]/);
      }),
    );
  });

  it('goes through a text of millions of characters, closed or not', () => {
    const long = `["${'x\\n'.repeat(1_000_000)}`;
    expect(whereJsonBreaks(long)).toBe(long.length);
    expect(whereJsonBreaks(`${long}",]`)).toBe(long.length + 2);
  });
});
