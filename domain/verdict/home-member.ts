/** Somebody with an active record at a desk of the home region. */
import { programmeInForce } from '../programme/programme-in-force.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import { asRecorded } from './as-recorded.ts';
import type { MemberRecord, VerdictCase } from './case.ts';
import { standard, type Judgement } from './judgement.ts';
import { memberByKit } from './member-by-kit.ts';
import { memberByYear } from './member-by-year.ts';

/** The programme of the member's country decides how a level is found; without its rules the record's level stands. */
export function homeMember(
  { today, card }: VerdictCase,
  record: MemberRecord,
  pack: ProgrammePack,
): Judgement {
  const { region, country, memberNumber } = record;
  if (!pack.programmes.some((programme) => programme.region === region))
    return asRecorded(record, { why: 'no-rules-of-region', region }, null);
  if (country === null) return asRecorded(record, { why: 'home-not-known' }, null);
  const inForce = programmeInForce(pack, country, today);
  // Source: FAQ, "In which countries is the CPS programme available?"
  if (inForce === null || inForce.programme.region !== region)
    return standard('record', [{ id: 'country-not-in-programme', facts: { memberNumber, region, country } }]);
  const { programme, entry } = inForce;
  return programme.kind === 'membership-year'
    ? memberByYear(record, card, { programme, entry }, today)
    : memberByKit(record, { programme, entry }, today);
}
