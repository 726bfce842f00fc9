/** The organiser changes the event at the hub while a technician writes a drop-off. */
import { expect, test } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { SampleEvent } from '../support/event.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany } = knownMembers;
const [kit] = platinumGermany.products;
if (kit === undefined) throw new Error('the sample member has kit');

let event: SampleEvent;

test.beforeAll(async () => {
  event = await SampleEvent.start();
});

test.afterAll(() => event.end());

test('the promise at the counter follows the rules without a restart, and the next start has them offline', async () => {
  const desk = await event.desk('MC');
  const { page } = desk;
  const technician = new Technician(desk);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await technician.press('Control+I');
  await technician.button(`Add ${kit.model}, serial ${kit.serial}`).press('Enter');
  const promised = page.getByRole('region', { name: 'Promise, photos and terms' }).locator('.numbers');
  const before = await promised.textContent();
  if (before === null) throw new Error('a time is promised');

  const changed = ['--name', 'Sample Finals', '--country', 'FR', '--time-zone', 'Europe/Paris'];
  event.hub.command('event', ...changed, '--turnaround', 'platinum=300', '--condition', 'required');
  const notice = page.getByText('New at this event:');
  await expect(notice).toContainText('it is called Sample Finals; kit is ready in 300 hrs (Platinum)');
  await expect(notice).toContainText('the condition of every item has to be noted');
  await expect(promised).not.toHaveText(before);
  await expect(page.getByRole('banner')).toContainText('Sample Finals');
  await technician.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('condition');
  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).press('Enter');
  await expect(notice).toBeHidden();

  await desk.close();
  await event.hub.stop();
  const again = await event.lockedDesk('MC');
  await expect(again.page.getByText('Sample Finals')).toBeVisible();
});
