/**
 * Facts of a newer version of the app: kept and passed on as they are. Which there are is noted, so that the screens
 * can say so; an updated app folds them in with all others at its first start.
 */
import type { Fact } from '../../../domain/facts/fact.ts';
import { isForeign } from '../../../domain/facts/kinds.ts';
import type { DeskDatabase, MetaValues } from '../desk-database.ts';

/** Those kept here. */
export async function readForeign(database: DeskDatabase): Promise<MetaValues['foreign']> {
  return (await database.read('foreign')) ?? [];
}

/** Notes the foreign ones among facts, within the transaction that stores them. */
export async function noteForeign(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  const found = facts.filter(isForeign);
  if (found.length === 0) return;
  const noted = await readForeign(database);
  const ids = new Set(noted.map(({ id }) => id));
  const fresh = found.filter(({ id }) => !ids.has(id)).map(({ id, about }) => ({ id, about }));
  await database.write('foreign', [...noted, ...fresh]);
}

/** Notes no longer those of the facts that are understood by now: they were folded into the views. */
export async function forgetUnderstood(database: DeskDatabase, facts: readonly Fact[]): Promise<void> {
  const noted = await readForeign(database);
  const understood = new Set(facts.filter((fact) => !isForeign(fact)).map(({ id }) => id));
  const rest = noted.filter(({ id }) => !understood.has(id));
  if (rest.length < noted.length) await database.write('foreign', rest);
}
