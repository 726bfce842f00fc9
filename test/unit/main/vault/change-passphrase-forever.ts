/** A process of its own that changes a vault's passphrase back and forth until it is killed. */
import { createVault } from '../../../../main/vault/vault.ts';
import { deriveArgon2id } from '../../../../main/vault/argon2id.ts';
import { atLeastCost } from './vault-folder.ts';

const [path = '', first = '', second = ''] = process.argv.slice(2);

const vault = createVault({
  path,
  keychain: { protects: () => false, seal: () => Buffer.alloc(0), open: () => null },
  derive: (passphrase, salt, cost) => deriveArgon2id(passphrase, salt, atLeastCost(cost)),
  clock: { timeOfDay: () => Date.now(), steady: () => performance.now() },
});
for (;;) {
  for (const [current, change] of [
    [first, second],
    [second, first],
  ] as const) {
    const { ok } = await vault.changePassphrase(current, change);
    if (ok) process.stdout.write('.');
  }
}
