import { app } from 'electron';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * Looks for a newer release where the packaged app names a feed. It downloads in the background and installs when
 * the app is closed: nothing restarts while a queue waits.
 */
export function setupUpdates(): void {
  if (!app.isPackaged || !existsSync(path.join(process.resourcesPath, 'app-update.yml'))) return;
  void import('electron-updater').then(async ({ autoUpdater }) => {
    autoUpdater.autoInstallOnAppQuit = true;
    // No network is the normal mode of an event; the next start asks again.
    await autoUpdater.checkForUpdates().catch(() => null);
  });
}
