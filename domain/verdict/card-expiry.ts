/** Cards of other regions can carry a last day; a European card has none. */
import { sayDate, type IsoDate } from '../programme/iso-date.ts';
import type { MemberRecord, PresentedCard } from './case.ts';
import { advise, type Judgement, type Warning } from './judgement.ts';

type DatedCard = PresentedCard & { readonly expires: IsoDate };

/** True from the day after the printed one. */
export function isExpired(card: PresentedCard, today: IsoDate): card is DatedCard {
  return card.expires !== null && card.expires < today;
}

/** A card past its date proves nothing, whichever region it is from. */
export function expiredCard(card: DatedCard, record: MemberRecord | null): Judgement {
  return {
    verdict: 'standard',
    level: null,
    video: false,
    basis: record === null ? 'none' : 'record',
    reasons: [{ id: 'card-expired', sentence: `${expired(card)}.` }],
    warnings: [],
    advice: [
      advise('renew-card', 'Renew the membership with the home region, or show a newer card or e-card.'),
    ],
  };
}

/** The same card in the hand of somebody whose own record at home carries the verdict. */
export function expiredCardOfMember(card: DatedCard): Warning {
  return { id: 'card-expired', sentence: `${expired(card)}; the active record counts instead.` };
}

function expired({ number, expires }: DatedCard): string {
  return `Card ${number} expired: the date printed on it is ${sayDate(expires)}`;
}
