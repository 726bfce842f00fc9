/** A vault in a folder of its own: real Argon2id at the least cost, real files, a clock and a keychain of the test's. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createKeychain, type SystemStorage } from '../../../../main/keychain.ts';
import { deriveArgon2id } from '../../../../main/vault/argon2id.ts';
import type { Cost } from '../../../../main/vault/cost.ts';
import { createVault, type Vault } from '../../../../main/vault/vault.ts';

export const right = 'five words on a test';
export const wrong = 'five words on a text';

/** A system's keychain: what one user's seals, another user's does not open. */
export class TestStorage implements SystemStorage {
  user = 'anna';
  backend: ReturnType<SystemStorage['getSelectedStorageBackend']> = 'gnome_libsecret';
  isAvailable = true;
  isRefusing = false;
  /** What it gives back instead of what it was given. */
  garbled: string | null = null;

  isEncryptionAvailable = () => this.isAvailable;
  getSelectedStorageBackend = () => this.backend;

  encryptString(text: string): Buffer {
    if (this.isRefusing) throw new Error('the keyring is locked');
    return masked(Buffer.from(JSON.stringify([this.user, text])));
  }

  decryptString(sealed: Buffer): string {
    const [user, text] = JSON.parse(masked(sealed).toString()) as string[];
    if (user !== this.user || text === undefined) throw new Error('not sealed by this user');
    return this.garbled ?? text;
  }
}

function masked(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.map((byte) => byte ^ 85));
}

export class VaultFolder {
  /** Time of day and steady clock, ms. */
  timeOfDay = 1_800_000_000_000;
  steady = 5_000;
  readonly storage = new TestStorage();
  /** Every cost that was derived at. */
  readonly derived: Cost[] = [];
  vault: Vault;

  private constructor(readonly folder: string) {
    this.vault = this.start();
  }

  static async make(): Promise<VaultFolder> {
    return new VaultFolder(await mkdtemp(path.join(os.tmpdir(), 'vault-')));
  }

  get path(): string {
    return path.join(this.folder, 'vault.json');
  }

  /** The app starts anew: its steady clock too. */
  restart(): void {
    this.steady = 0;
    this.vault = this.start();
  }

  pass(ms: number): void {
    this.steady += ms;
    this.timeOfDay += ms;
  }

  /** Sets the vault up and returns its key, and its recovery key. */
  async setUp(passphrase = right): Promise<{ key: Uint8Array; recoveryKey: string }> {
    const made = await this.vault.setUp(passphrase);
    if (!made.ok) throw new Error(made.problem);
    return made;
  }

  /** Tries a wrong passphrase so many times, waiting as long as it has to. */
  async tryWrong(times: number): Promise<number> {
    let wait = 0;
    for (let at = 0; at < times; at++) {
      this.pass(wait);
      const answer = await this.vault.open(wrong);
      if (answer.ok || answer.problem !== 'wrong') throw new Error('not a wrong try');
      wait = answer.retryAfterMs;
    }
    return wait;
  }

  async read(): Promise<Record<string, unknown>> {
    return JSON.parse(await readFile(this.path, 'utf8')) as Record<string, unknown>;
  }

  write(text: string): Promise<void> {
    return writeFile(this.path, text);
  }

  /** From now on the file can't be written: what a full disk or a lost permission does. Root is stopped by no permission. */
  async blockWriting(): Promise<void> {
    await mkdir(`${this.path}.${process.pid}.new`);
  }

  end(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }

  private start(): Vault {
    return createVault({
      path: this.path,
      keychain: createKeychain(this.storage, 'linux'),
      derive: (passphrase, salt, cost) => {
        this.derived.push(cost);
        return deriveArgon2id(passphrase, salt, atLeastCost(cost));
      },
      clock: { timeOfDay: () => this.timeOfDay, steady: () => this.steady },
    });
  }
}

/** The same proportions at a thousandth of the memory. */
export function atLeastCost({ memoryKiB, iterations }: Cost): Cost {
  return { memoryKiB: Math.max(8, Math.floor(memoryKiB / 1024)), iterations };
}
