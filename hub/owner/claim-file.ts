/**
 * The embedded database allows one process at a time. Which one says `owner.json` in the data folder: made
 * exclusively, it tells others where to send what they want done. It holds a secret and is readable by the same
 * user only; a crash leaves it behind, and whoever finds that nobody answers there takes it over.
 */
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

const ownerSchema = z.strictObject({ pid: z.int(), port: z.int(), secret: z.string() });

export type Owner = z.infer<typeof ownerSchema>;

/** Another process creates the file and then fills it; this is how long it may take, ms. */
const FILL_MS = 1000;

const fileIn = (folder: string) => join(folder, 'owner.json');

/** Writes the claim; false when there is one already. */
export async function writeClaim(folder: string, owner: Owner): Promise<boolean> {
  try {
    await writeFile(fileIn(folder), JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** The claim as it stands, `free` without one, `broken` when it can't be read. */
export async function readClaim(folder: string): Promise<Owner | 'free' | 'broken'> {
  for (let waited = 0; ; waited += FILL_MS / 10) {
    try {
      const owner = ownerSchema.safeParse(parseJson(await readFile(fileIn(folder), 'utf8')));
      if (owner.success) return owner.data;
    } catch (error) {
      if (isCode(error, 'ENOENT')) return 'free';
      throw error;
    }
    if (waited >= FILL_MS) return 'broken';
    await setTimeout(FILL_MS / 10);
  }
}

/** Removes a claim nobody answers for. When another process has replaced it meanwhile, that one's is put back. */
export async function removeStaleClaim(folder: string, stale: Owner | 'broken'): Promise<void> {
  const aside = join(folder, `owner-${randomUUID()}.json`);
  try {
    await rename(fileIn(folder), aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const taken = ownerSchema.safeParse(parseJson(await readFile(aside, 'utf8')));
  if (taken.success && (stale === 'broken' || taken.data.secret !== stale.secret)) {
    await link(aside, fileIn(folder)).catch(() => undefined);
  }
  await rm(aside);
}

/** Gives the folder up. */
export async function removeClaim(folder: string): Promise<void> {
  await rm(fileIn(folder), { force: true });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
