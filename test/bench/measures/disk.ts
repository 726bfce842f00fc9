/** What a folder takes on the disk: blocks, not lengths, as files may have holes. */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';

const BLOCK = 512;

/** Of a desk that is closed, MB. */
export async function diskMegabytes(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const stats = await Promise.all(names.map((name) => lstat(path.join(folder, name))));
  const bytes = stats.reduce((sum, { blocks }) => sum + blocks * BLOCK, 0);
  return Math.round(bytes / 1024 / 1024);
}
