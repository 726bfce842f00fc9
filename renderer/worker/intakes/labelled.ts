/** Of which intakes this desk made labels, on paper or as PDF: the next ones say that they are a reprint. */
import type { DeskDatabase } from '../desk-database.ts';

/** More than one desk takes in at an event; of an older one the labels are long off. */
const KEPT = 5000;

/** Those of these intakes whose labels were made here before. */
export async function readLabelled(database: DeskDatabase, ids: readonly string[]): Promise<string[]> {
  const labelled = new Set(await database.read('labelled'));
  return ids.filter((id) => labelled.has(id));
}

export function noteLabelled(database: DeskDatabase, ids: readonly string[]): Promise<void> {
  return database.transaction('rw', database.meta, async () => {
    const before = (await database.read('labelled')) ?? [];
    await database.write('labelled', [...new Set([...before, ...ids])].slice(-KEPT));
  });
}
