import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { Cost, Derive } from './cost.ts';

export interface DerivationJob {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly cost: Cost;
}

type Derived = Awaited<ReturnType<Derive>>;

/** Derives in a thread of its own: main carries the page's traffic meanwhile. */
export function createDerivation(startThread: (options: WorkerOptions) => Worker): Derive {
  return async (passphrase, salt, cost) => {
    const job: DerivationJob = { passphrase, salt, cost };
    const thread = startThread({ workerData: job });
    try {
      return await new Promise<Derived>((resolve, reject) => {
        thread.once('message', (derived: Derived) => resolve(derived));
        thread.once('error', () => reject(new Error('the derivation failed')));
        thread.once('exit', () => reject(new Error('the derivation ended early')));
      });
    } finally {
      await thread.terminate();
    }
  };
}
