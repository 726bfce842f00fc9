/**
 * Finds names by words in any order. Every word of the query must match a word of the name; two of them may match the
 * same one, so `an anna` finds Anna. Passes go from the strictest reading to the loosest:
 *
 *     all words whole → the last one as a beginning → all as beginnings → words of five letters or more with one typo
 */
import { nameTokens } from '../../text/fold-name.ts';
import type { Names } from '../index/names.ts';
import { MATCH_RANK, type PersonMatch } from './person.ts';
import { QueryWord } from './query-word.ts';
import { RankSet } from './rank-set.ts';

export type NameMatch = Pick<PersonMatch, 'ordinal' | 'rank'>;

/** For every word of the query, the names it may stand for. */
type Postings = readonly (readonly Uint32Array[])[];

export class NameSearch {
  private readonly names: Names;
  private readonly found: RankSet;
  private readonly other: RankSet;

  constructor(names: Names) {
    this.names = names;
    this.found = new RankSet(names.ordinals.length);
    this.other = new RankSet(names.ordinals.length);
  }

  /**
   * Everybody a query finds, best first, found as they are asked for; who was found by one reading comes again with the
   * looser ones. One such walk at a time.
   */
  *matches(query: string): Generator<NameMatch> {
    const words = nameTokens(query).map((word) => new QueryWord(this.names, word));
    const last = words.at(-1);
    if (last === undefined) return;
    const whole = words.map((word) => word.whole());
    yield* this.pass(MATCH_RANK.whole, whole);
    yield* this.pass(MATCH_RANK.lastPrefix, [...whole.slice(0, -1), last.prefix()]);
    const prefixes = words.map((word) => word.prefix());
    if (words.length > 1) yield* this.pass(MATCH_RANK.prefixes, prefixes);
    if (!words.some((word) => word.forgiving)) return;
    const nearly = words.map((word) => word.nearly());
    yield* this.pass(MATCH_RANK.typo, nearly);
  }

  private *pass(rank: NameMatch['rank'], postings: Postings): Generator<NameMatch> {
    if (!this.findAll(postings)) return;
    for (const nameRank of this.found) {
      const ordinal = this.names.ordinals[nameRank];
      if (ordinal !== undefined) yield { ordinal, rank };
    }
  }

  /** Sets `found` to the names that are in the postings of every word. False when there can't be any. */
  private findAll(postings: Postings): boolean {
    const rarestFirst = postings
      .map((lists) => ({ lists, count: lists.reduce((count, list) => count + list.length, 0) }))
      .sort((a, b) => a.count - b.count);
    if (rarestFirst[0]?.count === 0) return false;
    for (const [index, { lists }] of rarestFirst.entries()) {
      if (index === 0) this.found.fill(lists);
      else {
        this.other.fill(lists);
        this.found.intersect(this.other);
      }
    }
    return true;
  }
}
