/**
 * Distinct words, sorted by their UTF-8 bytes. Words with a common beginning are a range of the list, so the list is
 * walked like a tree of letters, by binary searches.
 */

/** Words `from` up to, but without, `to`. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The words that have the same first `depth` bytes. */
export interface TokenNode extends TokenRange {
  readonly depth: number;
}

export class TokenList {
  private readonly starts: Uint32Array;
  private readonly text: Uint8Array;
  /** Of the root: thousands where names are written in Han characters, and asked for with every typo. */
  private firstLetters: readonly TokenNode[] | null = null;

  constructor(starts: Uint32Array, text: Uint8Array) {
    this.starts = starts;
    this.text = text;
  }

  root(): TokenNode {
    return { from: 0, to: this.starts.length - 1, depth: 0 };
  }

  /** The words of `node` that go on with `bytes`, of which those before `start` are left out. */
  follow(node: TokenNode, bytes: Uint8Array, start = 0, end = bytes.length): TokenNode {
    let { from, to, depth } = node;
    for (let at = start; at < end && from < to; at += 1, depth += 1) {
      const byte = bytes[at] ?? 0;
      from = this.firstAtLeast(from, to, depth, byte);
      to = this.firstAtLeast(from, to, depth, byte + 1);
    }
    return { from, to, depth };
  }

  /** The one word of `node` that ends there, or nothing. */
  ending(node: TokenNode): TokenRange {
    const { from, to, depth } = node;
    return { from, to: from < to && this.byteAt(from, depth) < 0 ? from + 1 : from };
  }

  /** The words of `node` that go on, by the letter they go on with. */
  children(node: TokenNode): readonly TokenNode[] {
    if (node.depth > 0) return this.findChildren(node);
    this.firstLetters ??= this.findChildren(node);
    return this.firstLetters;
  }

  private findChildren(node: TokenNode): TokenNode[] {
    const children: TokenNode[] = [];
    for (let from = this.ending(node).to; from < node.to;) {
      let to = node.to;
      let { depth } = node;
      for (const end = depth + this.letterLength(from, depth); depth < end; depth += 1) {
        to = this.firstAtLeast(from, to, depth, this.byteAt(from, depth) + 1);
      }
      children.push({ from, to, depth });
      from = to;
    }
    return children;
  }

  /** The first word of a range whose byte at `depth` is `byte` or above. Searches in growing steps from the front. */
  private firstAtLeast(from: number, to: number, depth: number, byte: number): number {
    let low = from;
    let high = to;
    for (let step = 1; low + step < to; step *= 2) {
      if (this.byteAt(low + step - 1, depth) >= byte) {
        high = low + step - 1;
        break;
      }
      low += step;
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.byteAt(middle, depth) < byte) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** -1 behind the end of the word. */
  private byteAt(token: number, depth: number): number {
    const at = (this.starts[token] ?? 0) + depth;
    return at < (this.starts[token + 1] ?? 0) ? (this.text[at] ?? -1) : -1;
  }

  /** Bytes of the letter of a word at `depth`, by its first byte. */
  private letterLength(token: number, depth: number): number {
    const first = this.byteAt(token, depth);
    if (first < 0xc0) return 1;
    if (first < 0xe0) return 2;
    return first < 0xf0 ? 3 : 4;
  }
}
