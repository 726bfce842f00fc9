/** One made-up card that another region sent by its number only, the same for the same seed and index. */
import type { CardRow } from '../../domain/roster/rows.ts';
import { dayBetween } from './dates.ts';
import { madeUpNumber } from './numbers.ts';
import { randomFor } from './random.ts';

/** Cards count on from where members could end, so that no number is there twice. */
export const FIRST_CARD = 2 ** 25;

export function sampleCard(seed: number, index: number): CardRow {
  const random = randomFor(seed, FIRST_CARD + index);
  const region = random.weighted([
    ['usa', 40],
    ['canada', 10],
    ['japan', 15],
    ['asia', 20],
    ['oceania', 10],
    ['latin-america', 5],
  ]);
  return {
    number: madeUpNumber(region, FIRST_CARD + index, seed),
    region,
    expires: random.chance(0.85) ? dayBetween('2024-01-01', '2030-12-31', random) : null,
    status: random.chance(0.97) ? 'active' : 'revoked',
  };
}
