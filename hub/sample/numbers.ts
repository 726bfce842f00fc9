/** Member and card numbers of the sample: distinct for every index, without looking like a row of them. */
import type { Country } from '../../domain/programme/country.ts';
import type { Region } from '../../domain/roster/rows.ts';

const BITS = 26;
/** Odd, so that multiplying by it modulo a power of two keeps numbers distinct. */
const SPREAD = 0x2545f491;

/** Every region writes its own form; EMEA's are digits. Well-known visitors have numbers below all of these. */
const startOf: Record<Region, string> = {
  emea: '',
  usa: '11',
  canada: '12',
  japan: 'JP',
  asia: 'AS',
  china: '86',
  oceania: 'AN',
  'latin-america': '55',
};

/** The number of the `index`-th member or card (up to 2^26). */
export function madeUpNumber(region: Region, index: number, seed: number): string {
  const spread = (Math.imul(index, SPREAD) + Math.imul(seed, 0x9e3779b1)) & (2 ** BITS - 1);
  return `${startOf[region]}${20_000_000 + spread}`;
}

/** A number of the form that ended in April 2010, such as UK013795RS. */
export function legacyNumber(country: Country, index: number): string {
  const letters = 'ABCDEFGHJKLMNPRSTVWXYZ';
  const batch = Math.floor(index / 1_000_000);
  const place = country === 'GB' ? 'UK' : country;
  const digits = (index % 1_000_000).toString().padStart(6, '0');
  return `${place}${digits}${letters.charAt(batch)}${letters.charAt(index % letters.length)}`;
}
