import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packMember, unpackCard, unpackMember } from '../../../../domain/roster/positional.ts';
import {
  cardRowSchema,
  MAX_CARDS,
  MAX_PRODUCTS,
  memberRowSchema,
  type MemberRow,
} from '../../../../domain/roster/rows.ts';
import { anyMember } from './arbitrary-rows.ts';

/** What a packed value can be replaced by: all that JSON has, near what belongs there and far from it. */
const anyValue = fc.oneof(
  fc.constantFrom(null, true, false, '', ' ', 'DE', 'de', 'DEU', 0, 1, 2, 3, 7, 8, -1, 0.5, 20_000, 1e15),
  fc.constantFrom(-719_528, -719_529, 2_932_896, 2_932_897),
  fc.integer({ min: 0, max: 210 }).map((length) => 'x'.repeat(length)),
  fc.constantFrom('  trimmed ', ' ', ' DE'),
  fc.jsonValue({ maxDepth: 2 }).map((value): unknown => value),
);

const placed = fc.record({ at: fc.nat({ max: 13 }), inner: fc.nat({ max: 14 }), value: anyValue });

/** A packed member with one value of it, or of its cards or products, another. */
function altered(member: MemberRow, { at, inner, value }: { at: number; inner: number; value: unknown }) {
  const packed = packMember(member);
  const part = packed[at];
  if (Array.isArray(part) && part.length > 0) {
    const copy: unknown[] = [...(part as unknown[])];
    const place = inner % copy.length;
    const card = copy[place];
    copy[place] = Array.isArray(card) ? [...(card as unknown[]).slice(0, inner % 4), value] : value;
    packed[at] = copy;
  } else {
    packed[at] = value;
  }
  return packed;
}

const member: MemberRow = memberRowSchema.parse({
  memberNumber: '4711',
  region: 'emea',
  country: 'DE',
  name: 'Sample',
  email: '',
  phone: '',
  level: null,
  levelSince: '2026-01-01',
  video: false,
  status: 'active',
  joined: '2020-02-29',
  cardSent: null,
  products: [],
  cards: [],
});

describe('rows as arrays of values', () => {
  it('what is read of anything is a row as the schema has it, and reads the same again', () => {
    fc.assert(
      fc.property(anyMember, placed, (row, place) => {
        const read = unpackMember(altered(row, place));
        if (read === null) return;
        expect(memberRowSchema.parse(read)).toStrictEqual(read);
        expect(unpackMember(packMember(read))).toStrictEqual(read);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['number', 0, 40],
    ['name', 3, 200],
    ['e-mail', 4, 200],
    ['phone', 5, 60],
  ])('text of a %s is trimmed and as long as the schema lets it be', (_name, at, most) => {
    const withText = (text: string) =>
      packMember(member).map((value, place) => (place === at ? text : value));
    expect(unpackMember(withText(` ${'x'.repeat(most)} `))).not.toBeNull();
    expect(unpackMember(withText('x'.repeat(most + 1)))).toBeNull();
  });

  it.each([
    ['number', 0],
    ['name', 3],
  ])('a member has a %s', (_name, at) => {
    expect(
      unpackMember(packMember({ ...member, ...(at === 0 ? { memberNumber: ' ' } : { name: ' ' }) })),
    ).toBeNull();
  });

  it('as many cards and products as the schema lets one have, and no more', () => {
    const card = cardRowSchema.parse({ number: '1', region: 'emea', expires: null, status: 'active' });
    const product = {
      model: 'EOS R5',
      serial: '1',
      registered: '2026-01-01',
      details: 'complete' as const,
      boughtIn: 'FR',
    };
    const full = {
      ...member,
      cards: Array.from({ length: MAX_CARDS }, () => card),
      products: Array.from({ length: MAX_PRODUCTS }, () => product),
    };
    expect(unpackMember(packMember(full))).toStrictEqual(full);
    expect(unpackMember(packMember({ ...full, cards: [...full.cards, card] }))).toBeNull();
    expect(unpackMember(packMember({ ...full, products: [...full.products, product] }))).toBeNull();
  });

  it('a card alone can have no number of its member', () => {
    expect(unpackCard([0, 0, null, 0])).toBeNull();
    expect(unpackCard(['1', 0, null, 0])).toStrictEqual({
      number: '1',
      region: 'emea',
      expires: null,
      status: 'active',
    });
  });
});
