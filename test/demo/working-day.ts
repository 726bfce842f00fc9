/** The story of the demo, told on the console and in pictures. */
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import type { SampleEvent } from '../support/event.ts';
import { protect, putKeyAway, unlock } from '../support/open-vault.ts';
import { Technician } from '../support/technician.ts';

type Shoot = (page: Page, number: number, name: string) => Promise<void>;

const { platinumGermany, goldFrance, closedAccount } = knownMembers;

/** Plays the day with two desks and a hub that goes away and comes back; returns the saved receipt. */
export async function workingDay(event: SampleEvent, save: Shoot): Promise<string> {
  let count = 0;
  const shoot = async (page: Page, name: string): Promise<void> => {
    // The pictures are looked at by strangers: what is still fading in would puzzle them.
    await page.waitForTimeout(400);
    count += 1;
    await save(page, count, name);
  };

  say('The desk MC starts, enrolled at the hub. First it is protected; the recovery key is shown this once.');
  const desk = await event.lockedDesk('MC');
  const alex = new Technician(desk);
  await expect(alex.textbox('Once more')).toBeVisible();
  await shoot(desk.page, 'set-up');
  await protect(desk.page);
  await shoot(desk.page, 'recovery-key');
  await putKeyAway(desk.page);

  say('It opens. Its roster has arrived.');
  await alex.signIn('Alex');
  await alex.rosterIsHere();
  await shoot(desk.page, 'ready');

  say('The venue network goes down. Work goes on.');
  await event.hub.stop();

  say('A Platinum member puts down a card.');
  await alex.scan(platinumGermany.memberNumber);
  await alex.sees('priority');
  await expect(alex.status).toContainText('Offline since');
  await shoot(desk.page, 'priority');

  say('A Gold member, held down by one body: why, product by product.');
  await alex.scan(goldFrance.memberNumber);
  await expect(desk.page.getByText(goldFrance.name).first()).toBeVisible();
  await alex.button(/Registered kit/).click();
  await shoot(desk.page, 'priority-unfolded');

  say('A closed account: the ordinary queue, without a harsh word.');
  await alex.scan(closedAccount.memberNumber);
  await alex.sees('standard');
  await shoot(desk.page, 'standard');

  say('A card nobody here knows. The desk cannot tell, and says so.');
  await alex.scan('X4471999');
  await alex.sees('unknown');
  await shoot(desk.page, 'unknown');

  say('The technician writes down what the card shows.');
  await alex.button('Record what the card shows').click();
  await desk.page.getByRole('button', { name: /Region on the card/ }).click();
  await desk.page.getByRole('option', { name: 'Japan' }).click();
  await alex.textbox('Name on the card').fill('Sample Guest');
  await alex.textbox('Level on the card').fill('Platinum');
  await alex.textbox('Expires').fill('2099-03-31');
  await shoot(desk.page, 'card-written-down');
  await alex.button('Judge again').click();
  await alex.sees('visitor-priority');
  await shoot(desk.page, 'visitor-priority');

  say('Somebody without a card is found by name, accents left out.');
  await alex.press('/');
  await alex.type('zane');
  await expect(desk.page.getByRole('option').first()).toBeVisible();
  await shoot(desk.page, 'search');

  say('Two pieces of kit are taken in for the Platinum member.');
  await alex.press('Escape');
  await alex.scan(platinumGermany.memberNumber);
  await alex.sees('priority');
  await alex.press('Control+I');
  const [product] = platinumGermany.products;
  await alex.button(`Add ${product?.model ?? ''}, serial ${product?.serial ?? ''}`).click();
  await alex.describe('Repair', 'Shutter sticks after rain');
  await alex.button('Battery').click();
  await alex.button('Strap').click();
  await shoot(desk.page, 'intake-first-item');
  await alex.button('Add another item').click();
  await desk.page.getByRole('combobox', { name: 'Model' }).fill('rf 2470 2.8');
  await shoot(desk.page, 'intake-catalogue');
  await desk.page.getByRole('option', { name: /^RF 24-70mm F2\.8 ?L IS USM/ }).click();
  await alex.textbox('Serial number').fill('66 20103');
  await shoot(desk.page, 'intake-serial-cleaned');
  await alex.button('Use 6620103').click();
  await alex.choose('Clean and check');
  await alex.press('Control+Enter');
  const ticket = await alex.ticket();
  say(`Ticket ${ticket}; the receipt is saved as PDF.`);
  await alex.button('Save PDF').click();
  const receipt = path.join(desk.receipts, `${ticket}.pdf`);
  await expect(desk.page.getByText(receipt)).toBeVisible();
  await shoot(desk.page, 'ticket');
  await alex.press('Escape');
  await alex.press('Control+3');
  await expect(desk.page.getByRole('row', { name: new RegExp(ticket) })).toBeVisible();
  await shoot(desk.page, 'board-offline');

  say('The network comes back; everything reaches the hub by itself.');
  await event.hub.start();
  await expect(alex.status).toContainText('In sync', { timeout: 90_000 });
  await shoot(desk.page, 'board-in-sync');

  say('A second desk sees the drop-off and moves it on.');
  const second = await event.lockedDesk('NC');
  await second.page.emulateMedia({ colorScheme: 'dark' });
  await expect(second.page.getByRole('heading', { name: 'Protect this desk' })).toBeVisible();
  await shoot(second.page, 'set-up-dark');
  await protect(second.page);
  await shoot(second.page, 'recovery-key-dark');
  await second.page.emulateMedia({ colorScheme: 'light' });
  await putKeyAway(second.page);
  const bo = new Technician(second);
  await bo.signIn('Bo');
  await bo.press('Control+3');
  await second.page.getByRole('row', { name: new RegExp(ticket) }).click();
  await bo.button('Move to “In work”').click();
  await shoot(second.page, 'second-desk');
  await expect(desk.page.getByRole('row', { name: new RegExp(ticket) })).toContainText('In work');

  say('The same desk at night.');
  await alex.press('Control+6');
  await alex.choose('Dark');
  await shoot(desk.page, 'settings-dark');
  await alex.press('Control+1');
  await alex.scan(platinumGermany.memberNumber);
  await alex.sees('priority');
  await shoot(desk.page, 'priority-dark');
  await alex.press('Control+3');
  await shoot(desk.page, 'board-dark');

  say('Locked while nobody is there. A card scanned now shows nothing.');
  await alex.press('Control+L');
  await expect(alex.textbox('Passphrase')).toBeFocused();
  await shoot(desk.page, 'locked-dark');
  await alex.scan(platinumGermany.memberNumber);
  await expect(desk.page.getByText('Locked: unlock, then scan again.')).toBeVisible();
  await alex.button(/Use the recovery key/).click();
  await shoot(desk.page, 'recovery-dark');
  await alex.button('Back to the passphrase').click();
  await unlock(desk.page);
  await alex.isOpen();
  await alex.press('Control+6');
  await alex.choose('Light');
  await alex.press('Control+L');
  await expect(alex.textbox('Passphrase')).toBeFocused();
  await shoot(desk.page, 'locked');
  return receipt;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
