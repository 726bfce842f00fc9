/** Starts an Electron whose app waits for Playwright; see wait-for-test.ts for why. */
import { buildSync } from 'esbuild';
import { renameSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from 'playwright';
import { projectRoot } from '../../main/runtime/project-root.ts';

export interface HeldElectron {
  readonly executablePath: string;
  /** What it needs in its environment. */
  readonly env: Readonly<Record<string, string>>;
}

let program: string | null = null;

/** What to hand to Playwright's launch in place of `executable`. */
export function heldElectron(executable: string): HeldElectron {
  // A shell script starts nothing there.
  if (process.platform === 'win32') return { executablePath: executable, env: {} };
  program ??= makeProgram();
  return {
    executablePath: path.join(import.meta.dirname, 'held-electron.sh'),
    env: { HELD_BY: program, HELD_ELECTRON: executable },
  };
}

/** False where the app began before Playwright had attached: sooner or later one of its starts would hang. */
export async function hasWaited(app: ElectronApplication): Promise<boolean> {
  return process.platform === 'win32' || app.evaluate(() => '__playwright_run' in globalThis);
}

/** As JavaScript, which is all that Electron reads. */
function makeProgram(): string {
  const folder = path.join(projectRoot, '.cache', 'e2e');
  const file = path.join(folder, 'wait-for-test.cjs');
  // Another process may read it, or make it too: it is there whole or not at all.
  const temporary = path.join(folder, `wait-for-test.${process.pid}.cjs`);
  buildSync({
    entryPoints: [path.join(import.meta.dirname, 'wait-for-test.ts')],
    outfile: temporary,
    bundle: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    logLevel: 'warning',
  });
  renameSync(temporary, file);
  return file;
}
