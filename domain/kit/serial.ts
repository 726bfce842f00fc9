/** Serial numbers as typed or scanned at a desk. They are text: leading zeros are part of them. */
import type { CatalogueModel } from './catalogue-model.ts';
import { serialWarnings, type SerialWarning } from './serial-warnings.ts';

export const serialProblems = ['empty', 'not-letters-and-digits', 'letters-not-latin'] as const;

export type SerialProblem = (typeof serialProblems)[number];

export type CheckedSerial =
  | { readonly ok: true; readonly serial: string; readonly warnings: readonly SerialWarning[] }
  | {
      readonly ok: false;
      readonly problem: SerialProblem;
      /** What was most likely meant, to be offered and not taken unasked; null when nothing can be offered. */
      readonly cleaned: string | null;
    };

/**
 * Checks a serial number. Anything but letters and digits is a problem, and the cleaned number is offered; everything
 * else that looks wrong is a warning and never blocks. Letters come back in capitals, as they stand on the product, so
 * that one product has one serial. `model` is null while it is not chosen.
 *
 * Source: FAQ, "I am trying to enter new equipment details on the CPS page – why is an error message appearing?"
 */
export function checkSerial(serial: string, model: CatalogueModel | null): CheckedSerial {
  if (serial.trim() === '') return { ok: false, problem: 'empty', cleaned: null };
  if (/^[A-Za-z\d]+$/.test(serial)) {
    return { ok: true, serial: serial.toUpperCase(), warnings: serialWarnings(serial, model) };
  }
  const closed = withoutSigns(serial);
  // A letter that only looks Latin cannot be cleaned by leaving it out: that would be another number.
  if (/[^A-Z\d]/.test(closed)) return { ok: false, problem: 'letters-not-latin', cleaned: null };
  return { ok: false, problem: 'not-letters-and-digits', cleaned: closed === '' ? null : closed };
}

/** Full-width signs become plain ones; brackets go with what stands in them, then spaces and punctuation. */
function withoutSigns(serial: string): string {
  return serial
    .normalize('NFKC')
    .replaceAll(/\([^)]*\)|\[[^\]]*\]|\{[^}]*\}/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase();
}

export type UnreadableSerial =
  { readonly ok: true; readonly reason: string } | { readonly ok: false; readonly problem: 'reason-missing' };

/**
 * When the plate is worn off, missing, or differs from the camera's own record, the reason stands in the serial's
 * place. Accepts at least one word; spaces around it are dropped.
 */
export function checkUnreadable(reason: string): UnreadableSerial {
  const said = reason.trim();
  return /\p{L}/u.test(said) ? { ok: true, reason: said } : { ok: false, problem: 'reason-missing' };
}
