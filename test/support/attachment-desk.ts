/** One desk with attachments, at a hub in memory. */
import { AttachmentStore } from '../../renderer/worker/attachments/attachment-store.ts';
import { AttachmentSync } from '../../renderer/worker/attachments/attachment-sync.ts';
import { createAttachments } from '../../renderer/worker/attachments/attachments.ts';
import type { AttachmentPlace, PhotoResult } from '../../renderer/worker/service/attachments-service.ts';
import { sealWith, type BlobSeal } from '../../renderer/worker/roster/blob-seal.ts';
import { createHubClient } from '../../renderer/worker/sync/hub-client.ts';
import { pull } from '../../renderer/worker/sync/pull.ts';
import { push } from '../../renderer/worker/sync/push.ts';
import { newId } from '../../renderer/worker/time.ts';
import { deriveKeys } from '../../renderer/worker/vault/keys.ts';
import { freshDatabase, MemoryJournal, openLog } from './desk-storage.ts';
import { intakeBody, intakeFact } from './facts.ts';
import type { MemoryHub } from './memory-hub.ts';
import { testVaultKey } from './vault.ts';

const about = { shows: 'condition' as const, item: null, note: '' };

export type AttachmentDesk = Awaited<ReturnType<typeof startAttachmentDesk>>;

export async function startAttachmentDesk(hub: MemoryHub, desk = 'AA', seal?: BlobSeal) {
  const database = freshDatabase();
  const journal = new MemoryJournal();
  const log = await openLog(database, journal, desk);
  const client = createHubClient('', hub.fetch);
  const store = new AttachmentStore(
    database,
    seal ?? sealWith((await deriveKeys(await testVaultKey())).attachments),
  );
  const changes: number[] = [];
  const sync = new AttachmentSync(database, store, client, () => void changes.push(1));
  const attachments = createAttachments({ database, log, store, sync, desk, wanted: () => undefined });
  const nobody = () => undefined;
  return {
    database,
    journal,
    log,
    hub,
    store,
    sync,
    attachments,
    changes,
    async takeIn(): Promise<string> {
      const id = newId();
      const body = intakeBody(intakeFact({ id: 1, desk }).body.ticket);
      await log.save({ id, kind: 'intake-taken', about: id, body, technician: 'Test' });
      return id;
    },
    addPhoto: (intake: string, file: Blob): Promise<PhotoResult> =>
      attachments.addPhoto(intake, file, about, 'Test'),
    /** Facts to the hub and from it, as the loop does before attachments. */
    async syncFacts(): Promise<void> {
      await push(database, client, desk, nobody);
      await pull(database, client, desk, nobody);
    },
    run: (isHurried = false) => sync.run(() => isHurried),
    async places(intake: string): Promise<AttachmentPlace[]> {
      return (await attachments.attachments(intake)).map(({ place }) => place);
    },
    /** Bytes of the intake's first attachment. */
    async bytes(intake: string): Promise<Uint8Array | null> {
      const [first] = await attachments.attachments(intake);
      return first === undefined ? null : store.read(first.ref.hash);
    },
  };
}
