/** Vault keys for tests: made of a seed, imported as the page does. */

/** The vault key of a desk; another seed is another vault. */
export function testVaultKey(seed = 7): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', new Uint8Array(32).fill(seed), 'HKDF', false, [
    'deriveBits',
    'deriveKey',
  ]);
}

/** The keys of a test's desk database and journal. */
export const testDeskKey = new Uint8Array(32).fill(21);
export const testJournalKey = new Uint8Array(32).fill(22);
