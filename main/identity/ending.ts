/**
 * The end of this desk. The hub's signed statement is kept from the moment it holds; when everything was handed over,
 * all is wiped, the identity last:
 *
 *     revocation.json: not-yet ─▶ begun ─▶ IndexedDB, journal, vault, identity removed ─▶ done
 *
 * Every step can be cut: at the next start the statement is checked again, and a wipe that was begun is finished.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { deskCodeSchema } from '../../domain/facts/fact.ts';
import {
  openRevocation,
  signedRevocationSchema,
  type SignedRevocation,
} from '../../domain/wire/revocation.ts';
import type { AnswerOf } from '../../preload/contract.ts';
import type { ErasableJournal } from '../journal/erasable-journal.ts';
import type { Vault } from '../vault/vault.ts';
import { writeFileSafely, writeProblem } from '../write-file-safely.ts';
import type { IdentityStore } from './identity-store.ts';

const fileSchema = z.strictObject({
  version: z.literal(1),
  desk: deskCodeSchema,
  revocation: signedRevocationSchema,
  wipe: z.enum(['not-yet', 'begun', 'done']),
});

type Kept = z.infer<typeof fileSchema>;

export interface EndingParts {
  readonly userData: string;
  readonly identity: IdentityStore;
  readonly journal: ErasableJournal;
  readonly vault: Vault;
  /** Removes the databases of the desk's page. */
  readonly clearDatabases: () => Promise<void>;
}

export interface Ending {
  /** The statement that ended the desk there is; null while it is one. */
  revocation(): SignedRevocation | null;
  note(revocation: SignedRevocation): Promise<boolean>;
  wipe(): Promise<AnswerOf<'wipe'>>;
  /** Which desk was wiped from this laptop, while it is no other. */
  ended(): AnswerOf<'endedDesk'>;
}

/** Reads what was kept, and finishes a wipe that was begun. Rejects when it can't be finished. */
export async function openEnding(parts: EndingParts): Promise<Ending> {
  const { userData, identity, journal, vault } = parts;
  const file = path.join(userData, 'revocation.json');
  let kept = await readKept(file);

  async function keep(next: Kept): Promise<void> {
    await writeFileSafely(file, JSON.stringify(next));
    kept = next;
  }

  function revocation(): SignedRevocation | null {
    const own = identity.identity();
    if (kept === null || own === null) return null;
    return openRevocation(kept.revocation, own.rosterKey, own) === null ? null : kept.revocation;
  }

  async function wipeAll(begun: Kept): Promise<void> {
    await parts.clearDatabases();
    await journal.erase();
    await vault.wipe();
    // Last: until then the statement can be checked against it.
    await identity.forget();
    await keep({ ...begun, wipe: 'done' });
  }

  // Without an identity there is nothing left that could be somebody else's.
  if (kept?.wipe === 'begun' && (identity.identity() === null || revocation() !== null)) await wipeAll(kept);

  return {
    revocation,
    async note(signed) {
      const own = identity.identity();
      if (own === null || openRevocation(signed, own.rosterKey, own) === null) return false;
      if (revocation() !== null) return true;
      try {
        await keep({ version: 1, desk: own.desk, revocation: signed, wipe: 'not-yet' });
        return true;
      } catch {
        return false;
      }
    },
    async wipe() {
      if (kept === null || revocation() === null) return { ok: false, problem: 'not-revoked' };
      try {
        const begun: Kept = { ...kept, wipe: 'begun' };
        await keep(begun);
        await wipeAll(begun);
        return { ok: true };
      } catch (error) {
        return { ok: false, problem: writeProblem(error) };
      }
    },
    ended: () => (kept?.wipe === 'done' && identity.identity() === null ? { desk: kept.desk } : null),
  };
}

/** What does not read as a statement says nothing: the hub is asked again. */
async function readKept(file: string): Promise<Kept | null> {
  try {
    return fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return null;
  }
}
