/** The roster on this desk: look-ups by card, by member number, by name. */
import type { Product } from '../../../domain/kit/product.ts';
import { builtInPack } from '../../../domain/programme/built-in-pack.ts';
import type { ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import { cardKey } from '../../../domain/roster/card-number.ts';
import type { CardRow, MemberRow, Region } from '../../../domain/roster/rows.ts';
import { mergeMatches } from '../../../domain/roster/search/merge.ts';
import type { Person } from '../../../domain/roster/search/person.ts';
import type { RosterLine } from '../../../domain/roster/segment.ts';
import { findLines } from './find-lines.ts';
import { findOwner } from './find-owner.ts';
import type { LoadedRoster } from './load-roster.ts';
import type { PieceStore } from './piece-store.ts';
import type { Unreadable } from './read-line.ts';
import type { RosterInUse } from './roster-in-use.ts';
import { SegmentReader } from './segment-reader.ts';

/** What a number turned out to be. `member` is null where only the card is known, `card` where only the number is. */
export interface CardHit {
  readonly card: CardRow | null;
  readonly member: MemberRow | null;
}

export interface RosterFacts {
  readonly builtAt: string | null;
  readonly members: number;
  readonly cards: number;
  readonly sample: boolean;
  readonly pack: ProgrammePack;
}

/**
 * What one roster says; `damaged` where it can't tell, because a part of it can't be read, and `too-old` where the event
 * no longer lets it answer.
 */
export interface LookUp<T> {
  readonly found: T | 'damaged' | 'too-old';
  /** Of the roster that answered. */
  readonly facts: RosterFacts;
}

/** Whoever asks while the desk is still reading its roster waits for the answer. */
export interface Roster {
  /** None before the roster is read. */
  facts(): RosterFacts;
  /** Every card and member with that number, in any region; cards first. */
  findNumber(number: string): Promise<LookUp<readonly CardHit[]>>;
  findMember(region: Region, memberNumber: string): Promise<LookUp<MemberRow | null>>;
  /**
   * Whether a member has registered a product, one whose account is closed or blocked included: the registration stands,
   * and of a blocked one it matters the more. A roster built before there was an index of serial numbers knows of none but
   * in its changes.
   */
  isRegistered(product: Product): Promise<LookUp<boolean>>;
  /**
   * People whose name has words like those of the query, or whose number begins so; best first. Reads no segment. Null
   * when the roster is too old to answer.
   */
  search(query: string, limit: number): Promise<readonly Person[] | null>;
}

export function createRoster(inUse: RosterInUse, store: PieceStore): Roster {
  const reader = new SegmentReader(store);

  /** Asks the roster that answers; where there is none at all, that is `none`. */
  async function ask<T>(
    question: (roster: LoadedRoster) => Promise<{ readonly ok: true; readonly found: T } | Unreadable>,
    none: T,
  ): Promise<LookUp<T>> {
    await inUse.opened;
    for (;;) {
      const roster = inUse.current;
      if (inUse.tooOld !== null) return { found: 'too-old', facts: factsOf(roster) };
      // Where there is one that can't be read, it might have known the number.
      if (roster === null) return { found: inUse.manifest === null ? none : 'damaged', facts: factsOf(null) };
      const reading = await question(roster);
      if (reading.ok) return { found: reading.found, facts: factsOf(roster) };
      // Another roster took over meanwhile, and what this one alone needed was dropped: ask the new one.
      if (inUse.current !== roster) continue;
      if (reading.missing !== null) await inUse.lose([reading.missing]);
      return { found: 'damaged', facts: factsOf(roster) };
    }
  }

  const linesWith = (key: string): Promise<LookUp<readonly RosterLine[]>> =>
    ask((roster) => findLines(roster, reader, key), []);

  return {
    facts: () => factsOf(inUse.current),
    async findNumber(number) {
      const key = cardKey(number);
      const { found, facts } = await linesWith(key);
      if (typeof found === 'string') return { found, facts };
      return { found: found.flatMap((line) => hitsOf(line, key)).sort(compareHits), facts };
    },
    async findMember(region, memberNumber) {
      const key = cardKey(memberNumber);
      const { found, facts } = await linesWith(key);
      if (typeof found === 'string') return { found, facts };
      const members = found.flatMap((line) => (line.kind === 'member' ? [line.member] : []));
      const fits = (member: MemberRow) => member.region === region && cardKey(member.memberNumber) === key;
      return { found: members.find(fits) ?? null, facts };
    },
    isRegistered: (product) => ask((roster) => findOwner(roster, reader, product), false),
    async search(query, limit) {
      await inUse.opened;
      const roster = inUse.current;
      if (inUse.tooOld !== null) return null;
      if (roster === null) return [];
      const { index, overlay } = roster;
      const isHidden = ({ region, memberNumber }: Person) =>
        overlay.hides(region, cardKey(memberNumber), 'member');
      return mergeMatches([index.search(query, limit, isHidden), overlay.search(query, limit)], limit);
    },
  };
}

function factsOf(roster: LoadedRoster | null): RosterFacts {
  if (roster === null) return { builtAt: null, members: 0, cards: 0, sample: false, pack: builtInPack };
  const { manifest, pack } = roster;
  const { builtAt, members, cards } = manifest;
  return { builtAt, members, cards, sample: manifest.sample || pack.sample, pack };
}

/** A hit for each card of that number; for a member found by the member number alone, one without a card. */
function hitsOf(line: RosterLine, key: string): CardHit[] {
  if (line.kind === 'card') return [{ card: line.card, member: null }];
  const { member } = line;
  const cards = member.cards.filter((card) => cardKey(card.number) === key);
  return cards.length === 0 ? [{ card: null, member }] : cards.map((card) => ({ card, member }));
}

/** Cards before bare numbers, then by region: the same order whichever file they came in. */
function compareHits(a: CardHit, b: CardHit): number {
  return Number(a.card === null) - Number(b.card === null) || regionOf(a).localeCompare(regionOf(b));
}

function regionOf({ card, member }: CardHit): string {
  return (card ?? member)?.region ?? '';
}
