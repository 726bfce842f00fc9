/**
 * The way in by passphrase:
 *
 *     passphrase ─▶ Argon2id ─┐
 *                             ├─▶ HKDF-SHA-256 ─▶ opens the data key
 *     keychain's secret ──────┘
 *
 * With the keychain a copied disk is of no use even to whoever knows the passphrase.
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import { normalPassphrase } from '../../domain/vault/passphrase.ts';
import type { Keychain } from '../keychain.ts';
import { SALT_BYTES, type Cost, type Derive } from './cost.ts';
import type { PassphraseSlot } from './vault-file.ts';
import { KEY_BYTES, unwrapKey, wrapKey } from './wrapped-key.ts';

const SECRET_BYTES = 32;

/** Makes the slot anew: another salt, another secret in the keychain. */
export async function makePassphraseSlot(
  parts: { readonly keychain: Keychain; readonly derive: Derive },
  key: Uint8Array,
  passphrase: string,
  cost: Cost,
): Promise<PassphraseSlot> {
  const salt = randomBytes(SALT_BYTES);
  const kept = keepSecret(parts.keychain);
  const under = await keyFrom(parts.derive, passphrase, salt, cost, kept?.secret ?? Buffer.alloc(0));
  try {
    return {
      salt: salt.toString('base64'),
      cost,
      keychain: kept?.sealed ?? null,
      key: wrapKey(under, 'passphrase', key),
    };
  } finally {
    under.fill(0);
    kept?.secret.fill(0);
  }
}

/** Opens the data key; null when the passphrase is another. */
export async function openPassphraseSlot(
  derive: Derive,
  slot: PassphraseSlot,
  secret: Uint8Array,
  passphrase: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const under = await keyFrom(derive, passphrase, Buffer.from(slot.salt, 'base64'), slot.cost, secret);
  try {
    return unwrapKey(under, 'passphrase', slot.key);
  } finally {
    under.fill(0);
  }
}

/** The keychain's part of the key: empty where none is used, null when the keychain no longer opens it. */
export function keychainSecret(keychain: Keychain, slot: PassphraseSlot): Buffer | null {
  if (slot.keychain === null) return Buffer.alloc(0);
  const opened = keychain.open(Buffer.from(slot.keychain, 'base64'));
  const secret = opened === null ? null : Buffer.from(opened, 'base64');
  return secret?.length === SECRET_BYTES ? secret : null;
}

/** Null where the keychain protects nothing, or does not give back what it was given. */
function keepSecret(keychain: Keychain): { secret: Buffer; sealed: string } | null {
  if (!keychain.protects()) return null;
  const secret = randomBytes(SECRET_BYTES);
  const text = secret.toString('base64');
  try {
    const sealed = keychain.seal(text);
    return keychain.open(sealed) === text ? { secret, sealed: sealed.toString('base64') } : null;
  } catch {
    return null;
  }
}

async function keyFrom(
  derive: Derive,
  passphrase: string,
  salt: Uint8Array,
  cost: Cost,
  secret: Uint8Array,
): Promise<Buffer> {
  const { bytes } = await derive(normalPassphrase(passphrase), salt, cost);
  const both = Buffer.concat([bytes, secret]);
  try {
    return Buffer.from(hkdfSync('sha256', both, '', 'cps-event-desk vault by passphrase', KEY_BYTES));
  } finally {
    both.fill(0);
    bytes.fill(0);
  }
}
