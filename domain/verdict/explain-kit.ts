/** The level a kit gives on a date, laid open product by product. */
import type { IsoDate } from '../programme/iso-date.ts';
import { better, isAbove, type Level } from '../programme/level.ts';
import type { ProgrammePack, Threshold } from '../programme/programme-pack.ts';
import type { RegisteredProduct } from './case.ts';
import { standingOf, type ProductStanding } from './product-standing.ts';

export interface KitLine {
  readonly product: RegisteredProduct;
  readonly standing: ProductStanding;
}

/** How far the kit is towards one photo level. */
export interface LevelProgress {
  readonly level: Level;
  readonly bodies: { readonly have: number; readonly need: number };
  readonly lenses: { readonly have: number; readonly need: number };
  readonly reached: boolean;
}

export interface KitExplained {
  readonly on: IsoDate;
  /** Sorted by model and serial, whatever the order of registration. */
  readonly lines: readonly KitLine[];
  readonly progress: readonly LevelProgress[];
  /** Before any limit of the member's country. */
  readonly level: Level | null;
  readonly video: boolean;
  /** The level the number of products would give if none of them had a limit of its own. */
  readonly levelByNumber: Level | null;
}

/**
 * Unfolds a kit on a date: each product with the level it counts up to or why it does not count, and the levels reached.
 * A product registered twice, that is with the same model and serial, counts once.
 */
export function explainKit(
  products: readonly RegisteredProduct[],
  pack: ProgrammePack,
  on: IsoDate,
): KitExplained {
  const lines = linesOf(products, pack, on);
  const progress = pack.thresholds.map((threshold) => progressTo(threshold, lines, threshold.level));
  const byNumber = pack.thresholds.map((threshold) => progressTo(threshold, lines, null));
  return {
    on,
    lines,
    progress,
    level: highestReached(progress),
    video:
      lines.filter(({ standing }) => standing.counts && standing.as === 'pro-video').length >=
      pack.videoProducts,
    levelByNumber: highestReached(byNumber),
  };
}

function linesOf(products: readonly RegisteredProduct[], pack: ProgrammePack, on: IsoDate): KitLine[] {
  const known = new Map(pack.products.map((product) => [product.model, product]));
  const seen = new Set<string>();
  return [...products].sort(byIdentity).map((product) => {
    const identity = JSON.stringify([product.model, product.serial]);
    if (seen.has(identity)) return { product, standing: { counts: false, why: 'registered-twice' } };
    seen.add(identity);
    return { product, standing: standingOf(product, known.get(product.model), on) };
  });
}

/** Model, serial, then the earliest registration, which is the one of two that counts. */
function byIdentity(one: RegisteredProduct, other: RegisteredProduct): number {
  const key = ({ model, serial, registered, details, boughtIn }: RegisteredProduct) =>
    [model, serial, registered, details, boughtIn].join('\n');
  const [a, b] = [key(one), key(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Counts products whose own limit is at least `limit`; null counts them whatever their limit. */
function progressTo(threshold: Threshold, lines: readonly KitLine[], limit: Level | null): LevelProgress {
  const have = (kind: 'body' | 'lens') =>
    lines.filter(
      ({ standing }) =>
        standing.counts && standing.as === kind && (limit === null || !isAbove(limit, standing.upTo)),
    ).length;
  const bodies = { have: have('body'), need: threshold.bodies };
  const lenses = { have: have('lens'), need: threshold.lenses };
  const reached = bodies.have >= bodies.need && lenses.have >= lenses.need;
  return { level: threshold.level, bodies, lenses, reached };
}

function highestReached(progress: readonly LevelProgress[]): Level | null {
  return progress.reduce<Level | null>(
    (best, { level, reached }) => (reached ? better(best, level) : best),
    null,
  );
}
