import { describe, expect, it } from 'vitest';
import { signRevocation, type SignedRevocation } from '../../domain/wire/revocation.ts';
import { waitingFacts, type DeskDatabase } from '../../renderer/worker/desk-database.ts';
import type { DeskStatus } from '../../renderer/worker/service/desk-status.ts';
import type { FactLog } from '../../renderer/worker/facts/fact-log.ts';
import { createEnding } from '../../renderer/worker/end-desk.ts';
import { Revocation } from '../../renderer/worker/revocation.ts';
import { createHubClient } from '../../renderer/worker/sync/hub-client.ts';
import { noteEpoch } from '../../renderer/worker/sync/known-at-hub.ts';
import { pull } from '../../renderer/worker/sync/pull.ts';
import { push } from '../../renderer/worker/sync/push.ts';
import type { StepAnswer, SyncSteps } from '../../renderer/worker/sync/sync-loop.ts';
import { newId } from '../../renderer/worker/time.ts';
import { freshDatabase, MemoryJournal, openLog } from '../support/desk-storage.ts';
import { intakeFact, moveFact } from '../support/facts.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { damageRecords } from '../support/raw-database.ts';

const own = { desk: 'AA', enrolment: 'ab'.repeat(32) };

interface Desk {
  readonly database: DeskDatabase;
  readonly journal: MemoryJournal;
  readonly log: FactLog;
  readonly revocation: Revocation;
  /** What wiping met. */
  readonly failures: DeskStatus['ended'][];
  /** Rosters asked for. */
  rosters: number;
  /** What the steps of one sync run come to. */
  run(): Promise<StepAnswer[]>;
}

const nobody = (): void => undefined;

const pathOf = (input: RequestInfo | URL): string =>
  new URL(input instanceof Request ? input.url : input, 'http://hub.test').pathname;

/** The parts that end a desk, as the app puts them together. */
async function startDesk(
  hub: MemoryHub,
  { fetchFrom = hub.fetch, unopened = 0, kept = null as SignedRevocation | null } = {},
): Promise<Desk> {
  const database = freshDatabase();
  const journal = new MemoryJournal();
  const log = await openLog(database, journal, own.desk);
  const client = createHubClient('', fetchFrom);
  const event = { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false };
  const identity = {
    ...own,
    lastTicket: 0,
    rosterKey: hub.roster.key,
    event,
    hubUrl: 'https://hub.test/',
    revocation: kept,
  };
  const revocation = new Revocation(identity, client, journal);
  revocation.onEnd = () => log.end();
  const failures: DeskStatus['ended'][] = [];
  const endDesk = createEnding({
    database,
    log,
    hub: client,
    host: journal,
    desk: own.desk,
    healed: { unopened },
    failed: (ended) => failures.push(ended),
  });
  const desk: Desk = {
    database,
    journal,
    log,
    revocation,
    failures,
    rosters: 0,
    run: () => runOf(steps),
  };
  const steps = revocation.steps(
    {
      epoch: (epoch) => noteEpoch(database, own.desk, epoch),
      push: () => push(database, client, own.desk, nobody),
      pull: () => pull(database, client, own.desk, nobody),
      roster: () => {
        desk.rosters += 1;
        return Promise.resolve({ ok: true });
      },
      attachments: () => Promise.resolve(),
    },
    endDesk,
  );
  return desk;
}

async function runOf(steps: SyncSteps): Promise<StepAnswer[]> {
  return [await steps.push(), await steps.pull(), await steps.roster()];
}

async function record({ log }: Desk): Promise<boolean> {
  const id = newId();
  const body = { treatAs: 'priority' as const, because: 'a test' };
  return (await log.save({ id, kind: 'decision-made', about: id, body, technician: 'Test' })).ok;
}

const statementOf = (hub: MemoryHub, change: Partial<typeof own> = {}, secret = hub.roster.secret) =>
  signRevocation({ ...own, revokedAt: '2026-11-24T12:00:00.000Z', ...change }, secret);

describe('a desk that the hub ends', () => {
  it('hands over what is unsent, tells the hub, and is wiped, in one run', async () => {
    const hub = new MemoryHub();
    const desk = await startDesk(hub);
    await record(desk);
    hub.revocation = statementOf(hub);
    expect((await desk.run()).map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(hub.facts).toHaveLength(1);
    expect([desk.journal.noted, hub.handOvers, desk.journal.wipes]).toEqual([hub.revocation, 1, 1]);
    expect(desk.database.isOpen()).toBe(false);
    expect(desk.rosters).toBe(0);
  });

  it('takes in nothing more, and is not wiped before the last fact is with the hub', async () => {
    const hub = new MemoryHub();
    let saved = true;
    const desk = await startDesk(hub, {
      async fetchFrom(input, init) {
        // Between the push and the proof somebody is served.
        if (pathOf(input) === '/v1/revocation') saved = await record(desk);
        return hub.fetch(input, init);
      },
    });
    await record(desk);
    hub.revocation = statementOf(hub);
    await desk.run();
    expect([saved, await record(desk)]).toEqual([true, false]);
    expect([hub.facts.length, await waitingOf(desk), desk.journal.wipes]).toEqual([1, 1, 0]);
    await desk.run();
    expect([hub.facts.length, desk.journal.wipes]).toEqual([2, 1]);
  });

  it('goes on after a restart from what main kept, and asks for no second proof', async () => {
    const hub = new MemoryHub();
    hub.revocation = statementOf(hub);
    const desk = await startDesk(hub, { kept: hub.revocation });
    expect(desk.revocation.hasEnded).toBe(true);
    await record(desk);
    await desk.run();
    expect(hub.facts).toHaveLength(1);
    expect(desk.journal.wipes).toBe(1);
    expect(hub.asked).not.toContain('GET /v1/revocation');
  });

  it('counts what the hub keeps unread as handed over', async () => {
    const hub = new MemoryHub();
    const desk = await startDesk(hub);
    await record(desk);
    await desk.database.facts.toCollection().modify((stored: { fact: { body: unknown } }) => {
      stored.fact = { ...stored.fact, body: { nonsense: true } };
    });
    hub.revocation = statementOf(hub);
    await desk.run();
    expect(hub.quarantined).toHaveLength(1);
    expect(desk.journal.wipes).toBe(1);
  });

  it('is never wiped while a record of its journal can’t be read: that may be an unsent fact', async () => {
    const hub = new MemoryHub();
    const desk = await startDesk(hub, { unopened: 1 });
    hub.revocation = statementOf(hub);
    await desk.run();
    await desk.run();
    expect([desk.revocation.hasEnded, hub.handOvers, desk.journal.wipes]).toEqual([true, 0, 0]);
  });

  it('is never wiped while only its journal has a fact', async () => {
    const hub = new MemoryHub();
    const desk = await startDesk(hub);
    const taken = intakeFact({ id: 4 });
    await desk.log.save({ ...taken, technician: 'Test' });
    await damageRecords(desk.database.name, 'intakes', [taken.id]);
    const moved = moveFact({ id: 5, about: taken.id, to: 'ready', after: [taken.id] });
    expect(await desk.log.save({ ...moved, technician: 'Test' })).toMatchObject({ isKept: true });
    hub.revocation = statementOf(hub);
    await desk.run();
    await desk.run();
    expect([hub.facts.length, await waitingOf(desk), desk.journal.wipes]).toEqual([1, 0, 0]);
  });

  it('is never wiped while the hub lacks a photo', async () => {
    const hub = new MemoryHub();
    const desk = await startDesk(hub);
    const hash = 'ab'.repeat(32);
    const photo = { hash, state: 'here' as const, ref: { hash, type: 'image/jpeg' as const, bytes: 1 } };
    await desk.database.attachments.put({ ...photo, pending: 1 });
    hub.revocation = statementOf(hub);
    await desk.run();
    await desk.run();
    expect([desk.revocation.hasEnded, hub.handOvers, desk.journal.wipes]).toEqual([true, 0, 0]);
    await desk.database.attachments.put(photo);
    await desk.run();
    expect([hub.handOvers, desk.journal.wipes]).toEqual([1, 1]);
  });

  it('sends again what a hub restored from a backup has lost, before it is wiped', async () => {
    const hub = new MemoryHub();
    const desk = await startDesk(hub);
    await record(desk);
    await desk.run();
    hub.revocation = statementOf(hub);
    hub.facts = [];
    hub.epoch = '0a0a0a0a-0000-4000-8000-000000000002';
    await desk.run();
    expect(desk.journal.wipes).toBe(0);
    await desk.run();
    expect(hub.facts).toHaveLength(1);
    expect(desk.journal.wipes).toBe(1);
  });

  it('says why it could not be wiped, and tries again with everything still there', async () => {
    const hub = new MemoryHub();
    const desk = await startDesk(hub);
    await record(desk);
    hub.revocation = statementOf(hub);
    desk.journal.problem = 'disk-full';
    await desk.run();
    expect(desk.failures).toEqual([{ problem: 'disk-full' }]);
    expect(await desk.database.facts.count()).toBe(1);
    desk.journal.problem = null;
    await desk.run();
    expect(desk.journal.wipes).toBe(1);
  });
});

const waitingOf = ({ database }: Desk): Promise<number> => waitingFacts(database).count();

const jsonAnswer = (value: unknown, status: number) =>
  new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } });
const page = (status: number) =>
  new Response('<html>Sign in</html>', { status, headers: { 'content-type': 'text/html' } });
const revoked = { error: 'revoked', message: 'the access has ended' };

/** A hub, or what stands in its place, that says `revoked` and proves it with this. */
const saysRevoked = (proof: unknown) => (path: string) =>
  path === '/v1/revocation' ? jsonAnswer({ revocation: proof }, 200) : jsonAnswer(revoked, 403);

describe('nobody is logged out for want of a hub that knows them', () => {
  const real = new MemoryHub();
  const answers: readonly [string, (path: string) => Response][] = [
    ['401', () => jsonAnswer({ error: 'unauthorised', message: 'unknown desk' }, 401)],
    ['401 with a page', () => page(401)],
    ['403 with a page', () => page(403)],
    ['403 that is no problem', () => jsonAnswer({ message: 'forbidden' }, 403)],
    ['403 without proof', saysRevoked(null)],
    ['403 with a proof of another key', saysRevoked(statementOf(real, {}, '44'.repeat(32)))],
    ['403 with the proof of another desk', saysRevoked(statementOf(real, { desk: 'BB' }))],
    [
      '403 with the proof of an earlier enrolment',
      saysRevoked(statementOf(real, { enrolment: 'cd'.repeat(32) })),
    ],
    ['403 with a proof that was changed', saysRevoked({ ...statementOf(real), statement: '{}' })],
    [
      '403, and a page for the proof',
      (path) => (path === '/v1/revocation' ? page(200) : jsonAnswer(revoked, 403)),
    ],
    ['a sign-in page', () => page(200)],
    ['500', () => jsonAnswer({ error: 'failed', message: 'out of order' }, 500)],
    [
      'a time-out',
      () => {
        throw new DOMException('', 'TimeoutError');
      },
    ],
  ];

  it.each(answers)('not by %s: the desk works on, and keeps everything', async (_, answer) => {
    const hub = new MemoryHub();
    const asked: string[] = [];
    const desk = await startDesk(hub, {
      fetchFrom: (input) => {
        const path = pathOf(input);
        asked.push(path);
        return new Promise((resolve) => resolve(answer(path)));
      },
    });
    expect(await record(desk)).toBe(true);
    for (let at = 0; at < 3; at += 1) expect((await desk.run())[1]?.ok).toBe(false);
    expect(asked).toContain('/v1/facts');
    expect([desk.revocation.hasEnded, desk.journal.noted, desk.journal.wipes]).toEqual([false, null, 0]);
    expect(desk.rosters).toBe(3);
    expect(await record(desk)).toBe(true);
    expect(await waitingOf(desk)).toBe(2);
  });
});
