/** Rows of the roster with every kind of text, for properties. */
import fc from 'fast-check';
import type { RosterChange } from '../../../../domain/roster/changes.ts';
import {
  cardRowSchema,
  memberRowSchema,
  type CardRow,
  type MemberRow,
} from '../../../../domain/roster/rows.ts';
import type { RosterLine } from '../../../../domain/roster/segment.ts';

const unit = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  fc.constantFrom(
    '"',
    '\\',
    '\n',
    '\r',
    '\u2028',
    '\u0000',
    '\ud83d',
    '\udc00',
    '👩‍🚒',
    'ß',
    'Ł',
    'مر',
    'שלום',
    '佐',
    '𠮷',
  ),
);

/** Text as the schemas leave it: trimmed, `least` to `most` UTF-16 units. */
const text = (least: number, most: number) =>
  fc
    .string({ unit, minLength: least, maxLength: Math.min(most, 12) })
    .map((value) => value.slice(0, most).trim())
    .filter((value) => value.length >= least);

const date = fc
  .date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));
const country = fc.string({ unit: fc.constantFrom('A', 'D', 'Z'), minLength: 2, maxLength: 2 });
const region = fc.constantFrom(...memberRowSchema.shape.region.options);

const product = fc.record({
  model: text(1, 120),
  serial: text(1, 40),
  registered: date,
  details: fc.constantFrom('complete' as const, 'estimated' as const),
  boughtIn: country,
});

export const anyCard: fc.Arbitrary<CardRow> = fc
  .record({
    number: text(1, 40),
    region,
    expires: fc.option(date),
    status: fc.constantFrom('active' as const, 'revoked' as const),
  })
  .map((card) => cardRowSchema.parse(card));

export const anyMember: fc.Arbitrary<MemberRow> = fc
  .record({
    memberNumber: text(1, 40),
    region,
    country,
    name: text(1, 200),
    email: text(0, 200),
    phone: text(0, 60),
    level: fc.constantFrom('silver' as const, 'gold' as const, 'platinum' as const, null),
    levelSince: date,
    video: fc.boolean(),
    status: fc.constantFrom('active' as const, 'closed' as const, 'blocked' as const),
    joined: date,
    cardSent: fc.option(date),
    products: fc.array(product, { maxLength: 3 }),
    cards: fc.array(anyCard, { maxLength: 3 }),
    ownCard: fc.boolean(),
  })
  .map(({ ownCard, ...member }) =>
    memberRowSchema.parse({
      ...member,
      cards: ownCard ? member.cards.map((card) => ({ ...card, number: member.memberNumber })) : member.cards,
    }),
  );

export const anyLine: fc.Arbitrary<RosterLine> = fc.oneof(
  anyMember.map((member): RosterLine => ({ kind: 'member', member })),
  anyCard.map((card): RosterLine => ({ kind: 'card', card })),
);

/** Of anybody; some are no more. */
export const anyChange: fc.Arbitrary<RosterChange> = fc.oneof(
  fc.tuple(anyMember, fc.boolean()).map(([member, gone]): RosterChange => {
    const { region, memberNumber } = member;
    return { kind: 'member', region, number: memberNumber, member: gone ? null : member };
  }),
  fc.tuple(anyCard, fc.boolean()).map(([card, gone]): RosterChange => {
    return { kind: 'card', region: card.region, number: card.number, card: gone ? null : card };
  }),
);
