/**
 * The days on which a product is CPS supported. Source: FAQ, "Why do some of my products show up as not 'CPS supported'
 * in my account?"
 */
import type { z } from 'zod';
import { isoDateSchema, type IsoDate } from './iso-date.ts';

/** First and last day of support, both included; without them support has no such end. */
export const supportPeriod = {
  supportedFrom: isoDateSchema.optional(),
  supportedUntil: isoDateSchema.optional(),
};

interface SupportPeriod {
  readonly supportedFrom?: IsoDate | undefined;
  readonly supportedUntil?: IsoDate | undefined;
}

export interface OutsideSupport {
  readonly why: 'supported-later' | 'support-ended';
  readonly date: IsoDate;
}

/** Why the product is not supported on a date, or null when it is. */
export function outsideSupport(
  { supportedFrom, supportedUntil }: SupportPeriod,
  on: IsoDate,
): OutsideSupport | null {
  if (supportedFrom !== undefined && on < supportedFrom)
    return { why: 'supported-later', date: supportedFrom };
  if (supportedUntil !== undefined && on > supportedUntil)
    return { why: 'support-ended', date: supportedUntil };
  return null;
}

/** A check of products: support does not end before it begins. */
export function supportIsInOrder(
  { supportedFrom, supportedUntil }: SupportPeriod,
  context: z.core.$RefinementCtx,
): void {
  if (supportedFrom === undefined || supportedUntil === undefined || supportedFrom <= supportedUntil) return;
  const message = `wanted: ${supportedFrom} or later, the day support begins`;
  context.addIssue({ code: 'custom', path: ['supportedUntil'], message });
}
