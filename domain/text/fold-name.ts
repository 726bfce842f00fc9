/**
 * Folds a name or a query for search: compatibility forms unified, accents and case dropped, letters that
 * Unicode does not decompose (ø, ł, ß …) spelled out, split at everything that is no letter, mark or digit.
 */
export function nameTokens(text: string): string[] {
  const folded = text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase();
  const spelled = folded.replaceAll(/[øłđðþßæœıħŋ]/gu, (letter) => undecomposed.get(letter) ?? letter);
  return [...new Set(spelled.split(/[^\p{L}\p{N}]+/u).filter((token) => token !== ''))];
}

const undecomposed = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['ŋ', 'n'],
]);
