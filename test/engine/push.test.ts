import { Dexie } from 'dexie';
import { describe, expect, it, vi } from 'vitest';
import type { Fact } from '../../domain/facts/fact.ts';
import { push } from '../../renderer/worker/sync/push.ts';
import { damageRecords } from '../support/raw-database.ts';
import { faults, nobody, startDesk, takeIn, waiting } from '../support/syncing-desk.ts';

// Dexie would print every error of these tests.
Dexie.debug = false;

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

  it('goes past a row that does not open: what is behind it reaches the hub, and it waits on', async () => {
    const desk = await startDesk();
    const [first, second, third] = [await takeIn(desk), await takeIn(desk), await takeIn(desk)];
    await damageRecords(desk.database.name, 'facts', [first]);
    expect(await push(desk.database, desk.client, 'AA', nobody)).toEqual({ ok: true });
    expect(desk.hub.facts.map(({ id }) => id)).toEqual([second, third]);
    expect(await waiting(desk)).toBe(1);
    expect(await push(desk.database, desk.client, 'AA', nobody)).toEqual({ ok: true });
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
