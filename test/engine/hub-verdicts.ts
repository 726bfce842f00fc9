/** A command of the test browser: what the verdict command of the hub's side prints for the given cases. */
import { spawnSync } from 'node:child_process';
import type { BrowserCommand } from 'vitest/node';

export const hubVerdicts: BrowserCommand<[cases: string]> = (_context, cases) => {
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'hub/commands/verdict.ts'], { input: cases });
  if (done.status !== 0) throw new Error(`the verdict command ended with ${String(done.status)}`);
  return done.stdout.toString().trim();
};

declare module 'vitest/browser' {
  interface BrowserCommands {
    hubVerdicts: (cases: string) => Promise<string>;
  }
}
