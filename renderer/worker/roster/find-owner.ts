/** Whether somebody on a roster has registered a product. Who that is is said to nobody. */
import type { Product } from '../../../domain/kit/product.ts';
import { hasProduct } from '../../../domain/roster/has-product.ts';
import type { LoadedRoster } from './load-roster.ts';
import { readLine, type Unreadable } from './read-line.ts';
import type { SegmentReader } from './segment-reader.ts';

export type FoundOwner = { readonly ok: true; readonly found: boolean } | Unreadable;

/** Changes since the base first, then the base without what they hide. Ends with the first who has it. */
export async function findOwner(
  roster: LoadedRoster,
  reader: SegmentReader,
  product: Product,
): Promise<FoundOwner> {
  const { overlay, index } = roster;
  if (overlay.hasProduct(product)) return { ok: true, found: true };
  for (const ordinal of index.owners(product)) {
    const reading = await readLine(roster, reader, ordinal);
    if (!reading.ok) return reading;
    const { line } = reading;
    const isOwner = line.kind === 'member' && hasProduct(line.member, product);
    if (isOwner && !overlay.hidesLine(line)) return { ok: true, found: true };
  }
  return { ok: true, found: false };
}
