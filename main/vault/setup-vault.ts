import { app, powerMonitor } from 'electron';
import path from 'node:path';
import type { Keychain } from '../keychain.ts';
import { lockDesk } from '../window.ts';
import { derivation } from './derive.ts';
import { createVault, type Vault } from './vault.ts';

/** The vault of this desk. A laptop that is closed, or whose screen is locked, locks the desk too. */
export function setupVault(keychain: Keychain): Vault {
  powerMonitor.on('suspend', lockDesk);
  powerMonitor.on('lock-screen', lockDesk);
  const vault = createVault({
    path: path.join(app.getPath('userData'), 'vault.json'),
    keychain,
    derive: derivation.derive,
    clock: { timeOfDay: () => Date.now(), steady: () => performance.now() },
  });
  return {
    ...vault,
    // Whoever asks is about to be asked for a passphrase.
    state() {
      derivation.prepare();
      return vault.state();
    },
  };
}
