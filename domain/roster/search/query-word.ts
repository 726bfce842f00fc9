/** One word of a query: the postings of the words of names it may stand for. */
import type { Names } from '../index/names.ts';
import type { TokenNode, TokenRange } from '../index/token-list.ts';
import { typoRanges } from './typos.ts';

/** Letters a word must have before one typo in it is forgiven. */
const TYPO_FROM = 5;

const encoder = new TextEncoder();

export class QueryWord {
  /** Whether one typo in it is forgiven. */
  readonly forgiving: boolean;
  private readonly names: Names;
  private readonly word: string;
  private readonly beginning: TokenNode;

  /** `word` as `nameTokens` folds it. */
  constructor(names: Names, word: string) {
    this.names = names;
    this.word = word;
    this.forgiving = Array.from(word).length >= TYPO_FROM;
    this.beginning = names.tokens.follow(names.tokens.root(), encoder.encode(word));
  }

  /** Names with this very word. */
  whole(): readonly Uint32Array[] {
    return [this.names.postings(this.names.tokens.ending(this.beginning))];
  }

  /** Names with a word that begins so. */
  prefix(): readonly Uint32Array[] {
    return [this.names.postings(this.beginning)];
  }

  /** Names with a word that begins so, or nearly so where that is forgiven. */
  nearly(): readonly Uint32Array[] {
    if (!this.forgiving) return this.prefix();
    const ranges = [this.beginning, ...typoRanges(this.names.tokens, this.word)];
    return withoutOverlaps(ranges).map((range) => this.names.postings(range));
  }
}

function withoutOverlaps(ranges: readonly TokenRange[]): TokenRange[] {
  const apart: TokenRange[] = [];
  let done = 0;
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    if (to > done) apart.push({ from: Math.max(from, done), to });
    done = Math.max(done, to);
  }
  return apart;
}
