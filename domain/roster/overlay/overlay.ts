/**
 * What changed since the base was built: looked up and searched before the base, over which it wins. Of two layers of
 * changes the newer wins in the same way:
 *
 *     changes of late ─▶ changes with an index ─▶ base
 */
import type { Product } from '../../kit/product.ts';
import { cardKey } from '../card-number.ts';
import type { Region } from '../rows.ts';
import type { Person, PersonMatch } from '../search/person.ts';
import type { RosterLine } from '../segment.ts';
import type { ChangeLayer } from './change-layer.ts';

export class Overlay {
  /** `layers`: the newest first. */
  constructor(private readonly layers: readonly ChangeLayer[]) {}

  /** Whether the base's member, or card without a member, of that number (as `cardKey` writes it) no longer counts. */
  hides(region: Region, numberKey: string, kind: RosterLine['kind']): boolean {
    return hide(this.layers, region, numberKey, kind);
  }

  /** The same of a line of the base. */
  hidesLine(line: RosterLine): boolean {
    return hideLine(this.layers, line);
  }

  /** Members and cards without a member that carry that number: as member number or on a card. */
  find(numberKey: string): readonly RosterLine[] {
    return this.notHidden((layer) => layer.find(numberKey));
  }

  /** Whether one of its members has registered the product. */
  hasProduct(product: Product): boolean {
    return this.notHidden((layer) => layer.owners(product)).length > 0;
  }

  /** As the base's index searches, up to `limit` people of each layer, in no order. */
  search(query: string, limit: number): readonly PersonMatch[] {
    return this.layers.flatMap((layer, at) => {
      const newer = this.layers.slice(0, at);
      const isHidden = ({ region, memberNumber }: Person) =>
        hide(newer, region, cardKey(memberNumber), 'member');
      return layer.search(query, limit, isHidden);
    });
  }

  private notHidden(linesOf: (layer: ChangeLayer) => readonly RosterLine[]): RosterLine[] {
    return this.layers.flatMap((layer, at) => {
      const newer = this.layers.slice(0, at);
      return linesOf(layer).filter((line) => !hideLine(newer, line));
    });
  }
}

function hide(
  layers: readonly ChangeLayer[],
  region: Region,
  numberKey: string,
  kind: RosterLine['kind'],
): boolean {
  return layers.some((layer) => layer.hides(region, numberKey, kind));
}

function hideLine(layers: readonly ChangeLayer[], line: RosterLine): boolean {
  return line.kind === 'card'
    ? hide(layers, line.card.region, cardKey(line.card.number), 'card')
    : hide(layers, line.member.region, cardKey(line.member.memberNumber), 'member');
}
