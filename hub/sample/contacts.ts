/** E-mail addresses at domains reserved for examples, and telephone numbers reserved for fiction. */
import { nameTokens } from '../../domain/text/fold-name.ts';
import type { Country } from '../../domain/programme/country.ts';
import type { Random } from './random.ts';

/** First part and number of free digits of ranges that their regulators keep out of use for films and books. */
const fictional: Record<string, readonly [string, number]> = {
  AU: ['+61 491 570 ', 3],
  DE: ['+49 30 23125 ', 3],
  FR: ['+33 6 39 98 ', 4],
  GB: ['+44 7700 900 ', 3],
  US: ['+1 202 555 01', 2],
};
/** For countries whose range is not known here. */
const britain: readonly [string, number] = ['+44 20 7946 0', 3];

export function madeUpEmail(name: string, index: number, random: Random): string {
  const ascii = nameTokens(name).filter((token) => /^[a-z]+$/.test(token));
  const local = ascii.length === 0 ? 'photographer' : ascii.join('.');
  return `${local}.${index}@${random.pick(['example.org', 'example.com', 'example.net'])}`;
}

export function madeUpPhone(country: Country, random: Random): string {
  const [start, digits] = fictional[country] ?? britain;
  return `${start}${random
    .int(0, 10 ** digits - 1)
    .toString()
    .padStart(digits, '0')}`;
}
