/**
 * The recovery key as people read it: eight groups of five in Crockford's base32 (no I, L, O, U), `7K4M9-…`. Four
 * characters of a group carry 20 bits, the fifth checks them and their place (ISO/IEC 7064's hybrid system with 32
 * characters): a wrong character is told as soon as its group is complete, and so is a group in another's place.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 8;
const DATA_CHARACTERS = 4;
const GROUP_CHARACTERS = DATA_CHARACTERS + 1;
const BITS_OF_CHARACTER = 5;

/** Bytes of a recovery key: 160 random bits. */
export const RECOVERY_KEY_BYTES = (GROUPS * DATA_CHARACTERS * BITS_OF_CHARACTER) / 8;

/** Characters of a recovery key, hyphens apart. */
export const RECOVERY_KEY_CHARACTERS = GROUPS * GROUP_CHARACTERS;

export type RecoveryKeyReading =
  | { readonly ok: true; readonly bytes: Uint8Array<ArrayBuffer> }
  /** A complete group that can't be right, counted from 1, also when more is still to come. */
  | { readonly ok: false; readonly problem: 'misread'; readonly group: number }
  | { readonly ok: false; readonly problem: 'incomplete'; readonly missing: number }
  | { readonly ok: false; readonly problem: 'too-long' };

/** Writes a recovery key of 20 bytes. Throws on another length. */
export function writeRecoveryKey(bytes: Uint8Array): string {
  if (bytes.length !== RECOVERY_KEY_BYTES) throw new Error('a recovery key has 20 bytes');
  let bits = Array.from(bytes).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const data: string[] = [];
  for (let at = 0; at < GROUPS * DATA_CHARACTERS; at++) {
    data.unshift(alphabet.charAt(Number(bits & 31n)));
    bits >>= 5n;
  }
  return Array.from({ length: GROUPS }, (_none, group) => {
    const characters = data.slice(group * DATA_CHARACTERS, (group + 1) * DATA_CHARACTERS).join('');
    return characters + checkCharacter(group, characters);
  }).join('-');
}

/** Reads a recovery key as typed, also while it is being typed: case, spaces and hyphens don't matter; O is 0, I and L are 1. */
export function readRecoveryKey(typed: string): RecoveryKeyReading {
  const characters = Array.from(
    typed
      .toUpperCase()
      .replaceAll(/[\s‐-―-]/g, '')
      .replaceAll('O', '0')
      .replaceAll(/[IL]/g, '1'),
  );
  if (characters.length > RECOVERY_KEY_CHARACTERS) return { ok: false, problem: 'too-long' };
  let bits = 0n;
  for (let group = 0; (group + 1) * GROUP_CHARACTERS <= characters.length; group++) {
    const [first, last] = [group * GROUP_CHARACTERS, (group + 1) * GROUP_CHARACTERS];
    const data = characters.slice(first, last - 1).join('');
    if (characters[last - 1] !== checkCharacter(group, data))
      return { ok: false, problem: 'misread', group: group + 1 };
    for (const character of data) bits = (bits << 5n) | BigInt(alphabet.indexOf(character));
  }
  const missing = RECOVERY_KEY_CHARACTERS - characters.length;
  if (missing > 0) return { ok: false, problem: 'incomplete', missing };
  return { ok: true, bytes: toBytes(bits) };
}

function toBytes(bits: bigint): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(RECOVERY_KEY_BYTES);
  for (let at = RECOVERY_KEY_BYTES - 1, rest = bits; at >= 0; at--, rest >>= 8n)
    bytes[at] = Number(rest & 255n);
  return bytes;
}

/** Empty when a character is none of the alphabet. */
function checkCharacter(group: number, characters: string): string {
  const modulus = alphabet.length;
  let product = modulus;
  for (const value of [group, ...Array.from(characters, (character) => alphabet.indexOf(character))]) {
    if (value < 0) return '';
    const sum = (product + value) % modulus || modulus;
    product = (sum * 2) % (modulus + 1);
  }
  return alphabet.charAt((modulus + 1 - product) % modulus);
}
