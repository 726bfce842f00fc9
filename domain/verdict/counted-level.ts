/** The level of a member whose programme counts products: from what was granted, the kit, the calendar and the country. */
import { better, cappedAt, isAbove, type Level } from '../programme/level.ts';
import type { IsoDate } from '../programme/iso-date.ts';
import type { ProgrammeCountry, ProgrammePack } from '../programme/programme-pack.ts';
import type { MemberRecord } from './case.ts';
import { explainKit, type KitExplained } from './explain-kit.ts';
import { recalculatedBetween } from './recalculation.ts';

/** Photo level and video membership together. */
export interface Membership {
  readonly level: Level | null;
  readonly video: boolean;
}

export interface CountedLevel extends Membership {
  /** Before the country's limit. */
  readonly uncapped: Membership;
  /** What was granted, or what the last recalculation gave, within the country's limit. */
  readonly standing: Membership;
  /** What today's kit gives, within the country's limit. */
  readonly fromKit: Membership;
  readonly recalculatedOn: IsoDate | null;
  readonly kit: KitExplained;
  /** What today's number of products alone would give, within the country's limit. */
  readonly levelByNumber: Level | null;
}

/**
 * A level never falls during the year, and rises at once when the kit reaches more. Source: FAQ, "Does my membership
 * have an expiry date?" and "I do not have enough qualifying equipment for CPS. Can I still become a member?"
 */
export function countedLevel(
  record: MemberRecord,
  entry: ProgrammeCountry,
  pack: ProgrammePack,
  today: IsoDate,
): CountedLevel {
  const kit = explainKit(record.products, pack, today);
  const recalculatedOn = recalculatedBetween(record.levelSince, today, pack);
  const standing = recalculatedOn === null ? record : recalculated(record, pack, recalculatedOn);
  const uncapped = { level: better(standing.level, kit.level), video: standing.video || kit.video };
  const capped = ({ level, video }: Membership): Membership =>
    entry.offers === 'all-levels'
      ? { level, video }
      : { level: cappedAt(level, pack.silverOnlyCap), video: false };
  return {
    ...capped(uncapped),
    uncapped,
    standing: capped(standing),
    fromKit: capped(kit),
    recalculatedOn,
    kit,
    levelByNumber: capped({ level: kit.levelByNumber, video: false }).level,
  };
}

/** Products registered on the day itself come too late for it. */
function recalculated(record: MemberRecord, pack: ProgrammePack, day: IsoDate): Membership {
  const before = record.products.filter((product) => product.registered < day);
  return explainKit(before, pack, day);
}

/** True when `one` has anything that `other` has not. */
export function exceeds(one: Membership, other: Membership): boolean {
  return isAbove(one.level, other.level) || (one.video && !other.video);
}

/** True when neither a photo level nor video membership applies. */
export function isNone({ level, video }: Membership): boolean {
  return level === null && !video;
}
