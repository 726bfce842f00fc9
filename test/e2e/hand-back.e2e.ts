/** Handing back by keyboard and scanner alone, with no network; a signature needs a pen. */
import { expect, test, type Locator } from 'playwright/test';
import { writeTicket } from '../../domain/intake/ticket.ts';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany, goldFrance } = knownMembers;
const products = platinumGermany.products.slice(0, 3);

let event: SampleEvent;

test.beforeEach(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.end());

/** Takes three products in and says which ticket they got. */
async function takeIn(technician: Technician): Promise<string> {
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await technician.press('Control+I');
  for (const { model, serial } of products) {
    await technician.button(`Add ${model}, serial ${serial}`).press('Enter');
    await technician.asksFor('Clean and check');
  }
  await technician.press('Control+Enter');
  return technician.ticket();
}

/** The same ticket with its check character wrong. */
function mistyped(ticket: string): string {
  return `${ticket.slice(0, -1)}${ticket.endsWith('A') ? 'B' : 'A'}`;
}

test('kit goes to the right person, item by item, and comes back when that is undone', async () => {
  const technician = new Technician(await event.desk('MC'));
  const { page } = technician;
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await event.hub.stop();
  const ticket = await takeIn(technician);
  const panel = page.getByRole('complementary', { name: `Intake ${ticket}` });
  const dialog = page.getByRole('dialog', { name: `Hand back ${ticket}` });
  const row = page.getByRole('row', { name: new RegExp(ticket) });
  const item = (index: number): Locator =>
    dialog.getByRole('checkbox', { name: new RegExp(products[index]?.serial ?? '') });

  await test.step('a scanned receipt leads to the intake, and to handing back once it is ready', async () => {
    await technician.scan(ticket);
    await expect(panel).toBeVisible();
    await expect(dialog).toBeHidden();
    await technician.press('n');
    await expect(row).toContainText('In work');
    await technician.press('n');
    await expect(row).toContainText('Ready');
    await technician.press('n');
    await expect(dialog).toBeVisible();
    await expect(dialog).toContainText(platinumGermany.name);
  });

  await test.step('nothing goes without a proof, and another’s card is none and names nobody', async () => {
    await technician.press('Control+Enter');
    await expect(dialog).toContainText('Nothing shows yet who this is.');
    await technician.scan(goldFrance.memberNumber);
    await expect(dialog).toContainText('That card is not the one of this intake’s person.');
    await expect(page.getByText(goldFrance.name)).toHaveCount(0);
    await technician.scan(writeTicket('ZZ', 42));
    await expect(dialog).toContainText('That receipt is for another intake.');
  });

  await test.step('the card proves at once; one item goes, the others stay', async () => {
    await technician.scan(platinumGermany.memberNumber);
    await expect(dialog).toContainText('The card is that of the person who handed it in.');
    await looksFine(page, 'hand-back, proved');
    for (const stays of [item(1), item(2)]) {
      await stays.press('Space');
      await expect(stays).not.toBeChecked();
    }
    await technician.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(panel).toContainText('1 of 3 handed back');
    await expect(row).toContainText('1 of 3 handed back');
    await expect(panel).toContainText('Card shown, did not sign');
  });

  await test.step('the receipt scanned anywhere proves at once, and lets somebody else collect', async () => {
    await technician.press('Control+1');
    await technician.scan(ticket);
    await expect(dialog).toContainText('The receipt is this intake’s.');
    await dialog.getByRole('textbox', { name: 'Somebody else collects: name' }).press('S');
    await technician.type('ample Colleague');
    await technician.press('Control+Enter');
    await expect(panel).toContainText('Handed back. Nothing left to do.');
    await expect(panel).toContainText('Collected by Sample Colleague with the receipt, did not sign');
  });

  await test.step('undone with a reason, the items are at the desk again', async () => {
    await panel.getByRole('button', { name: 'Undo the hand-back' }).press('Enter');
    await expect(technician.textbox('Reason')).toBeFocused();
    await technician.press('Enter');
    await expect(page.getByText('Say why.')).toBeVisible();
    await looksFine(page, 'hand-back to undo');
    await technician.type('not theirs');
    await technician.press('Enter');
    await expect(panel).toContainText('1 of 3 handed back');
    await expect(panel).toContainText('Hand-back undone');
    await expect(panel).toContainText('not theirs');
    await expect(page.getByText(`${ticket}: Handed back`, { exact: true })).toHaveCount(0);
  });

  await test.step('without a scanner the ticket is typed: a mistake stays to be corrected, the proof is the same', async () => {
    const code = dialog.getByRole('textbox', { name: /^Without a scanner/ });
    await technician.press('h');
    await expect(code).toBeFocused();
    await technician.type(mistyped(ticket));
    await technician.press('Enter');
    await expect(dialog).toContainText('That ticket was misread or mistyped.');
    await technician.press('Backspace');
    await technician.type(ticket.slice(-1));
    await technician.press('Enter');
    await expect(dialog).toContainText('The receipt is this intake’s.');
    await expect(code).toHaveValue('');
    await technician.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('so is the card number; typed where cards are looked up, the ticket proves at once', async () => {
    await technician.press('h');
    await technician.type(goldFrance.memberNumber);
    await technician.press('Enter');
    await expect(dialog).toContainText('That card is not the one of this intake’s person.');
    await technician.press('Control+A');
    await technician.type(platinumGermany.memberNumber);
    await technician.press('Enter');
    await expect(dialog).toContainText('The card is that of the person who handed it in.');
    await technician.press('Escape');
    await technician.press('Control+1');
    await expect(technician.field).toBeFocused();
    await technician.type(ticket.toLowerCase().replaceAll('-', ''));
    await technician.press('Enter');
    await expect(dialog).toContainText('The receipt is this intake’s.');
    await item(1).press('Space');
    await technician.press('Control+Enter');
    await expect(panel).toContainText('2 of 3 handed back');
    await expect(panel).toContainText('Receipt shown, did not sign');
  });

  await test.step('an identity document is chosen; a signature is kept with the intake', async () => {
    await technician.press('h');
    await dialog.getByRole('radio', { name: 'Passport' }).press('Space');
    await technician.isSigned();
    await technician.press('Control+Enter');
    await expect(panel).toContainText('Passport shown, signed');
    await looksFine(page, 'intake handed back');
    await expect(panel.getByRole('button', { name: /^Photo 1 of 1: Signature/ })).toBeVisible();
    await expect(technician.status).toContainText('Offline since');
  });
});
