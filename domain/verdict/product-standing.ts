/** Whether one registered product counts towards membership on a date, and if not, why. */
import type { IsoDate } from '../programme/iso-date.ts';
import type { Level } from '../programme/level.ts';
import type { ProgrammeProduct } from '../programme/programme-product.ts';
import type { RegisteredProduct } from './case.ts';

export type ProductStanding =
  | { readonly counts: true; readonly as: 'body' | 'lens'; readonly upTo: Level }
  | { readonly counts: true; readonly as: 'pro-video' }
  | { readonly counts: false; readonly why: 'limit-unknown' | 'not-qualifying' | 'registered-twice' }
  | {
      readonly counts: false;
      readonly why: 'registered-later' | 'supported-later' | 'support-ended';
      readonly date: IsoDate;
    };

/**
 * The standing of a product by itself. `known` is what the pack says about the exact model, undefined when it says
 * nothing. Source: FAQ, "How does qualifying a product for CPS membership work?" and "Why do some of my products show
 * up as not 'CPS supported' in my account?"
 */
export function standingOf(
  product: RegisteredProduct,
  known: ProgrammeProduct | undefined,
  on: IsoDate,
): ProductStanding {
  if (product.registered > on) return { counts: false, why: 'registered-later', date: product.registered };
  if (known === undefined) return { counts: false, why: 'limit-unknown' };
  if (known.kind === 'other') return { counts: false, why: 'not-qualifying' };
  const { supportedFrom, supportedUntil } = known;
  if (supportedFrom !== undefined && on < supportedFrom) {
    return { counts: false, why: 'supported-later', date: supportedFrom };
  }
  if (supportedUntil !== undefined && on > supportedUntil) {
    return { counts: false, why: 'support-ended', date: supportedUntil };
  }
  if (known.kind === 'pro-video') return { counts: true, as: 'pro-video' };
  if (known.limit === null) return { counts: false, why: 'limit-unknown' };
  return { counts: true, as: known.kind, upTo: known.limit };
}
