/** The way in by recovery key: 160 random bits need no slow derivation. */
import { hkdfSync } from 'node:crypto';
import { KEY_BYTES, unwrapKey, wrapKey, type WrappedKey } from './wrapped-key.ts';

export function makeRecoverySlot(recovery: Uint8Array, key: Uint8Array): WrappedKey {
  const under = keyFrom(recovery);
  try {
    return wrapKey(under, 'recovery', key);
  } finally {
    under.fill(0);
  }
}

/** Opens the data key; null when the recovery key is another. */
export function openRecoverySlot(recovery: Uint8Array, slot: WrappedKey): Uint8Array<ArrayBuffer> | null {
  const under = keyFrom(recovery);
  try {
    return unwrapKey(under, 'recovery', slot);
  } finally {
    under.fill(0);
  }
}

function keyFrom(recovery: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', recovery, '', 'cps-event-desk vault by recovery key', KEY_BYTES));
}
