/** What a technician should know about the products behind a level. */
import { sayDate } from '../programme/iso-date.ts';
import { isAbove, sayLevel, type Level } from '../programme/level.ts';
import type { Advice } from './answer.ts';
import type { KitExplained, KitLine } from './explain-kit.ts';
import { advise, type Warning } from './judgement.ts';
import { sayList, sayModels } from './say.ts';

/**
 * `level` is the level the member has; `levelByNumber` what the number of products alone would give there. Source: FAQ,
 * "How does qualifying a product for CPS membership work?" and "What information do I need to register for CPS?"
 */
export function kitWarnings(kit: KitExplained, level: Level | null, levelByNumber: Level | null): Warning[] {
  return [
    ...unsupported(kit),
    ...limitUnknown(kit),
    ...heldDown(kit, level, levelByNumber),
    ...estimated(kit),
  ];
}

function unsupported(kit: KitExplained): Warning[] {
  const said = kit.lines.flatMap(({ product, standing }) => {
    if (standing.counts) return [];
    if (standing.why === 'support-ended')
      return [`${product.model} (supported until ${sayDate(standing.date)})`];
    if (standing.why === 'supported-later')
      return [`${product.model} (supported from ${sayDate(standing.date)})`];
    return [];
  });
  if (said.length === 0) return [];
  return [
    { id: 'product-unsupported', sentence: `Outside CPS support and so not counted: ${sayList(said)}.` },
  ];
}

function limitUnknown(kit: KitExplained): Warning[] {
  const products = productsWhere(kit, ({ standing }) => !standing.counts && standing.why === 'limit-unknown');
  if (products.length === 0) return [];
  const sentence = `Not counted, because the level it counts up to is not known here: ${sayModels(products)}.`;
  return [{ id: 'product-limit-unknown', sentence }];
}

/** Only when lifting the products' own limits would lift the member's level. */
function heldDown(kit: KitExplained, level: Level | null, levelByNumber: Level | null): Warning[] {
  if (!isAbove(levelByNumber, level)) return [];
  const said = kit.lines.flatMap(({ product, standing }) =>
    standing.counts && standing.as !== 'pro-video' && isAbove(levelByNumber, standing.upTo)
      ? [`${product.model} (counts up to ${sayLevel(standing.upTo)})`]
      : [],
  );
  const sentence = `The number of products would do for ${sayLevel(levelByNumber)}, but not their limits: ${sayList(said)}.`;
  return [{ id: 'product-level-limit', sentence }];
}

function estimated(kit: KitExplained): Warning[] {
  const products = estimatedProducts(kit);
  if (products.length === 0) return [];
  const sentence = `Purchase details are estimates, so benefits wait for proof of purchase: ${sayModels(products)}.`;
  return [{ id: 'details-estimated', sentence }];
}

/** Advice that goes with the warnings above. */
export function kitAdvice(kit: KitExplained): Advice[] {
  const products = estimatedProducts(kit);
  if (products.length === 0) return [];
  const text = `Ask for the invoice, or have the member complete the purchase details, for ${sayModels(products)}.`;
  return [advise('complete-details', text)];
}

function estimatedProducts(kit: KitExplained) {
  return productsWhere(
    kit,
    ({ product, standing }) =>
      product.details === 'estimated' && (standing.counts || standing.why !== 'registered-twice'),
  );
}

function productsWhere(kit: KitExplained, holds: (line: KitLine) => boolean) {
  return kit.lines.filter(holds).map(({ product }) => product);
}
