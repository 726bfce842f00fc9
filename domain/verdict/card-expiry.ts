/** Cards of other regions can carry a last day; a European card has none. */
import type { IsoDate } from '../programme/iso-date.ts';
import type { MemberRecord, PresentedCard } from './case.ts';
import { standard, type Extra, type Judgement } from './judgement.ts';

type DatedCard = PresentedCard & { readonly expires: IsoDate };

/** True from the day after the printed one. */
export function isExpired(card: PresentedCard, today: IsoDate): card is DatedCard {
  return card.expires !== null && card.expires < today;
}

/** A card past its date proves nothing, whichever region it is from. */
export function expiredCard({ number, expires }: DatedCard, record: MemberRecord | null): Judgement {
  return standard(
    record === null ? 'none' : 'record',
    [{ id: 'card-expired', facts: { number, expires } }],
    [{ id: 'renew-card', facts: {} }],
  );
}

/** The same card in the hand of somebody whose own record at home decides. */
export function expiredCardOfMember({ number, expires }: DatedCard): Extra {
  return { warnings: [{ id: 'card-expired', facts: { number, expires } }], advice: [] };
}
