/** Deny by default: permissions (but for the desk's camera), navigation, new windows, webviews. */
import { app, session } from 'electron';
import { isDeskUrl } from './desk-origin.ts';
import { isCameraCheck, isCameraRequest } from './permissions.ts';
import { isDeskWindow } from './window.ts';

export function setupSecurity(): void {
  // Root has no sandbox to give (Chromium ends at once if it is forced): only a test machine runs as root.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (!isDeskUrl(url)) event.preventDefault();
    });
    contents.on('will-redirect', (event, url) => {
      if (!isDeskUrl(url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
  app.on('session-created', (created) => {
    created.setPermissionRequestHandler((contents, permission, answer, details) =>
      answer(isDeskWindow(contents.id) && isCameraRequest(permission, details)),
    );
    created.setPermissionCheckHandler(
      (contents, permission, origin, details) =>
        contents !== null && isDeskWindow(contents.id) && isCameraCheck(permission, origin, details),
    );
    created.setDevicePermissionHandler(() => false);
    created.on('will-download', (event) => event.preventDefault());
  });
  void app.whenReady().then(() => {
    // A spell checker would fetch dictionaries, and names of visitors are no words to learn.
    session.defaultSession.setSpellCheckerEnabled(false);
  });
}
