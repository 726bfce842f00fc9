/** The vault's file: the data key in two slots, and what it takes to open them. Nothing in it opens anything alone. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeFileSafely } from '../write-file-safely.ts';
import { base64Bytes } from './base64-bytes.ts';
import { costSchema, SALT_BYTES } from './cost.ts';
import { noWrongTries, wrongTriesSchema, type WrongTries } from './slow-down.ts';
import { wrappedKeySchema } from './wrapped-key.ts';

const passphraseSlotSchema = z.strictObject({
  /** Of Argon2id. */
  salt: base64Bytes(SALT_BYTES),
  cost: costSchema,
  /** The keychain's part of the key, sealed by it; null where it protects nothing. */
  keychain: z.base64().min(1).max(4_000).nullable(),
  key: wrappedKeySchema,
});

const slotsSchema = z.strictObject({ passphrase: passphraseSlotSchema, recovery: wrappedKeySchema });

const fileSchema = z.strictObject({
  version: z.literal(1),
  slots: slotsSchema,
  /** SHA-256 of the slots, hex: tells damage from a wrong passphrase. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/),
  wrongTries: wrongTriesSchema,
});

export type PassphraseSlot = z.infer<typeof passphraseSlotSchema>;
export type Slots = z.infer<typeof slotsSchema>;
export type VaultFile = z.infer<typeof fileSchema>;

/** A file with new slots, and no wrong tries. */
export function vaultFileOf(slots: Slots): VaultFile {
  return { version: 1, slots, checksum: checksumOf(slots), wrongTries: noWrongTries };
}

/** The same file with other tries; what was damaged in it stays so. */
export function withWrongTries(file: VaultFile, wrongTries: WrongTries): VaultFile {
  return { ...file, wrongTries };
}

/** True when the slots are as they were written. Damage in one of them need not keep the other from opening. */
export function isWhole(file: VaultFile): boolean {
  return checksumOf(file.slots) === file.checksum;
}

/**
 * Reads the file. One that is there but can't be read is `damaged`, never `absent`: making a new vault in its place
 * would throw away the key of facts the hub has not seen.
 */
export async function readVaultFile(path: string): Promise<VaultFile | 'absent' | 'damaged'> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'absent' : 'damaged';
  }
}

/** Returns false when it could not be written; the old file is there then. */
export async function writeVaultFile(path: string, file: VaultFile): Promise<boolean> {
  try {
    await writeFileSafely(path, JSON.stringify(file));
    return true;
  } catch {
    return false;
  }
}

function checksumOf(slots: Slots): string {
  return createHash('sha256').update(JSON.stringify(slots)).digest('hex');
}
