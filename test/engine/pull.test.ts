import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../domain/facts/fact.ts';
import { createDrafts } from '../../renderer/worker/intakes/drafts.ts';
import { createHubClient, type HubClient } from '../../renderer/worker/sync/hub-client.ts';
import { readAgain } from '../../renderer/worker/sync/known-at-hub.ts';
import { pull } from '../../renderer/worker/sync/pull.ts';
import { push } from '../../renderer/worker/sync/push.ts';
import { newId } from '../../renderer/worker/time.ts';
import { freshDatabase, onFullDisk } from '../support/desk-storage.ts';
import { intakeBody, intakeFact, moveFact } from '../support/facts.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { damageRecords } from '../support/raw-database.ts';
import { faults, nobody, startDesk, takeIn, waiting } from '../support/syncing-desk.ts';

describe('pulling', () => {
  const theirs = intakeFact({ id: 1, desk: 'BB' });
  const moved = moveFact({ id: 2, desk: 'BB', about: theirs.id, to: 'in-work', after: [theirs.id] });

  it('brings the intakes of other desks', async () => {
    const desk = await startDesk();
    desk.hub.receive(theirs, moved);
    const arrived: string[] = [];
    await pull(desk.database, desk.client, 'AA', (facts) => arrived.push(...facts.map((fact) => fact.id)));
    expect(arrived).toEqual([theirs.id, moved.id]);
    expect(await desk.database.intakes.get(theirs.id)).toMatchObject({ desk: 'BB', status: 'in-work' });
    expect(await waiting(desk)).toBe(0);
  });

  it.each(faults)('goes on where it was, and skips no page, when the hub is %s', async (fault) => {
    const desk = await startDesk();
    desk.hub.receive(theirs);
    await pull(desk.database, desk.client, 'AA', nobody);
    desk.hub.receive(moved);
    desk.hub.fault = fault;
    expect((await pull(desk.database, desk.client, 'AA', nobody)).ok).toBe(false);
    expect(await desk.database.read('cursor')).toMatchObject({ after: 1 });
    desk.hub.fault = 'none';
    expect(await pull(desk.database, desk.client, 'AA', nobody)).toEqual({ ok: true });
    expect(await desk.database.intakes.get(theirs.id)).toMatchObject({ status: 'in-work' });
  });

  it('goes past a view that does not open, and stores what was done to it', async () => {
    const desk = await startDesk();
    const other = intakeFact({ id: 3, desk: 'BB' });
    desk.hub.receive(theirs, other);
    await pull(desk.database, desk.client, 'AA', nobody);
    await damageRecords(desk.database.name, 'intakes', [theirs.id]);
    const further = moveFact({ id: 4, desk: 'BB', about: other.id, to: 'ready', after: [other.id] });
    desk.hub.receive(moved, further);
    expect(await pull(desk.database, desk.client, 'AA', nobody)).toEqual({ ok: true });
    expect(await desk.database.intakes.get(other.id)).toMatchObject({ status: 'ready' });
    expect(await desk.database.facts.get(moved.id)).toMatchObject({ fact: moved });
    expect(await desk.database.read('cursor')).toMatchObject({ after: 4 });
  });

  it('takes the hub’s copy of a fact that does not open here, and of nothing else', async () => {
    const desk = await startDesk();
    desk.hub.receive(theirs, moved);
    await pull(desk.database, desk.client, 'AA', nobody);
    await damageRecords(desk.database.name, 'facts', [moved.id]);
    await readAgain(desk.database);
    const arrived: string[] = [];
    await pull(desk.database, desk.client, 'AA', (facts) => arrived.push(...facts.map(({ id }) => id)));
    expect(arrived).toEqual([moved.id]);
    expect(await desk.database.facts.get(moved.id)).toMatchObject({ fact: moved });
    expect(await waiting(desk)).toBe(0);
  });

  it('takes its own fact coming back for the answer that was lost', async () => {
    const desk = await startDesk();
    await takeIn(desk);
    desk.hub.fault = 'answer-lost';
    await push(desk.database, desk.client, 'AA', nobody);
    desk.hub.fault = 'none';
    const arrived: Fact[] = [];
    await pull(desk.database, desk.client, 'AA', (facts) => arrived.push(...facts));
    expect(arrived).toMatchObject([{ kind: 'intake-taken', desk: 'AA' }]);
    expect(await waiting(desk)).toBe(0);
    expect(await desk.database.facts.count()).toBe(1);
    arrived.length = 0;
    await pull(desk.database, desk.client, 'AA', (facts) => arrived.push(...facts));
    expect(arrived).toEqual([]);
  });

  it('takes it also with many others between it and what it comes with', async () => {
    const desk = await startDesk();
    const others = Array.from({ length: 60 }, (_none, at) => intakeFact({ id: at + 10, desk: 'BB' }));
    desk.hub.receive(...others);
    await pull(desk.database, desk.client, 'AA', nobody);
    await takeIn(desk);
    desk.hub.fault = 'answer-lost';
    await push(desk.database, desk.client, 'AA', nobody);
    desk.hub.fault = 'none';
    // Of a desk whose clock was years behind.
    desk.hub.receive(theirs);
    const arrived: Fact[] = [];
    expect(await pull(desk.database, desk.client, 'AA', (facts) => arrived.push(...facts))).toEqual({
      ok: true,
    });
    expect(arrived.map(({ desk: by }) => by)).toEqual(['BB', 'AA']);
    expect(await waiting(desk)).toBe(0);
    expect(await desk.database.facts.count()).toBe(62);
  });

  it('brings nothing back with its own facts: no draft that was thrown away or taken in, no status before', async () => {
    const desk = await startDesk();
    const { database, log } = desk;
    const drafts = createDrafts(database, 'AA', nobody);
    const [taken, discarded] = [await drafts.start(null), await drafts.start(null)];
    const body = intakeBody(theirs.body.ticket);
    const about = taken.id;
    await log.save({ id: about, kind: 'intake-taken', about, body, technician: 'Test' });
    await drafts.discard(discarded.id);
    const move = { kind: 'status-moved' as const, about, technician: 'Test' };
    const [work, ready] = [newId(), newId()];
    await log.save({ ...move, id: work, body: { to: 'in-work', after: [about] } });
    await push(database, desk.client, 'AA', nobody);
    await log.save({ ...move, id: ready, body: { to: 'ready', after: [work] } });
    expect(await pull(database, desk.client, 'AA', nobody)).toEqual({ ok: true });
    expect(await database.read('cursor')).toMatchObject({ after: 2 });
    expect(await drafts.all()).toEqual([]);
    expect(await database.intakes.get(about)).toMatchObject({ status: 'ready' });
    expect(await database.facts.count()).toBe(3);
    expect(await waiting(desk)).toBe(1);
  });

  it('takes a page of many parts whole, with its cursor', async () => {
    const desk = await startDesk();
    const many = Array.from({ length: 120 }, (_, index) => intakeFact({ id: index + 1, desk: 'BB' }));
    desk.hub.receive(...many);
    await pull(desk.database, desk.client, 'AA', nobody);
    expect(await desk.database.facts.count()).toBe(120);
    expect(await desk.database.intakes.count()).toBe(120);
    expect(await desk.database.read('cursor')).toMatchObject({ after: 120 });
  });

  it('never has its cursor ahead of the facts, wherever in a page the disk is full', async () => {
    Dexie.debug = false;
    const database = freshDatabase();
    const disk = onFullDisk(database);
    const hub = new MemoryHub();
    const client = createHubClient('', hub.fetch);
    hub.receive(...Array.from({ length: 120 }, (_, index) => intakeFact({ id: index + 1, desk: 'BB' })));
    let room = -1;
    for (let isPulled = false; !isPulled;) {
      room += 1;
      disk.room = room;
      isPulled = await pull(database, client, 'AA', nobody).then(
        ({ ok }) => ok,
        () => false,
      );
      expect((await database.read('cursor'))?.after ?? 0).toBe(isPulled ? 120 : 0);
      expect(await database.facts.count()).toBe(isPulled ? 120 : 0);
    }
    expect(room).toBeGreaterThan(4);
    expect(await database.intakes.count()).toBe(120);
  });

  it('anew from the start, and cut after each page, never takes up the cursor it had before', async () => {
    const { database, hub, client } = await startDesk();
    hub.receive(theirs, moved);
    await pull(database, client, 'AA', nobody);
    hub.restore(0, true);
    let left = 0;
    const cut: HubClient = {
      ...client,
      pull: (after) => {
        left -= 1;
        return left < 0 ? Promise.resolve({ ok: false, problem: 'unreachable' }) : client.pull(after);
      },
    };
    const reached: number[] = [];
    for (let isPulled = false; !isPulled;) {
      // Others go on meanwhile.
      const more = reached.length < 3 ? 600 : 0;
      for (let at = 0; at < more; at += 1)
        hub.receive(intakeFact({ id: 100 + hub.facts.length, desk: 'BB' }));
      // The first answer says only that the hub is another one.
      left = reached.length === 0 ? 2 : 1;
      isPulled = (await pull(database, cut, 'AA', nobody)).ok;
      const after = (await database.read('cursor'))?.after ?? 0;
      expect(await database.facts.count()).toBe(2 + after);
      reached.push(after);
    }
    expect(reached).toEqual([500, 1000, 1500, 1800]);
    const stored = new Set(await database.facts.toCollection().primaryKeys());
    expect(hub.facts.filter(({ id }) => !stored.has(id))).toEqual([]);
  });

  it('notices a skipped fact, reads again from the start, and adopts nothing it cannot check', async () => {
    const desk = await startDesk();
    desk.hub.receive(theirs, moved);
    desk.hub.tamper = (facts) => facts.filter(({ sequence }) => sequence !== 1);
    expect(await pull(desk.database, desk.client, 'AA', nobody)).toEqual({
      ok: false,
      problem: 'bad-answer',
    });
    expect(await desk.database.facts.count()).toBe(0);
    desk.hub.tamper = (facts) => facts;
    expect(await pull(desk.database, desk.client, 'AA', nobody)).toEqual({ ok: true });
    expect(await desk.database.facts.count()).toBe(2);
  });

  it('notices an altered fact by the running hash', async () => {
    const desk = await startDesk();
    desk.hub.receive(theirs);
    desk.hub.tamper = (facts) =>
      facts.map((entry) => ({ ...entry, fact: { ...entry.fact, technician: 'Other' } }));
    expect(await pull(desk.database, desk.client, 'AA', nobody)).toEqual({
      ok: false,
      problem: 'bad-answer',
    });
    expect(await desk.database.facts.count()).toBe(0);
  });

  it('ends two desks in the same state, whoever was offline when', async () => {
    const hub = new MemoryHub();
    const [a, b] = [await startDesk(hub, 'AA'), await startDesk(hub, 'BB')];
    const intake = await takeIn(a);
    await push(a.database, a.client, 'AA', nobody);
    await pull(b.database, b.client, 'BB', nobody);
    const move = { kind: 'status-moved' as const, about: intake, technician: 'Test' };
    await a.log.save({ ...move, id: newId(), body: { to: 'ready', after: [intake] } });
    await b.log.save({ ...move, id: newId(), body: { to: 'in-work', after: [intake] } });
    for (const desk of [b, a, b]) {
      const code = desk === a ? 'AA' : 'BB';
      await push(desk.database, desk.client, code, nobody);
      await pull(desk.database, desk.client, code, nobody);
    }
    expect(await a.database.intakes.toArray()).toEqual(await b.database.intakes.toArray());
    expect(await a.database.intakes.get(intake)).toMatchObject({ status: 'ready' });
  });
});
