import { app, powerMonitor } from 'electron';
import path from 'node:path';
import type { Keychain } from '../keychain.ts';
import { lockDesk } from '../window.ts';
import { derive } from './derive.ts';
import { createVault, type Vault } from './vault.ts';

/** The vault of this desk. A laptop that is closed, or whose screen is locked, locks the desk too. */
export function setupVault(keychain: Keychain): Vault {
  powerMonitor.on('suspend', lockDesk);
  powerMonitor.on('lock-screen', lockDesk);
  return createVault({
    path: path.join(app.getPath('userData'), 'vault.json'),
    keychain,
    derive,
    clock: { timeOfDay: () => Date.now(), steady: () => performance.now() },
  });
}
