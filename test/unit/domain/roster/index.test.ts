import fc from 'fast-check';
import { assert, describe, expect, it } from 'vitest';
import { cardKey } from '../../../../domain/roster/card-number.ts';
import { IndexBuilder } from '../../../../domain/roster/index/index-builder.ts';
import { People } from '../../../../domain/roster/index/people-stream.ts';
import { readIndex } from '../../../../domain/roster/index/read-index.ts';
import { compareText } from '../../../../domain/roster/search/compare-text.ts';
import type { RosterLine } from '../../../../domain/roster/segment.ts';
import { knownMembers } from '../../../../hub/sample/known-visitors.ts';
import { sampleMember } from '../../../../hub/sample/sample-member.ts';
import { anyCard, anyMember } from './arbitrary-rows.ts';
import { damaged } from './damage.ts';
import { buildIndex, buildStreams, inOrder, someRoster } from './made-up-roster.ts';

const member = knownMembers.platinumGermany;
const product = { model: 'EOS R5', serial: '032021001984' };
const cards = fc.array(
  anyCard.map((card): RosterLine => ({ kind: 'card', card })),
  { maxLength: 8 },
);

describe('the index', () => {
  it('tells of every member what a list shows, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyMember, { maxLength: 40, selector: (row) => cardKey(row.memberNumber) }),
        (rows) => {
          const members = inOrder(rows);
          const index = buildIndex(members);
          expect(index.members).toBe(members.length);
          members.forEach(({ region, memberNumber, name, country, level, status }, ordinal) => {
            // Half a surrogate pair is nothing that can be shown.
            const shown = { memberNumber: wellFormed(memberNumber), name: wellFormed(name) };
            expect(index.person(ordinal)).toEqual({ region, country, level, status, ...shown });
          });
          for (const none of [-1, members.length, 0.5 + members.length, NaN])
            expect(() => index.person(none)).toThrow();
        },
      ),
    );
  });

  it('has room for the longest names and numbers', () => {
    const long = { ...member, name: '藤'.repeat(200), memberNumber: '𠮷'.repeat(20) };
    const { name, memberNumber } = buildIndex([long]).person(0);
    expect([name, memberNumber]).toEqual([long.name, long.memberNumber]);
    // Where the length of a name begins to take a second byte.
    const lengths = [126, 127, 128, 129].map((length) => ({ ...member, name: 'a'.repeat(length) }));
    const index = buildIndex(lengths);
    expect(lengths.map((_, ordinal) => index.person(ordinal).name.length)).toEqual([126, 127, 128, 129]);
  });

  it('names every line that carries a number, and of others only few', () => {
    fc.assert(
      fc.property(someRoster, cards, fc.array(anyCard, { maxLength: 8 }), (rows, loose, owned) => {
        const members = rows.map((row, place) => ({ ...row, cards: owned.slice(place, place + 2) }));
        const lines = [...members.map((row): RosterLine => ({ kind: 'member', member: row })), ...loose];
        const index = buildIndex(members, loose);
        expect([index.members, index.cards]).toEqual([members.length, loose.length]);
        for (const key of lines.flatMap(keysOf)) {
          const carriers = lines.flatMap((line, ordinal) => (keysOf(line).includes(key) ? [ordinal] : []));
          // 32 bits tell these few numbers apart.
          expect(index.candidates(key)).toEqual(carriers);
        }
        expect(index.candidates('no number of that kind')).toEqual([]);
      }),
    );
  });

  it('compares members with a number as their keys compare, whatever the text', () => {
    const anyKey = fc.oneof(
      fc.string().map(cardKey),
      fc.nat({ max: 120 }).map(String),
      fc.string({ unit: fc.constantFrom('0', '1', 'A', 'Z', '藤', '𠮷', '\u{ff21}') }).map(cardKey),
    );
    fc.assert(
      fc.property(anyMember, fc.option(anyKey, { nil: null }), anyKey, (row, number, key) => {
        const written = {
          ...row,
          memberNumber: number === null || number === '' ? row.memberNumber : number,
        };
        const stream = buildStreams([written]).people;
        const people = People.read(stream);
        assert(people !== null);
        const own = cardKey(people.memberNumber(0));
        expect(Math.sign(people.compareNumber(0, key))).toBe(Math.sign(compareText(own, key)));
        expect(people.compareNumber(0, own)).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  it('is not built of members out of order, or behind cards', () => {
    const builder = new IndexBuilder();
    builder.add({ kind: 'member', member: knownMembers.goldFrance });
    expect(() => builder.add({ kind: 'member', member })).toThrow('order');
    builder.add({ kind: 'card', card: { number: '1', region: 'usa', expires: null, status: 'active' } });
    expect(() => builder.add({ kind: 'member', member: knownMembers.silverEstimated })).toThrow('behind');
  });
});

describe('an index out of damaged bytes', () => {
  const sample = Array.from({ length: 12 }, (_, number) => sampleMember(1, number));
  const streams = buildStreams(inOrder([...sample, ...Object.values(knownMembers)]), [
    { kind: 'card', card: { number: '5', region: 'usa', expires: null, status: 'active' } },
  ]);
  /** Behind mark and two counts, and the starts of two sixteens and of the end. */
  const recordsAt = 4 * 6;
  const queries = ['a', 'blumhofer kathe', 'kaethe', 'jri rehacek', '1', 'JP1', '藤', 'щербо', ''];

  it.each(['numbers', 'people', 'names', 'serials'] as const)(
    'is null, or answers without a throw: %s',
    (stream) => {
      fc.assert(
        fc.property(damaged(streams[stream]), (bytes) => {
          const index = readIndex({ ...streams, [stream]: bytes });
          if (index === null) return;
          for (const query of queries) {
            for (const match of index.search(query, 20, () => false)) {
              expect(match.person).toEqual(index.person(match.ordinal));
            }
          }
          for (const ordinal of index.candidates('10000001')) {
            expect(ordinal).toBeLessThan(index.members + index.cards);
          }
          for (const ordinal of index.owners(product)) expect(ordinal).toBeLessThan(index.members);
        }),
        { numRuns: 2000 },
      );
    },
  );

  it.each([
    ['the second sixteen begins a byte later', 16, 1],
    ['the second sixteen begins a byte earlier', 16, -1],
    ['there is a member more', 4, 1],
    ['there is a member fewer', 4, -1],
    ['all records are a byte longer', 8, 1],
    ['the first member is of no region', recordsAt, 15],
    ['the first member is of no country', recordsAt + 1, 0x20],
    ['the first number is a byte longer', recordsAt + 3, 1],
    ['the first number is a byte shorter', recordsAt + 3, -1],
    ['the first name is a byte longer', recordsAt + 4, 1],
    ['the first name is a byte shorter', recordsAt + 4, -1],
  ])('is null where %s', (_, at, change) => {
    const people = streams.people.slice();
    people[at] = (people[at] ?? 0) + change;
    expect(readIndex({ ...streams, people })).toBeNull();
  });

  it('is null where streams are not whole, or not of one roster', () => {
    const other = buildStreams([member]);
    expect(readIndex(streams)).not.toBeNull();
    for (const stream of ['numbers', 'people', 'names', 'serials'] as const) {
      const whole = streams[stream];
      expect(readIndex({ ...other, [stream]: whole })).toBeNull();
      // Without a byte of serials it is an index of before there were any.
      for (let length = stream === 'serials' ? 1 : 0; length < whole.length; length += 1) {
        expect(readIndex({ ...streams, [stream]: whole.subarray(0, length) })).toBeNull();
      }
    }
  });

  it('reads streams wherever they lie in memory', () => {
    const shift = (bytes: Uint8Array) => Buffer.concat([Buffer.alloc(1), bytes]).subarray(1);
    const { numbers, people, names, serials } = streams;
    const index = readIndex({
      numbers: shift(numbers),
      people: shift(people),
      names: shift(names),
      serials: shift(serials),
    });
    expect(index?.search('blumhofer', 1, () => false)).toHaveLength(1);
    expect(index?.owners(product)).not.toEqual([]);
  });
});

function keysOf(line: RosterLine): string[] {
  if (line.kind === 'card') return [cardKey(line.card.number)];
  return [line.member.memberNumber, ...line.member.cards.map((card) => card.number)].map(cardKey);
}

function wellFormed(text: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
