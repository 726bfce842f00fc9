/** The level a kit gives on a date where points are added up. */
import { oncePer } from '../once-per.ts';
import type { IsoDate } from '../programme/iso-date.ts';
import type { Level } from '../programme/level.ts';
import type { PointsProgramme } from '../programme/points-programme.ts';
import type { RegisteredProduct } from './case.ts';
import { kitLines, type KitLine } from './kit-lines.ts';
import { pointsStandingOf, type PointsStanding } from './product-standing.ts';

/** How far the kit is towards one photo level, in points. */
export interface PointsProgress {
  readonly level: Level;
  readonly have: number;
  readonly need: number;
  readonly reached: boolean;
}

export interface PointsExplained {
  readonly kind: 'points';
  readonly on: IsoDate;
  /** Sorted by model and serial. */
  readonly lines: readonly KitLine<PointsStanding>[];
  /** Lowest level first, without those whose points are not known. */
  readonly progress: readonly PointsProgress[];
  /** Before any limit of the member's country. */
  readonly level: Level | null;
  readonly video: boolean;
}

const productsByModel = oncePer(
  ({ products }: PointsProgramme) => new Map(products.map((product) => [product.model, product])),
);

/** Unfolds a kit on a date: each product with its points or why it has none, and the levels reached. */
export function explainPoints(
  products: readonly RegisteredProduct[],
  programme: PointsProgramme,
  on: IsoDate,
): PointsExplained {
  const known = productsByModel(programme);
  const lines = kitLines(products, (product) => pointsStandingOf(product, known.get(product.model), on));
  const counting = lines.flatMap(({ standing }) => (standing.counts ? [standing] : []));
  const have = counting.reduce((sum, { points }) => sum + points, 0);
  const progress = programme.levels.flatMap(({ level, needs }) =>
    needs === null ? [] : [{ level, have, need: needs.points, reached: have >= needs.points }],
  );
  const proVideo = counting.filter((standing) => standing.proVideo).length;
  return {
    kind: 'points',
    on,
    lines,
    progress,
    level: progress.filter(({ reached }) => reached).at(-1)?.level ?? null,
    video: programme.videoProducts !== null && proVideo >= programme.videoProducts,
  };
}
