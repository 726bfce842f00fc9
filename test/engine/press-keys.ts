/** A command of the test browser: keys of a real keyboard, all sent at once and in order, as fast as a scanner's. */
import type {} from '@vitest/browser-playwright';
import type { BrowserCommands } from 'vitest/browser';
import type { BrowserCommand } from 'vitest/node';

export interface Key {
  /** The physical key, as in `KeyboardEvent.code`. */
  readonly code: string;
  /** What the system's layout makes of it. */
  readonly key: string;
  readonly shift?: boolean;
  /** When it is pressed, as the page is told: ms after `began`. Unless given, right after the one before. */
  readonly at?: number;
}

/** Between two keys, ms: five hundred take no longer than sending them. */
const APART_MS = 0.2;

export const pressKeys: BrowserCommand<Parameters<BrowserCommands['pressKeys']>> = async (
  { page },
  keys,
  began = Date.now(),
) => {
  const session = await page.context().newCDPSession(page);
  await Promise.all(
    keys.flatMap(({ code, key, shift = false, at }, index) => {
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : '';
      // As a scanner's driver says it: however busy this machine is, the rhythm is a scanner's.
      const timestamp = (began + (at ?? index * APART_MS)) / 1000;
      const pressed = { code, key, modifiers: shift ? 8 : 0, timestamp };
      return [
        session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...pressed, text }),
        session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...pressed }),
      ];
    }),
  );
  await session.detach();
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** `began`: when the first is pressed, ms since 1970; now, unless given. */
    pressKeys: (keys: readonly Key[], began?: number) => Promise<void>;
  }
}
