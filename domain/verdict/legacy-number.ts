/** Numbers of the old form, which mixed letters and digits and ended in April 2010. */
import type { Region } from '../roster/rows.ts';
import { cardKey } from '../roster/card-number.ts';
import type { MemberRecord, PresentedCard } from './case.ts';
import { standard, type Extra, type Judgement } from './judgement.ts';

/** Two letters of a country, digits, and letters at the end: the shape of the one example that is known. */
const exampleShape = /^[A-Z]{2}\d{3,}[A-Z]{1,3}$/;

/**
 * True for a number of the old form. An EMEA number is digits only today, so any mix is old; a card of unknown region is
 * only judged when it looks like the known example, and a card of another region never, because other regions print
 * letters to this day. A number whose only letters are O, I or L was most likely read or typed wrong.
 */
function isLegacyNumber(number: string, region: Region | null): boolean {
  if (region !== null && region !== 'emea') return false;
  const key = cardKey(number);
  if (region === null) return exampleShape.test(key);
  return /\p{L}/u.test(key) && /\p{Nd}/u.test(key) && !/^[\dOIL]+$/.test(key);
}

/** A card whose region is not printed is from the region its record names. */
export function isLegacyCard(card: PresentedCard, record: MemberRecord | null): boolean {
  return isLegacyNumber(card.number, card.region ?? record?.region ?? null);
}

/** True when the card carries the record's own number, compared as the roster compares them. */
export function isNumberOf(card: PresentedCard, record: MemberRecord): boolean {
  return cardKey(card.number) === cardKey(record.memberNumber);
}

/** Source: FAQ, "I have an existing CPS membership number that combines letters and numbers" */
export function legacyNumber({ number }: PresentedCard): Judgement {
  return standard(
    'none',
    [{ id: 'legacy-number-expired', facts: { number } }],
    [{ id: 'apply-again', facts: {} }],
  );
}

/** The same card in the hand of somebody who has a valid record under a new number. */
export function legacyCardOfMember({ number }: PresentedCard, { memberNumber }: MemberRecord): Extra {
  return { warnings: [{ id: 'legacy-number-expired', facts: { number, memberNumber } }], advice: [] };
}
