/**
 * The desk's notes about itself that do not open, at its start. Each can be made anew or chosen again, so they go, and the
 * desk opens:
 *
 *     cursor, answered ◀── the hub, read from its start; everything of ours is sent once more
 *     foldedBy, foreign ◀── views folded anew from all facts
 *     settings, what was saved, printed, told last ◀── as at a first start
 *
 * Where none opens, this is another vault's database: nothing is touched.
 */
import { markWaiting, ownFacts, type DeskDatabase, type MetaValues } from './desk-database.ts';
import { SealedRowError } from './vault/sealed-row.ts';

type Note = keyof MetaValues;

/** Throws `SealedRowError` where there are notes and none opens. */
export async function mendNotes(database: DeskDatabase, desk: string): Promise<void> {
  const { meta, facts, damaged } = database;
  const keys = (await meta.toCollection().primaryKeys()) as Note[];
  const unreadable: Note[] = [];
  let problem: unknown = null;
  for (const key of keys) {
    try {
      await meta.get(key);
    } catch (error) {
      if (!(error instanceof SealedRowError)) throw error;
      unreadable.push(key);
      problem = error;
    }
  }
  if (unreadable.length === 0) return;
  if (unreadable.length === keys.length) throw problem;
  const gone = new Set(unreadable.flatMap((key) => [key, ...withIt(key)]));
  await database.transaction('rw', facts, meta, async () => {
    if (gone.has('answered')) await markWaiting(database, await ownFacts(database, desk).primaryKeys());
    await meta.bulkDelete([...gone]);
  });
  for (const key of unreadable) damaged.delete(`meta/${key}`);
}

/** Notes that say nothing without this one. */
function withIt(key: Note): readonly Note[] {
  if (key === 'cursor' || key === 'answered') return ['cursor', 'answered', 'attachmentsEpoch'];
  return key === 'foreign' ? ['foldedBy'] : [];
}
