/**
 * Saving a fact, in the order that loses nothing:
 *
 *     id, seq, clock ─▶ journal, fsynced in main ─▶ one strict transaction: fact and view ─▶ saved
 *                                                   └─ failed: kept ─▶ tried again before anything else is saved
 *
 * A failure before the journal leaves no trace. From the journal on the fact exists, though it is not called saved: it
 * is kept here until the database takes it, and healed from the journal at the next start.
 */
import { canonicalJson } from '../../../domain/facts/canonical-json.ts';
import type { Fact } from '../../../domain/facts/fact.ts';
import {
  clockAtStart,
  observe,
  tick,
  writeClock,
  type HybridClock,
} from '../../../domain/facts/hybrid-clock.ts';
import { factKinds, type BodyOf, type FactKind } from '../../../domain/facts/kinds.ts';
import type { NotSaved, SaveProblem } from '../service/saving.ts';
import type { DeskDatabase } from '../desk-database.ts';
import { createTurns } from '../in-turn.ts';
import { storageProblem } from '../open-database.ts';
import { now } from '../time.ts';
import type { SealedJournal } from './journal.ts';
import { storeFacts } from './store-facts.ts';

export interface NewFact<K extends FactKind> {
  readonly id: string;
  readonly kind: K;
  readonly about: string;
  readonly body: BodyOf<K>;
  readonly technician: string;
}

export type Saved = { readonly ok: true; readonly fact: Fact } | NotSaved;

/** Facts that only the journal had, in the database now or still kept. */
export type CaughtUp =
  | { readonly ok: true; readonly facts: readonly Fact[] }
  | { readonly ok: false; readonly problem: SaveProblem; readonly facts: readonly Fact[] };

export class FactLog {
  private clock: HybridClock = clockAtStart;
  private nextSeq = 1;
  /** Runs work with no fact being saved beside it. */
  readonly inTurn = createTurns();
  private hasEnded = false;
  /** Journaled, and not in the database yet. */
  private kept: readonly Fact[] = [];
  /** Journaled facts about something whose row does not open, by id: they wait until it does, and hold up nothing. */
  private readonly aside = new Map<string, Fact>();
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

  /** Takes no fact any more; answers when those under way are saved. */
  end(): Promise<void> {
    return this.inTurn(() => {
      this.hasEnded = true;
      return Promise.resolve();
    });
  }

  /** Brings to the database what only the journal has. Whoever reads views to save something calls it before. */
  catchUp(): Promise<CaughtUp> {
    return this.inTurn(() => this.storeKept());
  }

  /** Rows were made anew: what was put aside for them is to be stored after all, at the next `catchUp` or save. */
  resume(): void {
    this.kept = [...this.aside.values(), ...this.kept];
    this.aside.clear();
  }

  /** Whether the database has all that the journal took since the start. */
  get isCaughtUp(): boolean {
    return this.kept.length === 0 && this.aside.size === 0;
  }

  private async saveNow<K extends FactKind>(fresh: NewFact<K>): Promise<Saved> {
    if (this.hasEnded) return { ok: false, problem: 'ended', isKept: false };
    const same = this.kept.find((fact) => isSame(fact, fresh));
    if (same === undefined) return this.journalAndStore(fresh);
    const stored = await this.storeKept();
    return stored.ok ? { ok: true, fact: same } : { ok: false, problem: stored.problem, isKept: true };
  }

  private async journalAndStore<K extends FactKind>(fresh: NewFact<K>): Promise<Saved> {
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
    if (!journaled.ok) return { ...journaled, isKept: false };
    // From here on the fact exists, whatever the database says; its number is never given again.
    this.nextSeq += 1;
    this.kept = [...this.kept, fact];
    const stored = await this.storeKept();
    if (!stored.ok) return { ok: false, problem: stored.problem, isKept: true };
    if (this.aside.has(fact.id)) return { ok: false, problem: 'damaged', isKept: true };
    return { ok: true, fact };
  }

  private async storeKept(): Promise<CaughtUp> {
    const facts = this.kept;
    for (const fact of facts) {
      try {
        await storeFacts(this.database, [fact]);
      } catch (error) {
        const problem = storageProblem(error);
        if (problem !== 'damaged') return { ok: false, problem, facts: this.kept };
        this.aside.set(fact.id, fact);
      }
      this.kept = this.kept.filter(({ id }) => id !== fact.id);
      if (!this.aside.has(fact.id)) for (const listener of this.listeners) listener(fact);
    }
    return { ok: true, facts };
  }
}

/** Pressed again, it is the same: by its id, or by what it says. */
function isSame<K extends FactKind>(fact: Fact, { id, kind, about, body }: NewFact<K>): boolean {
  if (fact.id === id) return true;
  return fact.kind === kind && fact.about === about && canonicalJson(fact.body) === canonicalJson(body);
}
