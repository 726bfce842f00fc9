/**
 * Makes rows anew that do not open, from what else holds what they said:
 *
 *     a fact           ◀── its record in the journal, or the hub, read again from its start
 *     an intake's view ◀── its facts, where all of them open; a loan item's in the same way
 *
 * What can't be made anew stays as it is: it may yet be saved, and hold the only copy of a fact.
 */
import type { Fact } from '../../../domain/facts/fact.ts';
import { foldIntake, type IntakeState } from '../../../domain/intake/intake.ts';
import type { DeskDatabase } from '../desk-database.ts';
import { storageProblem } from '../open-database.ts';
import { keysThatDoNotOpen, rowsThatOpen } from '../vault/rows-that-open.ts';
import { SealedRowError } from '../vault/sealed-row.ts';
import { forgetUnderstood } from './foreign.ts';
import type { SealedJournal } from './journal.ts';
import { toWaiting } from './store-facts.ts';
import { foldLoanItem, type LoanItemState } from '../../../domain/loan/loan-item.ts';
import { asLoanFact, storeLoanItems } from '../loans/loan-views.ts';
import { applyToViews, asIntakeFact, storeIntakes } from './views.ts';

/** Rows read or written at a time. */
const PART = 50;

export class Mending {
  /** Called when rows are whole that were not. */
  onMended: () => void = () => undefined;
  /** Called when rows are left that can't be made anew; each time one of them is met again, too. */
  onLeft: () => void = () => undefined;
  /** Called when there are facts, not known of before, that only the hub may still have. */
  onAsksHub: () => void = () => undefined;
  private running: Promise<void> | null = null;
  /** Places of rows that neither journal nor facts could make anew. */
  private readonly beyond = new Set<string>();
  /** Ids of the facts among them: only the hub may still have those. */
  private lost: ReadonlySet<string> = new Set();
  private asksHub = false;

  constructor(
    private readonly database: DeskDatabase,
    private readonly journal: SealedJournal,
  ) {}

  /** Does what may be done twice; if it meets a row that does not open, once more after mending. */
  async around<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (storageProblem(error) !== 'damaged') throw error;
      await this.mend();
      return work();
    }
  }

  /** Does what passes over rows that do not open and may be done twice; if it met any, once more after mending. */
  async andAgain<T>(work: () => Promise<T>): Promise<T> {
    const done = await work();
    if (this.database.damaged.size === 0) return done;
    await this.mend();
    return work();
  }

  /**
   * Where a row was met that does not open, all facts and views are looked at: one is seldom alone. Nothing is read
   * otherwise. Never rejects: whoever asks for a row that is left is told.
   */
  mend(): Promise<void> {
    this.running ??= this.mendMet().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Whether facts were left, since this was last asked, that only the hub may still have. */
  takeAsksHub(): boolean {
    const { asksHub } = this;
    this.asksHub = false;
    return asksHub;
  }

  /** Facts came from the hub; views that lacked one of them can be whole now. */
  came(facts: readonly Fact[]): void {
    const back = facts.filter(({ id }) => this.lost.has(id));
    if (back.length === 0) return;
    for (const { id } of back) this.database.damaged.delete(`facts/${id}`);
    void this.mendBehind();
  }

  /** One that is under way may have looked before they came. */
  private async mendBehind(): Promise<void> {
    await this.running;
    this.beyond.clear();
    await this.mend();
    this.onMended();
  }

  private async mendMet(): Promise<void> {
    const { damaged } = this.database;
    try {
      if ([...damaged].some((place) => !this.beyond.has(place)) && (await this.mendAll())) this.onMended();
    } catch {
      // As on a full disk: tried again when the row is met again.
      this.onLeft();
      return;
    }
    for (const place of damaged) this.beyond.add(place);
    if (damaged.size > 0) this.onLeft();
  }

  /** True when a row is whole that was not. */
  private async mendAll(): Promise<boolean> {
    const { facts, intakes, loans, damaged } = this.database;
    const views = new Set([
      ...(await keysThatDoNotOpen(intakes, await intakes.toCollection().primaryKeys())),
      ...(await keysThatDoNotOpen(loans, await loans.toCollection().primaryKeys())),
    ]);
    const { lost, about } = await this.readFacts(views);
    const found = await this.findInJournal(lost);
    await this.storeFound(found, views);
    for (const { id } of found) {
      lost.delete(id);
      damaged.delete(`facts/${id}`);
    }
    // Half a fold must not take the place of a row that may yet be saved.
    for (const id of lost) views.delete(await readAbout(facts, id));
    this.noteLost(lost);
    const states = foldAll([...about, ...found], views);
    for (let start = 0; start < states.length; start += PART) {
      const part = states.slice(start, start + PART);
      await this.database.transaction('rw', intakes, async () => {
        await storeIntakes(this.database, part);
      });
      for (const { id } of part) damaged.delete(`intakes/${id}`);
    }
    const items = foldItems([...about, ...found], views);
    for (let start = 0; start < items.length; start += PART) {
      const part = items.slice(start, start + PART);
      await this.database.transaction('rw', loans, async () => {
        await storeLoanItems(this.database, part);
      });
      for (const { id } of part) damaged.delete(`loans/${id}`);
    }
    return found.length + states.length + items.length > 0;
  }

  private noteLost(lost: ReadonlySet<string>): void {
    const isNew = [...lost].some((id) => !this.lost.has(id));
    this.lost = lost;
    if (!isNew) return;
    this.asksHub = true;
    this.onAsksHub();
  }

  /** Ids of the facts that do not open, and of the others those about one of the views. */
  private async readFacts(views: ReadonlySet<string>): Promise<{ lost: Set<string>; about: Fact[] }> {
    const { facts } = this.database;
    const ids = await facts.toCollection().primaryKeys();
    const lost = new Set(ids);
    const about: Fact[] = [];
    for (let start = 0; start < ids.length; start += PART) {
      for (const { id, fact } of await rowsThatOpen(facts, ids.slice(start, start + PART))) {
        lost.delete(id);
        if (views.has(fact.about)) about.push(fact);
      }
    }
    return { lost, about };
  }

  private async findInJournal(ids: ReadonlySet<string>): Promise<Fact[]> {
    const found = new Map<string, Fact>();
    for (let offset: number | null = ids.size === 0 ? null : 0; offset !== null;) {
      const page = await this.journal.read(offset);
      for (const record of page.records) {
        const fact = ids.has(record.id) ? record.open() : null;
        if (fact !== null) found.set(fact.id, fact);
      }
      offset = page.next;
    }
    return [...found.values()];
  }

  /** They are to be sent, whatever their row said of that: the hub knows duplicates. */
  private async storeFound(found: readonly Fact[], views: ReadonlySet<string>): Promise<void> {
    const { facts, intakes, loans, meta } = this.database;
    for (let start = 0; start < found.length; start += PART) {
      const part = found.slice(start, start + PART);
      await this.database.transaction('rw', [facts, intakes, loans, meta], async () => {
        await facts.bulkPut(part.map(toWaiting));
        // Foreign when the views were folded last, one may be in none of them.
        await applyToViews(
          this.database,
          part.filter(({ about }) => !views.has(about)),
        );
        await forgetUnderstood(this.database, part);
      });
    }
  }
}

/** The intakes with these ids, as far as there are facts about them. */
function foldAll(facts: readonly Fact[], ids: ReadonlySet<string>): IntakeState[] {
  const states = new Map<string, IntakeState>();
  for (const fact of facts.flatMap(asIntakeFact)) {
    if (ids.has(fact.about)) states.set(fact.about, foldIntake(states.get(fact.about) ?? null, fact));
  }
  return [...states.values()];
}

/** The loan items with these ids, as far as there are facts about them. */
function foldItems(facts: readonly Fact[], ids: ReadonlySet<string>): LoanItemState[] {
  const states = new Map<string, LoanItemState>();
  for (const fact of facts.flatMap(asLoanFact)) {
    if (ids.has(fact.about)) states.set(fact.about, foldLoanItem(states.get(fact.about) ?? null, fact));
  }
  return [...states.values()];
}

/** What a fact is about whose row does not open: that stays readable. */
async function readAbout(facts: DeskDatabase['facts'], id: string): Promise<string> {
  try {
    return (await facts.get(id))?.about ?? '';
  } catch (error) {
    if (error instanceof SealedRowError) return String(error.readable['about']);
    throw error;
  }
}
