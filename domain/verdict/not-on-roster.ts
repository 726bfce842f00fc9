/** Nothing here tells whether the person is a member. */
import { dateOfTime } from '../programme/iso-date.ts';
import type { VerdictCase } from './case.ts';
import type { Judgement } from './judgement.ts';

export function notOnRoster({ card, roster }: VerdictCase): Judgement {
  const facts = {
    number: card?.number ?? null,
    region: card?.region ?? null,
    rosterOf: roster.builtAt === null ? null : dateOfTime(roster.builtAt),
  };
  return {
    verdict: 'unknown',
    level: null,
    video: false,
    basis: 'none',
    reasons: [{ id: 'not-on-roster', facts }],
    warnings: [],
    advice: [{ id: 'ask-for-evidence', facts: {} }],
  };
}
