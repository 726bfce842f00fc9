/* eslint-disable @typescript-eslint/no-deprecated -- the asynchronous successors are absent in Electron 25 */
/** The system's keychain, where it protects anything. */
import type { SafeStorage } from 'electron';

export interface Keychain {
  /** False also where the system would seal, but with a password everybody knows. */
  protects(): boolean;
  /** Seals a text. Throws when the keychain refuses. */
  seal(text: string): Buffer;
  /** Null when the keychain does not, or no longer, open it. */
  open(sealed: Uint8Array): string | null;
}

/** What is used of Electron's safeStorage. */
export type SystemStorage = Pick<
  SafeStorage,
  'isEncryptionAvailable' | 'getSelectedStorageBackend' | 'encryptString' | 'decryptString'
>;

export function createKeychain(storage: SystemStorage, platform: NodeJS.Platform): Keychain {
  return {
    protects() {
      if (!storage.isEncryptionAvailable()) return false;
      // Linux without a keyring falls back to a fixed password (`basic_text`): that protects nothing.
      return platform !== 'linux' || storage.getSelectedStorageBackend() !== 'basic_text';
    },
    seal: (text) => storage.encryptString(text),
    open(sealed) {
      try {
        return storage.decryptString(Buffer.from(sealed));
      } catch {
        return null;
      }
    },
  };
}
