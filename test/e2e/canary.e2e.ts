/**
 * A laptop is stolen: every byte of every file under user-data is searched for names, numbers and words that went
 * through every feature. Controls show that the search would find them.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { readDirectory } from '../../domain/roster/directory.ts';
import { readFact } from '../../domain/facts/kinds.ts';
import { pullAnswerSchema } from '../../domain/wire/hub-api.ts';
import { rosterManifestSchema, signedRosterManifestSchema } from '../../domain/roster/roster-manifest.ts';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { byteCanaries, findCanaries, textCanaries } from '../support/canaries.ts';
import { launchLockedDesk, type DeskApp } from '../support/desk-app.ts';
import { freePort, HubProcess } from '../support/hub-process.ts';
import { protect, putKeyAway, unlock } from '../support/open-vault.ts';
import { Technician } from '../support/technician.ts';

/** Made-up or rare words that nothing else on a disk says. */
const imported = {
  name: 'Žofie Kanárkovičová-Quexley',
  memberNumber: '7719930461',
  email: 'zofie.quexley@wagtailpost.test',
  phone: '+420 601 993 046',
  serial: '044021993046',
  cardNumber: 'JQ88193046',
};

const typed = {
  technician: 'Bartholomew Vexingham',
  guest: 'Yukiko Wrenfeather',
  decision: 'has a pass from Kestrelford',
  draftName: 'Oriole Draftwood',
  place: 'Goldcrestinn 4193',
  fault: 'fell off at Siskinbridge',
  note: 'dented by a dunlin',
  unfinished: 'bent at Nuthatchley',
  guestSerial: '993046110217',
  search: 'kanarkovic',
  passphrase: 'linnets and dunnocks 46',
};

let folder: string;
let hub: HubProcess;
let desk: DeskApp | null = null;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'cps-nest-'));
  hub = new HubProcess(path.join(folder, 'hub'), await freePort());
  const files = await writeFiles(path.join(folder, 'import'));
  hub.command('event', '--name', 'Nest Cup', '--country', 'FR', '--time-zone', 'Europe/Paris');
  hub.command('import', ...files);
  await hub.start();
});

test.afterAll(async () => {
  await desk?.close().catch(() => undefined);
  await hub.stop();
  await rm(folder, { recursive: true, force: true });
});

async function writeFiles(into: string): Promise<string[]> {
  const { name, memberNumber, email, phone, serial, cardNumber } = imported;
  const files = {
    'members.csv': [
      'member_number,region,country,name,email,phone,level,level_since,video,status,joined,card_sent',
      `${memberNumber},emea,CZ,${name},${email},${phone},gold,2025-01-01,no,active,2020-05-01,`,
    ],
    'cards.csv': ['number,region,member_number,expires,status', `${cardNumber},japan,,2031-03-31,active`],
    'products.csv': [
      'member_number,model,serial,registered,details,bought_in',
      `${memberNumber},EOS R5,${serial},2023-03-14,complete,CZ`,
    ],
  };
  await mkdir(into, { recursive: true });
  return Promise.all(
    Object.entries(files).map(async ([file, lines]) => {
      await writeFile(path.join(into, file), `${lines.join('\n')}\n`);
      return path.join(into, file);
    }),
  );
}

/** Everything the desk does, with a canary in every field that takes one. */
async function workThrough(technician: Technician): Promise<void> {
  const { page } = technician;
  const given = page.locator('[data-verdict]:not([data-verdict="none"])');
  await technician.signIn(typed.technician);
  await expect(technician.status).toContainText('1 member', { timeout: 60_000 });

  // A search, a verdict, an intake with kit from the roster, its receipt, its way over the board.
  await technician.type(typed.search);
  await expect(page.getByRole('option', { name: new RegExp(imported.name) })).toBeVisible();
  await technician.press('ArrowDown');
  await technician.press('Enter');
  await expect(page.getByText(imported.name).first()).toBeVisible();
  await technician.scan(imported.memberNumber);
  await expect(given).toBeVisible();
  await technician.press('Control+I');
  await expect(technician.textbox('Name')).toHaveValue(imported.name);
  await technician.textbox('Where to find').fill(typed.place);
  await technician.button(`Add EOS R5, serial ${imported.serial}`).click();
  await technician.describe('Repair', typed.fault);
  await technician.press('Control+Enter');
  const ticket = await technician.ticket();
  await technician.button('Save PDF').click();
  await expect(page.getByText(`${ticket}.pdf`)).toBeVisible();
  await technician.press('Escape');
  await technician.press('Control+3');
  await page.getByRole('row', { name: new RegExp(ticket) }).click();
  await technician.button('Move to “In work”').click();
  await expect(page.getByRole('row', { name: new RegExp(ticket) })).toContainText('In work');
  await technician.addPhoto(path.join(projectRoot, 'test/demo/verify-screen.png'), typed.note);
  await technician.seesPhoto(typed.note);

  // A card nobody knows: written down with a name, decided with a reason; a draft that stays one.
  await technician.scan(imported.cardNumber);
  await expect(given).toBeVisible();
  await technician.scan('Q5550193046');
  await technician.sees('unknown');
  await technician.textbox('Because').fill(typed.decision);
  await technician.button(/Treat as priority/).click();
  await expect(page.getByText(`Decided by ${typed.technician}`)).toBeVisible();
  await technician.button('Record what the card shows').click();
  await technician.textbox('Name on the card').fill(typed.guest);
  await technician.button('Judge again').click();
  await expect(page.getByText(typed.guest).first()).toBeVisible();
  await technician.press('Control+N');
  await technician.textbox('Name').fill(typed.draftName);
  await technician.button('Add an item').click();
  await page.getByRole('combobox', { name: 'Model' }).fill('EOS R5');
  await page.getByRole('option', { name: 'EOS R5 Body', exact: true }).click();
  await technician.textbox('Serial number').fill(typed.guestSerial);
  await technician.describe('Repair', typed.unfinished);
  await expect(page.getByText('Draft saved')).toBeVisible();
  await expect(technician.status).toContainText('In sync', { timeout: 60_000 });
}

/** What the hub gets and keeps unsealed. */
const sent = [
  ...Object.values(imported),
  typed.technician,
  typed.guest,
  typed.decision,
  typed.place,
  typed.fault,
  typed.note,
];

async function foundIn(where: string, texts: readonly string[]): Promise<string[]> {
  const found = await findCanaries(where, texts.flatMap(textCanaries));
  const names = new Set(found.map(({ canary }) => canary));
  return texts.filter((text) => names.has(text));
}

test('no byte under user-data tells a name, a number or a word of what the desk did', async () => {
  const userData = path.join(folder, 'MC', 'user-data');
  desk = await launchLockedDesk(path.join(folder, 'MC'), hub.enrolArgument('MC'));
  const recoveryKey = await protect(desk.page, typed.passphrase);
  await putKeyAway(desk.page);
  await workThrough(new Technician(desk));
  const photo = byteCanaries('photo', await photoAtHub(desk.page));
  const roster = byteCanaries('roster', await rosterVolumes(desk.page));
  await desk.page.keyboard.press('Control+L');
  await unlock(desk.page, typed.passphrase);
  await new Technician(desk).isOpen();
  await desk.close();

  const texts = [...Object.values(imported), ...Object.values(typed), recoveryKey];
  const secrets = [...texts, recoveryKey.replaceAll('-', ''), ...recoveryKey.split('-')];
  expect(Math.min(roster.length, photo.length)).toBeGreaterThan(10);
  expect(await findCanaries(userData, [...secrets.flatMap(textCanaries), ...roster, ...photo])).toEqual([]);

  await test.step('control: the hub does not seal, and its files tell everything it was sent', async () => {
    await hub.stop();
    expect(await foundIn(path.join(folder, 'hub'), sent)).toEqual(sent);
  });

  await test.step('control: the same browser storage without sealing tells everything', async () => {
    desk = await launchLockedDesk(path.join(folder, 'MC'));
    await storeUnsealed(desk.page, texts);
    await desk.close();
    expect(await foundIn(userData, texts)).toEqual(texts);
  });

  await test.step('control: a text or a part of the roster is found in a file, in any form', async () => {
    const planted = path.join(folder, 'planted');
    await mkdir(planted);
    const canaries = [...texts.flatMap(textCanaries), ...roster];
    for (const [index, { bytes }] of canaries.entries()) {
      await writeFile(path.join(planted, `${index}.bin`), Buffer.concat([noise, bytes, noise]));
    }
    const found = new Set((await findCanaries(planted, canaries)).map(({ file }) => file));
    expect(found.size).toBe(canaries.length);
  });
});

const noise = Buffer.from([0, 255, 7, 200]);

/** What the hub answers the desk at an address. */
async function fromHub(page: Page, address: string): Promise<Buffer> {
  return Buffer.from(
    await page.evaluate(async (url) => {
      const answer = await fetch(url);
      return Array.from(new Uint8Array(await answer.arrayBuffer()));
    }, `/hub/v1/${address}`),
  );
}

/** Bytes from the middle of the one photo: the desk keeps them, sealed. */
async function photoAtHub(page: Page): Promise<Buffer> {
  const { facts } = pullAnswerSchema.parse(JSON.parse((await fromHub(page, 'facts?after=0')).toString()));
  const readings = facts.map(({ fact }) => readFact(fact));
  const hashes = readings.flatMap((reading) =>
    reading.state === 'known' && reading.fact.kind === 'attachment-added'
      ? [reading.fact.body.attachment.hash]
      : [],
  );
  const bytes = await fromHub(page, `attachments/${hashes[0] ?? 'none'}`);
  return bytes.subarray(bytes.length / 2, bytes.length / 2 + 1000);
}

/** The roster as the hub sends it, compressed: the desk keeps these bytes, sealed. */
async function rosterVolumes(page: Page): Promise<Buffer> {
  const blob = (name: string): Promise<Buffer> => fromHub(page, `roster/${name}`);
  const signed = signedRosterManifestSchema.parse(JSON.parse((await blob('manifest')).toString()));
  const manifest = rosterManifestSchema.parse(JSON.parse(signed.manifest));
  const directory = readDirectory(inflateRawSync(await blob(`blobs/${manifest.directory.hash}`)).toString());
  const volumes = directory?.volumes ?? [];
  return Buffer.concat(await Promise.all(volumes.map(({ hash }) => blob(`blobs/${hash}`))));
}

/** What the desk's databases would hold if nothing were sealed: the same storage, the same texts, no vault. */
async function storeUnsealed(page: Page, texts: readonly string[]): Promise<void> {
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('unsealed', 1);
        opening.onerror = () => reject(new Error('not opened'));
        opening.onupgradeneeded = () => opening.result.createObjectStore('texts', { autoIncrement: true });
        opening.onsuccess = () => {
          const writing = opening.result.transaction('texts', 'readwrite', { durability: 'strict' });
          for (const text of stored) writing.objectStore('texts').add({ text });
          writing.oncomplete = () => resolve();
          writing.onerror = () => reject(new Error('not written'));
        };
      }),
    texts,
  );
}
