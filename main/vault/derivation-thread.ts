/** A thread for one derivation; the memory it filled goes with it. */
import { parentPort, workerData } from 'node:worker_threads';
import { deriveArgon2id } from './argon2id.ts';
import type { DerivationJob } from './derive-in-thread.ts';

const { passphrase, salt, cost } = workerData as DerivationJob;

deriveArgon2id(passphrase, salt, cost)
  .then((derived) => parentPort?.postMessage(derived))
  // What failed must not be said where a passphrase is in reach: that it ended is enough.
  .catch(() => process.exit(1));
