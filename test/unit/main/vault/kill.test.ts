import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { right, VaultFolder } from './vault-folder.ts';

const next = 'another one, longer';
const changer = new URL('change-passphrase-forever.ts', import.meta.url).pathname;

/** Changes the passphrase back and forth in another process, and kills it after so many changes and some ms more. */
async function changeAndKill(path: string, changes: number, more: number): Promise<void> {
  const child = spawn(process.execPath, ['--import', 'tsx', changer, path, right, next], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let done = 0;
  for await (const dots of child.stdout) {
    done += String(dots).length;
    if (done >= changes) break;
  }
  await new Promise((resolve) => setTimeout(resolve, more));
  child.kill('SIGKILL');
  await ended;
  expect(done).toBeGreaterThanOrEqual(changes);
}

it('killed while it changes the passphrase, the vault opens by the one before or the one after', async () => {
  const desk = await VaultFolder.make();
  desk.storage.backend = 'basic_text';
  const { key, recoveryKey } = await desk.setUp();
  for (let round = 0; round < 3; round++) {
    await changeAndKill(desk.path, round + 1, round);
    desk.restart();
    const answers = [await desk.vault.open(right), await desk.vault.open(next)];
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, key }]);
  }
  expect(await desk.vault.recover(recoveryKey, right)).toEqual({ ok: true, key });
  await desk.end();
});
