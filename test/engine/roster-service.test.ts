import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RosterChange } from '../../domain/roster/changes.ts';
import { GiveWay } from '../../renderer/worker/give-way.ts';
import { RosterDatabase } from '../../renderer/worker/roster-database.ts';
import { PieceStore } from '../../renderer/worker/roster/piece-store.ts';
import { ReadAhead } from '../../renderer/worker/roster/read-ahead.ts';
import { RosterService } from '../../renderer/worker/roster/roster-service.ts';
import { SegmentReader } from '../../renderer/worker/roster/segment-reader.ts';
import { createHubClient } from '../../renderer/worker/sync/hub-client.ts';
import { newId } from '../../renderer/worker/time.ts';
import { memoryFolder } from '../support/memory-folder.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { testSeal } from '../support/roster-desk.ts';
import { aCard, aMember } from '../support/roster-rows.ts';

const rows = {
  members: Array.from({ length: 9 }, (_, at) => aMember(`20${at}`, `Sample P${at}`)),
  cards: [],
};

async function startService(hub = new MemoryHub(), name = `service-${newId()}`, fetchFrom = hub.fetch) {
  const database = new RosterDatabase(name);
  const folder = memoryFolder(name);
  const store = new PieceStore(database, await testSeal(), new ReadAhead(database, folder));
  const service = new RosterService(store, createHubClient('', fetchFrom), hub.roster.key, new GiveWay());
  const wanted = vi.fn();
  const problems: unknown[] = [];
  service.onLack = wanted;
  service.onChange = () => problems.push(service.problem);
  await service.open();
  return { hub, database, folder, service, wanted, problems };
}

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the roster’s part of the desk', () => {
  it('has many changes indexed by itself, after a transfer and after a start', async () => {
    const { hub, database, service } = await startService();
    hub.roster.publish(rows);
    const changes = (from: number) =>
      Array.from({ length: 600 }, (_, at): RosterChange => {
        const member = aMember(`3${from + at}`, `Sample C${from + at}`);
        return { kind: 'member', region: 'emea', number: member.memberNumber, member };
      });
    hub.roster.change(...changes(1000));
    hub.roster.change(...changes(2000));
    await service.sync();
    const indexed = async (on: RosterDatabase) => (await on.readFirst())?.indexed;
    await vi.waitFor(async () => expect(await indexed(database)).toMatchObject({ pages: 2 }));

    const first = await database.readFirst();
    if (first === null) throw new Error('what to read first was noted');
    await database.meta.put({ ...first, indexed: null });
    database.close();
    const again = await startService(hub, database.name);
    await vi.waitFor(async () => expect(await indexed(again.database)).toMatchObject({ pages: 2 }));
    expect(again.service.problem).toBeNull();
  });

  it('is read a little before the first card is shown, once, and whatever can’t be read is left to who asks', async () => {
    const read = vi.spyOn(SegmentReader.prototype, 'read');
    const { hub, folder, database, service } = await startService();
    hub.roster.publish(rows);
    await service.sync();
    const { segments } = hub.roster.directory;
    await vi.waitFor(() =>
      expect(read.mock.calls.map(([{ segment }]) => segment.hash)).toEqual(segments.map(({ hash }) => hash)),
    );
    hub.roster.publish({ ...rows, cards: [aCard('U-1')] });
    await service.sync();
    expect(read).toHaveBeenCalledTimes(segments.length);

    database.close();
    // Segments lie in front.
    for (const file of folder.files.values()) file.bytes.fill(0, 0, 30);
    const again = await startService(hub, database.name);
    const all = segments.length + hub.roster.directory.segments.length;
    await vi.waitFor(() => expect(read).toHaveBeenCalledTimes(all));
    expect(again.service.problem).toBeNull();
  });

  it('names what it refused until a good one came, and keeps the old one meanwhile', async () => {
    const { hub, service, problems } = await startService();
    hub.roster.publish(rows);
    expect(await service.sync()).toEqual({ ok: true });
    hub.roster.publish(rows, {}, '44'.repeat(32));
    expect(await service.sync()).toEqual({ ok: true });
    expect(service.problem).toBe('bad-signature');
    expect(service.roster.facts().members).toBe(9);
    hub.fault = 'down';
    expect(await service.sync()).toEqual({ ok: false, problem: 'unreachable' });
    expect(service.problem).toBe('bad-signature');
    hub.fault = 'none';
    hub.roster.publish(rows);
    await service.sync();
    expect(problems).toEqual([null, 'bad-signature', 'bad-signature', null]);
  });

  it('says that it is damaged, wants a sync, and stays so while there is no network', async () => {
    const { hub, folder, service, wanted } = await startService();
    hub.roster.publish(rows);
    await service.sync();
    for (const file of folder.files.values()) file.bytes.fill(0);
    expect((await service.roster.findNumber('200')).found).toBe('damaged');
    expect([service.problem, wanted.mock.calls.length]).toEqual(['damaged', 1]);
    hub.fault = 'down';
    await service.sync();
    expect(service.problem).toBe('damaged');
    hub.fault = 'none';
    await service.sync();
    expect(service.problem).toBeNull();
    expect((await service.roster.findNumber('200')).found).toHaveLength(1);
  });

  it('says so of its own accord after a restart', async () => {
    const { hub, database, folder, service } = await startService();
    hub.roster.publish(rows);
    await service.sync();
    folder.files.clear();
    database.close();
    const again = await startService(hub, database.name);
    await expect.poll(() => again.service.problem).toBe('damaged');
    expect(again.wanted).toHaveBeenCalledOnce();
  });

  it('lets a long transfer go on by itself: nobody waits for it, and there is never a second one', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { hub, service, problems } = await startService();
    hub.roster.publish(rows);
    const [volume] = hub.roster.directory.volumes;
    const more: (() => void)[] = [];
    hub.roster.send = ({ hash, bytes }) =>
      hash === volume?.hash ? slowly(bytes, (go) => more.push(go)) : bytes;
    const first = service.sync();
    await expect.poll(() => more.length).toBe(1);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await first).toEqual({ ok: true });
    expect(service.roster.facts().builtAt).toBeNull();
    expect(await service.sync()).toEqual({ ok: true });
    expect(hub.roster.sent.filter(({ hash }) => hash === volume?.hash)).toHaveLength(1);
    more[0]?.();
    await expect.poll(() => service.roster.facts().members).toBe(9);
    await expect.poll(() => service.arriving).toBeNull();
    // Once, or oftener where a slow laptop tells of what has come so far.
    await expect.poll(() => problems.length).toBeGreaterThan(0);
    expect(new Set(problems)).toEqual(new Set([null]));
  });

  it('gives up a blob of which nothing more comes, and takes the rest the next time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const hub = new MemoryHub();
    hub.roster.publish(rows);
    const [volume] = hub.roster.directory.volumes;
    let isStuck = false;
    const { service } = await startService(hub, undefined, (input, init) => {
      const path = input instanceof Request ? input.url : String(input);
      if (isStuck || !path.endsWith(volume?.hash ?? '')) return hub.fetch(input, init);
      isStuck = true;
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    });
    const sync = service.sync();
    await expect.poll(() => isStuck).toBe(true);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await sync).toEqual({ ok: true });
    expect(service.roster.facts().builtAt).toBeNull();
    await vi.advanceTimersByTimeAsync(13_000);
    await expect
      .poll(async () => {
        await service.sync();
        return service.roster.facts().members;
      })
      .toBe(9);
  });
});

/** A body that stops half way until it is told to go on. */
function slowly(bytes: Uint8Array<ArrayBuffer>, onWait: (go: () => void) => void): ReadableStream {
  const half = bytes.length >> 1;
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, half));
      onWait(() => {
        controller.enqueue(bytes.subarray(half));
        controller.close();
      });
    },
  });
}
