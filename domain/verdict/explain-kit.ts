/** The level a kit gives on a date where products are counted, laid open product by product. */
import { oncePer } from '../once-per.ts';
import type { CountsProgramme } from '../programme/counts-programme.ts';
import type { IsoDate } from '../programme/iso-date.ts';
import { isAbove, type Level } from '../programme/level.ts';
import type { RegisteredProduct } from './case.ts';
import { kitLines, type KitLine } from './kit-lines.ts';
import { standingOf } from './product-standing.ts';

/** How far the kit is towards one photo level. */
export interface LevelProgress {
  readonly level: Level;
  readonly bodies: { readonly have: number; readonly need: number };
  readonly lenses: { readonly have: number; readonly need: number };
  readonly reached: boolean;
}

export interface KitExplained {
  readonly kind: 'counts';
  readonly on: IsoDate;
  /** Sorted by model and serial. */
  readonly lines: readonly KitLine[];
  /** Lowest level first, without those whose needs are not known. */
  readonly progress: readonly LevelProgress[];
  /** Before any limit of the member's country. */
  readonly level: Level | null;
  readonly video: boolean;
  /** The level the number of products would give if none of them had a limit of its own. */
  readonly levelByNumber: Level | null;
}

const productsByModel = oncePer(
  ({ products }: CountsProgramme) => new Map(products.map((product) => [product.model, product])),
);

/**
 * Unfolds a kit on a date: each product with the level it counts up to or why it does not count, and the levels reached.
 * A product registered twice, that is with the same model and serial, counts once.
 */
export function explainKit(
  products: readonly RegisteredProduct[],
  programme: CountsProgramme,
  on: IsoDate,
): KitExplained {
  const known = productsByModel(programme);
  const lines = kitLines(products, (product) => standingOf(product, known.get(product.model), on));
  const { body, lens, proVideo } = limitsOf(lines);
  const progress = programme.levels.flatMap(({ level, needs }): LevelProgress[] => {
    if (needs === null) return [];
    const bodies = { have: countUpTo(level, body), need: needs.bodies };
    const lenses = { have: countUpTo(level, lens), need: needs.lenses };
    return [{ level, bodies, lenses, reached: bodies.have >= bodies.need && lenses.have >= lenses.need }];
  });
  return {
    kind: 'counts',
    on,
    lines,
    progress,
    level: highest(progress, ({ reached }) => reached),
    video: programme.videoProducts !== null && proVideo >= programme.videoProducts,
    levelByNumber: highest(
      progress,
      ({ bodies, lenses }) => body.length >= bodies.need && lens.length >= lenses.need,
    ),
  };
}

/** How many products with these limits count towards a level. */
function countUpTo(level: Level, limits: readonly Level[]): number {
  return limits.filter((limit) => !isAbove(level, limit)).length;
}

/** The limits of all bodies and lenses that count, and the number of Pro Video products. */
function limitsOf(lines: readonly KitLine[]) {
  const limits = { body: new Array<Level>(), lens: new Array<Level>(), proVideo: 0 };
  for (const { standing } of lines) {
    if (!standing.counts) continue;
    if (standing.as === 'pro-video') limits.proVideo += 1;
    else limits[standing.as].push(standing.upTo);
  }
  return limits;
}

function highest(
  progress: readonly LevelProgress[],
  isReached: (level: LevelProgress) => boolean,
): Level | null {
  return progress.filter(isReached).at(-1)?.level ?? null;
}
