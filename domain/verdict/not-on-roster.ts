/** Nothing here tells whether the person is a member. */
import { dateOfTime } from '../programme/iso-date.ts';
import type { VerdictCase } from './case.ts';
import type { ReasonFacts } from './findings.ts';
import type { Judgement } from './judgement.ts';

export function notOnRoster({ card, roster }: VerdictCase): Judgement {
  const facts = {
    number: card?.number ?? null,
    region: card?.region ?? null,
    lookedUp: lookedUp(roster),
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

function lookedUp(roster: VerdictCase['roster']): ReasonFacts['not-on-roster']['lookedUp'] {
  if (roster.damaged === true) return { on: 'damaged-roster' };
  if (roster.builtAt === null) return { on: 'no-roster' };
  return roster.tooOld === true
    ? { on: 'outdated-roster' }
    : { on: 'roster', of: dateOfTime(roster.builtAt) };
}
