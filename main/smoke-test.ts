import { app, type WebContents } from 'electron';
import { derivation } from './vault/derive.ts';

/** How long the first screen may take on a slow machine, ms. */
const PATIENCE_MS = 60_000;

/**
 * `--smoke-test`: proves that a packaged app draws its first screen: the page is loaded from the bundle, the bridge
 * answers, and React has drawn a heading; and that the vault's thread starts from the bundle, which no screen does
 * before somebody types. Ends the app with 0, or with 1 when it takes too long.
 */
export function setupSmokeTest(wanted: boolean, contents: WebContents): void {
  if (!wanted) return;
  const late = setTimeout(() => app.exit(1), PATIENCE_MS);
  contents.once('did-finish-load', () => {
    void Promise.all([
      contents.executeJavaScript(firstHeading),
      derivation.derive('smoke', new Uint8Array(16), leastCost),
    ])
      .then(([heading]: unknown[]) => {
        clearTimeout(late);
        process.stdout.write(`First screen: ${String(heading)}\n`);
        app.exit(0);
      })
      .catch(() => app.exit(1));
  });
}

/** As little as Argon2id allows. */
const leastCost = { memoryKiB: 8, iterations: 1 };

/** Waits in the page until the first heading stands there. */
const firstHeading = `new Promise((resolve) => {
  const look = () => {
    const heading = document.querySelector('h1')?.textContent;
    if (heading) resolve(heading); else setTimeout(look, 50);
  };
  look();
})`;
