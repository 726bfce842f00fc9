/** The words of a list that begin with a given one after one typo. */
import type { TokenList, TokenNode, TokenRange } from '../index/token-list.ts';

/**
 * Ranges of words that begin with `letters` (UTF-8 each) when one letter is left out, put in, replaced, or swapped with
 * its neighbour. Ranges may overlap.
 *
 * The list is walked along `letters`. Wherever that leads, the one typo is made, and what is left must follow exactly.
 */
export function typoRanges(tokens: TokenList, letters: readonly Uint8Array[]): TokenRange[] {
  const found: TokenRange[] = [];
  const finish = (start: TokenNode, next: number) => {
    const end = followAll(tokens, start, letters.slice(next));
    if (end.from < end.to) found.push(end);
  };
  let node = tokens.root();
  for (const [index, letter] of letters.entries()) {
    const nextLetter = letters[index + 1];
    finish(node, index + 1);
    if (nextLetter !== undefined) finish(followAll(tokens, node, [nextLetter, letter]), index + 2);
    for (const child of tokens.children(node)) {
      finish(child, index + 1);
      finish(child, index);
    }
    node = tokens.follow(node, letter);
    if (node.from >= node.to) break;
  }
  return found;
}

function followAll(tokens: TokenList, start: TokenNode, letters: readonly Uint8Array[]): TokenNode {
  let node = start;
  for (const letter of letters) {
    if (node.from >= node.to) break;
    node = tokens.follow(node, letter);
  }
  return node;
}
