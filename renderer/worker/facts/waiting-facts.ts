/**
 * What waits for the hub, kept in memory. The index knows it too, but IndexedDB steps over each fact that ever waited
 * before it finds those that still do: after two thousand a look takes 15 ms, and a save takes several.
 *
 *     opened ─▶ read from the index once
 *     row written with `pending`, or without ─▶ transaction complete ─▶ noted here; aborted ─▶ nothing was
 *
 * One worker at a time writes the desk's database, as the numbers of its facts demand anyway.
 */
import type { DBCore, DBCoreMutateRequest, DBCoreTransaction, Middleware } from 'dexie';

/** Below the seal, where rows are what is really written. */
const BELOW_SEAL = -3;

interface Waiting {
  readonly seq: number;
  readonly about: string;
}

/** What a transaction makes of facts, by id; null: it waits no more. */
type Changes = Map<string, Waiting | null>;

export class WaitingFacts {
  private readonly facts = new Map<string, Waiting>();
  /** By their transactions. */
  private readonly changes = new WeakMap<EventTarget, Changes>();
  private readonly listening = new WeakSet<IDBDatabase>();

  get count(): number {
    return this.facts.size;
  }

  /** Ids, by the facts' numbers. */
  oldestFirst(): string[] {
    return [...this.facts].sort(([, one], [, other]) => one.seq - other.seq).map(([id]) => id);
  }

  /** The id of the one that waits longest, by its number; null where none waits. Asked for at every save. */
  oldest(): string | null {
    let oldest: readonly [string, Waiting] | null = null;
    for (const entry of this.facts) if (oldest === null || entry[1].seq < oldest[1].seq) oldest = entry;
    return oldest === null ? null : oldest[0];
  }

  /** Whether one of them is about this. */
  isAbout(id: string): boolean {
    for (const { about } of this.facts.values()) if (about === id) return true;
    return false;
  }

  /** Ids of all that they are about. */
  subjects(): ReadonlySet<string> {
    return new Set([...this.facts.values()].map(({ about }) => about));
  }

  /** Takes what the index says in place of what was known. */
  reset(waiting: Iterable<readonly [id: string, Waiting]>): void {
    this.facts.clear();
    for (const [id, fact] of waiting) this.facts.set(id, fact);
  }

  /** Follows what is written to the table `facts`. */
  middleware(): Middleware<DBCore> {
    return {
      stack: 'dbcore',
      name: 'waiting-facts',
      level: BELOW_SEAL,
      create: (core) => ({
        table: (name) => {
          const table = core.table(name);
          if (name !== 'facts') return table;
          return {
            ...table,
            mutate: (request) => {
              this.follow(request);
              return table.mutate(request);
            },
          };
        },
      }),
    };
  }

  private follow(request: DBCoreMutateRequest): void {
    const changes = this.changesOf(request.trans);
    switch (request.type) {
      case 'add':
      case 'put':
        for (const row of request.values as readonly (Waiting & { id: string; pending?: 1 })[]) {
          const { id, seq, about, pending } = row;
          changes.set(id, pending === 1 ? { seq, about } : null);
        }
        return;
      case 'delete':
        for (const id of request.keys as readonly string[]) changes.set(id, null);
        return;
      case 'deleteRange':
        throw new Error('facts are not deleted by the range');
    }
  }

  private changesOf(transaction: DBCoreTransaction): Changes {
    // What Dexie calls so is IndexedDB's own.
    const key = transaction as IDBTransaction;
    const known = this.changes.get(key);
    if (known !== undefined) return known;
    const changes: Changes = new Map();
    this.changes.set(key, changes);
    this.listen(key.db);
    return changes;
  }

  /** At the database, where the event passes on its way to its transaction: whoever waits for that finds it noted. */
  private listen(database: IDBDatabase): void {
    if (this.listening.has(database)) return;
    this.listening.add(database);
    database.addEventListener('complete', ({ target }) => this.take(target), { capture: true });
  }

  private take(transaction: EventTarget | null): void {
    for (const [id, waiting] of (transaction && this.changes.get(transaction)) ?? []) {
      if (waiting === null) this.facts.delete(id);
      else this.facts.set(id, waiting);
    }
  }
}
