/** A member who is on record but has no valid card in hand. */
import { daysBetween, sayDate, type IsoDate } from '../programme/iso-date.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { Advice } from './answer.ts';
import type { MemberRecord } from './case.ts';
import { advise, type Judgement, type Warning } from './judgement.ts';

/** Verified from the record only: whoever stands here could be somebody else. */
export function identifyHolder(record: MemberRecord): Pick<Judgement, 'warnings' | 'advice'> {
  const sentence = `No card of member ${record.memberNumber} is in hand, so who stands here is not yet proven.`;
  return {
    warnings: [{ id: 'identify-holder', sentence }],
    advice: [
      advise('check-identity', `Check an identity document against the record of ${record.memberNumber}.`),
    ],
  };
}

/** Source: FAQ, "When will I receive my CPS membership card?" */
export function cardOverdue(
  record: MemberRecord,
  today: IsoDate,
  pack: ProgrammePack,
): Pick<Judgement, 'warnings' | 'advice'> {
  const isLate = (date: IsoDate) => daysBetween(date, today) > pack.cardOverdueDays;
  const { joined, cardSent } = record;
  if (joined === null || !isLate(joined) || (cardSent !== null && !isLate(cardSent)))
    return { warnings: [], advice: [] };
  return { warnings: [overdue(joined, cardSent, today)], advice: [askAgain] };
}

const askAgain: Advice = advise(
  'ask-for-card-again',
  'If the card never came, have the programme office send a new one.',
);

function overdue(joined: IsoDate, cardSent: IsoDate | null, today: IsoDate): Warning {
  const sent =
    cardSent === null
      ? `No card has been sent in the ${daysBetween(joined, today)} days since joining on ${sayDate(joined)}`
      : `The card was sent on ${sayDate(cardSent)}, ${daysBetween(cardSent, today)} days ago`;
  return { id: 'card-overdue', sentence: `${sent}, and none is in hand.` };
}
