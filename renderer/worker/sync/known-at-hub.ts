/**
 * What the hub is known to have, of which epoch. A push's answer counts until pulling has come to the place it names;
 * there the fact itself has to stand. So nothing that a restored hub lost stays taken for stored:
 *
 *     another epoch, or a sequence that went back ─▶ read from the start, everything of ours is to be sent
 *     another fact at a place the hub had named   ─▶ that one is to be sent again
 *
 * What of it the hub has after all comes by pulling, or is answered as a duplicate.
 */
import { CHAIN_START } from '../../../domain/facts/chain.ts';
import type { PullAnswer, PushAnswer } from '../../../domain/wire/hub-api.ts';
import { markWaiting, ownFacts, type DeskDatabase, type MetaValues } from '../desk-database.ts';

export type Cursor = MetaValues['cursor'];

export interface KnownAtHub {
  readonly cursor: Cursor;
  /** Own facts behind the cursor, by the places the hub answered with, in order. */
  readonly answered: MetaValues['answered'];
}

/** `epoch` is that of the hub's answer, which counts where the desk knows none. */
export async function readKnown(database: DeskDatabase, epoch: string): Promise<KnownAtHub> {
  const [cursor, answered] = await database.readAll(['cursor', 'answered']);
  return { cursor: cursor ?? { epoch, after: 0, hash: CHAIN_START }, answered: answered ?? [] };
}

/** True when the hub that pulled so is not where it was: restored from an older backup. */
export function wentBack(known: KnownAtHub, { epoch, head }: Pick<PullAnswer, 'epoch' | 'head'>): boolean {
  return known.cursor.epoch !== epoch || head < reached(known);
}

/** Looks at the epoch of an answer that says nothing of facts. */
export async function noteEpoch(database: DeskDatabase, desk: string, epoch: string): Promise<{ ok: true }> {
  const { cursor } = await readKnown(database, epoch);
  if (cursor.epoch !== epoch) await startAnew(database, desk, epoch);
  return { ok: true };
}

/**
 * Notes a push's answer about the facts `ids`, before what it says of each is written; true when everything is to be
 * sent anew. Belongs into the same transaction, on facts and meta.
 */
export async function noteAnswer(
  database: DeskDatabase,
  desk: string,
  ids: readonly string[],
  { epoch, results }: PushAnswer,
): Promise<boolean> {
  const before = await readKnown(database, epoch);
  // What is new to the hub stands behind everything it had.
  const isOlder = results.some((result) => result.outcome === 'stored' && result.sequence <= reached(before));
  const isAnew = isOlder || before.cursor.epoch !== epoch;
  if (isAnew) await startAnew(database, desk, epoch);
  const { cursor, answered } = await readKnown(database, epoch);
  const places = results.flatMap((result) => {
    const id = ids[result.index];
    if (id === undefined || result.outcome === 'quarantined' || result.sequence <= cursor.after) return [];
    return [{ sequence: result.sequence, id }];
  });
  await database.write('cursor', cursor);
  await database.write(
    'answered',
    [...answered, ...places].sort((one, other) => one.sequence - other.sequence),
  );
  return isAnew;
}

/**
 * Moves the cursor behind a page. An own fact that does not stand where the hub had answered is to be sent again.
 * Belongs into the transaction that stores the page.
 */
export async function movePast(
  database: DeskDatabase,
  facts: PullAnswer['facts'],
  next: Cursor,
): Promise<void> {
  const { answered } = await readKnown(database, next.epoch);
  if (answered.length > 0) {
    const ids = new Map(facts.map(({ sequence, fact }) => [sequence, fact.id]));
    const passed = answered.filter(({ sequence }) => sequence <= next.after);
    const lost = passed.filter(({ sequence, id }) => ids.get(sequence) !== id);
    await markWaiting(
      database,
      lost.map(({ id }) => id),
    );
    await database.write('answered', answered.slice(passed.length));
  }
  await database.write('cursor', next);
}

/** Reads the hub from its start, and takes nothing of ours for stored until it is met there or answered for again. */
export async function startAnew(database: DeskDatabase, desk: string, epoch: string): Promise<void> {
  await database.transaction('rw', database.facts, database.meta, async () => {
    // Quarantined ones too: a restored hub may lack its copy.
    await markWaiting(database, await ownFacts(database, desk).primaryKeys());
    await database.write('cursor', { epoch, after: 0, hash: CHAIN_START });
    await database.write('answered', []);
    // Nor is it known which attachments it still has.
    await database.meta.delete('attachmentsEpoch');
  });
}

/**
 * Reads the hub from its start for what this laptop can't read any more. What the hub answered for counts as before, unless
 * that was lost too.
 */
export async function readAgain(database: DeskDatabase): Promise<void> {
  await database.meta.delete('cursor');
}

/** The highest sequence the hub is known to have come to. */
function reached({ cursor, answered }: KnownAtHub): number {
  return Math.max(cursor.after, answered.at(-1)?.sequence ?? 0);
}
