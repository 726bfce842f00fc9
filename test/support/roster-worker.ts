/**
 * Fetches a roster in a worker, with real files, which a test can end at any moment. It is given what the hub has, and tells
 * of blobs, and in the end of what it has then.
 */
import { createHubClient } from '../../renderer/worker/sync/hub-client.ts';
import { RosterDatabase } from '../../renderer/worker/roster-database.ts';
import { createRosterFetcher } from '../../renderer/worker/roster/fetch-roster.ts';
import { PieceStore } from '../../renderer/worker/roster/piece-store.ts';
import { ReadAhead } from '../../renderer/worker/roster/read-ahead.ts';
import { createRoster, type RosterFacts } from '../../renderer/worker/roster/roster.ts';
import { RosterInUse } from '../../renderer/worker/roster/roster-in-use.ts';
import { baseFolder } from '../../renderer/worker/roster/base-folder.ts';
import { MemoryRoster } from './memory-roster.ts';
import { testSeal } from './roster-desk.ts';

export interface RosterJob {
  readonly database: string;
  readonly signed: MemoryRoster['signed'];
  readonly blobs: MemoryRoster['blobs'];
  /** Looked up in the end. */
  readonly numbers: readonly string[];
}

export interface RosterReport {
  readonly stored: ReadonlySet<string>;
  readonly facts: Pick<RosterFacts, 'builtAt' | 'members' | 'cards'>;
  readonly names: readonly (string | undefined)[];
}

self.onmessage = ({ data }: MessageEvent<RosterJob>) => {
  work(data).catch((error: unknown) => {
    // A worker's error reaches the test; a rejected promise would not.
    setTimeout(() => {
      throw error;
    });
  });
};

async function work({ database, signed, blobs, numbers }: RosterJob): Promise<void> {
  const hub = new MemoryRoster();
  hub.signed = signed;
  for (const [hash, bytes] of blobs) hub.blobs.set(hash, bytes);
  hub.send = ({ bytes }) => {
    self.postMessage('blob');
    return bytes;
  };
  const ask: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, 'http://hub.test');
    return Promise.resolve(hub.answer(url, init) ?? new Response(null, { status: 404 }));
  };
  const rosters = new RosterDatabase(database);
  const ahead = new ReadAhead(rosters, baseFolder(database));
  const store = new PieceStore(rosters, await testSeal(), ahead);
  const inUse = new RosterInUse(store, hub.key, () => undefined);
  await inUse.open();
  const fetchRoster = createRosterFetcher({
    store,
    inUse,
    hub: createHubClient('', ask),
    progress: () => undefined,
    turn: () => Promise.resolve(),
  });
  await fetchRoster();
  const roster = createRoster(inUse, store);
  const { builtAt, members, cards } = roster.facts();
  const names: (string | undefined)[] = [];
  for (const number of numbers) {
    const { found } = await roster.findNumber(number);
    names.push(typeof found === 'string' ? found : found[0]?.member?.name);
  }
  const report: RosterReport = { stored: await store.hashes(), facts: { builtAt, members, cards }, names };
  self.postMessage(report);
}
