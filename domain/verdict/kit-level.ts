/**
 * The level of a member whose programme goes by the kit: from what was granted, the kit, the calendar and the country.
 */
import type { CountsProgramme } from '../programme/counts-programme.ts';
import type { IsoDate } from '../programme/iso-date.ts';
import { isAbove, type Level } from '../programme/level.ts';
import { bestOf, type Membership } from '../programme/membership.ts';
import type { PointsProgramme } from '../programme/points-programme.ts';
import { offeredIn } from '../programme/programme-country.ts';
import type { ProgrammeInForce } from '../programme/programme-in-force.ts';
import { recalculatedBetween } from '../programme/recalculation.ts';
import type { MemberRecord, RegisteredProduct } from './case.ts';
import { explainKit, type KitExplained } from './explain-kit.ts';
import { explainPoints, type PointsExplained } from './explain-points.ts';

/** The kinds of programme in which the kit makes the level. */
export type KitProgramme = CountsProgramme | PointsProgramme;

export interface KitLevel extends Membership {
  /** Before the country's limit. */
  readonly uncapped: Membership;
  /** What was granted, or what the last recalculation gave, within the country's limit. */
  readonly standing: Membership;
  /** What today's kit gives, within the country's limit. */
  readonly fromKit: Membership;
  readonly recalculatedOn: IsoDate | null;
  readonly kit: KitExplained | PointsExplained;
  /** Levels above the one found that the country offers, but of which nobody knows here what they take. */
  readonly unknownLevels: readonly Level[];
}

/** What `kitLevel` reads of a record. */
export type KitRecord = Pick<MemberRecord, 'level' | 'levelSince' | 'video' | 'products'>;

/**
 * A level never falls during the year, and rises at once when the kit reaches more. Source: FAQ, "Does my membership
 * have an expiry date?" and "I do not have enough qualifying equipment for CPS. Can I still become a member?"
 */
export function kitLevel(
  record: KitRecord,
  { programme, entry }: ProgrammeInForce<KitProgramme>,
  today: IsoDate,
): KitLevel {
  const kit = explainBy(programme, record.products, today);
  const recalculatedOn = recalculatedBetween(record.levelSince, today, programme);
  const standing =
    recalculatedOn === null ? record : levelOnRecalculation(record.products, programme, recalculatedOn);
  const uncapped = bestOf(standing, kit);
  const { level, video } = offeredIn(entry, uncapped);
  return {
    level,
    video,
    uncapped,
    standing: offeredIn(entry, standing),
    fromKit: offeredIn(entry, kit),
    recalculatedOn,
    kit,
    unknownLevels: levelsAbove(level, { programme, entry }).flatMap((one) =>
      one.needs === null ? [one.level] : [],
    ),
  };
}

/** What a recalculation on a day gives: products registered on the day itself come too late for it. */
export function levelOnRecalculation(
  products: readonly RegisteredProduct[],
  programme: KitProgramme,
  day: IsoDate,
): KitExplained | PointsExplained {
  const before = products.filter((product) => product.registered < day);
  return explainBy(programme, before, day);
}

/** The programme's levels above one, as far up as the country offers them. */
export function levelsAbove(
  level: Level | null,
  { programme, entry }: ProgrammeInForce<KitProgramme>,
): KitProgramme['levels'][number][] {
  return programme.levels.filter((one) => isAbove(one.level, level) && !isAbove(one.level, entry.upTo));
}

function explainBy(programme: KitProgramme, products: readonly RegisteredProduct[], on: IsoDate) {
  return programme.kind === 'counts'
    ? explainKit(products, programme, on)
    : explainPoints(products, programme, on);
}
