/** Makes this process the owner of a data folder, or finds the one that is. */
import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import type { RunRequest } from '../commands/request.ts';
import { isAlive } from './admin-client.ts';
import { startAdminServer } from './admin-server.ts';
import { readClaim, removeClaim, removeStaleClaim, writeClaim, type Owner } from './claim-file.ts';

export type Ownership =
  | {
      state: 'owned';
      /** Turns requests of others away and waits for those under way; the folder stays owned. */
      finish: () => Promise<void>;
      release: () => Promise<void>;
    }
  | { state: 'held'; owner: Owner };

/** Claims `folder`, made when missing. While it is owned, `run` gets the requests of other processes. */
export async function ownFolder(folder: string, run: RunRequest): Promise<Ownership> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const secret = randomBytes(32).toString('base64url');
  const server = await startAdminServer(secret, run);
  for (;;) {
    if (await writeClaim(folder, { pid: process.pid, port: server.port, secret })) {
      return {
        state: 'owned',
        finish: () => server.finish(),
        release: async () => {
          await removeClaim(folder);
          await server.close();
        },
      };
    }
    const owner = await readClaim(folder);
    if (owner === 'free') continue;
    if (owner !== 'broken' && (await isAlive(owner))) {
      await server.close();
      return { state: 'held', owner };
    }
    await removeStaleClaim(folder, owner);
  }
}
