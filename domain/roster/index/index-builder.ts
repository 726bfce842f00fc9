import { compareText } from '../search/compare-text.ts';
import { cardKey } from '../card-number.ts';
import type { MemberRow } from '../rows.ts';
import type { RosterLine } from '../segment.ts';
import { NamesWriter } from './names-writer.ts';
import { NumbersWriter } from './numbers-stream.ts';
import { PeopleWriter } from './people-stream.ts';
import type { IndexBytes } from './roster-index.ts';
import { SerialsWriter } from './serials-stream.ts';

/** Builds the index of a base while its lines go by; what it keeps of a member is tens of bytes, and of a product eight. */
export class IndexBuilder {
  private readonly numbers = new NumbersWriter();
  private readonly people = new PeopleWriter();
  private readonly names = new NamesWriter();
  private readonly serials = new SerialsWriter();
  private members = 0;
  private cards = 0;
  private lastKey = '';

  /** The next line, in the order of ordinals. Throws on members out of order: a search by number relies on it. */
  add(line: RosterLine): void {
    if (line.kind === 'member') this.checkOrder(line.member);
    this.numbers.add(line, this.members + this.cards);
    if (line.kind === 'card') {
      this.cards += 1;
      return;
    }
    this.people.add(line.member);
    this.names.add(line.member.name);
    this.serials.add(line.member.products, this.members);
    this.members += 1;
  }

  /** The streams. To be called once, at the end. */
  finish(): IndexBytes {
    return {
      numbers: this.numbers.finish(this.members, this.cards),
      people: this.people.finish(),
      names: this.names.finish(),
      serials: this.serials.finish(this.members),
    };
  }

  private checkOrder(member: MemberRow): void {
    const key = cardKey(member.memberNumber);
    if (this.cards > 0) throw new Error('a member behind the cards without a member');
    if (compareText(this.lastKey, key) > 0) throw new Error('members are not in the order of their numbers');
    this.lastKey = key;
  }
}
