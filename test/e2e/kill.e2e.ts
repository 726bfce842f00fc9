/** The power goes at the worst moments. Nothing may be lost, nothing doubled. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import type { MemberRow } from '../../domain/roster/rows.ts';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { revocationAnswerSchema } from '../../domain/wire/hub-api.ts';
import type { SignedRevocation } from '../../domain/wire/revocation.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { protect, putKeyAway, tryPassphrase } from '../support/open-vault.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany, goldFrance, polishName, czechName } = knownMembers;
const [product] = platinumGermany.products;

/** Another one each time: the same card within a second counts as one scan. */
const visitors = [platinumGermany, goldFrance, polishName, czechName];

let event: SampleEvent;

test.beforeEach(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.end());

async function fillIntake(technician: Technician, visitor: MemberRow): Promise<void> {
  await technician.scan(visitor.memberNumber);
  await technician.sees('priority');
  await technician.press('Control+I');
  await expect(technician.textbox('Name')).toHaveValue(visitor.name);
  await technician.button(`Add ${product?.model ?? ''}, serial ${product?.serial ?? ''}`).click();
  await technician.describe('Repair', 'Shutter sticks after rain');
}

async function takeIn(technician: Technician, visitor: MemberRow): Promise<string> {
  await fillIntake(technician, visitor);
  await technician.press('Control+Enter');
  const ticket = await technician.ticket();
  await technician.press('Escape');
  return ticket;
}

const ticketAtStart = /^[A-Z]{2,4}-\d{4}-[0-9A-Z]/;

async function ticketsOnBoard(technician: Technician): Promise<string[]> {
  await technician.press('Control+3');
  const cells = technician.page.getByRole('gridcell').filter({ hasText: ticketAtStart });
  await expect(cells.first()).toBeVisible();
  return (await cells.allInnerTexts()).flatMap((text) => ticketAtStart.exec(text)?.[0] ?? []).sort();
}

test('a draft survives a kill in the middle of an intake', async () => {
  const first = await event.desk('MC');
  const technician = new Technician(first);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await fillIntake(technician, platinumGermany);
  await expect(first.page.getByText('Draft saved')).toBeVisible();
  await first.kill();

  const again = await new Technician(await event.desk('MC')).isOpen();
  await again.press('Control+2');
  await again.button(`Resume draft of ${platinumGermany.name}`).click();
  await expect(again.textbox('What is wrong')).toHaveValue('Shutter sticks after rain');
  await expect(again.textbox('Serial number')).toHaveValue(product?.serial ?? '');
  await again.press('Control+Enter');
  expect(await again.ticket()).toMatch(/^MC-0001-/);
});

test('a kill right after the ticket is shown loses nothing, and the next ticket is the next number', async () => {
  const first = await event.desk('MC');
  const technician = new Technician(first);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await fillIntake(technician, platinumGermany);
  await technician.press('Control+Enter');
  const ticket = await technician.ticket();
  await first.kill();

  const again = await new Technician(await event.desk('MC')).isOpen();
  expect(await ticketsOnBoard(again)).toEqual([ticket]);
  await again.press('Control+1');
  expect(await takeIn(again, goldFrance)).toMatch(/^MC-0002-/);
});

test('kills of desk and hub during sync neither lose nor double anything', async () => {
  let desk = await event.desk('MC');
  let technician = new Technician(desk);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await event.hub.kill();
  const tickets: string[] = [];
  for (const visitor of visitors) tickets.push(await takeIn(technician, visitor));

  for (const visitor of visitors.slice(0, 3)) {
    // The hub comes back; the desk dies at some moment of sending, and after the next intake the hub does.
    await event.hub.start();
    await desk.kill();
    desk = await event.desk('MC');
    technician = await new Technician(desk).isOpen();
    tickets.push(await takeIn(technician, visitor));
    await event.hub.kill();
  }

  await event.hub.start();
  await expect(technician.status).toContainText('In sync', { timeout: 90_000 });
  expect(await ticketsOnBoard(technician)).toEqual([...tickets].sort());
  const other = new Technician(await event.desk('NC'));
  await other.signIn('Bo');
  await expect(other.status).toContainText('In sync');
  expect(await ticketsOnBoard(other)).toEqual([...tickets].sort());
});

/** What the hub would tell the desk of its end, asked at another address: the desk itself does not hear of it yet. */
async function statementFor(code: string): Promise<SignedRevocation> {
  const elsewhere = await event.hub.elsewhere();
  await elsewhere.start();
  const file = path.join(event.folder, code, 'user-data', 'identity.json');
  const { token } = JSON.parse(await readFile(file, 'utf8')) as { token: { value: string } };
  const answer = await fetch(`${elsewhere.url}/v1/revocation`, {
    headers: { authorization: `Bearer ${Buffer.from(token.value, 'base64').toString()}` },
  });
  const { revocation } = revocationAnswerSchema.parse(await answer.json());
  await elsewhere.stop();
  if (revocation === null) throw new Error('the desk must be revoked');
  return revocation;
}

const note = ({ page }: DeskApp, revocation: SignedRevocation): Promise<boolean> =>
  page.evaluate((signed) => window.desk.noteRevocation({ revocation: signed }), revocation);

test('a desk that was ended and killed hands over all it had, is wiped, and can be another desk', async () => {
  const first = await event.desk('MC');
  const technician = new Technician(first);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await event.hub.stop();
  const ticket = await takeIn(technician, platinumGermany);
  event.hub.command('revoke', 'MC');
  const revocation = await statementFor('MC');

  await test.step('nothing ends it, or wipes it, without the hub’s statement', async () => {
    const digit = revocation.signature.startsWith('0') ? '1' : '0';
    expect(await note(first, { ...revocation, signature: digit + revocation.signature.slice(1) })).toBe(
      false,
    );
    const wiped = await first.page.evaluate(() => window.desk.wipe());
    expect(wiped).toEqual({ ok: false, problem: 'not-revoked' });
  });

  expect(await note(first, revocation)).toBe(true);
  await technician.press('Control+L');
  await expect(first.page.getByText('Open it once more, in the network')).toBeVisible();
  await tryPassphrase(first.page, 'five words on a test');
  await expect(first.page.getByRole('heading', { name: 'This laptop is no longer a desk' })).toBeVisible();
  await expect(first.page.getByText('2 records to go.')).toBeVisible();
  await expect(first.page.getByText('No way to the hub.')).toBeVisible();
  await looksFine(first.page, 'desk that has ended');
  await expect(technician.field).toHaveCount(0);
  await first.kill();

  await event.hub.start();
  const { page } = await event.lockedDesk('MC');
  await tryPassphrase(page, 'five words on a test');
  await expect(page.getByText('This laptop is no longer desk MC.')).toBeVisible({ timeout: 60_000 });
  await looksFine(page, 'desk that was wiped');
  const userData = path.join(event.folder, 'MC', 'user-data');
  const files = await readdir(userData);
  expect(files).not.toContain('vault.json');
  expect(files).not.toContain('identity.json');
  expect((await readFile(path.join(userData, 'journal.log'))).length).toBe(0);
  expect(await page.evaluate(() => indexedDB.databases())).toEqual([]);
  expect(event.hub.command('desks')).toMatch(/^MC {2}revoked .*, handed over /);

  const code = event.hub.enrolArgument('ND').split('#')[1] ?? '';
  await page.getByRole('textbox', { name: 'Hub address' }).fill(event.hub.url);
  await page.getByRole('textbox', { name: 'Pairing code' }).fill(code);
  await page.getByRole('button', { name: 'Connect' }).click();
  await protect(page);
  await putKeyAway(page);
  const again = new Technician({ ...first, page });
  await again.signIn('Bo');
  await again.rosterIsHere();
  await expect(again.status).toContainText('In sync');
  expect(await ticketsOnBoard(again)).toEqual([ticket]);
});
