import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { deriveArgon2id } from '../../../../main/vault/argon2id.ts';
import { createDerivation } from '../../../../main/vault/derive-in-thread.ts';

const file = new URL('../../../../main/vault/derivation-thread.ts', import.meta.url).href;
const salt = new Uint8Array(16).fill(3);
const cost = { memoryKiB: 1024, iterations: 2 };

/** The app's thread, from its source. */
function start(): Worker {
  const code = `import('tsx/esm/api').then(({ register }) => { register(); return import('${file}'); })`;
  return new Worker(code, { eval: true });
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
  const { derive } = createDerivation(() => {
    const thread = start();
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
  expect(await turnsDuring(createDerivation(start).derive('a passphrase', salt, dear))).toBeGreaterThan(
    2_000,
  );
});

it('a thread that fails is told, without a word of what it was given', async () => {
  const { derive } = createDerivation(start);
  const refused = derive('a passphrase', salt.subarray(0, 1), cost);
  await expect(refused).rejects.toThrow(/^the derivation ended early$/);
  const broken = createDerivation(() => new Worker('throw new Error(process.argv.join())', { eval: true }));
  await expect(broken.derive('a passphrase', salt, cost)).rejects.toThrow(/^the derivation failed$/);
});

it('a thread that was prepared does the next derivation, and only that', async () => {
  const threads: Worker[] = [];
  const { derive, prepare } = createDerivation(() => {
    const thread = start();
    threads.push(thread);
    return thread;
  });
  prepare();
  prepare();
  expect(threads).toHaveLength(1);
  const first = await derive('a passphrase', salt, cost);
  expect(threads).toHaveLength(1);
  expect(await derive('a passphrase', salt, cost)).toEqual({
    ...first,
    tookMs: expect.any(Number) as number,
  });
  expect(threads).toHaveLength(2);
});

it('a prepared thread that ended is replaced', async () => {
  const threads: Worker[] = [];
  const { derive, prepare } = createDerivation(() => {
    const thread = threads.length === 0 ? new Worker('process.exit(3)', { eval: true }) : start();
    threads.push(thread);
    return thread;
  });
  prepare();
  await new Promise((resolve) => threads[0]?.once('exit', resolve));
  await derive('a passphrase', salt, cost);
  expect(threads).toHaveLength(2);
});
