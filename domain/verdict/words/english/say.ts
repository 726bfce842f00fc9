/** Small pieces of the English sentences. */
import type { Level } from '../../../programme/level.ts';
import type { Membership } from '../../../programme/membership.ts';
import type { Region } from '../../../roster/rows.ts';
import type { Missing } from '../../level-advisor.ts';
import { listed } from '../listed.ts';

const levelNames: Record<Level, string> = { silver: 'Silver', gold: 'Gold', platinum: 'Platinum' };

const regionNames: Record<Region, string> = {
  emea: 'Europe, Middle East and Africa',
  usa: 'USA',
  canada: 'Canada',
  japan: 'Japan',
  asia: 'Asia',
  china: 'China',
  oceania: 'Oceania',
  'latin-america': 'Latin America',
};

export const sayLevel = (level: Level): string => levelNames[level];

/** "CPS Japan". */
export const sayProgramme = (region: Region): string => `CPS ${regionNames[region]}`;

export const sayList = (items: readonly string[]): string => listed(items, 'and');

/** "Gold", "Gold and Video", "Video", "no photo level". */
export function sayMembership({ level, video }: Membership): string {
  if (level === null) return video ? 'Video' : 'no photo level';
  return video ? `${sayLevel(level)} and Video` : sayLevel(level);
}

/** "1 body", "3 lenses". */
export function sayCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const sayBodies = (count: number): string => sayCount(count, 'body', 'bodies');
export const sayLenses = (count: number): string => sayCount(count, 'lens', 'lenses');
export const sayPoints = (count: number): string => sayCount(count, 'point', 'points');

/** "1 more body and 2 more lenses counting for Gold or above". */
export function sayMissing(missing: Missing): string {
  if (missing.kind === 'points')
    return `products with ${sayCount(missing.points, 'more point', 'more points')}`;
  const { bodies, lenses, countingFor } = missing;
  const products = [
    bodies > 0 ? sayCount(bodies, 'more body', 'more bodies') : '',
    lenses > 0 ? sayCount(lenses, 'more lens', 'more lenses') : '',
  ].filter(Boolean);
  const orAbove = countingFor === 'platinum' ? '' : ' or above';
  return `${sayList(products)} counting for ${sayLevel(countingFor)}${orAbove}`;
}
