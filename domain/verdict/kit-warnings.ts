/** What a technician should know about the products behind a level. */
import { isAbove } from '../programme/level.ts';
import { offeredIn, type ProgrammeCountry } from '../programme/programme-country.ts';
import type { KitExplained } from './explain-kit.ts';
import type { ModelCounts } from './findings.ts';
import type { Advice, Warning } from './judgement.ts';
import type { KitLevel } from './kit-level.ts';
import type { KitLine } from './kit-lines.ts';

type Kit = KitLevel['kit'];
type AnyLine = KitLine | Exclude<Kit, KitExplained>['lines'][number];

/**
 * Warnings about the kit behind a level found in a country. Source: FAQ, "How does qualifying a product for CPS
 * membership work?" and "What information do I need to register for CPS?"
 */
export function kitWarnings({ kit, level }: KitLevel, entry: ProgrammeCountry): Warning[] {
  return [
    ...unsupported(kit),
    ...limitUnknown(kit),
    ...(kit.kind === 'counts' ? heldDown(kit, level, entry) : []),
    ...estimated(kit),
  ];
}

/** Advice that goes with the warnings above. */
export function kitAdvice(kit: Kit): Advice[] {
  const models = estimatedModels(kit);
  return models.length === 0 ? [] : [{ id: 'complete-details', facts: { models } }];
}

function unsupported(kit: Kit): Warning[] {
  const products = linesOf(kit).flatMap(({ product: { model }, standing }) =>
    !standing.counts && (standing.why === 'support-ended' || standing.why === 'supported-later')
      ? [{ model, why: standing.why, date: standing.date }]
      : [],
  );
  return products.length === 0 ? [] : [{ id: 'product-unsupported', facts: { products } }];
}

function limitUnknown(kit: Kit): Warning[] {
  const models = modelsWhere(kit, ({ standing }) => !standing.counts && standing.why === 'limit-unknown');
  const counts = kit.kind === 'counts' ? 'products' : 'points';
  return models.length === 0 ? [] : [{ id: 'product-limit-unknown', facts: { counts, models } }];
}

/** Only when lifting the products' own limits would lift the member's level. */
function heldDown(kit: KitExplained, level: KitLevel['level'], entry: ProgrammeCountry): Warning[] {
  const { level: byNumber } = offeredIn(entry, { level: kit.levelByNumber, video: false });
  if (byNumber === null || !isAbove(byNumber, level)) return [];
  const products = kit.lines.flatMap(({ product: { model }, standing }) =>
    standing.counts && standing.as !== 'pro-video' && isAbove(byNumber, standing.upTo)
      ? [{ model, upTo: standing.upTo }]
      : [],
  );
  return [{ id: 'product-level-limit', facts: { byNumber, products } }];
}

function estimated(kit: Kit): Warning[] {
  const models = estimatedModels(kit);
  return models.length === 0 ? [] : [{ id: 'details-estimated', facts: { models } }];
}

function estimatedModels(kit: Kit): ModelCounts {
  return modelsWhere(
    kit,
    ({ product, standing }) =>
      product.details === 'estimated' && (standing.counts || standing.why !== 'registered-twice'),
  );
}

function modelsWhere(kit: Kit, holds: (line: AnyLine) => boolean): ModelCounts {
  const counts = new Map<string, number>();
  for (const { product } of linesOf(kit).filter(holds))
    counts.set(product.model, (counts.get(product.model) ?? 0) + 1);
  return [...counts];
}

/** The lines of either kind of kit as one list of lines of either kind. */
function linesOf(kit: Kit): readonly AnyLine[] {
  return kit.lines;
}
