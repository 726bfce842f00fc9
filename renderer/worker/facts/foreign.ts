/**
 * Facts of a newer version of the app: kept and passed on as they are. Which there are is noted, so that the screens
 * can say so; an updated app takes them in at its first start.
 */
import type { Fact } from '../../../domain/facts/fact.ts';
import { isForeign } from '../../../domain/facts/kinds.ts';
import type { DeskDatabase, MetaValues } from '../desk-database.ts';
import { applyToViews } from './views.ts';

type Noted = MetaValues['foreign'];

/** Facts read at a time. */
const PART = 50;

/** Those kept here. */
export async function readForeign(database: DeskDatabase): Promise<Noted> {
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

/** At start: what this version of the app has learnt to read is folded into the views. */
export async function takeInForeign(database: DeskDatabase): Promise<void> {
  const noted = await readForeign(database);
  for (let start = 0; start < noted.length; start += PART) {
    await takeInPart(database, noted.slice(start, start + PART));
  }
}

async function takeInPart(database: DeskDatabase, part: Noted): Promise<void> {
  const rows = await database.facts.bulkGet(part.map(({ id }) => id));
  const known = rows.flatMap((row) => (row === undefined || isForeign(row.fact) ? [] : [row.fact]));
  if (known.length === 0) return;
  const ids = new Set(known.map(({ id }) => id));
  await database.transaction('rw', database.intakes, database.meta, async () => {
    await applyToViews(database, known);
    const rest = (await readForeign(database)).filter(({ id }) => !ids.has(id));
    await database.write('foreign', rest);
  });
}
