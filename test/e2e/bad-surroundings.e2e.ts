/** What a venue does to a laptop: captive portals, broken hubs, full disks, data of another version. */
import { mkdir, rm, symlink } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, test } from 'playwright/test';
import { healthSchema, pushRequestSchema } from '../../domain/wire/hub-api.ts';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { launchDesk } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { protect, putKeyAway } from '../support/open-vault.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany } = knownMembers;

let event: SampleEvent;

test.beforeEach(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.end());

/** Something else answers where the hub was. */
async function standIn(answer: (response: ServerResponse) => void): Promise<Server> {
  return listen((request, response) => {
    request.resume();
    answer(response);
  });
}

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(event.hub.port, '127.0.0.1', resolve));
  return server;
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

const faults = [
  {
    name: 'a captive portal',
    says: /Sign in to the venue/,
    answer: (response: ServerResponse) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<html>'),
  },
  {
    name: 'a redirect to a sign-in page',
    says: /No way to the hub/,
    answer: (response: ServerResponse) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end(),
  },
  {
    name: 'a hub out of order',
    says: /The hub answers with an error/,
    answer: (response: ServerResponse) =>
      response.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"failed","message":"x"}'),
  },
  {
    name: 'a stranger who says that the desk has ended',
    says: /does not prove it/,
    answer: (response: ServerResponse) =>
      response
        .writeHead(403, { 'content-type': 'application/json' })
        .end('{"error":"revoked","message":"x"}'),
  },
  {
    name: 'half an answer',
    says: /can’t be read|No way to the hub/,
    answer: (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
      response.write('{"service":"cps-ev', () => response.destroy());
    },
  },
] as const;

for (const { name, says, answer } of faults) {
  test(`${name} in place of the hub is named, and the desk works on`, async () => {
    const technician = new Technician(await event.desk('MC'));
    await technician.signIn('Alex');
    await technician.rosterIsHere();
    await event.hub.stop();
    const server = await standIn(answer);
    await technician.scan(platinumGermany.memberNumber);
    await technician.sees('priority');
    await expect(technician.status).toContainText('Offline since');
    await technician.press('Control+6');
    await technician.button('Sync now').click();
    await expect(technician.page.getByText(says).first()).toBeVisible();
    if (name === 'a captive portal') await looksFine(technician.page, 'settings, captive portal');
    await close(server);
    await event.hub.start();
    await technician.button('Sync now').click();
    await expect(technician.status).toContainText('In sync', { timeout: 60_000 });
  });
}

test('a roster that the hub has not confirmed for too long answers no more, whatever the clock is set to', async () => {
  const technician = new Technician(await event.desk('MC'));
  const { page } = technician;
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await event.hub.stop();
  const [worker] = page.workers();
  const setClock = (days: number) =>
    worker?.evaluate((by) => {
      const real = performance.timeOrigin + performance.now();
      Date.now = () => real + by * 86_400_000;
    }, days);
  await setClock(15);
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('unknown');
  await expect(page.getByText(/could not be looked up, as this desk’s roster is too old/)).toBeVisible();
  await expect(page.getByText(platinumGermany.name)).toHaveCount(0);
  await looksFine(page, 'verify, roster too old');
  await setClock(0);
  await technician.press('Escape');
  await technician.type(platinumGermany.name.slice(0, 4));
  await expect(page.getByRole('heading', { name: 'The roster is too old to answer.' })).toBeVisible();
  await expect(page.getByRole('option')).toHaveCount(0);
  await looksFine(page, 'search, roster too old');
  await technician.press('Escape');

  await event.hub.start();
  await technician.press('Control+6');
  await technician.button('Sync now').click();
  await expect(technician.status).toContainText(/, 300 members/, { timeout: 60_000 });
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
});

/** A hub of another version, in the epoch of the real one, which can read no fact. */
function cannotRead(epoch: string) {
  const answers = async (request: IncomingMessage): Promise<unknown> => {
    switch (`${request.method ?? ''} ${request.url ?? ''}`) {
      case 'GET /v1/health':
        return { service: 'cps-event-desk-hub', epoch, now: new Date().toISOString() };
      case 'POST /v1/facts': {
        const { facts } = pushRequestSchema.parse(await json(request));
        const reason = 'body.queue: invalid_value';
        return { epoch, results: facts.map((_fact, index) => ({ index, outcome: 'quarantined', reason })) };
      }
      default:
        return { epoch, facts: [], head: 0 };
    }
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    void answers(request).then((answer) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
  };
}

test('what the hub cannot read is listed, and sent again once it can', async () => {
  const technician = new Technician(await event.desk('MC'));
  const { page } = technician;
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  const { epoch } = healthSchema.parse(await (await fetch(`${event.hub.url}/v1/health`)).json());
  await event.hub.stop();
  const server = await listen(cannotRead(epoch));
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await technician.press('Control+I');
  const [product] = platinumGermany.products;
  await technician.button(`Add ${product?.model ?? ''}, serial ${product?.serial ?? ''}`).click();
  await technician.describe('Repair', 'does not start');
  await technician.press('Control+Enter');
  const ticket = await technician.ticket();
  await technician.press('Escape');

  await technician.press('Control+6');
  await technician.button('Sync now').click();
  await expect(page.getByText('2 entries the hub could not read').first()).toBeVisible();
  const show = technician.button('Show what the hub can’t read');
  await show.focus();
  await technician.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Not readable at the hub' });
  const entries = dialog.getByRole('listitem');
  await expect(entries).toHaveCount(2);
  const intake = entries.filter({ hasText: ticket });
  await expect(intake).toContainText(platinumGermany.name);
  await expect(intake).toContainText('body.queue: invalid_value');
  await looksFine(page, 'settings, quarantine');

  await close(server);
  await event.hub.start();
  await intake.getByRole('button', { name: `Send again: Intake ${ticket}` }).click();
  await expect(entries).toHaveCount(1);
  await expect(dialog.locator(':focus')).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Send all again' }).click();
  await expect(dialog.getByText('Nothing is held back')).toBeVisible();
  await technician.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(technician.status).toContainText('In sync', { timeout: 60_000 });
  await expect(show).toBeHidden();
  await technician.press('Control+3');
  await expect(
    page.getByRole('row', { name: new RegExp(ticket) }).getByLabel('Not at the hub yet'),
  ).toBeHidden();
});

test('enrolling explains what is wrong and works in the end', async () => {
  const desk = await launchDesk(path.join(event.folder, 'NEW'));
  const technician = new Technician(desk);
  const connect = async (address: string, code: string): Promise<void> => {
    await technician.textbox('Hub address').fill(address);
    await technician.textbox('Pairing code').fill(code);
    await technician.button('Connect').click();
  };
  await connect('http://127.0.0.1:9', 'AAAA-AAAA');
  await expect(desk.page.getByText('The hub did not answer.')).toBeVisible();
  await connect(event.hub.url, 'AAAA-AAAA');
  await expect(desk.page.getByText('The hub does not know that code')).toBeVisible();
  await looksFine(desk.page, 'enrolling, code unknown');
  const code = event.hub.enrolArgument('NEW').split('#')[1] ?? '';
  await connect(event.hub.url, code.toLowerCase());
  await protect(desk.page);
  await putKeyAway(desk.page);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await desk.close();
});

test('a full disk is said, keeps the draft, and takes the kit in once there is room', async () => {
  // Every write to this device fails as on a full disk.
  const userData = path.join(event.folder, 'MC', 'user-data');
  const enrol = event.hub.enrolArgument('MC');
  await mkdir(userData, { recursive: true });
  const journal = path.join(userData, 'journal.log');
  await symlink('/dev/full', journal);
  const full = await launchDesk(path.join(event.folder, 'MC'), enrol);
  const technician = new Technician(full);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await expect(full.page.getByText('The disk is full.').first()).toBeVisible();
  await technician.press('Control+I');
  const [product] = platinumGermany.products;
  await technician.button(`Add ${product?.model ?? ''}, serial ${product?.serial ?? ''}`).click();
  await technician.describe('Repair', 'does not start');
  await technician.press('Control+Enter');
  await expect(full.page.getByText('Nothing saved is lost').first()).toBeVisible();
  await looksFine(full.page, 'intake, disk full');
  await full.close();

  await rm(journal);
  const roomy = await launchDesk(path.join(event.folder, 'MC'));
  const again = await new Technician(roomy).isOpen();
  await again.press('Control+2');
  await expect(again.button(`Resume draft of ${platinumGermany.name}`)).toBeVisible();
  await looksFine(again.page, 'drafts');
  await again.button(`Resume draft of ${platinumGermany.name}`).click();
  await again.press('Control+Enter');
  expect(await again.ticket()).toMatch(/^MC-0001-/);
  await roomy.close();
});

test('a database of a newer version is left alone and the screen says what to do', async () => {
  const first = await event.desk('MC');
  await new Technician(first).signIn('Alex');
  const raised = await first.page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        // As a later app would leave it: the same database, a higher version.
        const request = indexedDB.open('desk', 9990);
        request.onsuccess = () => resolve(request.result.version);
        request.onerror = () => reject(new Error('not raised'));
      }),
  );
  expect(raised).toBe(9990);
  await first.close();
  const second = await event.desk('MC');
  await expect(second.page.getByText('written by a newer version of the app')).toBeVisible();
  await looksFine(second.page, 'database of a newer version');
  const kept = await second.page.evaluate(() => indexedDB.databases());
  expect(kept.find(({ name }) => name === 'desk')?.version).toBe(9990);
});
