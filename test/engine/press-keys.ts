/** A command of the test browser: keys of a real keyboard, all sent at once and in order, as fast as a scanner's. */
import type {} from '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';

export interface Key {
  /** The physical key, as in `KeyboardEvent.code`. */
  readonly code: string;
  /** What the system's layout makes of it. */
  readonly key: string;
  readonly shift?: boolean;
}

export const pressKeys: BrowserCommand<[keys: readonly Key[]]> = async ({ page }, keys) => {
  const session = await page.context().newCDPSession(page);
  await Promise.all(
    keys.flatMap(({ code, key, shift = false }) => {
      const text = key === 'Enter' ? '\r' : key.length === 1 ? key : '';
      const pressed = { code, key, modifiers: shift ? 8 : 0 };
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
    pressKeys: (keys: readonly Key[]) => Promise<void>;
  }
}
