import { Worker, type WorkerOptions } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { deriveArgon2id } from '../../../../main/vault/argon2id.ts';
import { createDerivation } from '../../../../main/vault/derive-in-thread.ts';

const file = new URL('../../../../main/vault/derivation-thread.ts', import.meta.url).href;
const salt = new Uint8Array(16).fill(3);
const cost = { memoryKiB: 1024, iterations: 2 };

/** The app's thread, from its source. */
function start(options: WorkerOptions): Worker {
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${file}'); })`;
  return new Worker(code, { ...options, eval: true });
}

/** How often other work gets its turn until the promise is settled. */
async function turnsDuring(work: Promise<unknown>): Promise<number> {
  let turns = 0;
  const count = () => {
    turns += 1;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  await work;
  clearImmediate(next);
  return turns;
}

it('derives the same in a thread, and the thread ends with it', async () => {
  const threads: Worker[] = [];
  const derive = createDerivation((options) => {
    const thread = start(options);
    threads.push(thread);
    return thread;
  });
  const [inThread, here] = [
    await derive('a passphrase', salt, cost),
    await deriveArgon2id('a passphrase', salt, cost),
  ];
  expect(inThread.bytes).toEqual(here.bytes);
  expect(inThread.tookMs).toBeGreaterThan(0);
  // A thread that ended has no id any more.
  expect(threads.map(({ threadId }) => threadId)).toEqual([-1]);
});

it('main goes on meanwhile', async () => {
  const dear = { memoryKiB: 16_384, iterations: 4 };
  // Control: on the same thread nothing else gets a turn while it derives.
  expect(await turnsDuring(deriveArgon2id('a passphrase', salt, dear))).toBeLessThan(50);
  expect(await turnsDuring(createDerivation(start)('a passphrase', salt, dear))).toBeGreaterThan(2_000);
});

it('a thread that fails is told, without a word of what it was given', async () => {
  const derive = createDerivation(start);
  const refused = derive('a passphrase', salt.subarray(0, 1), cost);
  await expect(refused).rejects.toThrow(/^the derivation ended early$/);
  const broken = createDerivation(
    (options) => new Worker('throw new Error(process.argv.join())', { ...options, eval: true }),
  );
  await expect(broken('a passphrase', salt, cost)).rejects.toThrow(/^the derivation failed$/);
});
