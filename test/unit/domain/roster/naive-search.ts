/** The rules of the search, written down as plainly as they can be: what the index is compared with. */
import { cardKey } from '../../../../domain/roster/card-number.ts';
import { compareText } from '../../../../domain/roster/search/compare-text.ts';
import type { Person } from '../../../../domain/roster/search/person.ts';
import { nameTokens } from '../../../../domain/text/fold-name.ts';

export interface NaiveMatch {
  readonly person: Person;
  readonly rank: number;
  readonly sortKey: string;
}

/** `people` in the order of their numbers. */
export function naiveSearch(people: readonly Person[], query: string, limit: number): NaiveMatch[] {
  return people
    .flatMap((person) => {
      const rank = rankOf(person, query);
      if (rank === null) return [];
      const sortKey = rank === 0 ? cardKey(person.memberNumber) : nameTokens(person.name).join(' ');
      return [{ person, rank, sortKey }];
    })
    .sort((a, b) => a.rank - b.rank || compareText(a.sortKey, b.sortKey))
    .slice(0, limit);
}

function rankOf(person: Person, query: string): number | null {
  const number = cardKey(query);
  if (/\d/.test(number) && cardKey(person.memberNumber).startsWith(number)) return 0;
  const words = nameTokens(query);
  const tokens = nameTokens(person.name);
  if (words.length === 0) return null;
  const whole = (word: string) => tokens.includes(word);
  const begun = (word: string) => tokens.some((token) => token.startsWith(word));
  const nearly = (word: string) => begun(word) || tokens.some((token) => beginsNearly(token, word));
  if (words.every(whole)) return 1;
  if (words.slice(0, -1).every(whole) && words.slice(-1).every(begun)) return 2;
  if (words.every(begun)) return 3;
  return words.every(nearly) ? 4 : null;
}

/** Whether `token` begins with what `word` becomes by one typo; only words of five letters or more may have one. */
function beginsNearly(token: string, word: string): boolean {
  const letters = Array.from(word);
  if (letters.length < 5) return false;
  const beginning = Array.from(token);
  return [letters.length - 1, letters.length, letters.length + 1]
    .filter((length) => length <= beginning.length)
    .some((length) => isOneTypo(letters, beginning.slice(0, length)));
}

function isOneTypo(from: readonly string[], to: readonly string[]): boolean {
  const same = (a: readonly string[], b: readonly string[]) => a.join('') === b.join('');
  const without = (letters: readonly string[], index: number) => letters.filter((_, at) => at !== index);
  if (from.length > to.length) return from.some((_, index) => same(without(from, index), to));
  if (from.length < to.length) return to.some((_, index) => same(without(to, index), from));
  const wrong = from.flatMap((letter, index) => (letter === to[index] ? [] : [index]));
  const [first = 0, second = 0] = wrong;
  if (wrong.length === 2 && second === first + 1)
    return from[first] === to[second] && from[second] === to[first];
  return wrong.length === 1;
}
