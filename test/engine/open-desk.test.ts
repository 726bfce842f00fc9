import { proxy, wrap } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { rosterKeyOf } from '../../domain/roster/roster-manifest.ts';
import { readHandOver } from '../../domain/wire/hand-over-file.ts';
import type { DeskEvent, DeskService } from '../../renderer/worker/service/desk-service.ts';
import type { WorkerEndpoint } from '../../renderer/worker/service/worker-endpoint.ts';
import { MemoryJournal } from '../support/desk-storage.ts';
import { damageRecords, opened, readRecords } from '../support/raw-database.ts';
import { testVaultKey } from '../support/vault.ts';
import { aDraftItem } from '../support/draft-item.ts';

const identity = {
  desk: 'AA',
  rosterKey: rosterKeyOf('11'.repeat(32)),
  event: { name: 'Games', country: 'FR', timeZone: 'Europe/Paris', sample: false },
  hubUrl: 'https://hub.test/',
  enrolment: 'ab'.repeat(32),
  revocation: null,
  lastTicket: 0,
};

interface Desk {
  readonly service: DeskService;
  readonly events: DeskEvent[];
  /** The last status that was told. */
  readonly status: () => Extract<DeskEvent, { type: 'status' }>['status'] | null;
}

let workers: Worker[] = [];

/** A worker of its own, as the page has it after each unlock. */
function freshWorker() {
  stopWorkers();
  const worker = new Worker(new URL('../../renderer/worker/worker.ts', import.meta.url), { type: 'module' });
  workers.push(worker);
  return wrap<WorkerEndpoint>(worker);
}

function stopWorkers(): void {
  for (const worker of workers) worker.terminate();
  workers = [];
}

async function start(journal = new MemoryJournal(), seed?: number): Promise<Desk> {
  const service = freshWorker();
  const answer = await service.open(identity, proxy(journal), await testVaultKey(seed));
  expect(answer).toMatchObject({ ok: true });
  const events: DeskEvent[] = [];
  await service.subscribe(proxy((event: DeskEvent) => void events.push(event)));
  const status = () =>
    events.flatMap((event) => (event.type === 'status' ? [event.status] : [])).at(-1) ?? null;
  return { service, events, status };
}

async function takeIn(service: DeskService): Promise<string> {
  const draft = await service.startDraft(null);
  const item = aDraftItem(await service.newId());
  const person = { ...draft.person, name: 'Zoë Sample' };
  const result = await service.commitIntake({ ...draft, person, items: [item] });
  if (!result.ok) throw new Error('the intake must be committed');
  return result.intake.taken.id;
}

const intakesTold = ({ events }: Desk): number => events.filter(({ type }) => type === 'intakes').length;

afterEach(async () => {
  stopWorkers();
  for (const name of ['desk', 'roster']) await opened(indexedDB.deleteDatabase(name));
});

describe('a desk opened with its vault’s key', () => {
  it('has everything again when it is opened anew with the same key', async () => {
    const journal = new MemoryJournal();
    const first = await start(journal);
    const id = await takeIn(first.service);
    await first.service.startDraft(null);
    const again = await start(journal);
    expect((await again.service.intake(id))?.taken.body.person.name).toBe('Zoë Sample');
    expect(await again.service.drafts()).toHaveLength(1);
    expect(again.status()).toMatchObject({ journal: { unopened: 0 }, storage: null, sync: { pending: 1 } });
  });

  it('makes a file of what waits for the hub, and remembers where it was saved', async () => {
    const journal = new MemoryJournal();
    const first = await start(journal);
    await takeIn(first.service);
    expect(await first.service.lastHandOver()).toBeNull();
    const result = await first.service.makeHandOver(proxy(() => undefined));
    if (!result.ok) throw new Error('an intake waits');
    const { made } = result;
    expect(readHandOver(made.bytes)).toMatchObject({ about: { desk: 'AA', event: 'Games', facts: 1 } });
    const saved = { madeAt: made.madeAt, facts: made.facts, file: '/media/stick/AA.cpsfacts' };
    await first.service.noteHandOver(saved);
    const again = await start(journal);
    expect(await again.service.lastHandOver()).toEqual(saved);
    expect(again.status()).toMatchObject({ sync: { pending: 1 } });
  });

  it('deletes nothing when its key is not the right one: what waited for the hub is there with the key', async () => {
    const journal = new MemoryJournal();
    const id = await takeIn((await start(journal)).service);
    const [records, stored] = [[...journal.records], await readRecords('desk')];
    const attempt = await freshWorker().open(identity, proxy(journal), await testVaultKey(8));
    expect(attempt).toEqual({ ok: false, problem: 'damaged' });
    expect(journal.records).toEqual(records);
    expect(await readRecords('desk')).toEqual(stored);
    const again = await start(journal);
    expect(await again.service.intake(id)).not.toBeNull();
    expect(again.status()).toMatchObject({ sync: { pending: 1 } });
  });

  it('does not open with the key of another vault when there are only settings either', async () => {
    const { service } = await start();
    await service.saveSettings({ ...(await service.settings()), technician: 'Alex' });
    const attempt = await freshWorker().open(identity, proxy(new MemoryJournal()), await testVaultKey(8));
    expect(attempt).toEqual({ ok: false, problem: 'damaged' });
    expect(await (await start()).service.settings()).toMatchObject({ technician: 'Alex' });
  });

  it('says how many journal records another vault left, and goes on', async () => {
    const journal = new MemoryJournal();
    await takeIn((await start(journal)).service);
    stopWorkers();
    await opened(indexedDB.deleteDatabase('desk'));
    const other = await start(journal, 8);
    expect(other.status()).toMatchObject({ journal: { unopened: 1 }, storage: null });
    await takeIn(other.service);
    expect(journal.records).toHaveLength(2);
  });

  it('has everything again after rows of its storage were damaged, and says nothing', async () => {
    const journal = new MemoryJournal();
    const first = await start(journal);
    const ids = [await takeIn(first.service), await takeIn(first.service)];
    await first.service.moveStatus(ids[0] ?? '', 'ready');
    stopWorkers();
    await damageRecords('desk', 'intakes', ids);
    await damageRecords('desk', 'facts', ids);
    const again = await start(journal);
    const filter = { text: 'sample', statuses: [], limit: 10 };
    expect(await again.service.board(filter)).toMatchObject({
      // What is promised and not ready comes first.
      rows: [{ status: 'received' }, { status: 'ready' }],
      total: 2,
    });
    expect(again.status()).toMatchObject({ storage: null, sync: { pending: 3 } });
  });

  it('says when a row does not open that can’t be made anew, and goes on with the others', async () => {
    const journal = new MemoryJournal();
    const desk = await start(journal);
    const [damaged, sound] = [await takeIn(desk.service), await takeIn(desk.service)];
    journal.records = [];
    await damageRecords('desk', 'facts', [damaged]);
    await damageRecords('desk', 'intakes', [damaged]);
    await expect(desk.service.intake(damaged)).rejects.toMatchObject({ name: 'SealedRowError' });
    await expect.poll(() => desk.status()?.storage).toBe('damaged');
    expect(await desk.service.intake(sound)).not.toBeNull();
    await takeIn(desk.service);
    await expect.poll(() => desk.status()?.sync.pending).toBe(3);
    expect(desk.status()?.storage).toBe('damaged');
  });
});

describe('the screens', () => {
  it('read the lists again when an intake changed, and not for a verdict', async () => {
    const desk = await start();
    await desk.service.identify('99999999');
    await expect.poll(() => desk.status()?.sync.pending).toBe(1);
    await desk.service.syncNow();
    await expect.poll(() => desk.status()?.sync.state).toBe('offline');
    expect(intakesTold(desk)).toBe(0);
    const id = await takeIn(desk.service);
    expect(intakesTold(desk)).toBe(1);
    await desk.service.moveStatus(id, 'ready');
    expect(intakesTold(desk)).toBe(2);
  });
});
