/** The roster on this desk: look-ups by card, by member number, by name. */
import { builtInPack } from '../../../domain/programme/built-in-pack.ts';
import type { ProgrammePack } from '../../../domain/programme/programme-pack.ts';
import { cardKey } from '../../../domain/roster/card-number.ts';
import type { CardRow, MemberRow, Region } from '../../../domain/roster/rows.ts';
import { nameTokens } from '../../../domain/text/fold-name.ts';
import type { RosterDatabase, StoredMember } from '../roster-database.ts';

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

export interface Roster {
  facts(): Promise<RosterFacts>;
  /** Every card and member with that number, in any region. */
  findNumber(number: string): Promise<readonly CardHit[]>;
  findMember(region: Region, memberNumber: string): Promise<MemberRow | null>;
  /** People whose name has words that begin like those of the query, or whose number begins so. */
  search(query: string, limit: number): Promise<readonly MemberRow[]>;
}

/** Candidates read per name before they are ranked: keeps a two-letter query from reading everybody. */
const CANDIDATES = 400;

export function createRoster(database: RosterDatabase): Roster {
  async function generation(): Promise<number> {
    return (await database.current())?.generation ?? 0;
  }

  /** In the order of their numbers, so that the first ones are enough: a scan asks this with each of its digits. */
  async function byNumberPrefix(current: number, query: string, limit: number): Promise<StoredMember[]> {
    const key = cardKey(query);
    if (!/\d/.test(key)) return [];
    const range = database.members
      .where('[generation+key]')
      .between([current, key], [current, `${key}\uffff`], true, true);
    return range.limit(limit).toArray();
  }

  async function byName(current: number, words: readonly string[]): Promise<StoredMember[]> {
    const longest = [...words].sort((a, b) => b.length - a.length)[0];
    if (longest === undefined) return [];
    const found = await database.members
      .where('tokens')
      .startsWith(`${current}:${longest}`)
      .limit(CANDIDATES)
      .toArray();
    return found.filter((row) =>
      words.every((word) => row.tokens.some((token) => token.startsWith(`${current}:${word}`))),
    );
  }

  return {
    async facts() {
      const current = await database.current();
      if (current === null) return { builtAt: null, members: 0, cards: 0, sample: false, pack: builtInPack };
      const { manifest, pack } = current;
      const { builtAt, members, cards } = manifest;
      return { builtAt, members, cards, sample: manifest.sample || pack.sample, pack };
    },
    async findNumber(number) {
      const current = await generation();
      const key = cardKey(number);
      const [cards, members] = await Promise.all([
        database.cards.where('[generation+key]').equals([current, key]).toArray(),
        database.members.where('[generation+key]').equals([current, key]).toArray(),
      ]);
      const owners = await database.members.bulkGet(
        cards.map((row): [number, string, string] => [current, row.card.region, row.memberKey ?? '']),
      );
      const hits = cards.map((row, index): CardHit => ({
        card: row.card,
        member: owners[index]?.member ?? null,
      }));
      const covered = new Set(hits.map((hit) => hit.member?.memberNumber));
      const rest = members.filter((row) => !covered.has(row.member.memberNumber));
      return [...hits, ...rest.map((row): CardHit => ({ card: null, member: row.member }))];
    },
    async findMember(region, memberNumber) {
      const row = await database.members.get([await generation(), region, cardKey(memberNumber)]);
      return row?.member ?? null;
    },
    async search(query, limit) {
      const current = await generation();
      const words = nameTokens(query);
      const found = [...(await byNumberPrefix(current, query, limit)), ...(await byName(current, words))];
      const people = new Map(found.map((row) => [`${row.region} ${row.key}`, row.member]));
      return [...people.values()].sort((a, b) => compare(a, b, words)).slice(0, limit);
    },
  };
}

/** Whole words first, then by name. */
function compare(a: MemberRow, b: MemberRow, words: readonly string[]): number {
  return wholeWords(b, words) - wholeWords(a, words) || a.name.localeCompare(b.name);
}

function wholeWords(member: MemberRow, words: readonly string[]): number {
  const tokens = nameTokens(member.name);
  return words.filter((word) => tokens.includes(word)).length;
}
