/** Small pieces of the German sentences. */
import { partsOf, type IsoDate } from '../../../programme/iso-date.ts';
import type { Level } from '../../../programme/level.ts';
import type { Membership } from '../../../programme/membership.ts';
import type { Region } from '../../../roster/rows.ts';
import type { Missing } from '../../level-advisor.ts';
import { listed } from '../listed.ts';

const levelNames: Record<Level, string> = { silver: 'Silber', gold: 'Gold', platinum: 'Platin' };

const regionNames: Record<Region, string> = {
  emea: 'Europa, Naher Osten und Afrika',
  usa: 'USA',
  canada: 'Kanada',
  japan: 'Japan',
  asia: 'Asien',
  china: 'China',
  oceania: 'Ozeanien',
  'latin-america': 'Lateinamerika',
};

const monthNames = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);

/** "24. November 2026". */
export function sayDate(date: IsoDate): string {
  const { year, month, day } = partsOf(date);
  return `${day}. ${monthNames[month - 1] ?? ''} ${year}`;
}

export const sayLevel = (level: Level): string => levelNames[level];

/** "CPS Japan". */
export const sayProgramme = (region: Region): string => `CPS ${regionNames[region]}`;

export const sayList = (items: readonly string[]): string => listed(items, 'und');

/** "Gold", "Gold und Video", "Video", "keine Fotostufe". */
export function sayMembership({ level, video }: Membership): string {
  if (level === null) return video ? 'Video' : 'keine Fotostufe';
  return video ? `${sayLevel(level)} und Video` : sayLevel(level);
}

/** "1 Objektiv", "3 Objektive". */
export function sayCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

export const sayBodies = (count: number): string => `${count} Gehäuse`;
export const sayLenses = (count: number): string => sayCount(count, 'Objektiv', 'Objektive');
export const sayPoints = (count: number): string => sayCount(count, 'Punkt', 'Punkte');

/** "1 weiteres Gehäuse und 2 weitere Objektive, die für Gold oder höher zählen". */
export function sayMissing(missing: Missing): string {
  if (missing.kind === 'points')
    return `Produkte mit ${sayCount(missing.points, 'weiteren Punkt', 'weiteren Punkten')}`;
  const { bodies, lenses, countingFor } = missing;
  const products = [
    bodies > 0 ? sayCount(bodies, 'weiteres Gehäuse', 'weitere Gehäuse') : '',
    lenses > 0 ? sayCount(lenses, 'weiteres Objektiv', 'weitere Objektive') : '',
  ].filter(Boolean);
  const orMore = countingFor === 'platinum' ? '' : ' oder höher';
  const towards = `für ${sayLevel(countingFor)}${orMore}`;
  return bodies + lenses === 1
    ? `${sayList(products)}, das ${towards} zählt`
    : `${sayList(products)}, die ${towards} zählen`;
}
