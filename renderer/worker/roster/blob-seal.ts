/** How blobs are sealed before they are stored. */
import { openBlob, sealBlob } from '../vault/keys.ts';

export interface BlobSeal {
  /** Seals bytes for a place, `table/key`. */
  seal(place: string, plain: Uint8Array): Promise<Uint8Array>;
  /** Null when the bytes were sealed with another key or for another place, or are damaged. */
  open(place: string, sealed: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** Seals with the vault's key for the roster, AES-256-GCM. */
export function sealWith(key: CryptoKey): BlobSeal {
  return {
    seal: (place, plain) => sealBlob(key, place, plain),
    open: (place, sealed) => openBlob(key, place, sealed),
  };
}
