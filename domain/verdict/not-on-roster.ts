/** Nothing here tells whether the person is a member. */
import { regionName } from '../programme/country.ts';
import { sayDate, dateOfTime } from '../programme/iso-date.ts';
import type { VerdictCase } from './case.ts';
import { advise, type Judgement } from './judgement.ts';

export function notOnRoster(input: VerdictCase): Judgement {
  return {
    verdict: 'unknown',
    level: null,
    video: false,
    basis: 'none',
    reasons: [{ id: 'not-on-roster', sentence: sentenceOf(input) }],
    warnings: [],
    advice: [
      advise(
        'ask-for-evidence',
        'Ask for a card, an e-card or the account page, then decide; the decision is recorded.',
      ),
    ],
  };
}

function sentenceOf({ card, roster }: VerdictCase): string {
  if (card === null) return 'No card and no record: nothing here tells whether this person is a member.';
  const lookedUp =
    roster.builtAt === null
      ? `Number ${card.number} could not be looked up, as this desk has no roster`
      : `Number ${card.number} is not on the roster of ${sayDate(dateOfTime(roster.builtAt))}`;
  const proof =
    card.region === null
      ? 'which region it belongs to cannot be told'
      : `at a desk of CPS ${regionName(card.region)} its own card proves nothing by itself`;
  return `${lookedUp}, and ${proof}.`;
}
