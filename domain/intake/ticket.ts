/**
 * Ticket: the intake's printed number, `MC-0042-K`: desk code, the desk's counter, check character.
 * The desk code keeps two desks from ever printing the same number; the check character (ISO/IEC 7064,
 * MOD 37,36) catches every wrong character and nearly every swap, typed or misread.
 */
import { z } from 'zod';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const pattern = /^([A-Z]{2,4})-?(\d{4,6})-?([0-9A-Z])$/;

/** The ticket of a desk's `counter`-th intake, counted from 1. */
export function writeTicket(desk: string, counter: number): string {
  const digits = counter.toString().padStart(4, '0');
  return `${desk}-${digits}-${checkCharacter(desk + digits)}`;
}

/**
 * Reads a ticket as typed or scanned: case, spaces and hyphens don't matter.
 * - `not-a-ticket`: it has another shape; it may be a card number or a name.
 * - `misread`: the shape of a ticket, but the check character is wrong.
 */
export function readTicket(
  text: string,
):
  | { ok: true; ticket: string; desk: string; counter: number }
  | { ok: false; reason: 'not-a-ticket' | 'misread' } {
  const match = pattern.exec(
    text
      .toUpperCase()
      .replaceAll(/[\s‐-―]/g, '-')
      .replaceAll(/-+/g, '-'),
  );
  const [, desk, digits, check] = match ?? [];
  if (desk === undefined || digits === undefined) return { ok: false, reason: 'not-a-ticket' };
  if (checkCharacter(desk + digits) !== check) return { ok: false, reason: 'misread' };
  return { ok: true, ticket: `${desk}-${digits}-${check}`, desk, counter: Number(digits) };
}

export const ticketSchema = z.string().refine((text) => {
  const reading = readTicket(text);
  return reading.ok && reading.ticket === text;
}, 'must be a ticket such as MC-0042-K');

/** ISO/IEC 7064 MOD 37,36 over 0-9 and A-Z. */
function checkCharacter(text: string): string {
  const modulus = alphabet.length;
  let product = modulus;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % modulus || modulus;
    product = (sum * 2) % (modulus + 1);
  }
  return alphabet.charAt((modulus + 1 - product) % modulus);
}
