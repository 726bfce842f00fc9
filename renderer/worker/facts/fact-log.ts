/**
 * Saving a fact, in the order that loses nothing:
 *
 *     id, seq, clock ─▶ journal, fsynced in main ─▶ one strict transaction: fact and view ─▶ saved
 *
 * A failure before the journal leaves no trace; a failure after it is healed from the journal at the next start.
 */
import type { Fact } from '../../../domain/facts/fact.ts';
import {
  clockAtStart,
  observe,
  tick,
  writeClock,
  type HybridClock,
} from '../../../domain/facts/hybrid-clock.ts';
import { factKinds, type BodyOf, type FactKind } from '../../../domain/facts/kinds.ts';
import type { SaveProblem } from '../desk-service.ts';
import type { DeskDatabase } from '../desk-database.ts';
import { storageProblem } from '../open-database.ts';
import { now } from '../time.ts';
import type { SealedJournal } from './journal.ts';
import { applyToViews } from './views.ts';

export interface NewFact<K extends FactKind> {
  readonly id: string;
  readonly kind: K;
  readonly about: string;
  readonly body: BodyOf<K>;
  readonly technician: string;
}

export type Saved =
  { readonly ok: true; readonly fact: Fact } | { readonly ok: false; readonly problem: SaveProblem };

export class FactLog {
  private clock: HybridClock = clockAtStart;
  private nextSeq = 1;
  private hasEnded = false;
  private last: Promise<unknown> = Promise.resolve();
  private readonly listeners: ((fact: Fact) => void)[] = [];

  constructor(
    private readonly database: DeskDatabase,
    private readonly journal: SealedJournal,
    private readonly desk: string,
  ) {}

  /** Called by the healing at start: counters go on behind the last fact that was saved here. */
  continueAfter(last: Fact): void {
    this.nextSeq = last.seq + 1;
    this.clock = observe(this.clock, last.at, now());
  }

  /** Calls back after each fact that was saved at this desk. */
  onSaved(listener: (fact: Fact) => void): void {
    this.listeners.push(listener);
  }

  /** Saves one fact. Facts are saved one after the other, so that `seq` has no gaps. */
  save<K extends FactKind>(fact: NewFact<K>): Promise<Saved> {
    return this.inTurn(() => this.saveNow(fact));
  }

  /** Runs `work` with no fact being saved beside it. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => null);
    return done;
  }

  /** Takes no fact any more; answers when those under way are saved. */
  end(): Promise<void> {
    return this.inTurn(() => {
      this.hasEnded = true;
      return Promise.resolve();
    });
  }

  private async saveNow<K extends FactKind>(fresh: NewFact<K>): Promise<Saved> {
    if (this.hasEnded) return { ok: false, problem: 'ended' };
    this.clock = tick(this.clock, now());
    const fact: Fact = {
      id: fresh.id,
      desk: this.desk,
      seq: this.nextSeq,
      at: writeClock(this.clock, this.desk),
      technician: fresh.technician,
      kind: fresh.kind,
      about: fresh.about,
      body: fresh.body,
      v: factKinds[fresh.kind].v,
    };
    const journaled = await this.journal.append([fact]);
    if (!journaled.ok) return journaled;
    // From here on the fact exists, whatever the database says; its number is never given again.
    this.nextSeq += 1;
    try {
      await this.database.transaction('rw', this.database.facts, this.database.intakes, async () => {
        await this.database.facts.put({
          id: fact.id,
          desk: fact.desk,
          seq: fact.seq,
          about: fact.about,
          fact,
          pending: 1,
        });
        await applyToViews(this.database, [fact]);
      });
    } catch (error) {
      return { ok: false, problem: storageProblem(error) };
    }
    for (const listener of this.listeners) listener(fact);
    return { ok: true, fact };
  }
}
