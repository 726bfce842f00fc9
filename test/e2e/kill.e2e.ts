/** The power goes at the worst moments. Nothing may be lost, nothing doubled. */
import { expect, test } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany } = knownMembers;
const [product] = platinumGermany.products;

let event: SampleEvent;

test.beforeEach(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.end());

async function fillIntake(technician: Technician): Promise<void> {
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await technician.press('Control+I');
  await technician.button(`Add ${product?.model ?? ''}, serial ${product?.serial ?? ''}`).click();
  await technician.describe('Repair', 'Shutter sticks after rain');
}

async function takeIn(technician: Technician): Promise<string> {
  await fillIntake(technician);
  await technician.press('Control+Enter');
  const ticket = await technician.ticket();
  await technician.press('Escape');
  return ticket;
}

async function ticketsOnBoard(desk: DeskApp): Promise<string[]> {
  await new Technician(desk).press('Control+3');
  const cells = desk.page.getByRole('row').getByText(/^[A-Z]{2,4}-\d{4}-[0-9A-Z]$/);
  await expect(cells.first()).toBeVisible();
  return (await cells.allInnerTexts()).sort();
}

test('a draft survives a kill in the middle of an intake', async () => {
  const first = await event.desk('MC');
  const technician = new Technician(first);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await fillIntake(technician);
  await expect(first.page.getByText('Draft saved')).toBeVisible();
  await first.kill();

  const again = new Technician(await event.desk('MC'));
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
  await fillIntake(technician);
  await technician.press('Control+Enter');
  const ticket = await technician.ticket();
  await first.kill();

  const again = await event.desk('MC');
  expect(await ticketsOnBoard(again)).toEqual([ticket]);
  await new Technician(again).press('Control+1');
  expect(await takeIn(new Technician(again))).toMatch(/^MC-0002-/);
});

test('kills of desk and hub during sync neither lose nor double anything', async () => {
  let desk = await event.desk('MC');
  await new Technician(desk).signIn('Alex');
  await new Technician(desk).rosterIsHere();
  await event.hub.kill();
  const tickets: string[] = [];
  for (let count = 0; count < 3; count += 1) tickets.push(await takeIn(new Technician(desk)));

  for (let round = 0; round < 3; round += 1) {
    // The hub comes back, and desk and hub die at some moment of what follows.
    await event.hub.start();
    await desk.kill();
    desk = await event.desk('MC');
    tickets.push(await takeIn(new Technician(desk)));
    await event.hub.kill();
    await desk.kill();
    desk = await event.desk('MC');
  }

  await event.hub.start();
  await expect(new Technician(desk).status).toContainText('In sync', { timeout: 90_000 });
  expect(await ticketsOnBoard(desk)).toEqual([...tickets].sort());
  const other = await event.desk('NC');
  await new Technician(other).signIn('Bo');
  await expect(new Technician(other).status).toContainText('In sync');
  expect(await ticketsOnBoard(other)).toEqual([...tickets].sort());
});
