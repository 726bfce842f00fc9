import { describe, expect, it } from 'vitest';
import { deriveKeys, openBlob, sealBlob } from '../../renderer/worker/vault/keys.ts';
import { testVaultKey } from '../support/vault.ts';

const plain = new TextEncoder().encode('Zoë Sample, +49 170 0000000');
const place = 'pieces/ab12';

async function rosterKey(seed?: number): Promise<CryptoKey> {
  return (await deriveKeys(await testVaultKey(seed))).roster;
}

describe('the keys of a vault', () => {
  it('are the same at every unlock and of 32 bytes, each store its own', async () => {
    const [first, second] = [await deriveKeys(await testVaultKey()), await deriveKeys(await testVaultKey())];
    expect(second.desk).toEqual(first.desk);
    expect(second.journal).toEqual(first.journal);
    expect(first.desk).toHaveLength(32);
    expect(first.journal).toHaveLength(32);
    expect(first.desk).not.toEqual(first.journal);
    expect(await openBlob(second.roster, place, await sealBlob(first.roster, place, plain))).toEqual(plain);
  });

  it('are HKDF-SHA-256 of the vault key: what is sealed today must open with a later version', async () => {
    const { desk, journal } = await deriveKeys(await testVaultKey());
    // As Node's hkdfSync('sha256', 32 bytes of 7, no salt, info, 32) gives them.
    expect(hex(desk)).toBe('6e867085917fa8521eba13170893966265d7afc355f6995ea63d499fa3fa8e5e');
    expect(hex(journal)).toBe('2a59ee28f8952c7d2efcf5c52273b66af93635e69a6970ed1e48e425534a64a4');
  });

  it('differ from vault to vault, and the roster key cannot be read out', async () => {
    const [one, other] = [await deriveKeys(await testVaultKey(1)), await deriveKeys(await testVaultKey(2))];
    expect(one.desk).not.toEqual(other.desk);
    expect(one.journal).not.toEqual(other.journal);
    expect(one.roster.extractable).toBe(false);
  });
});

describe('a sealed blob', () => {
  it('opens with its key at its place', async () => {
    const key = await rosterKey();
    expect(await openBlob(key, place, await sealBlob(key, place, plain))).toEqual(plain);
    const nothing = new Uint8Array(0);
    expect(await openBlob(key, place, await sealBlob(key, place, nothing))).toEqual(nothing);
  });

  it('seals a part of a larger buffer, and opens from one', async () => {
    const key = await rosterKey();
    const sealed = await sealBlob(key, place, plain.subarray(3, 9));
    const within = new Uint8Array(sealed.length + 10);
    within.set(sealed, 5);
    expect(await openBlob(key, place, within.subarray(5, 5 + sealed.length))).toEqual(plain.slice(3, 9));
  });

  it('never looks the same twice', async () => {
    const key = await rosterKey();
    expect(await sealBlob(key, place, plain)).not.toEqual(await sealBlob(key, place, plain));
  });

  it('does not open with the key of another vault, nor at another place', async () => {
    const key = await rosterKey();
    const sealed = await sealBlob(key, place, plain);
    expect(await openBlob(await rosterKey(8), place, sealed)).toBeNull();
    expect(await openBlob(key, 'pieces/ab13', sealed)).toBeNull();
  });

  it('does not open when any one bit is flipped', async () => {
    const key = await rosterKey();
    const sealed = await sealBlob(key, place, plain);
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const damaged = sealed.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
      expect(await openBlob(key, place, damaged)).toBeNull();
    }
  });

  it('does not open when it is cut at any byte', async () => {
    const key = await rosterKey();
    const sealed = await sealBlob(key, place, plain);
    for (let length = 0; length < sealed.length; length += 1) {
      expect(await openBlob(key, place, sealed.subarray(0, length))).toBeNull();
    }
  });
});

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
