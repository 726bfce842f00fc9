/** The words of a list that begin with a given one after one typo. */
import type { TokenList, TokenNode, TokenRange } from '../index/token-list.ts';

const encoder = new TextEncoder();

/**
 * Ranges of words that begin with `word` when one letter of it is left out, put in, replaced, or swapped with its
 * neighbour. Ranges may overlap.
 *
 * The list is walked along `word`. Wherever that leads, the one typo is made, and what is left must follow exactly.
 */
export function typoRanges(tokens: TokenList, word: string): TokenRange[] {
  const bytes = encoder.encode(word);
  const found: TokenRange[] = [];
  const finish = (start: TokenNode, next: number) => {
    const end = tokens.follow(start, bytes, next);
    if (end.from < end.to) found.push(end);
  };
  let node = tokens.root();
  for (let at = 0; at < bytes.length && node.from < node.to; at = endOfLetter(bytes, at)) {
    const next = endOfLetter(bytes, at);
    const afterNext = endOfLetter(bytes, next);
    finish(node, next);
    finish(tokens.follow(tokens.follow(node, bytes, next, afterNext), bytes, at, next), afterNext);
    for (const child of tokens.children(node)) {
      finish(child, next);
      finish(child, at);
    }
    node = tokens.follow(node, bytes, at, next);
  }
  return found;
}

/** Where the letter that begins at `at` ends; at the end of `bytes` there is none. */
function endOfLetter(bytes: Uint8Array, at: number): number {
  let end = Math.min(at + 1, bytes.length);
  while (((bytes[end] ?? 0) & 0xc0) === 0x80) end += 1;
  return end;
}
