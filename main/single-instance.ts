import { app } from 'electron';
import { showDeskWindow } from './window.ts';

/** Two instances would compete for one journal and one database: the second shows the first and leaves. */
export function setupSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write('CPS Event Desk runs already; its window was brought to the front.\n');
    app.exit(0);
    return false;
  }
  app.on('second-instance', showDeskWindow);
  return true;
}
