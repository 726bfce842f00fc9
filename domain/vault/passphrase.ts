/** The passphrase of a desk: how long it must be, and what of it counts. */
import { z } from 'zod';

/** Shortest passphrase, characters. Of what they are is nobody's business: rules make them worse. */
export const SHORTEST_PASSPHRASE = 10;

/** Longest passphrase as typed, UTF-16 units. */
export const LONGEST_PASSPHRASE = 200;

/** A passphrase as typed; whether it is long enough for a new one is asked separately. */
export const passphraseSchema = z.string().max(LONGEST_PASSPHRASE);

/** What counts of a passphrase: keyboards and systems write the same letter differently, and blanks slip in at the ends. */
export function normalPassphrase(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** How many characters of it count. */
export function passphraseLength(typed: string): number {
  return Array.from(normalPassphrase(typed)).length;
}

/** True when a new passphrase has at least ten characters that count. */
export function isLongEnough(typed: string): boolean {
  return passphraseLength(typed) >= SHORTEST_PASSPHRASE;
}
