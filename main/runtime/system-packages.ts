/** What the checkout needs from the system beside Node: Electron's libraries, a display, tools the tests check with. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

export interface SystemNeed {
  /** True when the system has it. */
  readonly present: () => boolean;
  /** Debian packages that bring it. */
  readonly packages: readonly string[];
}

const electronLibraries = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libdrm2',
  'libxkbcommon0',
  'fonts-dejavu-core',
  'fonts-noto-core',
  'fonts-noto-cjk',
];

/** Electron starts: every library it links to is found, and there are fonts to draw names of visitors with. */
export function electronNeeds(executable: string): SystemNeed {
  return { present: () => linksResolve(executable) && hasFonts(), packages: electronLibraries };
}

export const virtualDisplay: SystemNeed = {
  present: () => hasCommand('xvfb-run') && hasCommand('Xvfb'),
  packages: ['xvfb', 'xauth'],
};

export const postgresServer: SystemNeed = { present: hasPostgresServer, packages: ['postgresql'] };

/** What the tests use to check the app from outside. */
export const testTools: readonly SystemNeed[] = [
  { present: () => existsSync('/usr/bin/chromium'), packages: ['chromium'] },
  { present: () => hasCommand('zbarimg'), packages: ['zbar-tools'] },
  { present: () => hasCommand('pdftotext') && hasCommand('pdftoppm'), packages: ['poppler-utils'] },
  postgresServer,
];

/**
 * Makes sure of all needs: installs what is missing as root on Debian, otherwise throws with the one command that
 * does. Other systems than Linux bring what Electron needs.
 */
export function ensureSystem(needs: readonly SystemNeed[]): void {
  if (process.platform !== 'linux') return;
  const missing = needs.filter((need) => !need.present()).flatMap((need) => need.packages);
  if (missing.length === 0) return;
  const install = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    throw new Error(`This machine lacks packages. Run:\n\n  sudo apt-get update && sudo ${install}\n`);
  }
  process.stderr.write(`Installing Debian packages: ${missing.join(' ')} …\n`);
  apt(['update', '-q']);
  apt(['install', '-y', '-q', '--no-install-recommends', ...missing]);
  const still = needs.filter((need) => !need.present()).flatMap((need) => need.packages);
  if (still.length > 0) throw new Error(`Installed, but still not working: ${still.join(' ')}`);
}

function apt(args: string[]): void {
  const done = spawnSync('apt-get', args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (done.status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${done.stderr.toString()}`);
}

export function hasCommand(name: string): boolean {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.some((folder) => existsSync(`${folder}/${name}`));
}

function linksResolve(executable: string): boolean {
  const links = spawnSync('ldd', [executable]);
  return links.status === 0 && !links.stdout.toString().includes('not found');
}

function hasFonts(): boolean {
  return existsSync('/usr/share/fonts/truetype/dejavu') && existsSync('/usr/share/fonts/opentype/noto');
}

function hasPostgresServer(): boolean {
  const folder = '/usr/lib/postgresql';
  return (
    existsSync(folder) && readdirSync(folder).some((version) => existsSync(`${folder}/${version}/bin/initdb`))
  );
}
