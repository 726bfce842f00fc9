import { argon2id } from 'hash-wasm';
import type { Derive } from './cost.ts';

/**
 * Argon2id (RFC 9106), one lane, 32 bytes. It keeps the thread it runs on busy all the while.
 */
export const deriveArgon2id: Derive = async (passphrase, salt, { memoryKiB, iterations }) => {
  // Processor time: a busy machine must not make for a weaker vault.
  const before = process.cpuUsage();
  const bytes = await argon2id({
    password: passphrase,
    salt,
    parallelism: 1,
    memorySize: memoryKiB,
    iterations,
    hashLength: 32,
    outputType: 'binary',
  });
  const { user, system } = process.cpuUsage(before);
  return { bytes, tookMs: (user + system) / 1000 };
};
