import type { Draft } from '../../../domain/intake/draft.ts';
import type { Product } from '../../../domain/kit/product.ts';
import { hasProduct } from '../../../domain/roster/has-product.ts';
import type { Roster } from '../roster/roster.ts';
import type { RegisteredTo } from '../service/drafts-service.ts';
import { findMemberOf } from './member-of.ts';

/**
 * Whether a product is registered to others than the visitor. Second-hand kit may be registered twice: what is in the
 * visitor's own kit is theirs, whoever else has it. Null also where the roster can't tell.
 */
export async function registeredTo(
  roster: Roster,
  product: Product,
  draft: Pick<Draft, 'person'>,
): Promise<RegisteredTo | null> {
  const visitor = await findMemberOf(roster, draft);
  if (typeof visitor === 'string' || (visitor !== null && hasProduct(visitor, product))) return null;
  const { found } = await roster.isRegistered(product);
  if (found !== true) return null;
  return visitor === null ? 'a-member' : 'somebody-else';
}
