/**
 * The bytes of attachments on this laptop, part by part, each sealed for its place.
 *
 *     added here:    unnamed ── its fact is saved ──▶ here, pending ── the hub has it ──▶ here
 *     from the hub:  arriving ── all parts, right hash ──▶ here
 */
import type { AttachmentRef, AttachmentType } from '../../../domain/facts/attachment.ts';
import { draftAttachments, draftSchema } from '../../../domain/intake/draft.ts';
import { MAX_PART_BYTES } from '../../../domain/wire/attachments.ts';
import type { DeskDatabase, SealedPart } from '../desk-database.ts';
import { storageProblem } from '../open-database.ts';
import { joinBytes } from '../join-bytes.ts';
import type { BlobSeal } from '../roster/blob-seal.ts';
import { sha256 } from '../roster/sha256.ts';

export class AttachmentStore {
  constructor(
    private readonly database: DeskDatabase,
    private readonly seal: BlobSeal,
  ) {}

  /** Keeps bytes before the fact that names them is saved: committed when it returns. Rejects when the disk is full. */
  async keep(bytes: Uint8Array<ArrayBuffer>, type: AttachmentType): Promise<AttachmentRef> {
    const ref = { hash: await sha256(bytes), type, bytes: bytes.length };
    const parts: SealedPart[] = [];
    for (let from = 0; from < bytes.length; from += MAX_PART_BYTES) {
      parts.push(await this.sealed(ref.hash, parts.length, bytes.subarray(from, from + MAX_PART_BYTES)));
    }
    const { attachments, attachmentParts } = this.database;
    await this.database.transaction('rw', attachments, attachmentParts, async () => {
      // The same picture once more: it may be at the hub already.
      if ((await attachments.get(ref.hash))?.state === 'here') return;
      await attachmentParts.bulkPut(parts);
      await attachments.put({ hash: ref.hash, state: 'unnamed', ref });
    });
    return ref;
  }

  /** A fact that names it is saved: it may be sent. */
  async named(hash: string): Promise<void> {
    const stored = await this.database.attachments.get(hash);
    if (stored?.state === 'unnamed') {
      await this.database.attachments.put({ ...stored, state: 'here', pending: 1 });
    }
  }

  /**
   * At start: what was to be named when the app ended is named by now, or by a draft, or nobody ever will. A row that does
   * not open may name any of them: then all stay.
   */
  async tidy(): Promise<void> {
    try {
      await this.tidyUnnamed();
    } catch (error) {
      if (storageProblem(error) !== 'damaged') throw error;
    }
  }

  private async tidyUnnamed(): Promise<void> {
    const { attachments, attachmentParts, intakes, drafts } = this.database;
    const unnamed = await attachments.where('state').equals('unnamed').primaryKeys();
    if (unnamed.length === 0) return;
    const named = new Set<string>();
    await intakes.each(({ state }) => {
      for (const { body } of state.attachments) named.add(body.attachment.hash);
    });
    const ofDrafts = new Set<string>();
    await drafts.each((stored) => {
      // One that an earlier version stored has none.
      for (const { attachment } of draftAttachments(draftSchema.parse(stored))) ofDrafts.add(attachment.hash);
    });
    for (const hash of unnamed) {
      if (named.has(hash)) await this.named(hash);
      else if (ofDrafts.has(hash)) continue;
      else {
        await this.database.transaction('rw', attachments, attachmentParts, () => this.drop(hash));
      }
    }
  }

  /** Whole bytes; null when they are not all here, or a part does not open. */
  async read(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const stored = await this.database.attachments.get(hash);
    return stored === undefined || stored.state === 'arriving' ? null : this.joined(stored.ref);
  }

  /** The bytes from `from` to the end of the part they are in; null when it is not here or does not open. */
  async readFrom(hash: string, from: number): Promise<Uint8Array<ArrayBuffer> | null> {
    const part = Math.floor(from / MAX_PART_BYTES);
    const stored = await this.database.attachmentParts.get([hash, part]);
    const bytes = stored === undefined ? null : await this.opened(stored);
    return bytes === null ? null : bytes.subarray(from - part * MAX_PART_BYTES);
  }

  /** How many parts are here, from the first one on. */
  parts(hash: string): Promise<number> {
    return this.partsOf(hash).count();
  }

  /** Keeps the next part of one that arrives. */
  async take(ref: AttachmentRef, part: number, bytes: Uint8Array): Promise<void> {
    const sealed = await this.sealed(ref.hash, part, bytes);
    const { attachments, attachmentParts } = this.database;
    await this.database.transaction('rw', attachments, attachmentParts, async () => {
      if ((await attachments.get(ref.hash)) === undefined) {
        await attachments.put({ hash: ref.hash, state: 'arriving', ref });
      }
      await attachmentParts.put(sealed);
    });
  }

  /** All parts have arrived: false when they are not the bytes they should be, and then none is kept. */
  async arrived(ref: AttachmentRef): Promise<boolean> {
    const bytes = await this.joined(ref);
    const isRight = bytes !== null && (await sha256(bytes)) === ref.hash;
    const { attachments, attachmentParts } = this.database;
    await this.database.transaction('rw', attachments, attachmentParts, async () => {
      // Added here as well meanwhile, it is complete whatever came.
      if ((await attachments.get(ref.hash))?.state !== 'arriving') return;
      if (isRight) await attachments.put({ hash: ref.hash, state: 'here', ref });
      else await this.drop(ref.hash);
    });
    return isRight;
  }

  /** The hub has all of it. */
  async sent(hash: string): Promise<void> {
    await this.database.attachments
      .where('hash')
      .equals(hash)
      .modify((stored: { pending?: 1 }) => {
        delete stored.pending;
      });
  }

  /** In an epoch that is new to this desk the hub may lack what it had: all that is here is offered again. */
  async noticeEpoch(epoch: string): Promise<void> {
    if ((await this.database.read('attachmentsEpoch')) === epoch) return;
    const { attachments, meta } = this.database;
    await this.database.transaction('rw', attachments, meta, async () => {
      await this.database.write('attachmentsEpoch', epoch);
      await attachments
        .where('state')
        .equals('here')
        .modify((stored: { pending?: 1 }) => {
          stored.pending = 1;
        });
    });
  }

  private async drop(hash: string): Promise<void> {
    await this.partsOf(hash).delete();
    await this.database.attachments.delete(hash);
  }

  private partsOf(hash: string) {
    return this.database.attachmentParts.where('[hash+part]').between([hash, 0], [hash, Infinity]);
  }

  private async joined(ref: AttachmentRef): Promise<Uint8Array<ArrayBuffer> | null> {
    const parts: Uint8Array[] = [];
    for (const stored of await this.partsOf(ref.hash).toArray()) {
      const bytes = await this.opened(stored);
      if (bytes === null) return null;
      parts.push(bytes);
    }
    const length = parts.reduce((sum, bytes) => sum + bytes.length, 0);
    return length === ref.bytes ? joinBytes(parts, length) : null;
  }

  private async sealed(hash: string, part: number, bytes: Uint8Array): Promise<SealedPart> {
    return { hash, part, sealed: await this.seal.seal(placeOf(hash, part), bytes) };
  }

  private opened({ hash, part, sealed }: SealedPart): Promise<Uint8Array<ArrayBuffer> | null> {
    return this.seal.open(placeOf(hash, part), sealed);
  }
}

function placeOf(hash: string, part: number): string {
  return `attachments/${hash}/${part}`;
}
