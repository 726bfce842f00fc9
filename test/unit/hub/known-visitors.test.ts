import { describe, expect, it } from 'vitest';
import { samplePack } from '../../../domain/programme/sample-pack.ts';
import { decideVerdict } from '../../../domain/verdict/verdict.ts';
import type { CardRow, MemberRow } from '../../../domain/roster/rows.ts';
import {
  knownCards,
  knownMembers,
  LEGACY_CARD_NUMBER,
  UNKNOWN_CARD_NUMBER,
} from '../../../hub/sample/known-visitors.ts';

/** The answer at a desk in France to a visitor who shows a card. */
function verdictOn(today: string, member: MemberRow | null, card: CardRow) {
  const record = member === null ? null : recordOf(member);
  const { number, region, expires } = card;
  return decideVerdict(
    {
      today,
      desk: { country: 'FR' },
      card: { number, region, expires, shown: true, level: null },
      record,
      roster: { builtAt: `${today}T06:00:00Z` },
    },
    samplePack,
  );
}

function recordOf({ name: _name, email: _email, phone: _phone, cards: _cards, ...record }: MemberRow) {
  return record;
}

// The demo is shown on any day: before and after the recalculations to come.
describe.each(['2026-11-24', '2027-01-01', '2031-07-01'])('well-known visitors on %s', (today) => {
  it.each([
    ['platinumGermany', 'priority', 'platinum', []],
    ['goldFrance', 'priority', 'gold', ['product-level-limit']],
    ['silverEstimated', 'priority', 'silver', ['details-estimated']],
    ['usaOnRecord', 'visitor-priority', null, ['home-level-not-promised']],
    ['closedAccount', 'standard', null, []],
    ['withoutProducts', 'standard', null, []],
    ['blockedAccount', 'standard', null, []],
    ['polishName', 'priority', 'gold', []],
    ['czechName', 'priority', 'platinum', []],
    ['japaneseMember', 'visitor-priority', null, ['home-level-not-promised']],
    ['silverOnlyCountry', 'priority', 'silver', []],
    ['videoMember', 'priority', null, []],
  ] as const)('%s: %s, %s', (key, verdict, level, warnings) => {
    const member: MemberRow = knownMembers[key];
    const [card] = member.cards;
    if (card === undefined) throw new Error('a well-known member has a card');
    expect(verdictOn(today, member, card)).toMatchObject({
      verdict,
      level,
      warnings: expect.arrayContaining([...warnings]) as unknown,
    });
  });

  it('goldFrance is held down by the EOS 80D and nothing else', () => {
    const { goldFrance } = knownMembers;
    const [card] = goldFrance.cards;
    if (card === undefined) throw new Error('a well-known member has a card');
    const sentence = verdictOn(today, goldFrance, card).explain.find((line) =>
      line.includes('not their limits'),
    );
    expect(sentence).toContain(': EOS 80D (counts up to Silver).');
  });

  it('cards without a member: one counts, one has expired', () => {
    expect(verdictOn(today, null, knownCards.usaCardOnly).verdict).toBe('visitor-priority');
    expect(verdictOn(today, null, knownCards.usaCardExpired)).toMatchObject({
      verdict: 'standard',
      reasons: expect.arrayContaining(['card-expired']) as unknown,
    });
  });

  it('numbers on no roster: one of the old form, one that says nothing', () => {
    const presented = { expires: null, status: 'active', region: 'emea' } as const;
    expect(verdictOn(today, null, { ...presented, number: LEGACY_CARD_NUMBER }).reasons[0]).toBe(
      'legacy-number-expired',
    );
    expect(verdictOn(today, null, { ...presented, number: UNKNOWN_CARD_NUMBER }).verdict).toBe('unknown');
  });
});
