import { app, BrowserWindow, Menu } from 'electron';
import path from 'node:path';
import { deskOrigin } from './desk-origin.ts';

/** What every page of ours runs with. */
export const webPreferences = {
  preload: path.join(import.meta.dirname, '../preload/bridge.cjs'),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
} as const;

let deskWindow: BrowserWindow | null = null;

export function createDeskWindow(): BrowserWindow {
  Menu.setApplicationMenu(null);
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    title: 'CPS Event Desk',
    show: false,
    webPreferences,
  });
  deskWindow = window;
  window.once('ready-to-show', () => window.show());
  window.on('closed', () => {
    deskWindow = null;
    app.quit();
  });
  void window.loadURL(`${deskOrigin}/index.html`);
  return window;
}

/** Brings the desk's window to the front. */
export function showDeskWindow(): void {
  if (deskWindow === null) return;
  if (deskWindow.isMinimized()) deskWindow.restore();
  deskWindow.show();
  deskWindow.focus();
}

/** Loads the desk's page anew: the worker, its keys and everything decrypted go with the old one. */
export function lockDesk(): undefined {
  deskWindow?.webContents.reload();
}

/** True for the contents of the desk's own window. */
export function isDeskWindow(contentsId: number): boolean {
  return deskWindow?.webContents.id === contentsId;
}
