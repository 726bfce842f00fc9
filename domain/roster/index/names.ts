/**
 * Names as search reads them. Members have a *rank*, their place in the order of folded names; every distinct word of
 * those names has its *postings*, the ranks of the names it is in. Words are sorted, so words that begin alike lie
 * beside each other, and so do their postings.
 *
 *     mark, counts · ordinal of each rank · start of each word · start of each word's postings · postings · words, UTF-8
 */
import { areBelow, areStarts, StreamReader } from './stream.ts';
import { TokenList, type TokenRange } from './token-list.ts';

export const NAMES_MARK = 0x316d_616e;

export class Names {
  /** Ordinals in the order of names. */
  readonly ordinals: Uint32Array;
  readonly tokens: TokenList;
  private readonly starts: Uint32Array;
  private readonly ranks: Uint32Array;

  private constructor(ordinals: Uint32Array, tokens: TokenList, starts: Uint32Array, ranks: Uint32Array) {
    this.ordinals = ordinals;
    this.tokens = tokens;
    this.starts = starts;
    this.ranks = ranks;
  }

  static read(stream: Uint8Array): Names | null {
    const reader = new StreamReader(stream);
    const head = reader.head(NAMES_MARK, 4);
    if (head === null) return null;
    const [members = 0, tokens = 0, postings = 0, length = 0] = head;
    const ordinals = reader.numbers(members);
    const tokenStarts = reader.numbers(tokens + 1);
    const starts = reader.numbers(tokens + 1);
    const ranks = reader.numbers(postings);
    const text = reader.rest(length);
    if (ordinals === null || tokenStarts === null || starts === null || ranks === null || text === null)
      return null;
    const isSound =
      areStarts(tokenStarts, length) &&
      areStarts(starts, postings) &&
      areBelow(ordinals, members) &&
      areBelow(ranks, members);
    return isSound ? new Names(ordinals, new TokenList(tokenStarts, text), starts, ranks) : null;
  }

  /** Ranks of names with a word of `range`: one may be there more than once. A view. */
  postings({ from, to }: TokenRange): Uint32Array {
    return this.ranks.subarray(this.starts[from] ?? 0, this.starts[to] ?? 0);
  }
}
