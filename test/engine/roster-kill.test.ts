import { expect, it } from 'vitest';
import { neededHashes } from '../../renderer/worker/roster/needed-hashes.ts';
import { newId } from '../../renderer/worker/time.ts';
import { MemoryHub } from '../support/memory-hub.ts';
import { openRosterDesk } from '../support/roster-desk.ts';
import { aCard, aMember } from '../support/roster-rows.ts';
import type { RosterJob } from '../support/roster-worker.ts';

const rows = {
  members: Array.from({ length: 240 }, (_, at) => aMember(`4000${at + 100}`, `Sample Person${at}`)),
  cards: Array.from({ length: 20 }, (_, at) => aCard(`U-${at}`, { region: 'usa' })),
};

/** After so many blobs of a run its worker is ended. */
const kills = [1, 2, 3, 1, 4, 6, 2, 8, 1, 5, 3, 9, 2, 7, 1, 4, 11, 3, 6, 2];

/** Runs a worker on the job until that many blobs were asked for, or it is done; true when it was ended. */
function runUntil(job: RosterJob, blobs: number): Promise<boolean> {
  const worker = new Worker(new URL('../support/roster-worker.ts', import.meta.url), { type: 'module' });
  let left = blobs;
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }) => {
      left -= 1;
      if (data !== 'done' && left > 0) return;
      worker.terminate();
      resolve(data !== 'done');
    };
    worker.postMessage(job);
  });
}

it('a worker killed twenty times in the middle of a transfer ends with the same roster', async () => {
  const hub = new MemoryHub();
  hub.roster.publish(rows);
  const database = `kill-${newId()}`;
  const { signed, blobs, manifest, directory } = hub.roster;
  const ended: boolean[] = [];
  for (const count of kills) ended.push(await runUntil({ database, signed, blobs }, count));
  expect(ended.filter((isKilled) => isKilled).length).toBeGreaterThan(10);
  expect(await runUntil({ database, signed, blobs }, Infinity)).toBe(false);

  const { store, roster } = await openRosterDesk(hub, database);
  expect(await store.hashes()).toEqual(neededHashes({ manifest, directory }));
  expect(roster.facts()).toMatchObject({ builtAt: manifest.builtAt, members: 240, cards: 260 });
  for (const { memberNumber, name } of rows.members) {
    expect((await roster.findNumber(memberNumber)).found).toMatchObject([{ member: { name } }]);
  }
});
