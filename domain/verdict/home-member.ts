/** Somebody with an active record at a desk of the home region. */
import { countryName, regionName } from '../programme/country.ts';
import type { IsoDate } from '../programme/iso-date.ts';
import { programmeIn, schemeOn } from '../programme/programme-country.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import type { MemberRecord } from './case.ts';
import { memberByCount } from './member-by-count.ts';
import type { Judgement } from './judgement.ts';
import { onRecord } from './on-record.ts';

/**
 * The pack holds the level rules of its own region, for the countries it lists and while they count products. Everybody
 * else keeps the level their record states.
 */
export function homeMember(record: MemberRecord, pack: ProgrammePack, today: IsoDate): Judgement {
  if (record.region !== pack.region) {
    return asRecorded(record, `the rules of CPS ${regionName(record.region)} are not on this desk`);
  }
  if (record.country === null) return asRecorded(record, 'the record does not say where the member lives');
  const entry = programmeIn(pack, record.country);
  if (entry === null) return notInProgramme(record.memberNumber, countryName(record.country));
  const scheme = schemeOn(entry, today);
  if (scheme !== 'counts') {
    const rule = scheme === 'points' ? 'points' : 'a paid membership year';
    return asRecorded(record, `the programme in ${countryName(record.country)} goes by ${rule}`);
  }
  return memberByCount(record, entry, pack, today);
}

function asRecorded(record: MemberRecord, because: string): Judgement {
  return {
    verdict: 'priority',
    level: record.level,
    video: record.video,
    basis: 'record',
    reasons: [onRecord(record, record)],
    warnings: [
      { id: 'level-as-recorded', sentence: `The level is taken from the record as it stands: ${because}.` },
    ],
    advice: [],
  };
}

/** Source: FAQ, "In which countries is the CPS programme available?" */
function notInProgramme(memberNumber: string, country: string): Judgement {
  const sentence = `Member ${memberNumber} has a home address in ${country}, where no CPS programme is offered.`;
  return {
    verdict: 'standard',
    level: null,
    video: false,
    basis: 'record',
    reasons: [{ id: 'country-not-in-programme', sentence }],
    warnings: [],
    advice: [],
  };
}
