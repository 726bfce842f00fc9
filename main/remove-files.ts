import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './write-file-safely.ts';

/**
 * Removes the files of a folder whose names begin so, and answers when that is on the disk: a file, and what a write
 * that was cut, or a rotation, left beside it.
 */
export async function removeFiles(folder: string, beginning: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(beginning)) await rm(path.join(folder, name), { force: true });
  }
  await syncFolder(folder);
}
