/** Whether one registered product counts towards membership on a date, and if not, why. */
import type { IsoDate } from '../programme/iso-date.ts';
import type { Level } from '../programme/level.ts';
import type { PointsProduct } from '../programme/points-programme.ts';
import type { ProgrammeProduct } from '../programme/programme-product.ts';
import { outsideSupport } from '../programme/supported-product.ts';
import type { RegisteredProduct } from './case.ts';

export type NotCounting =
  | { readonly counts: false; readonly why: 'limit-unknown' | 'not-qualifying' | 'registered-twice' }
  | {
      readonly counts: false;
      readonly why: 'registered-later' | 'supported-later' | 'support-ended';
      readonly date: IsoDate;
    };

/** In a programme that counts products. */
export type ProductStanding =
  | { readonly counts: true; readonly as: 'body' | 'lens'; readonly upTo: Level }
  | { readonly counts: true; readonly as: 'pro-video' }
  | NotCounting;

/** In a programme of points. */
export type PointsStanding =
  { readonly counts: true; readonly points: number; readonly proVideo: boolean } | NotCounting;

/**
 * The standing of a product by itself. `known` is what the programme says about the exact model, undefined when it
 * says nothing. Source: FAQ, "How does qualifying a product for CPS membership work?"
 */
export function standingOf(
  product: RegisteredProduct,
  known: ProgrammeProduct | undefined,
  on: IsoDate,
): ProductStanding {
  const not = notCounting(product, known, on);
  if (not !== null) return not;
  if (known === undefined) return limitUnknown;
  if (known.kind === 'other') return notQualifying;
  if (known.kind === 'pro-video') return { counts: true, as: 'pro-video' };
  return known.limit === null ? limitUnknown : { counts: true, as: known.kind, upTo: known.limit };
}

/** The same where points are added up. A Pro Video product makes Video membership whatever its points. */
export function pointsStandingOf(
  product: RegisteredProduct,
  known: PointsProduct | undefined,
  on: IsoDate,
): PointsStanding {
  const not = notCounting(product, known, on);
  if (not !== null) return not;
  if (known === undefined) return limitUnknown;
  if (known.kind === 'other') return notQualifying;
  const proVideo = known.kind === 'pro-video';
  if (known.points === null && !proVideo) return limitUnknown;
  return { counts: true, points: known.points ?? 0, proVideo };
}

const limitUnknown: NotCounting = { counts: false, why: 'limit-unknown' };
const notQualifying: NotCounting = { counts: false, why: 'not-qualifying' };

/** What the calendar has against a product, whatever the kind of programme. */
function notCounting(
  { registered }: RegisteredProduct,
  known: ProgrammeProduct | PointsProduct | undefined,
  on: IsoDate,
): NotCounting | null {
  if (registered > on) return { counts: false, why: 'registered-later', date: registered };
  // What never qualifies is not said to have lost its support.
  if (known === undefined || known.kind === 'other') return null;
  const outside = outsideSupport(known, on);
  return outside === null ? null : { counts: false, ...outside };
}
