/** The judgement about a home member whose level comes from the kit. */
import type { IsoDate } from '../programme/iso-date.ts';
import { exceeds, isNone } from '../programme/membership.ts';
import type { ProgrammeInForce } from '../programme/programme-in-force.ts';
import { asRecorded } from './as-recorded.ts';
import type { MemberRecord } from './case.ts';
import { countryCap } from './country-cap.ts';
import { nothing, type Extra, type Judgement, type Reason, type Warning } from './judgement.ts';
import { kitLevel, type KitLevel, type KitProgramme } from './kit-level.ts';
import { kitAdvice, kitWarnings } from './kit-warnings.ts';
import { levelAdvice, type LevelAdvice } from './level-advisor.ts';
import { onRecord } from './on-record.ts';
import { whatIsMissing, withoutLevel } from './without-level.ts';

export function memberByKit(
  record: MemberRecord,
  inForce: ProgrammeInForce<KitProgramme>,
  today: IsoDate,
): Judgement {
  const found = kitLevel(record, inForce, today);
  const { level, video, kit } = found;
  const none = isNone(found);
  // What nobody knows here could be just what this member has reached.
  if (none && found.unknownLevels.length > 0) {
    const { country } = inForce.entry;
    return asRecorded(record, { why: 'thresholds-not-known', country }, inForce.entry);
  }
  const advice = levelAdvice(found, inForce);
  const falls = levelFalls(advice);
  return {
    verdict: none ? 'standard' : 'priority',
    level,
    video,
    basis: 'record',
    reasons: none ? reasonsWithout(record, found, inForce) : reasonsWith(record, found, inForce),
    warnings: [...kitWarnings(found, inForce.entry), ...falls.warnings, ...thresholdUnknown(found)],
    advice: [...(none ? [whatIsMissing(advice, inForce)] : []), ...kitAdvice(kit), ...falls.advice],
  };
}

type Reasons = Judgement['reasons'];

function reasonsWith(record: MemberRecord, found: KitLevel, inForce: ProgrammeInForce): Reasons {
  const { level, video, uncapped } = found;
  return [
    onRecord(record, { level, video }),
    ...levelRecalculated(found),
    ...levelRaised(record, found),
    ...countryCap(uncapped, inForce.entry),
  ];
}

function reasonsWithout(record: MemberRecord, found: KitLevel, inForce: ProgrammeInForce): Reasons {
  const short = withoutLevel(record, found.kit);
  // Whoever would be a member anywhere else is held back by the country, not by the kit.
  const [cap] = countryCap(found.uncapped, inForce.entry);
  return cap === undefined ? [short, ...levelRecalculated(found)] : [cap, short, ...levelRecalculated(found)];
}

/** Source: FAQ, "Does my membership have an expiry date?" */
function levelRecalculated({ recalculatedOn, standing }: KitLevel): Reason[] {
  if (recalculatedOn === null) return [];
  return [{ id: 'level-recalculated', facts: { on: recalculatedOn, gave: standing } }];
}

/** Source: FAQ, "I do not have enough qualifying equipment for CPS. Can I still become a member?" */
function levelRaised(
  { level, video }: MemberRecord,
  { fromKit, standing, recalculatedOn }: KitLevel,
): Reason[] {
  if (recalculatedOn !== null || !exceeds(fromKit, standing)) return [];
  return [{ id: 'level-raised', facts: { reached: fromKit, recorded: { level, video } } }];
}

/** Source: FAQ, "Does my membership have an expiry date?" */
function levelFalls({ loss }: LevelAdvice): Extra {
  if (loss === null) return nothing;
  const { on, from, to } = loss;
  // What keeps the photo level would not keep Video membership.
  const missing = from.video && !to.video ? null : loss.toKeep;
  return {
    warnings: [{ id: 'level-falls-1-january', facts: { on, from, to } }],
    advice: [{ id: 'register-before-1-january', facts: { on, keep: from, missing } }],
  };
}

function thresholdUnknown({ unknownLevels }: KitLevel): Warning[] {
  return unknownLevels.length === 0 ? [] : [{ id: 'threshold-unknown', facts: { levels: unknownLevels } }];
}
