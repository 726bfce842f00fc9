/** The engine loses what the desk stored, or cannot read it, as after an update. */
import { afterEach, expect, it } from 'vitest';
import { MemoryJournal } from '../support/desk-storage.ts';
import { intakeFact } from '../support/facts.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { aMember } from '../support/roster-rows.ts';
import { clearDesks, WorkerDesk } from '../support/worker-desk.ts';

const rows = { members: [aMember('20000001', 'Sample Visitor')], cards: [] };
const soon = { timeout: 10_000 };

let desk: WorkerDesk;

afterEach(async () => {
  desk.end();
  await clearDesks();
});

/** A desk with a roster, an intake of its own the hub has and one it lacks, and one of another desk. */
async function startDesk() {
  const hub = new MemoryHub();
  hub.roster.publish(rows);
  const theirs = intakeFact({ id: 1, desk: 'BB' });
  hub.receive(theirs);
  const journal = new MemoryJournal();
  desk = await WorkerDesk.open(hub.fetch, journal);
  const sent = await desk.takeIn();
  await expect.poll(() => desk.status, soon).toMatchObject({ roster: { members: 1 }, sync: { pending: 0 } });
  await expect.poll(() => desk.service.intake(theirs.id), soon).not.toBeNull();
  hub.fault = 'down';
  const waiting = await desk.takeIn();
  desk.end();
  return { hub, journal, ids: [theirs.id, sent, waiting].sort() };
}

it('a store that is gone is built anew: the roster from the hub, facts from the journal and the hub', async () => {
  const { hub, journal, ids } = await startDesk();
  await clearDesks();
  desk = await WorkerDesk.open(hub.fetch, journal);
  // Without the hub there is already what this desk did.
  expect(await desk.service.board({ text: '', statuses: [], limit: 1 })).toMatchObject({ total: 2 });
  hub.fault = 'none';
  await desk.service.syncNow();
  await expect.poll(() => desk.status, soon).toMatchObject({ roster: { members: 1 }, sync: { pending: 0 } });
  await expect
    .poll(() => desk.service.board({ text: '', statuses: [], limit: 1 }))
    .toMatchObject({ total: 3 });
  expect(await desk.service.identify('20000001')).toMatchObject({
    given: { member: { name: 'Sample Visitor' } },
  });
  const intakes = hub.facts.filter(({ kind }) => kind === 'intake-taken');
  expect(intakes.map(({ id }) => id).sort()).toEqual(ids);
});

it('a store that the engine cannot open is said to be that, and deleted by nobody', async () => {
  const { hub, journal } = await startDesk();
  const records = [...journal.records];
  expect(await WorkerDesk.openUnreadable(hub.fetch, journal)).toEqual({ ok: false, problem: 'storage-lost' });
  expect(journal.records).toEqual(records);
  desk = await WorkerDesk.open(hub.fetch, journal);
  expect(await desk.service.board({ text: '', statuses: [], limit: 1 })).toMatchObject({ total: 3 });
  expect(desk.status).toMatchObject({ roster: { members: 1 }, sync: { pending: 1 } });
});
