/** A thread for one derivation; the memory it filled goes with it. */
import { parentPort } from 'node:worker_threads';
import { deriveArgon2id } from './argon2id.ts';
import { SALT_BYTES } from './cost.ts';
import type { DerivationJob } from './derive-in-thread.ts';

/** The first derivation compiles the code: with the least of memory, before anybody waits. */
const warmUp = deriveArgon2id('nothing', new Uint8Array(SALT_BYTES), { memoryKiB: 8, iterations: 1 });

parentPort?.once('message', ({ passphrase, salt, cost }: DerivationJob) => {
  warmUp
    .then(() => deriveArgon2id(passphrase, salt, cost))
    .then((derived) => parentPort?.postMessage(derived))
    // What failed must not be said where a passphrase is in reach: that it ended is enough.
    .catch(() => process.exit(1));
});
