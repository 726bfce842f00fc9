/** A member who is on record but has no valid card in hand. */
import { daysBetween, type IsoDate } from '../programme/iso-date.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { MemberRecord } from './case.ts';
import { nothing, type Extra } from './judgement.ts';

/** Verified from the record only: whoever stands here could be somebody else. */
export function identifyHolder({ memberNumber }: MemberRecord): Extra {
  return {
    warnings: [{ id: 'identify-holder', facts: { memberNumber } }],
    advice: [{ id: 'check-identity', facts: { memberNumber } }],
  };
}

/** Source: FAQ, "When will I receive my CPS membership card?" */
export function cardOverdue(record: MemberRecord, today: IsoDate, pack: ProgrammePack): Extra {
  const { joined, cardSent } = record;
  const isLate = (date: IsoDate) => daysBetween(date, today) > pack.cardOverdueDays;
  if (joined === null || !isLate(joined) || (cardSent !== null && !isLate(cardSent))) return nothing;
  const last = cardSent === null ? sinceJoining(joined) : sinceSending(cardSent);
  return {
    warnings: [{ id: 'card-overdue', facts: { ...last, days: daysBetween(last.on, today) } }],
    advice: [{ id: 'ask-for-card-again', facts: {} }],
  };
}

const sinceJoining = (on: IsoDate) => ({ event: 'joined', on }) as const;
const sinceSending = (on: IsoDate) => ({ event: 'card-sent', on }) as const;
