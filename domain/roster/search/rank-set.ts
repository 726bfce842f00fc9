/** Sets of ranks as bits: filled from postings, intersected, and read from the first rank on. */

export class RankSet {
  private readonly words: Uint32Array;

  /** For ranks below `size`. */
  constructor(size: number) {
    this.words = new Uint32Array(Math.ceil(size / 32));
  }

  /** Makes it the set of all `lists`. */
  fill(lists: readonly Uint32Array[]): void {
    const { words } = this;
    words.fill(0);
    for (const ranks of lists) {
      for (let at = 0; at < ranks.length; at += 1) {
        const rank = ranks[at] ?? 0;
        words[rank >>> 5] = (words[rank >>> 5] ?? 0) | (1 << (rank & 31));
      }
    }
  }

  /** Keeps only what is in `other` too, a set of the same size. */
  intersect(other: RankSet): void {
    const { words } = this;
    for (let at = 0; at < words.length; at += 1) words[at] = (words[at] ?? 0) & (other.words[at] ?? 0);
  }

  /** Ranks in ascending order. */
  *[Symbol.iterator](): Generator<number> {
    for (let at = 0; at < this.words.length; at += 1) {
      for (let bits = this.words[at] ?? 0; bits !== 0; bits &= bits - 1) {
        yield at * 32 + 31 - Math.clz32(bits & -bits);
      }
    }
  }
}
