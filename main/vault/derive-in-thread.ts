import type { Worker } from 'node:worker_threads';
import type { Cost, Derive } from './cost.ts';

export interface DerivationJob {
  readonly passphrase: string;
  readonly salt: Uint8Array;
  readonly cost: Cost;
}

export interface Derivation {
  /** Derives in a thread of its own: main carries the page's traffic meanwhile. */
  readonly derive: Derive;
  /** Somebody is about to enter a passphrase: the thread may start, and wait for it. */
  readonly prepare: () => void;
}

type Derived = Awaited<ReturnType<Derive>>;

/** Each thread does one derivation and ends: the memory it filled goes with it. */
export function createDerivation(startThread: () => Worker): Derivation {
  let waiting: Worker | null = null;

  function prepare(): void {
    if (waiting !== null) return;
    const thread = startThread();
    const forget = () => {
      if (waiting === thread) waiting = null;
    };
    // One that can't live is missed by nobody before it is needed; then another is started.
    thread.once('error', forget);
    thread.once('exit', forget);
    thread.unref();
    waiting = thread;
  }

  return {
    prepare,
    async derive(passphrase, salt, cost) {
      const thread = waiting ?? startThread();
      waiting = null;
      const job: DerivationJob = { passphrase, salt, cost };
      try {
        return await new Promise<Derived>((resolve, reject) => {
          thread.once('message', (derived: Derived) => resolve(derived));
          thread.once('error', () => reject(new Error('the derivation failed')));
          thread.once('exit', () => reject(new Error('the derivation ended early')));
          thread.postMessage(job);
        });
      } finally {
        await thread.terminate();
      }
    },
  };
}
