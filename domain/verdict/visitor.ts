/** A member of one region at a desk of another: what counts is a valid card in hand. */
import { countryName, regionName } from '../programme/country.ts';
import { sayDate } from '../programme/iso-date.ts';
import { programmeIn } from '../programme/programme-country.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { Region } from '../roster/rows.ts';
import type { Advice } from './answer.ts';
import { expiredCard, isExpired } from './card-expiry.ts';
import type { MemberRecord, PresentedCard, VerdictCase } from './case.ts';
import { adding, advise, type Judgement, type Reason, type Warning } from './judgement.ts';
import { onRecord } from './on-record.ts';

/**
 * Source: FAQ, "I am a member of CPS in another country outside of Europe, the Middle East and Africa. Do I qualify
 * for all the benefits of the European CPS programme?" and "I am a European CPS member. What service can I expect
 * outside Europe, the Middle East and Africa?"
 */
export function visitor(input: VerdictCase, home: Region, pack: ProgrammePack): Judgement {
  return adding(byCard(input, home), {
    warnings: [notPromised(home)],
    advice: registerAgain(input, home, pack),
  });
}

function byCard({ card, record, today }: VerdictCase, home: Region): Judgement {
  // Fetching an expired card would not help, so that is said first even when it is not in hand.
  if (card !== null && isExpired(card, today)) return expiredCard(card, record);
  return card?.shown === true ? inHand(card, record, home) : notShown(card, record, home);
}

function inHand(card: PresentedCard, record: MemberRecord | null, home: Region): Judgement {
  const until = card.expires === null ? 'with no expiry date' : `valid until ${sayDate(card.expires)}`;
  const shown: Reason = {
    id: 'card-shown',
    sentence: `Card ${card.number} of CPS ${regionName(home)} is in hand, ${until}, and nothing on the roster speaks against it.`,
  };
  const more = record === null ? [] : [onRecord(record, null)];
  return {
    verdict: 'visitor-priority',
    level: null,
    video: false,
    basis: record === null ? 'card' : 'record',
    reasons: home === 'emea' ? [europeanAbroad(record), shown, ...more] : [shown, ...more],
    warnings: record === null ? [unverified(card)] : [],
    advice: [],
  };
}

function notShown(card: PresentedCard | null, record: MemberRecord | null, home: Region): Judgement {
  const whose =
    card === null ? `Member ${record?.memberNumber ?? ''}` : `The holder of number ${card.number}`;
  const sentence = `${whose} belongs to CPS ${regionName(home)}, and a visitor has priority only with a valid card in hand.`;
  return {
    verdict: 'standard',
    level: null,
    video: false,
    basis: record === null ? 'none' : 'record',
    reasons: [{ id: 'card-not-shown', sentence }],
    warnings: [],
    advice: [
      advise(
        'show-card',
        `Show a valid card or e-card of CPS ${regionName(home)}; priority applies from then on.`,
      ),
    ],
  };
}

function europeanAbroad(record: MemberRecord | null): Reason {
  const from = record?.country ? ` from ${countryName(record.country)}` : '';
  const sentence = `A member of the European programme${from} is served with priority abroad on showing the card.`;
  return { id: 'european-abroad', sentence };
}

function unverified(card: PresentedCard): Warning {
  const sentence = `Nothing on this desk confirms card ${card.number}; the verdict rests on the card alone.`;
  return { id: 'card-unverified', sentence };
}

function notPromised(home: Region): Warning {
  const sentence = `Levels of CPS ${regionName(home)} are not carried over: the service here may differ from the one at home.`;
  return { id: 'home-level-not-promised', sentence };
}

/** Whoever lives where the pack's programme is offered can have it, but only by joining it. */
function registerAgain({ record }: VerdictCase, home: Region, pack: ProgrammePack): Advice[] {
  if (record === null || record.country === null || home === pack.region) return [];
  if (programmeIn(pack, record.country) === null) return [];
  const text = `With a home address in ${countryName(record.country)}, register with ${pack.name} to have its benefits.`;
  return [advise('register-again', text)];
}
