/** The verdict as ids and facts, in no language yet. */
import { regionOf } from '../programme/programme-in-force.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { Region } from '../roster/rows.ts';
import { expiredCard, expiredCardOfMember, isExpired } from './card-expiry.ts';
import { cardOverdue, identifyHolder } from './card-missing.ts';
import type { MemberRecord, PresentedCard, VerdictCase } from './case.ts';
import { homeMember } from './home-member.ts';
import { inactiveAccount } from './inactive-account.ts';
import { adding, nothing, type Extra, type Judgement } from './judgement.ts';
import { isLegacyCard, isNumberOf, legacyCardOfMember, legacyNumber } from './legacy-number.ts';
import { notOnRoster } from './not-on-roster.ts';
import { rosterWarnings } from './roster-warnings.ts';
import { visitor } from './visitor.ts';

/** Decides a case by a pack; what the case itself says of the programme must be laid over it before. */
export function judge(input: VerdictCase, pack: ProgrammePack): Judgement {
  const judged = byRules(input, pack);
  return adding(judged, ordinaryQueue(judged), rosterWarnings(input, pack));
}

/** The rules in the order in which they decide. */
function byRules(input: VerdictCase, pack: ProgrammePack): Judgement {
  const { card, record, today } = input;
  const deskRegion = regionOf(pack, input.desk.country);
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
  const judged = homeMember(input, record, pack);
  if (legacyCard !== null) {
    return adding(judged, legacyCardOfMember(legacyCard, record), identifyHolder(record));
  }
  if (card?.shown !== true) return adding(judged, identifyHolder(record), cardOverdue(record, today, pack));
  if (isExpired(card, today)) return adding(judged, expiredCardOfMember(card));
  return judged;
}

function abroad(input: VerdictCase, home: Region, pack: ProgrammePack): Judgement {
  const { card, record, today } = input;
  const judged = visitor(input, home, pack);
  return record === null || card?.shown === true ? judged : adding(judged, cardOverdue(record, today, pack));
}

/** `standard` never means refused. */
function ordinaryQueue({ verdict }: Judgement): Extra {
  return verdict === 'standard' ? { warnings: [], advice: [{ id: 'ordinary-queue', facts: {} }] } : nothing;
}
