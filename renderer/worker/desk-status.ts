/** Puts the desk's status together from link, facts and roster, and tells the screens when it changed. */
import { readClock } from '../../domain/facts/hybrid-clock.ts';
import { waitingAttachments, type DeskDatabase } from './desk-database.ts';
import type { DeskEvent } from './service/desk-service.ts';
import type { DeskStatus } from './service/desk-status.ts';
import type { EventInForce } from './event-in-force.ts';
import { readForeign } from './facts/foreign.ts';
import type { Healed } from './facts/heal.ts';
import { programmeFacts } from './roster/programme-facts.ts';
import type { RosterService } from './roster/roster-service.ts';
import type { LinkState } from './sync/link-state.ts';
import { SealedRowError } from './vault/sealed-row.ts';

export class StatusBoard {
  storage: DeskStatus['storage'] = null;
  ended: DeskStatus['ended'] = null;
  private isDamaged = false;
  private sending: Promise<void> | null = null;
  private isStale = false;
  /** When a fact was made, ms since 1970: the one that waits longest is asked for at every save. */
  private oldest: { readonly id: string; readonly at: number } | null = null;
  private readonly listeners: ((event: DeskEvent) => void)[] = [];

  constructor(
    private readonly desk: string,
    private readonly event: EventInForce,
    private readonly database: DeskDatabase,
    private readonly rosters: RosterService,
    private readonly link: () => LinkState,
    private readonly healed: Healed,
  ) {}

  async subscribe(listener: (event: DeskEvent) => void): Promise<void> {
    this.listeners.push(listener);
    listener({ type: 'status', status: await this.read() });
  }

  emit(event: DeskEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /**
   * Reads the status anew and sends it. What changes while it is read is read after that, once, however often it
   * changed: a save must not wait for the counting of the ones before it.
   */
  changed(): Promise<void> {
    this.isStale = true;
    this.sending ??= this.send();
    return this.sending;
  }

  private async send(): Promise<void> {
    try {
      while (this.isStale) {
        this.isStale = false;
        this.emit({ type: 'status', status: await this.read() });
      }
    } finally {
      // At once, and not behind a promise: what changes between would never be read.
      this.sending = null;
    }
  }

  /** Whether there are rows of the database that do not open and could not be made anew. */
  noteDamage(isDamaged: boolean): void {
    if (this.isDamaged === isDamaged) return;
    this.isDamaged = isDamaged;
    void this.changed();
  }

  private async read(): Promise<DeskStatus> {
    // Said too early, there would be no roster.
    await this.rosters.opened;
    const { pending, oldestPendingAt, quarantined, attachments, foreign } = await this.counts();
    const roster = this.rosters.roster.facts();
    const link = this.link();
    return {
      desk: this.desk,
      event: this.event.event(),
      eventBefore: this.event.toldBefore,
      sync: {
        state: syncState(link, pending),
        problem: link.problem,
        pending,
        oldestPendingAt,
        lastContactAt: link.lastContactAt,
        offlineSince: link.offlineSince,
        quarantined,
        attachments,
        foreign,
        skewMs: link.skewMs,
      },
      roster: {
        builtAt: roster.builtAt,
        members: roster.members,
        cards: roster.cards,
        sample: roster.sample,
        programme: programmeFacts(roster.pack),
        arriving: this.rosters.arriving,
        problem: this.rosters.problem,
        tooOld: this.rosters.tooOld,
      },
      journal: this.healed,
      storage: this.storage ?? (this.isDamaged ? 'damaged' : null),
      ended: this.ended,
    };
  }

  /** Asked for all at once, in one transaction: it is done at every save. */
  private counts() {
    const { facts, attachments, meta, waiting } = this.database;
    return this.database.transaction('r', facts, attachments, meta, async () => {
      const pending = waiting.count;
      const [oldestPendingAt, quarantined, unsent, foreign] = await Promise.all([
        this.timeOf(waiting.oldest()),
        facts.where('quarantined').equals(1).count(),
        waitingAttachments(this.database).count(),
        readForeign(this.database),
      ]);
      return { pending, oldestPendingAt, quarantined, attachments: unsent, foreign: foreign.length };
    });
  }

  private async timeOf(id: string | null): Promise<number | null> {
    if (id === null) return null;
    if (this.oldest?.id === id) return this.oldest.at;
    try {
      const row = await this.database.facts.get(id);
      if (row === undefined) return null;
      this.oldest = { id, at: readClock(row.fact.at).wall };
      return this.oldest.at;
    } catch (error) {
      // The status says so itself, and must be able to.
      if (error instanceof SealedRowError) return null;
      throw error;
    }
  }
}

function syncState(link: LinkState, pending: number): DeskStatus['sync']['state'] {
  if (link.problem !== null) return 'offline';
  if (link.lastContactAt === null) return 'syncing';
  return pending === 0 ? 'in-sync' : 'waiting';
}
