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

type AnyNewFact = { [K in FactKind]: NewFact<K> }[FactKind];

export type Saved = { readonly ok: true; readonly fact: Fact } | NotSaved;

export type SavedAll = { readonly ok: true } | NotSaved;

/** Facts journaled and stored together: the journal takes 500 records at a time. */
const MOST_AT_ONCE = 250;

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
  private readonly listeners: ((facts: readonly Fact[]) => void)[] = [];

  constructor(
    private readonly database: DeskDatabase,
    private readonly journal: SealedJournal,
    private readonly desk: string,
  ) {}

  /** Called by the healing at start: counters go on behind the last fact that was saved here; `at`: null if unknown. */
  continueAfter(seq: number, at: string | null): void {
    this.nextSeq = seq + 1;
    if (at !== null) this.clock = observe(this.clock, at, now());
  }

  /** Calls back after facts were saved at this desk. */
  onSaved(listener: (facts: readonly Fact[]) => void): void {
    this.listeners.push(listener);
  }

  /** Saves one fact. Facts are saved one after the other, so that `seq` has no gaps. */
  save<K extends FactKind>(fact: NewFact<K>): Promise<Saved> {
    return this.inTurn(() => this.saveNow(fact));
  }

  /**
   * Saves many facts that belong together, hundreds at a time. Where it fails, those before stay saved: to be used for
   * what may be done again.
   */
  saveAll<K extends FactKind>(facts: readonly NewFact<K>[]): Promise<SavedAll> {
    return this.inTurn(async () => {
      for (let start = 0; start < facts.length; start += MOST_AT_ONCE) {
        if (this.hasEnded) return { ok: false, problem: 'ended', isKept: false };
        const saved = await this.journalAndStore(facts.slice(start, start + MOST_AT_ONCE));
        if (!saved.ok) return saved;
      }
      return { ok: true };
    });
  }

  /**
   * Saves several, of which the last rests on the others: they come to the journal in one go, so that either all of them
   * exist, or the last one does not. Answers with the last one.
   */
  saveTogether(facts: readonly [...AnyNewFact[], AnyNewFact]): Promise<Saved> {
    return this.inTurn(() =>
      this.hasEnded ? Promise.resolve({ ok: false, problem: 'ended', isKept: false }) : this.saveInOne(facts),
    );
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
    if (same !== undefined) {
      const stored = await this.storeKept();
      return stored.ok ? { ok: true, fact: same } : { ok: false, problem: stored.problem, isKept: true };
    }
    return this.saveInOne([fresh]);
  }

  /** Answers with the last of them. */
  private async saveInOne<K extends FactKind>(fresh: readonly NewFact<K>[]): Promise<Saved> {
    const saved = await this.journalAndStore(fresh);
    if (!saved.ok) return saved;
    const last = saved.facts.at(-1);
    if (last === undefined) throw new Error('there is nothing to save');
    return { ok: true, fact: last };
  }

  private async journalAndStore<K extends FactKind>(
    fresh: readonly NewFact<K>[],
  ): Promise<{ readonly ok: true; readonly facts: readonly Fact[] } | NotSaved> {
    const facts = fresh.map((one, index) => this.number(one, this.nextSeq + index));
    const journaled = await this.journal.append(facts);
    if (!journaled.ok) return { ...journaled, isKept: false };
    // From here on they exist, whatever the database says; their numbers are never given again.
    this.nextSeq += facts.length;
    this.kept = [...this.kept, ...facts];
    const stored = await this.storeKept();
    if (!stored.ok) return { ok: false, problem: stored.problem, isKept: true };
    if (facts.some(({ id }) => this.aside.has(id))) return { ok: false, problem: 'damaged', isKept: true };
    return { ok: true, facts };
  }

  /** A fact as it will stand for ever, at this desk's next time. */
  private number<K extends FactKind>({ id, kind, about, body, technician }: NewFact<K>, seq: number): Fact {
    this.clock = tick(this.clock, now());
    const at = writeClock(this.clock, this.desk);
    return { id, desk: this.desk, seq, at, technician, kind, about, body, v: factKinds[kind].v };
  }

  private async storeKept(): Promise<CaughtUp> {
    const facts = this.kept;
    if (facts.length > 1 && (await this.storeTogether(facts))) return { ok: true, facts };
    for (const fact of facts) {
      try {
        await storeFacts(this.database, [fact]);
      } catch (error) {
        const problem = storageProblem(error);
        if (problem !== 'damaged') return { ok: false, problem, facts: this.kept };
        this.aside.set(fact.id, fact);
      }
      this.kept = this.kept.filter(({ id }) => id !== fact.id);
      if (!this.aside.has(fact.id)) for (const listener of this.listeners) listener([fact]);
    }
    return { ok: true, facts };
  }

  /** One transaction for all of them. False when it failed: then each is tried by itself. */
  private async storeTogether(facts: readonly Fact[]): Promise<boolean> {
    try {
      await storeFacts(this.database, facts);
    } catch {
      return false;
    }
    this.kept = this.kept.filter((kept) => !facts.includes(kept));
    for (const listener of this.listeners) listener(facts);
    return true;
  }
}

/** Pressed again, it is the same: by its id, or by what it says. */
function isSame<K extends FactKind>(fact: Fact, { id, kind, about, body }: NewFact<K>): boolean {
  if (fact.id === id) return true;
  return fact.kind === kind && fact.about === about && canonicalJson(fact.body) === canonicalJson(body);
}
