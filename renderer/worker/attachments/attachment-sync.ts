/**
 * Brings attachments to the hub, and here what somebody opened. Part by part, so that facts, which go first, never wait
 * for more than one; cut at any moment, it goes on where both sides stand.
 */
import type { AttachmentRef } from '../../../domain/facts/attachment.ts';
import { MAX_PART_BYTES } from '../../../domain/wire/attachments.ts';
import { waitingAttachments, type DeskDatabase } from '../desk-database.ts';
import type { HubClient } from '../sync/hub-client.ts';
import { rowsThatOpen } from '../vault/rows-that-open.ts';
import type { AttachmentStore } from './attachment-store.ts';

/** `next`: done with this one, for now. `stop`: facts wait, or there is no way to the hub. */
type Outcome = 'next' | 'stop';

export class AttachmentSync {
  private readonly wanted = new Map<string, AttachmentRef>();
  private readonly absent = new Set<string>();

  /** `changed` is called when something was sent, or something of what is wanted came or turned out not to be there. */
  constructor(
    private readonly database: DeskDatabase,
    private readonly store: AttachmentStore,
    private readonly hub: HubClient,
    private readonly changed: () => void,
  ) {}

  /** Asks for an attachment that is not all here. Returns whether it was asked for just now. */
  want(ref: AttachmentRef): boolean {
    if (this.wanted.has(ref.hash)) return false;
    this.wanted.set(ref.hash, ref);
    return true;
  }

  /** Whether anything was asked for that is not all here. */
  get isWaiting(): boolean {
    return this.wanted.size > 0;
  }

  /** Whether the hub, when it was last asked, did not have it. */
  isAbsent(hash: string): boolean {
    return this.absent.has(hash);
  }

  /** One turn. Even when hurried it brings one part on, so that a busy event does not hold it up for ever. */
  async run(isHurried: () => boolean): Promise<void> {
    if (this.factsWait()) return;
    const cursor = await this.database.read('cursor');
    if (cursor !== null) await this.store.noticeEpoch(cursor.epoch);
    const mustStop = (): boolean => isHurried() || this.factsWait();
    for (const ref of [...this.wanted.values()]) {
      if ((await this.fetch(ref, mustStop)) === 'stop') return;
    }
    const hashes = await waitingAttachments(this.database).primaryKeys();
    for (const { ref } of await rowsThatOpen(this.database.attachments, hashes)) {
      if ((await this.send(ref, mustStop)) === 'stop') return;
    }
  }

  private factsWait(): boolean {
    return this.database.waiting.count > 0;
  }

  private async fetch(ref: AttachmentRef, mustStop: () => boolean): Promise<Outcome> {
    for (;;) {
      const part = await this.store.parts(ref.hash);
      const from = part * MAX_PART_BYTES;
      if (from >= ref.bytes) break;
      const span = { from, to: Math.min(ref.bytes, from + MAX_PART_BYTES) };
      const answer = await this.hub.attachmentPart(ref.hash, span);
      if (answer === 'absent') {
        this.absent.add(ref.hash);
        this.changed();
        return 'next';
      }
      if (answer.problem === 'unreachable') return 'stop';
      if (answer.problem !== null || answer.bytes.length !== span.to - span.from) return 'next';
      this.absent.delete(ref.hash);
      await this.store.take(ref, part, answer.bytes);
      this.changed();
      if (span.to < ref.bytes && mustStop()) return 'stop';
    }
    // What is not right was altered on the way, and is asked for again at the next turn.
    if (await this.store.arrived(ref)) this.wanted.delete(ref.hash);
    this.changed();
    return mustStop() ? 'stop' : 'next';
  }

  private async send({ hash, bytes: of }: AttachmentRef, mustStop: () => boolean): Promise<Outcome> {
    const begun = await this.hub.attachmentReceived(hash);
    if (!begun.ok) return begun.problem === 'unreachable' ? 'stop' : 'next';
    for (let received = begun.value; received < of;) {
      const bytes = await this.store.readFrom(hash, received);
      if (bytes === null) return 'next';
      const answer = await this.hub.putAttachmentPart(hash, { from: received, of }, bytes);
      if (!answer.ok) return answer.problem === 'unreachable' ? 'stop' : 'next';
      // A hub that gets no further would be sent the same for ever.
      if (answer.value.received <= received) return 'next';
      received = answer.value.received;
      if (received < of && mustStop()) return 'stop';
    }
    await this.store.sent(hash);
    this.changed();
    return mustStop() ? 'stop' : 'next';
  }
}
