import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronRuntime } from './electron-runtime.ts';
import { projectRoot } from './project-root.ts';

/**
 * An Electron without any app in it, for electron-builder: a checkout's own copy links to the checkout, and the link
 * must not be packaged. Returns the folder.
 */
export async function prepareForPackaging(electron: ElectronRuntime): Promise<string> {
  const folder = path.join(projectRoot, '.cache', 'electron-to-package');
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  const link = path.join(electron.dist, 'resources', 'app');
  await cp(electron.dist, folder, { recursive: true, filter: (source) => source !== link });
  return folder;
}
