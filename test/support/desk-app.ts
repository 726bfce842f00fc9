/** The real app in the real Electron, with a user-data folder of its own. */
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import { resolveElectron, type ElectronRuntime } from '../../main/runtime/electron-runtime.ts';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { hasWaited, heldElectron } from './held-electron.ts';
import { openVault } from './open-vault.ts';
import { ownDisplay } from './own-display.ts';

let runtime: Promise<ElectronRuntime> | null = null;

export interface DeskApp {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Where receipts are saved. */
  readonly receipts: string;
  /** SIGKILL, as a flat battery would. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts the app and opens it as a person would: a new desk is protected, a protected one unlocked. `folder` keeps
 * its data, so that a second start is the same desk.
 */
export async function launchDesk(folder: string, ...appArguments: string[]): Promise<DeskApp> {
  const desk = await launchLockedDesk(folder, ...appArguments);
  await openVault(desk.page);
  return desk;
}

/** Starts the app and leaves it at the screen it begins with. */
export async function launchLockedDesk(folder: string, ...appArguments: string[]): Promise<DeskApp> {
  runtime ??= resolveElectron();
  const electron = await runtime;
  const held = heldElectron(electron.executable);
  const receipts = path.join(folder, 'receipts');
  const app = await _electron.launch({
    executablePath: held.executablePath,
    args: [
      ...electron.firstArguments,
      `--user-data-dir=${path.join(folder, 'user-data')}`,
      `--receipts-folder=${receipts}`,
      // No process that looks for a graphics card in vain, ends, and is started anew while the window is made.
      '--disable-gpu',
      // A fixed size of everything drawn: screenshots and clicks mean the same on every machine.
      '--force-device-scale-factor=1',
      // The screens' words too, until a test chooses others.
      '--lang=en-GB',
      ...appArguments,
    ],
    cwd: projectRoot,
    env: { ...definedOnly(process.env), ...ownDisplay(), ...held.env },
  });
  const page = await app.firstWindow();
  if (!(await hasWaited(app))) throw new Error('the app must wait for Playwright: see wait-for-test.ts');
  return {
    app,
    page,
    receipts,
    async kill() {
      const child = app.process();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    },
    close: () => app.close(),
  };
}

function definedOnly(variables: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
