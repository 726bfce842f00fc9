/** Facts of a newer version of the app: kept, passed on as they are, counted, and taken in once they are understood. */
import { expect, it } from 'vitest';
import type { Fact } from '../../domain/facts/fact.ts';
import { readForeign } from '../../renderer/worker/facts/foreign.ts';
import { createIntakes } from '../../renderer/worker/intakes/intakes.ts';
import { factRow } from '../../renderer/worker/facts/store-facts.ts';
import { SealedJournal } from '../../renderer/worker/facts/journal.ts';
import { healDesk, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeFact, moveFact } from '../support/facts.ts';
import { deskAtHub } from '../support/hub-desk.ts';
import { damageRecords } from '../support/raw-database.ts';
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
  const desk = deskAtHub();
  const log = await openLog(desk.database, new MemoryJournal());
  return { ...desk, intakes: createIntakes(desk.database, log, 'AA', 0) };
}

it('are kept as they came, and counted with the intake they are about', async () => {
  const { database, hub, pull, intakes } = await startDesk();
  hub.receive(taken, newer, strange, elsewhere);
  await pull();
  const kept = await database.facts.bulkGet([newer.id, strange.id]);
  expect(kept.map((stored) => stored?.fact)).toEqual([newer, strange]);
  expect(await intakes.intake(taken.id)).toMatchObject({ foreign: 2, status: { status: 'received' } });
  expect(await readForeign(database)).toHaveLength(3);
  await database.write('cursor', { epoch: hub.epoch, after: 0, hash: '0'.repeat(64) });
  await pull();
  expect(await readForeign(database)).toHaveLength(3);
});

it('of this desk, healed from the journal, are passed on unchanged', async () => {
  const own = { ...newer, desk: 'AA' };
  const journal = new MemoryJournal();
  await new SealedJournal(journal, testJournalKey).append([own]);
  const { database, hub, push } = await startDesk();
  await healDesk(database, journal);
  expect(await readForeign(database)).toEqual([{ id: own.id, about: own.about }]);
  await push();
  expect(hub.facts).toEqual([own]);
});

it('are taken in at the first start of an app that knows them', async () => {
  const { database, intakes } = await startDesk();
  const log = await openLog(database, new MemoryJournal());
  expect(await log.catchUp()).toEqual({ ok: true, facts: [] });
  // As an app that knew no moves would have left it: stored, noted, in no view.
  await database.facts.bulkPut([taken, move, strange].map(factRow));
  await database.write(
    'foreign',
    [taken, move, strange].map(({ id, about }) => ({ id, about })),
  );
  await healDesk(database, new MemoryJournal());
  expect(await readForeign(database)).toHaveLength(3);
  await database.write('foldedBy', 'what that app knew');
  await healDesk(database, new MemoryJournal());
  expect(await intakes.intake(taken.id)).toMatchObject({ foreign: 1, status: { status: 'ready' } });
  expect(await readForeign(database)).toEqual([{ id: strange.id, about: strange.about }]);
});

it('stay noted while their row does not open', async () => {
  const { database, hub, pull } = await startDesk();
  hub.receive(taken, newer);
  await pull();
  await damageRecords(database.name, 'facts', [newer.id]);
  await database.write('foldedBy', 'what the app before knew');
  await healDesk(database, new MemoryJournal());
  expect(await readForeign(database)).toEqual([{ id: newer.id, about: newer.about }]);
});
