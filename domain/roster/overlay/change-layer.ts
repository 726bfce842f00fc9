import type { Product } from '../../kit/product.ts';
import type { Region } from '../rows.ts';
import type { Person, PersonMatch } from '../search/person.ts';
import type { RosterLine } from '../segment.ts';

/** Changes folded into what holds of each member, and of each card without a member, they are about. */
export interface ChangeLayer {
  /**
   * Whether a member, or a card without a member, of an older layer no longer counts. `numberKey` as `cardKey` writes it.
   */
  hides(region: Region, numberKey: string, kind: RosterLine['kind']): boolean;
  /** Members and cards without a member that carry that number: as member number or on a card. */
  find(numberKey: string): readonly RosterLine[];
  /** Members who have registered the product. */
  owners(product: Product): readonly RosterLine[];
  /** As the base's index searches; ordinals are those of the layer's own. */
  search(query: string, limit: number, hidden: (person: Person) => boolean): readonly PersonMatch[];
}

/** Where a line stands: of two lines with one place the later counts. */
export function placeOf(kind: RosterLine['kind'], region: Region, numberKey: string): string {
  return `${kind} ${region} ${numberKey}`;
}
