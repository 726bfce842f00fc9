import { mkdir, open, rename } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes a file so that after a power cut the old or the new one is there, whole: temporary file, fsync, rename, and
 * fsync of the folder, so that what is written under the new file's key later never outlives it.
 */
export async function writeFileSafely(file: string, data: string | Uint8Array): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}.new`;
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(data);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  await syncFolder(path.dirname(file));
}

/** Brings the names in a folder to the disk. Windows opens no folders, and keeps names in its file system's own journal. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a failed write means for the person at the desk. */
export function writeProblem(error: unknown): 'disk-full' | 'unwritable' {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'unwritable';
}
