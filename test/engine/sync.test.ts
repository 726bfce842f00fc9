import { describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../domain/facts/fact.ts';
import { waitingFacts, type DeskDatabase } from '../../renderer/worker/desk-database.ts';
import type { FactLog } from '../../renderer/worker/facts/fact-log.ts';
import { createHubClient, type HubClient } from '../../renderer/worker/sync/hub-client.ts';
import { pull } from '../../renderer/worker/sync/pull.ts';
import { push } from '../../renderer/worker/sync/push.ts';
import { newId } from '../../renderer/worker/time.ts';
import { freshDatabase, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeBody, intakeFact, moveFact } from '../support/facts.ts';
import { MemoryHub, type Fault } from '../support/memory-hub.ts';

interface Desk {
  readonly database: DeskDatabase;
  readonly log: FactLog;
  readonly hub: MemoryHub;
  readonly client: HubClient;
}

async function startDesk(hub = new MemoryHub(), desk = 'AA'): Promise<Desk> {
  const database = freshDatabase();
  const log = await openLog(database, new MemoryJournal(), desk);
  return { database, log, hub, client: createHubClient('', hub.fetch) };
}

async function takeIn({ log }: Desk): Promise<string> {
  const id = newId();
  const body = intakeBody(intakeFact({ id: 1 }).body.ticket);
  await log.save({ id, kind: 'intake-taken', about: id, body, technician: 'Test' });
  return id;
}

const waiting = ({ database }: Desk): Promise<number> => waitingFacts(database).count();

const nobody = (): void => undefined;

const faults: Fault[] = ['down', 'html', 'error-500', 'half-a-body', 'empty-body', 'refused', 'answer-lost'];

describe('pushing', () => {
  it('brings every fact to the hub once, in order', async () => {
    const desk = await startDesk();
    const ids = [await takeIn(desk), await takeIn(desk), await takeIn(desk)];
    expect(await push(desk.database, desk.client, 'AA', nobody)).toEqual({ ok: true });
    expect(desk.hub.facts.map((fact) => fact.id)).toEqual(ids);
    expect(await waiting(desk)).toBe(0);
    desk.hub.asked.length = 0;
    expect(await push(desk.database, desk.client, 'AA', nobody)).toEqual({ ok: true });
    expect(desk.hub.asked).toEqual([]);
  });

  it('tells which facts the hub answered for, request by request', async () => {
    const desk = await startDesk();
    const ids = [await takeIn(desk), await takeIn(desk)];
    const settled: string[][] = [];
    const note = (facts: readonly Fact[]): void => void settled.push(facts.map((fact) => fact.id));
    await push(desk.database, desk.client, 'AA', note);
    expect(settled).toEqual([ids]);
    await push(desk.database, desk.client, 'AA', note);
    desk.hub.fault = 'error-500';
    await takeIn(desk);
    await push(desk.database, desk.client, 'AA', note);
    expect(settled).toEqual([ids]);
  });

  it.each(faults)('loses and doubles nothing when the hub is %s', async (fault) => {
    const desk = await startDesk();
    const ids = [await takeIn(desk), await takeIn(desk)];
    desk.hub.fault = fault;
    expect((await push(desk.database, desk.client, 'AA', nobody)).ok).toBe(false);
    expect(await waiting(desk)).toBe(2);
    desk.hub.fault = 'none';
    expect((await push(desk.database, desk.client, 'AA', nobody)).ok).toBe(true);
    expect(desk.hub.facts.map((fact) => fact.id)).toEqual(ids);
    expect(await waiting(desk)).toBe(0);
  });

  it.each([
    ['down', 'unreachable'],
    ['html', 'not-the-hub'],
    ['error-500', 'hub-error'],
    ['half-a-body', 'bad-answer'],
    ['empty-body', 'bad-answer'],
    ['refused', 'token-refused'],
    ['busy', 'busy'],
  ] as const)('names the problem of a hub that is %s', async (fault, problem) => {
    const desk = await startDesk();
    await takeIn(desk);
    desk.hub.fault = fault;
    expect(await push(desk.database, desk.client, 'AA', nobody)).toEqual({ ok: false, problem });
  });

  it('asks a busy hub for nothing as long as it wants, then goes on', async () => {
    const desk = await startDesk();
    await takeIn(desk);
    desk.hub.fault = 'busy';
    await push(desk.database, desk.client, 'AA', nobody);
    desk.hub.fault = 'none';
    desk.hub.asked.length = 0;
    const wanted = desk.client.busyFor();
    expect(wanted).toBeGreaterThan(0);
    expect(wanted).toBeLessThanOrEqual(1000);
    expect(await push(desk.database, desk.client, 'AA', nobody)).toEqual({ ok: false, problem: 'busy' });
    expect((await desk.client.manifest(null)).ok).toBe(false);
    expect(desk.hub.asked).toEqual([]);
    await vi.waitUntil(() => desk.client.busyFor() === 0, { timeout: 5000 });
    expect((await push(desk.database, desk.client, 'AA', nobody)).ok).toBe(true);
    expect(desk.hub.facts).toHaveLength(1);
  });

  it('is not held up by a fact the hub cannot read', async () => {
    const desk = await startDesk();
    const bad = await takeIn(desk);
    await desk.database.facts
      .where('id')
      .equals(bad)
      .modify((stored: { fact: Fact }) => {
        stored.fact = { ...stored.fact, body: { ticket: 'nonsense' } };
      });
    const good = await takeIn(desk);
    expect((await push(desk.database, desk.client, 'AA', nobody)).ok).toBe(true);
    expect(desk.hub.facts.map((fact) => fact.id)).toEqual([good]);
    expect(await waiting(desk)).toBe(0);
    expect(await desk.database.facts.get(bad)).toMatchObject({
      quarantined: 1,
      reason: expect.stringContaining('body'),
    });
    expect(desk.hub.quarantined).toHaveLength(1);
  });
});

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

  it.each(faults)('starts again where it was when the hub is %s', async (fault) => {
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

  it('takes a page of many parts whole, with its cursor', async () => {
    const desk = await startDesk();
    const many = Array.from({ length: 120 }, (_, index) => intakeFact({ id: index + 1, desk: 'BB' }));
    desk.hub.receive(...many);
    await pull(desk.database, desk.client, 'AA', nobody);
    expect(await desk.database.facts.count()).toBe(120);
    expect(await desk.database.intakes.count()).toBe(120);
    expect(await desk.database.read('cursor')).toMatchObject({ after: 120 });
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
