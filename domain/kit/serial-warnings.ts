/** What makes a serial number look mistaken. Nothing here blocks: plates wear, and old products follow no rule. */
import type { CatalogueModel, ModelKind } from './catalogue-model.ts';

export const serialWarningIds = [
  // Not a length that products of this kind are known to have.
  'odd-length',
  // A maker's date code such as UT0308, which stands on some lenses beside the serial number.
  'date-code',
  // The article number from the box: 13 digits with a right check digit.
  'ean-13',
  // The letter O, easily read for a zero; the letter I or a small L, for a one.
  'letter-o-or-zero',
  'letter-i-or-one',
] as const;

export type SerialWarning = (typeof serialWarningIds)[number];

/** `serial` holds letters and digits only. A date code or an article number is not warned about by its length too. */
export function serialWarnings(serial: string, model: CatalogueModel | null): SerialWarning[] {
  const looksLike = mistakenFor(serial, model);
  const warnings: SerialWarning[] = looksLike === null ? [] : [looksLike];
  if (/o/i.test(serial)) warnings.push('letter-o-or-zero');
  if (/[Iil]/.test(serial)) warnings.push('letter-i-or-one');
  return warnings;
}

function mistakenFor(serial: string, model: CatalogueModel | null): SerialWarning | null {
  if (/^[A-Z]{2}\d{4}$/i.test(serial)) return 'date-code';
  if (isEan13(serial)) return 'ean-13';
  return isKnownLength(serial.length, model) ? null : 'odd-length';
}

/** EF lenses have 5, 6, 7, 8, 10 or 12 digits; bodies mostly 10 or 12, and older ones fewer. */
const knownLengths = [5, 6, 7, 8, 10, 12];
const mirrorlessBodyLengths = [10, 12];
/** Kinds of which no length is known, so that none is odd. */
const unknownLengths: readonly ModelKind[] = ['cinema-camera', 'camcorder', 'extender', 'flash'];

function isKnownLength(length: number, model: CatalogueModel | null): boolean {
  if (model !== null && unknownLengths.includes(model.kind)) return true;
  const isMirrorlessBody = model?.kind === 'body' && model.mount !== 'EF';
  return (isMirrorlessBody ? mirrorlessBodyLengths : knownLengths).includes(length);
}

/** Digits in odd places count once, in even places three times; the last one rounds the sum up to ten. */
function isEan13(serial: string): boolean {
  if (!/^\d{13}$/.test(serial)) return false;
  const sum = Array.from(serial, Number).reduce(
    (total, digit, at) => total + digit * (at % 2 === 0 ? 1 : 3),
    0,
  );
  return sum % 10 === 0;
}
