/** Searches as people type them, letter by letter, as the page sees them: there and back included. */
import { nameTokens } from '../../../domain/text/fold-name.ts';
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import type { BenchDesk } from '../bench-desk.ts';
import { scattered, tenthAt } from '../figures.ts';
import { inPage } from '../page/in-page.ts';

const PEOPLE = 120;
const TYPO_FROM = 5;

/** What somebody types who looks for a person; each way as often as the others. */
const ways: ((name: string, number: string) => string)[] = [
  (name) => words(name)[0] ?? name,
  (name) => words(name).at(-1) ?? name,
  (name) => name,
  (name) => words(name).reverse().join(' '),
  (name) => nameTokens(name).map(swapped).join(' '),
  (_name, number) => number.slice(0, -1),
];

export async function measureSearches(
  desk: BenchDesk,
  seed: number,
  members: number,
): Promise<{ p50: number; p95: number }> {
  const texts = scattered(PEOPLE, members).map((index, at) => {
    const { name, memberNumber } = sampleMember(seed, index);
    return ways[at % ways.length]?.(name, memberNumber) ?? name;
  });
  const times = await inPage(desk.page, 'searches', texts);
  return { p50: tenthAt(times, 0.5), p95: tenthAt(times, 0.95) };
}

function words(name: string): string[] {
  return name.split(/[\s-]+/);
}

/**
 * Two letters in the middle the wrong way round; short words as they are, as no typo is forgiven in them. In folded
 * words, where a letter is one: swapping a ß would be more than one typo.
 */
function swapped(word: string): string {
  const letters = Array.from(word);
  const middle = Math.floor(letters.length / 2);
  const [left, right] = [letters[middle - 1], letters[middle]];
  if (letters.length < TYPO_FROM || left === undefined || right === undefined) return word;
  return [...letters.slice(0, middle - 1), right, left, ...letters.slice(middle + 1)].join('');
}
