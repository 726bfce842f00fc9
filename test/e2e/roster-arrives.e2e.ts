/** A roster of some megabytes comes over a slow link: what is scanned meanwhile, and what a killed app goes on with. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { randomFor } from '../../hub/sample/random.ts';
import { sampleMember } from '../../hub/sample/sample-member.ts';
import { launchDesk, type DeskApp } from '../support/desk-app.ts';
import { freePort, HubProcess } from '../support/hub-process.ts';
import { SlowLink } from '../support/slow-link.ts';
import { Technician } from '../support/technician.ts';

const MEMBERS = 100_000;
const SEED = 1;
/** Of each of the volumes under way at once: each takes most of a second, and there are more than ten. */
const BYTES_PER_SECOND = 1_500_000;

let folder: string;
let hub: HubProcess;
let link: SlowLink;
const desks: DeskApp[] = [];

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cps-arrives-'));
  hub = new HubProcess(path.join(folder, 'hub'), await freePort());
  hub.command('sample', '--members', String(MEMBERS), '--seed', String(SEED));
  await hub.start();
  link = await SlowLink.start(hub.url, BYTES_PER_SECOND);
});

test.afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.close().catch(() => undefined);
});

test.afterAll(async () => {
  await link.stop();
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

async function launch(code: string, enrol: string | null): Promise<Technician> {
  const desk = await launchDesk(path.join(folder, code), ...(enrol === null ? [] : [enrol]));
  desks.push(desk);
  return new Technician(desk);
}

/** Enrols over the slow link. */
function overTheLink(code: string): string {
  return hub.enrolArgument(code).replace(hub.url, link.url);
}

async function hasArrived(technician: Technician): Promise<void> {
  // Not "arriving: 5 of 100,000 members".
  await expect(technician.status).toContainText(/, 100,000 members/, { timeout: 60_000 });
}

/** Names of all that is noted as stored of the roster: blobs, and pieces of a base by their places in its file. */
function storedPieces(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const opening = indexedDB.open('roster');
        opening.onerror = () => reject(new Error('the roster does not open'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(['pieces', 'bases']);
          const pieces = reading.objectStore('pieces').getAllKeys();
          const notes = reading.objectStore('bases').getAll() as IDBRequest<
            { name: string; present: Uint8Array }[]
          >;
          reading.oncomplete = () => {
            opening.result.close();
            const placed = notes.result.flatMap(({ name, present }) =>
              Array.from(present, (isThere, at) => (isThere === 1 ? `${name} ${at}` : '')),
            );
            resolve([...pieces.result.map(String), ...placed.filter((place) => place !== '')].sort());
          };
        };
      }),
  );
}

test('while the first roster arrives every card is answered, and none with a wrong no', async () => {
  const technician = await launch('AA', overTheLink('AA'));
  await technician.signIn('Alex');
  await expect(technician.status).toContainText('arriving');
  for (let index = 0; index < 8; index += 1) {
    const { memberNumber } = sampleMember(SEED, index * 11_003);
    await technician.scan(memberNumber);
    const answer = technician.page.locator('[data-verdict]').filter({ hasText: memberNumber });
    await expect(answer).toBeVisible();
    // Nobody is told to be no member by a desk that has no members yet.
    if ((await answer.getAttribute('data-verdict')) === 'standard')
      await expect(answer).toContainText('Member');
  }
  await hasArrived(technician);
  for (const index of [5, 54_000, 99_900]) {
    const { memberNumber, name } = sampleMember(SEED, index);
    await technician.scan(memberNumber);
    await expect(technician.page.locator('[data-verdict]').filter({ hasText: name })).toContainText(
      memberNumber,
    );
  }
});

test('killed twenty times while it arrives, the desk ends with the same roster', async () => {
  test.setTimeout(600_000);
  const undisturbed = await launch('BB', hub.enrolArgument('BB'));
  await hasArrived(undisturbed);
  const whole = await storedPieces(undisturbed.page);

  const random = randomFor(SEED, 20);
  const stored: number[] = [];
  let enrol: string | null = overTheLink('CC');
  for (let kill = 0; kill < 20; kill += 1) {
    const desk: DeskApp = await launchDesk(path.join(folder, 'CC'), ...(enrol === null ? [] : [enrol]));
    enrol = null;
    stored.push((await storedPieces(desk.page)).length);
    await desk.page.waitForTimeout(random.int(0, 900));
    await desk.kill();
  }
  // The first kill came in the middle; and what was there when the power went is there at the next start.
  expect(stored[1]).toBeLessThan(whole.length);
  expect(stored).toEqual([...stored].sort((a, b) => a - b));

  const resumed = await launch('CC', null);
  await hasArrived(resumed);
  expect(await storedPieces(resumed.page)).toEqual(whole);
  await resumed.signIn('Alex');
  for (let index = 0; index < 20; index += 1) {
    const { memberNumber, name } = sampleMember(SEED, index * 4999);
    await resumed.scan(memberNumber);
    await expect(resumed.page.locator('[data-verdict]').filter({ hasText: name })).toContainText(
      memberNumber,
    );
  }
});
