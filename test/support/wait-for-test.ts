/**
 * Electron loads this before the app (see held-electron.ts): the app is not ready before Playwright has attached to it.
 * Playwright does the same where it starts an app by the name of its folder; to an executable it attaches whenever it gets
 * to it, and what attaches between the making of a window and its first page may wait for answers for ever
 * (microsoft/playwright issues 17765 and 29386).
 */
import type { App } from 'electron';
import Module from 'node:module';
import { isMainThread } from 'node:worker_threads';

type Load = (request: string, ...others: unknown[]) => unknown;

const loader = Module as unknown as { _load: Load };

if (isMainThread) {
  const load = loader._load;
  loader._load = (request, ...others) => {
    const loaded = load.call(loader, request, ...others);
    if (request === 'electron') {
      loader._load = load;
      holdBack((loaded as { app: App }).app);
    }
    return loaded;
  };
}

function holdBack(app: App): void {
  const ready = app.whenReady();
  const attached = new Promise((resolve) => {
    // What Playwright calls as soon as it has attached.
    Object.assign(globalThis, { __playwright_run: resolve });
  });
  app.whenReady = () => attached.then(() => ready);
}
