import type { Fact } from '../../../domain/facts/fact.ts';
import type { DeskDatabase, StoredFact } from '../desk-database.ts';
import { noteForeign } from './foreign.ts';
import { applyToViews } from './views.ts';

/**
 * Stores facts of this desk, to be sent, and what follows from them: views, as `apply` does it, and drafts that are done.
 */
export async function storeFacts(
  database: DeskDatabase,
  facts: readonly Fact[],
  apply = applyToViews,
): Promise<void> {
  const { intakes, loans, drafts, meta } = database;
  await database.transaction('rw', [database.facts, intakes, loans, drafts, meta], async () => {
    await database.facts.bulkPut(facts.map(toWaiting));
    await apply(database, facts);
    await noteForeign(database, facts);
    const taken = facts.filter(({ kind }) => kind === 'intake-taken');
    await drafts.bulkDelete(taken.map(({ id }) => id));
  });
}

/** The row of a fact that the hub has. */
export function factRow(fact: Fact): StoredFact {
  const { id, desk, seq, about } = fact;
  return { id, desk, seq, about, fact };
}

/** The row of a fact that is to be sent. */
export function toWaiting(fact: Fact): StoredFact {
  return { ...factRow(fact), pending: 1 };
}
