/** Makes the verdict's case from what was presented and what the roster holds. */
import type { CardRow, MemberRow } from '../../../domain/roster/rows.ts';
import type { MemberRecord, VerdictCase } from '../../../domain/verdict/case.ts';
import type { Presentation } from '../service/presentation.ts';
import type { CardHit } from '../roster/roster.ts';

export function buildCase(
  presentation: Presentation,
  hit: CardHit | null,
  desk: { readonly today: string; readonly country: string; readonly roster: VerdictCase['roster'] },
): VerdictCase {
  return {
    today: desk.today,
    desk: { country: desk.country },
    card: presentedCard(presentation, hit),
    record: hit === null ? null : recordOf(hit),
    roster: desk.roster,
  };
}

function presentedCard(presentation: Presentation, hit: CardHit | null): VerdictCase['card'] {
  if (presentation.by === 'member') {
    const card = latestCard(hit?.member?.cards ?? []);
    if (!presentation.shown || card === null) return null;
    return { number: card.number, region: card.region, shown: true, expires: card.expires, level: null };
  }
  return {
    number: presentation.number,
    region: presentation.region ?? hit?.card?.region ?? hit?.member?.region ?? null,
    // A revoked card proves nothing, whoever holds it.
    shown: presentation.shown && hit?.card?.status !== 'revoked',
    expires: presentation.expires ?? hit?.card?.expires ?? null,
    level: presentation.level,
  };
}

/** The active card that lasts longest, for somebody found by name who shows a card. */
function latestCard(cards: readonly CardRow[]): CardRow | null {
  const active = cards.filter((card) => card.status === 'active');
  return active.sort((a, b) => (b.expires ?? '9999').localeCompare(a.expires ?? '9999'))[0] ?? null;
}

function recordOf(hit: CardHit): MemberRecord | null {
  if (hit.member !== null) return memberRecord(hit.member);
  if (hit.card === null) return null;
  // Another region sent the card alone: enough to know it is theirs, nothing about the person.
  return {
    memberNumber: hit.card.number,
    region: hit.card.region,
    country: null,
    level: null,
    levelSince: null,
    video: false,
    status: hit.card.status === 'revoked' ? 'blocked' : 'active',
    joined: null,
    cardSent: null,
    products: [],
  };
}

function memberRecord(member: MemberRow): MemberRecord {
  return {
    memberNumber: member.memberNumber,
    region: member.region,
    country: member.country,
    level: member.level,
    levelSince: member.levelSince,
    video: member.video,
    status: member.status,
    joined: member.joined,
    cardSent: member.cardSent,
    products: member.products,
  };
}
