/** The power goes at the worst moments. Nothing may be lost, nothing doubled. */
import { expect, test } from 'playwright/test';
import type { MemberRow } from '../../domain/roster/rows.ts';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { SampleEvent } from '../support/event.ts';
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
