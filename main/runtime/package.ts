/** `npm run package`: the app as users start it, in a folder, and a first start of it as proof. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { onDisplay } from './display.ts';
import { resolveElectron } from './electron-runtime.ts';
import { prepareForPackaging } from './packaging-dist.ts';
import { projectRoot } from './project-root.ts';
import { build, endWithMessage, exitOf, run, tool } from './run.ts';
import { electronNeeds, ensureSystem, virtualDisplay } from './system-packages.ts';

async function packageApp(): Promise<void> {
  const electron = await resolveElectron();
  ensureSystem([electronNeeds(electron.executable), virtualDisplay]);
  await build();
  const dist = await prepareForPackaging(electron);
  await run(tool('electron-builder'), [
    '--dir',
    '--publish=never',
    `--config.electronDist=${dist}`,
    `--config.electronVersion=${electron.version.replace(/^v/, '')}`,
  ]);
  await smokeTest(await packagedBinary());
}

async function packagedBinary(): Promise<string> {
  const output = path.join(projectRoot, 'dist');
  const folder = (await readdir(output)).find((name) => name.includes('unpacked') || name.startsWith('mac'));
  if (folder === undefined) throw new Error('electron-builder left no folder in dist/');
  switch (process.platform) {
    case 'win32':
      return path.join(output, folder, 'CPS Event Desk.exe');
    case 'darwin':
      return path.join(output, folder, 'CPS Event Desk.app/Contents/MacOS/CPS Event Desk');
    default:
      return path.join(output, folder, 'cps-event-desk');
  }
}

/** Starts the packaged app with `--smoke-test`: it draws its first screen, says so, and ends with 0. */
async function smokeTest(binary: string): Promise<void> {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'cps-event-desk-'));
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const shown = onDisplay(binary, [...asRoot, `--user-data-dir=${userData}`, '--smoke-test']);
  const code = await exitOf(spawn(shown.command, shown.args, { stdio: ['ignore', 'inherit', 'ignore'] }));
  await rm(userData, { recursive: true, force: true });
  if (code !== 0) throw new Error(`The packaged app did not start properly (${code ?? 'a signal'}).`);
  process.stdout.write(`Packaged and started: ${path.relative(projectRoot, binary)}\n`);
}

packageApp().catch(endWithMessage);
