/** The judgement about a home member whose level comes from counting products. */
import { countryName } from '../programme/country.ts';
import { sayDate, type IsoDate } from '../programme/iso-date.ts';
import type { ProgrammeCountry, ProgrammePack } from '../programme/programme-pack.ts';
import type { MemberRecord } from './case.ts';
import { countedLevel, exceeds, isNone, type CountedLevel } from './counted-level.ts';
import { advise, type Judgement, type Reason } from './judgement.ts';
import { kitAdvice, kitWarnings } from './kit-warnings.ts';
import { onRecord, sayMembership } from './on-record.ts';
import { nextRecalculation } from './recalculation.ts';
import { toReachSilver, withoutLevel } from './without-level.ts';

export function memberByCount(
  record: MemberRecord,
  entry: ProgrammeCountry,
  pack: ProgrammePack,
  today: IsoDate,
): Judgement {
  const counted = countedLevel(record, entry, pack, today);
  const { level, video, kit } = counted;
  const none = isNone(counted);
  const falls = fallsOn(counted, nextRecalculation(today, pack));
  return {
    verdict: none ? 'standard' : 'priority',
    level,
    video,
    basis: 'record',
    reasons: none ? reasonsWithout(record, counted, entry) : reasonsWith(record, counted, entry),
    warnings: [...kitWarnings(kit, level, counted.levelByNumber), ...falls.warnings],
    advice: [...(none ? [toReachSilver(kit, entry, pack)] : []), ...kitAdvice(kit), ...falls.advice],
  };
}

function reasonsWith(
  record: MemberRecord,
  counted: CountedLevel,
  entry: ProgrammeCountry,
): [Reason, ...Reason[]] {
  return [
    onRecord(record, counted),
    ...recalculatedReason(counted),
    ...raisedReason(record, counted),
    ...capReason(counted, entry),
  ];
}

function reasonsWithout(
  record: MemberRecord,
  counted: CountedLevel,
  entry: ProgrammeCountry,
): [Reason, ...Reason[]] {
  const short = withoutLevel(record, counted.kit);
  // Whoever would be a member anywhere else is held back by the country, not by the kit.
  const [cap] = capReason(counted, entry);
  return cap === undefined
    ? [short, ...recalculatedReason(counted)]
    : [cap, short, ...recalculatedReason(counted)];
}

/** Source: FAQ, "Does my membership have an expiry date?" */
function recalculatedReason({ recalculatedOn, standing }: CountedLevel): Reason[] {
  if (recalculatedOn === null) return [];
  const gave = sayMembership(standing);
  const sentence = `The level was recalculated on ${sayDate(recalculatedOn)}; the kit registered before that day gave ${gave}.`;
  return [{ id: 'level-recalculated', sentence }];
}

/** Source: FAQ, "I do not have enough qualifying equipment for CPS. Can I still become a member?" */
function raisedReason(record: MemberRecord, { fromKit, standing, recalculatedOn }: CountedLevel): Reason[] {
  if (recalculatedOn !== null || !exceeds(fromKit, standing)) return [];
  const sentence = `Today's kit reaches ${sayMembership(fromKit)} and counts at once; the record still says ${sayMembership(record)}.`;
  return [{ id: 'level-raised', sentence }];
}

/** Source: FAQ, "In which countries is the CPS programme available?" */
function capReason(counted: CountedLevel, { country }: ProgrammeCountry): Reason[] {
  if (!exceeds(counted.uncapped, counted)) return [];
  const otherwise = sayMembership(counted.uncapped);
  const sentence = `${countryName(country)} offers Silver membership only, so ${otherwise} becomes ${sayMembership(counted)}.`;
  return [{ id: 'country-level-cap', sentence }];
}

function fallsOn(counted: CountedLevel, day: IsoDate): Pick<Judgement, 'warnings' | 'advice'> {
  if (!exceeds(counted, counted.fromKit)) return { warnings: [], advice: [] };
  const [now, then] = [sayMembership(counted), sayMembership(counted.fromKit)];
  const sentence = `${now} holds for the rest of the year; the kit as registered today would leave ${then} on ${sayDate(day)}.`;
  return {
    warnings: [{ id: 'level-falls-1-january', sentence }],
    advice: [
      advise(
        'register-before-1-january',
        `Register every product owned before ${sayDate(day)} to keep ${now}.`,
      ),
    ],
  };
}
