/** A member of one region at a desk of another: what counts is a valid card in hand. */
import { programmeInForce } from '../programme/programme-in-force.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { Region } from '../roster/rows.ts';
import { expiredCard, isExpired } from './card-expiry.ts';
import type { MemberRecord, PresentedCard, VerdictCase } from './case.ts';
import { adding, standard, type Advice, type Judgement, type Reason } from './judgement.ts';
import { onRecord } from './on-record.ts';

/**
 * Source: FAQ, "I am a member of CPS in another country outside of Europe, the Middle East and Africa. Do I qualify
 * for all the benefits of the European CPS programme?" and "I am a European CPS member. What service can I expect
 * outside Europe, the Middle East and Africa?"
 */
export function visitor(input: VerdictCase, home: Region, pack: ProgrammePack): Judgement {
  return adding(byCard(input, home), {
    warnings: [{ id: 'home-level-not-promised', facts: { region: home } }],
    advice: registerAgain(input, home, pack),
  });
}

function byCard({ card, record, today }: VerdictCase, home: Region): Judgement {
  // Fetching an expired card would not help, so that is said first even when it is not in hand.
  if (card !== null && isExpired(card, today)) return expiredCard(card, record);
  return card?.shown === true ? inHand(card, record, home) : notShown(card, record, home);
}

function inHand(card: PresentedCard, record: MemberRecord | null, region: Region): Judgement {
  const { number, expires } = card;
  const shown: Reason = { id: 'card-shown', facts: { number, region, expires } };
  const more = record === null ? [] : [onRecord(record, null)];
  return {
    verdict: 'visitor-priority',
    level: null,
    video: false,
    basis: record === null ? 'card' : 'record',
    reasons: region === 'emea' ? [europeanAbroad(record), shown, ...more] : [shown, ...more],
    warnings: record === null ? [{ id: 'card-unverified', facts: { number } }] : [],
    advice: [],
  };
}

function notShown(card: PresentedCard | null, record: MemberRecord | null, region: Region): Judgement {
  const who =
    card === null
      ? ({ by: 'member', number: record?.memberNumber ?? '' } as const)
      : ({ by: 'number', number: card.number } as const);
  return standard(
    record === null ? 'none' : 'record',
    [{ id: 'card-not-shown', facts: { who, region } }],
    [{ id: 'show-card', facts: { region } }],
  );
}

function europeanAbroad(record: MemberRecord | null): Reason {
  return { id: 'european-abroad', facts: { country: record?.country ?? null } };
}

/** Whoever lives where another region's programme is offered can have it, but only by joining it. */
function registerAgain({ record, today }: VerdictCase, home: Region, pack: ProgrammePack): Advice[] {
  if (record === null || record.country === null) return [];
  const { country } = record;
  const inForce = programmeInForce(pack, country, today);
  if (inForce === null || inForce.programme.region === home) return [];
  return [{ id: 'register-again', facts: { country, programme: inForce.programme.name } }];
}
