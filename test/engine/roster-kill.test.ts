import { expect, it } from 'vitest';
import { neededHashes } from '../../renderer/worker/roster/needed-hashes.ts';
import { newId } from '../../renderer/worker/time.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { aCard, aMember } from '../support/roster-rows.ts';
import type { RosterJob, RosterReport } from '../support/roster-worker.ts';

const rows = {
  members: Array.from({ length: 240 }, (_, at) => aMember(`4000${at + 100}`, `Sample Person${at}`)),
  cards: Array.from({ length: 20 }, (_, at) => aCard(`U-${at}`, { region: 'usa' })),
};

/** After so many blobs of a run its worker is ended. */
const kills = [1, 2, 3, 1, 4, 6, 2, 8, 1, 5, 3, 9, 2, 7, 1, 4, 11, 3, 6, 2];

/** Runs a worker on the job until that many blobs were asked for: null then. What it has in the end, where it gets there. */
function runUntil(job: RosterJob, blobs: number): Promise<RosterReport | null> {
  const worker = new Worker(new URL('../support/roster-worker.ts', import.meta.url), { type: 'module' });
  let left = blobs;
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<'blob' | RosterReport>) => {
      left -= 1;
      if (data === 'blob' && left > 0) return;
      worker.terminate();
      resolve(data === 'blob' ? null : data);
    };
    worker.postMessage(job);
  });
}

it('a worker killed twenty times in the middle of a transfer ends with the same roster', async () => {
  const hub = new MemoryHub();
  hub.roster.publish(rows);
  const { signed, blobs, manifest, directory } = hub.roster;
  const numbers = rows.members.map(({ memberNumber }) => memberNumber);
  const job = { database: `kill-${newId()}`, signed, blobs, numbers };
  const ended: (RosterReport | null)[] = [];
  for (const count of kills) ended.push(await runUntil(job, count));
  expect(ended.filter((report) => report === null).length).toBeGreaterThan(10);

  expect(await runUntil(job, Infinity)).toEqual({
    stored: neededHashes({ manifest, directory }),
    facts: { builtAt: manifest.builtAt, members: 240, cards: 260 },
    names: rows.members.map(({ name }) => name),
  });
});
