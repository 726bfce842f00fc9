/** What would lift a member's level, and what the next recalculation would take. */
import type { IsoDate } from '../programme/iso-date.ts';
import { isAbove, type Level } from '../programme/level.ts';
import { exceeds, isNone, sharedBy, type Membership } from '../programme/membership.ts';
import { offeredIn } from '../programme/programme-country.ts';
import { programmeInForce, type ProgrammeInForce } from '../programme/programme-in-force.ts';
import type { ProgrammePack } from '../programme/programme-pack.ts';
import { nextRecalculation } from '../programme/recalculation.ts';
import type { MemberRecord } from './case.ts';
import type { KitExplained } from './explain-kit.ts';
import type { PointsExplained } from './explain-points.ts';
import {
  kitLevel,
  levelOnRecalculation,
  levelsAbove,
  type KitLevel,
  type KitProgramme,
} from './kit-level.ts';

/** The least that has to be added to a kit. */
export type Missing =
  | {
      readonly kind: 'products';
      readonly bodies: number;
      readonly lenses: number;
      /** Each has to count for this level or more. */
      readonly countingFor: Level;
    }
  | { readonly kind: 'points'; readonly points: number };

export interface LevelAdvice {
  /** The next level up, or null at the top; nothing is said to be missing where nobody knows what it takes. */
  readonly next: { readonly level: Level; readonly missing: Missing | null } | null;
  /** What the next recalculation would take, or null when nothing; `toKeep` is what would keep the photo level. */
  readonly loss: {
    readonly on: IsoDate;
    readonly from: Membership;
    readonly to: Membership;
    readonly toKeep: Missing | null;
  } | null;
}

/**
 * Advice about a member's level from their kit, also for an account below the lowest level. Null where the kit decides
 * nothing: no programme in the home country, one of a paid year, or a home country that is not known. Source: FAQ, "I do
 * not have enough qualifying equipment for CPS" and "Does my membership have an expiry date?"
 */
export function adviseLevel(record: MemberRecord, pack: ProgrammePack, today: IsoDate): LevelAdvice | null {
  const inForce = record.country === null ? null : programmeInForce(pack, record.country, today);
  if (inForce === null || inForce.programme.region !== record.region) return null;
  const { programme, entry } = inForce;
  if (programme.kind === 'membership-year') return null;
  const byKit = { programme, entry };
  return levelAdvice(kitLevel(record, byKit, today), byKit);
}

/** The same from a level that is found already. */
export function levelAdvice(found: KitLevel, inForce: ProgrammeInForce<KitProgramme>): LevelAdvice {
  const [next] = levelsAbove(found.level, inForce);
  return {
    next: next === undefined ? null : { level: next.level, missing: fewestFor(next.level, found.kit) },
    loss: lossOf(found, inForce),
  };
}

/**
 * On the day itself the level is the better of that day's kit and the kit registered before it. A product that loses its
 * support before then is known to be missing already.
 */
function lossOf(found: KitLevel, { programme, entry }: ProgrammeInForce<KitProgramme>): LevelAdvice['loss'] {
  if (isNone(found)) return null;
  const on = nextRecalculation(found.kit.on, programme);
  // The kit's own order: sorting once more what is sorted already is quick.
  const products = found.kit.lines.map(({ product }) => product);
  const kitThen = levelOnRecalculation(products, programme, on);
  const to = sharedBy(found.fromKit, offeredIn(entry, kitThen));
  if (!exceeds(found, to)) return null;
  const from = { level: found.level, video: found.video };
  return { on, from, to, toKeep: found.level === null ? null : fewestFor(found.level, kitThen) };
}

/** The least that lifts the kit to the level or above it; null when it is there, or when what it takes is not known. */
function fewestFor(level: Level, kit: KitExplained | PointsExplained): Missing | null {
  const ways = kit.kind === 'counts' ? productsFor(level, kit) : pointsFor(level, kit);
  const [first, ...others] = ways;
  if (first === undefined) return null;
  const fewest = others.reduce((least, way) => (sizeOf(way) < sizeOf(least) ? way : least), first);
  return sizeOf(fewest) === 0 ? null : fewest;
}

function productsFor(level: Level, kit: KitExplained): Missing[] {
  return kit.progress
    .filter((progress) => !isAbove(level, progress.level))
    .map((progress) => ({
      kind: 'products',
      bodies: Math.max(0, progress.bodies.need - progress.bodies.have),
      lenses: Math.max(0, progress.lenses.need - progress.lenses.have),
      countingFor: progress.level,
    }));
}

function pointsFor(level: Level, kit: PointsExplained): Missing[] {
  return kit.progress
    .filter((progress) => !isAbove(level, progress.level))
    .map(({ have, need }) => ({ kind: 'points', points: Math.max(0, need - have) }));
}

function sizeOf(missing: Missing): number {
  return missing.kind === 'points' ? missing.points : missing.bodies + missing.lenses;
}
