/** The roster's part of the desk: opened with it, kept up to date beside the sync loop; what there is to say of it. */
import type { GiveWay } from '../give-way.ts';
import { othersFirst } from '../others-first.ts';
import type { DeskStatus } from '../service/desk-status.ts';
import type { HubClient } from '../sync/hub-client.ts';
import type { StepAnswer } from '../sync/sync-loop.ts';
import { createRosterFetcher, type FetchAnswer, type RosterProblem } from './fetch-roster.ts';
import type { PieceStore } from './piece-store.ts';
import { createRoster, type Roster } from './roster.ts';
import { RosterInUse } from './roster-in-use.ts';
import { SegmentReader } from './segment-reader.ts';
import { warmUp } from './warm-up.ts';

/** How long the sync loop waits for a transfer, ms: one that takes longer must hold up no facts. */
const PATIENCE_MS = 2000;

export class RosterService {
  readonly roster: Roster;
  /** There is something else to say. */
  onChange: () => void = () => undefined;
  /** Blobs are to be fetched: a `sync` is wanted. */
  onLack: () => void = () => undefined;
  /** A roster is in use from now on: its manifest, and the signed text of that. */
  onTaken: RosterInUse['onTaken'] = () => undefined;
  arriving: DeskStatus['roster']['arriving'] = null;
  private refused: RosterProblem | null = null;
  private isTransferring = false;
  private isWarm = false;
  private isIndexing = false;
  private readonly inUse: RosterInUse;
  private readonly fetch: () => Promise<FetchAnswer>;

  constructor(
    private readonly store: PieceStore,
    hub: HubClient,
    /** The hub's public key, pinned at enrolment, hex. */
    rosterKey: string,
    private readonly giveWay: GiveWay,
  ) {
    this.inUse = new RosterInUse(store, rosterKey, () => {
      this.onChange();
      this.onLack();
    });
    this.inUse.onTaken = (manifest, signed) => this.onTaken(manifest, signed);
    this.roster = createRoster(this.inUse, store);
    this.fetch = createRosterFetcher({
      store,
      hub,
      inUse: this.inUse,
      progress: (arriving) => {
        this.arriving = arriving;
        this.onChange();
      },
      turn: () => giveWay.turn(),
    });
  }

  /** What is wrong with the roster in use or the one that should replace it; null while nothing is. */
  get problem(): DeskStatus['roster']['problem'] {
    return this.refused ?? (this.inUse.isWhole ? null : 'damaged');
  }

  /** Set while the roster no longer answers. */
  get tooOld(): DeskStatus['roster']['tooOld'] {
    return this.inUse.tooOld;
  }

  /** The desk has ended: the roster answers no more. */
  close(): void {
    this.inUse.close();
  }

  /** When the roster there is has been read, or found wanting. */
  get opened(): Promise<void> {
    return this.inUse.opened;
  }

  /** Loads the roster there is; whether all of it is there is looked after. */
  async open(): Promise<void> {
    await this.inUse.open();
    this.prepare();
    // Storage that can't be read is met, and said, by the first look-up.
    this.inUse.checkStored().catch(() => undefined);
  }

  /** Fetches what the hub has that this laptop lacks; one transfer at a time, and a long one goes on afterwards. */
  async sync(): Promise<StepAnswer> {
    if (this.isTransferring) return { ok: true };
    return Promise.race([this.transfer(), afterPatience()]);
  }

  /** Never rejects: nobody may be waiting any more. */
  private async transfer(): Promise<StepAnswer> {
    this.isTransferring = true;
    // What there is already would be fetched once more.
    await this.inUse.opened;
    const answer = await this.fetch().catch((): FetchAnswer => ({ ok: false, link: 'bad-answer' }));
    this.isTransferring = false;
    this.arriving = null;
    this.prepare();
    if (answer.ok) this.refused = null;
    else if ('roster' in answer) this.refused = answer.roster;
    this.onChange();
    // Lost while this transfer no longer looked.
    if (answer.ok && !this.inUse.isWhole) this.onLack();
    return answer.ok || 'roster' in answer ? { ok: true } : { ok: false, problem: answer.link };
  }

  /** Beside whoever asks. What fails here is done again after the next start or transfer. */
  private prepare(): void {
    const roster = this.inUse.current;
    if (roster === null) return;
    if (!this.isIndexing) void this.indexChanges();
    if (this.isWarm) return;
    this.isWarm = true;
    warmUp(roster, new SegmentReader(this.store)).catch(() => undefined);
  }

  private async indexChanges(): Promise<void> {
    this.isIndexing = true;
    const turn = async () => {
      await othersFirst();
      await this.giveWay.turn();
    };
    await this.inUse.indexChanges(turn).catch(() => undefined);
    this.isIndexing = false;
  }
}

function afterPatience(): Promise<StepAnswer> {
  return new Promise((resolve) => setTimeout(() => resolve({ ok: true }), PATIENCE_MS));
}
