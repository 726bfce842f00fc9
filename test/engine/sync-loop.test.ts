/** The loop that syncs a whole desk, over links and hubs that fail, and with a clock that is off. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NEWS_APART_MS } from '../../renderer/worker/sync/sync-loop.ts';
import { MemoryJournal } from '../support/desk-storage.ts';
import { intakeFact } from '../support/facts.ts';
import { MemoryHub, type Fault } from '../support/memory-hub.ts';
import { clearDesks, WorkerDesk } from '../support/worker-desk.ts';

const hour = 60 * 60 * 1000;

let hub: MemoryHub;
let desks: WorkerDesk[] = [];

beforeEach(() => {
  hub = new MemoryHub();
});

afterEach(async () => {
  end();
  await clearDesks();
});

async function open(journal?: MemoryJournal, fetchFrom = hub.fetch): Promise<WorkerDesk> {
  const desk = await WorkerDesk.open(fetchFrom, journal);
  desks.push(desk);
  return desk;
}

function end(): void {
  for (const desk of desks) desk.end();
  desks = [];
}

const asked = (what: string): number => hub.asked.filter((question) => question === what).length;

/** How often the hub was asked whether it is there. */
const tries = (): number => asked('GET /v1/health');

const soon = { timeout: 10_000 };

/** Waits until so many more runs have begun, each at once. */
async function hurry(desk: WorkerDesk, runs: number): Promise<void> {
  for (let run = 0; run < runs; run += 1) {
    const before = tries();
    await desk.service.syncNow();
    await expect.poll(tries, soon).toBeGreaterThan(before);
  }
}

describe('a fact that waits for the hub', () => {
  it('is sent by the next try on its own after an upload failed, though nothing more is saved', async () => {
    hub.fault = 'down';
    const desk = await open();
    const id = await desk.takeIn();
    await expect.poll(() => desk.status?.sync.state, soon).toBe('offline');
    const failed = tries();
    await expect.poll(tries, soon).toBeGreaterThan(failed);
    expect(desk.status?.sync.pending).toBe(1);
    hub.fault = 'none';
    await expect.poll(() => hub.facts.map((fact) => fact.id), soon).toEqual([id]);
    await expect.poll(() => desk.status?.sync, soon).toMatchObject({ state: 'in-sync', pending: 0 });
  });

  it('is sent at once when the link is back, though the next try was half a minute off', async () => {
    hub.fault = 'down';
    const desk = await open();
    const id = await desk.takeIn();
    await hurry(desk, 8);
    const failed = tries();
    await new Promise((resolve) => setTimeout(resolve, 3000));
    expect(tries()).toBe(failed);
    hub.fault = 'none';
    desk.networkIsBack();
    await expect.poll(() => hub.facts.map((fact) => fact.id), { timeout: 5000 }).toEqual([id]);
  });

  it('is never dropped: not after twenty tries of every kind, nor by another technician, nor by a restart', async () => {
    const faults: Fault[] = ['down', 'html', 'error-500', 'half-a-body', 'empty-body', 'refused'];
    const journal = new MemoryJournal();
    const first = await open(journal);
    await first.service.saveSettings({ ...(await first.service.settings()), technician: 'Alex' });
    hub.fault = 'down';
    const id = await first.takeIn();
    for (const fault of faults) {
      hub.fault = fault;
      await hurry(first, 20);
    }
    await first.service.saveSettings({ ...(await first.service.settings()), technician: 'Robin' });
    end();
    const second = await open(journal);
    expect(second.status?.sync.pending).toBe(1);
    hub.fault = 'none';
    await hurry(second, 1);
    await expect.poll(() => hub.facts, soon).toMatchObject([{ id, technician: 'Alex' }]);
  });
});

const pathOf = (input: RequestInfo | URL): string =>
  new URL(input instanceof Request ? input.url : input, 'http://hub.test').pathname;

it('what desks save in a hurry is a few runs and not one each, and all of it arrives', async () => {
  const opened = performance.now();
  const desk = await open();
  await expect.poll(() => desk.status?.sync.state, soon).toBe('in-sync');
  const before = { facts: asked('GET /v1/facts'), tries: tries() };
  const began = performance.now();
  const saved: string[] = [];
  for (let intake = 0; intake < 12; intake += 1) {
    saved.push(await desk.takeIn());
    hub.receive(intakeFact({ id: intake + 1, desk: 'BB' }));
  }
  const hubHas = () => hub.facts.filter(({ desk: by }) => by === 'AA').map(({ id }) => id);
  await expect.poll(hubHas, soon).toEqual(saved);
  // Runs for news begin a second apart, however fast or slow the machine.
  const took = performance.now() - began;
  expect(asked('GET /v1/facts') - before.facts).toBeLessThanOrEqual(2 + took / NEWS_APART_MS);
  // For facts alone nothing else is asked, until half a minute after the first run, however slow the machine.
  expect(tries() - before.tries).toBeLessThanOrEqual(Math.floor((performance.now() - opened) / 30_000));
});

describe('pushing and pulling', () => {
  const answer = (status: number) =>
    Promise.resolve(
      new Response('{"error":"refused","message":"no"}', {
        status,
        headers: { 'content-type': 'application/json' },
      }),
    );

  it.each([403, 409, 500])(
    'fail apart: with every push answered by %i, what other desks did still arrives',
    async (status) => {
      const refuses: typeof fetch = (input, init) =>
        init?.method === 'POST' ? answer(status) : hub.fetch(input, init);
      const desk = await open(undefined, refuses);
      await desk.takeIn();
      const theirs = intakeFact({ id: 1, desk: 'BB' });
      hub.receive(theirs);
      await hurry(desk, 1);
      await expect.poll(() => desk.service.intake(theirs.id), soon).not.toBeNull();
      expect(desk.status?.sync.pending).toBe(1);
    },
  );

  it('fail apart: with every pull answered by an error, what is saved here is still sent', async () => {
    const refuses: typeof fetch = (input, init) =>
      pathOf(input) === '/v1/facts' && init?.method === 'GET' ? answer(500) : hub.fetch(input, init);
    const desk = await open(undefined, refuses);
    const id = await desk.takeIn();
    await expect.poll(() => hub.facts.map((fact) => fact.id), soon).toEqual([id]);
  });
});

it.each([
  ['ahead', hour],
  ['behind', -hour],
])('a laptop whose clock is an hour %s syncs all the same, and is told so', async (_direction, off) => {
  hub.now = () => Date.now() - off;
  hub.receive(intakeFact({ id: 1, desk: 'BB' }));
  const desk = await open();
  await desk.takeIn();
  await expect.poll(() => hub.facts.length, soon).toBe(2);
  await expect.poll(() => desk.status?.sync, soon).toMatchObject({ state: 'in-sync', pending: 0 });
  const measured = desk.status?.sync.skewMs ?? 0;
  expect(Math.abs(measured - off)).toBeLessThan(60_000);
  expect((await desk.service.board({ text: '', statuses: [], limit: 10 })).total).toBe(2);
});

it('a list on the screen is not stale after a first sync of many facts: it is told after each page was stored', async () => {
  hub.receive(...Array.from({ length: 1200 }, (_none, at) => intakeFact({ id: at + 1, desk: 'BB' })));
  const desk = await open();
  let shown = 0;
  let toldBefore = 0;
  // As a screen does it: it reads again when it is told, and only then.
  const read = async () => {
    const told = desk.events.filter(({ type }) => type === 'intakes').length;
    if (told > toldBefore) {
      toldBefore = told;
      shown = (await desk.service.board({ text: '', statuses: [], limit: 1 })).total;
    }
    return shown;
  };
  await expect.poll(read, soon).toBe(1200);
});

it('a ticket never collides with one of the laptop that was this desk before: counting goes on behind it', async () => {
  hub.receive(intakeFact({ id: 1 }), intakeFact({ id: 2 }), intakeFact({ id: 3 }));
  const desk = await open();
  await expect.poll(() => desk.status?.sync.state, soon).toBe('in-sync');
  const taken = await desk.service.intake(await desk.takeIn());
  expect(taken?.taken.body.ticket).toMatch(/^AA-0004-/);
});

it('two windows on one desk never sync side by side: the second waits, and takes over when the first is gone', async () => {
  const journal = new MemoryJournal();
  const first = await open(journal);
  await hurry(first, 1);
  const others = new MemoryHub();
  const second = await open(journal, others.fetch);
  await second.service.syncNow();
  await hurry(first, 3);
  // Listening for news is none of it.
  expect(others.asked.filter((asked) => asked !== 'GET /v1/events')).toEqual([]);
  first.end();
  await expect.poll(() => others.asked, soon).toContain('GET /v1/health');
});
