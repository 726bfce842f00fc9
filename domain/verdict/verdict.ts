/**
 * "Somebody stands at the desk with this card. Do they get priority service, at which level, and why?" The one function
 * that answers, the same on the desk, on the hub and on the command line, with a network and without.
 */
import { builtInPack } from '../programme/built-in-pack.ts';
import { regionOf } from '../programme/country.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import { withOverrides } from '../programme/with-overrides.ts';
import type { Region } from '../roster/rows.ts';
import type { Advice, VerdictAnswer } from './answer.ts';
import { expiredCard, expiredCardOfMember, isExpired } from './card-expiry.ts';
import { cardOverdue, identifyHolder } from './card-missing.ts';
import type { MemberRecord, PresentedCard, VerdictCase } from './case.ts';
import { homeMember } from './home-member.ts';
import { inactiveAccount } from './inactive-account.ts';
import { adding, advise, type Judgement } from './judgement.ts';
import { isLegacyCard, isNumberOf, legacyCardOfMember, legacyNumber } from './legacy-number.ts';
import { notOnRoster } from './not-on-roster.ts';
import { rosterAdvice, rosterWarnings } from './roster-warnings.ts';
import { visitor } from './visitor.ts';

/**
 * Decides a case. Pure: the same case and pack give the same answer, whatever the time or the order of the products.
 * `pack` holds the programme's rules; the case's own products are laid over it. Throws only on a case that did not
 * come through `parseCase` and names a country that does not exist.
 */
export function decideVerdict(input: VerdictCase, pack: ProgrammePack = builtInPack): VerdictAnswer {
  const programme = withOverrides(pack, input.programme);
  const judgement = judge(input, programme);
  const aboutRoster = rosterWarnings(input, programme);
  const warnings = [...judgement.warnings, ...aboutRoster];
  return {
    verdict: judgement.verdict,
    level: judgement.level,
    video: judgement.video,
    basis: judgement.basis,
    reasons: judgement.reasons.map(({ id }) => id),
    warnings: warnings.map(({ id }) => id),
    explain: [...judgement.reasons, ...warnings].map(({ sentence }) => sentence),
    advice: [...judgement.advice, ...queueAdvice(judgement), ...rosterAdvice(aboutRoster)],
  };
}

/** The rules in the order in which they decide. */
function judge(input: VerdictCase, pack: ProgrammePack): Judgement {
  const { card, record, today } = input;
  const deskRegion = regionOf(input.desk.country);
  if (record !== null && record.status !== 'active')
    return inactiveAccount(record.memberNumber, record.status);
  const legacyCard = card !== null && isLegacyCard(card, record) ? card : null;
  if (record?.region === deskRegion && !(legacyCard !== null && isNumberOf(legacyCard, record))) {
    return atHome(input, record, legacyCard, pack);
  }
  if (legacyCard !== null) return legacyNumber(legacyCard);
  const home = record?.region ?? card?.region ?? null;
  if (home !== null && home !== deskRegion) return abroad(input, home, pack);
  if (card !== null && isExpired(card, today)) return expiredCard(card, record);
  return notOnRoster(input);
}

/** An active record carries the verdict here; the card only says whether its holder is known. */
function atHome(
  input: VerdictCase,
  record: MemberRecord,
  legacyCard: PresentedCard | null,
  pack: ProgrammePack,
): Judgement {
  const { card, today } = input;
  const judged = homeMember(record, pack, today);
  if (legacyCard !== null) {
    return adding(
      judged,
      { warnings: [legacyCardOfMember(legacyCard, record)], advice: [] },
      identifyHolder(record),
    );
  }
  if (card?.shown !== true) return adding(judged, identifyHolder(record), cardOverdue(record, today, pack));
  if (isExpired(card, today)) return adding(judged, { warnings: [expiredCardOfMember(card)], advice: [] });
  return judged;
}

function abroad(input: VerdictCase, home: Region, pack: ProgrammePack): Judgement {
  const { card, record, today } = input;
  const judged = visitor(input, home, pack);
  return record === null || card?.shown === true ? judged : adding(judged, cardOverdue(record, today, pack));
}

/** `standard` never means refused. */
function queueAdvice({ verdict }: Judgement): Advice[] {
  if (verdict !== 'standard') return [];
  return [advise('ordinary-queue', 'Take the kit in through the ordinary queue; everybody may hand in kit.')];
}
