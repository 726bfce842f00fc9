/** Facts of a newer version of the app: kept, passed on as they are, counted, and taken in once they are understood. */
import { expect, it } from 'vitest';
import type { Fact } from '../../domain/facts/fact.ts';
import { readForeign } from '../../renderer/worker/facts/foreign.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { createHubClient } from '../../renderer/worker/sync/hub-client.ts';
import { pull } from '../../renderer/worker/sync/pull.ts';
import { push } from '../../renderer/worker/sync/push.ts';
import { SealedJournal } from '../../renderer/worker/facts/journal.ts';
import { freshDatabase, healDesk, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeFact, moveFact } from '../support/facts.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { putRecords, readRecords } from '../support/raw-database.ts';
import { testJournalKey } from '../support/vault.ts';

const taken = intakeFact({ id: 1, desk: 'BB' });
const move = moveFact({ id: 2, desk: 'BB', about: taken.id, to: 'ready', after: [taken.id] });
const newer: Fact = { ...move, v: 99, body: { to: { shelf: ' 7 ' }, list: [1, null] } };
const strange: Fact = {
  ...intakeFact({ id: 3, desk: 'BB' }),
  kind: 'note-made',
  about: taken.id,
  body: { a: 1 },
};
const elsewhere: Fact = { ...intakeFact({ id: 4, desk: 'BB' }), kind: 'note-made', body: {} };

async function startDesk() {
  const database = freshDatabase();
  const log = await openLog(database, new MemoryJournal());
  const hub = new MemoryHub();
  return {
    database,
    hub,
    client: createHubClient('', hub.fetch),
    intakes: createIntakes(database, log, 'AA'),
  };
}

it('are kept as they came, and counted with the intake they are about', async () => {
  const { database, hub, client, intakes } = await startDesk();
  hub.receive(taken, newer, strange, elsewhere);
  await pull(database, client, 'AA', () => undefined);
  const kept = await database.facts.bulkGet([newer.id, strange.id]);
  expect(kept.map((stored) => stored?.fact)).toEqual([newer, strange]);
  expect(await intakes.intake(taken.id)).toMatchObject({ foreign: 2, status: { status: 'received' } });
  expect(await readForeign(database)).toHaveLength(3);
  await database.write('cursor', { epoch: hub.epoch, after: 0, hash: '0'.repeat(64) });
  await pull(database, client, 'AA', () => undefined);
  expect(await readForeign(database)).toHaveLength(3);
});

it('of this desk, healed from the journal, are passed on unchanged', async () => {
  const own = { ...newer, desk: 'AA' };
  const journal = new MemoryJournal();
  await new SealedJournal(journal, testJournalKey).append([own]);
  const { database, hub, client } = await startDesk();
  await healDesk(database, journal);
  expect(await readForeign(database)).toEqual([{ id: own.id, about: own.about }]);
  await push(database, client, 'AA', () => undefined);
  expect(hub.facts).toEqual([own]);
});

it('are taken in at the first start of an app that knows them', async () => {
  const { database, intakes } = await startDesk();
  const log = await openLog(database, new MemoryJournal());
  expect(await log.catchUp()).toEqual({ ok: true, facts: [] });
  // As an app that knew no moves would have left it: stored, noted, in no view.
  for (const fact of [taken, move]) {
    const { id, desk, seq, about } = fact;
    await database.facts.put({ id, desk, seq, about, fact });
  }
  await database.write(
    'foreign',
    [taken, move, strange].map(({ id, about }) => ({ id, about })),
  );
  const { id, desk, seq, about } = strange;
  await database.facts.put({ id, desk, seq, about, fact: strange });
  await healDesk(database, new MemoryJournal());
  expect(await readForeign(database)).toHaveLength(3);
  await database.write('foldedBy', 'what that app knew');
  await healDesk(database, new MemoryJournal());
  expect(await intakes.intake(taken.id)).toMatchObject({ foreign: 1, status: { status: 'ready' } });
  expect(await readForeign(database)).toEqual([{ id: strange.id, about: strange.about }]);
});

it('stay noted while their row does not open', async () => {
  const { database, hub, client } = await startDesk();
  hub.receive(taken, newer);
  await pull(database, client, 'AA', () => undefined);
  const [row] = (await readRecords(database.name)).get('facts')?.slice(1) ?? [];
  await putRecords(database.name, 'facts', [{ ...Object(row), sealed: new Uint8Array(40) }]);
  await database.write('foldedBy', 'what the app before knew');
  await healDesk(database, new MemoryJournal());
  expect(await readForeign(database)).toEqual([{ id: newer.id, about: newer.about }]);
});
