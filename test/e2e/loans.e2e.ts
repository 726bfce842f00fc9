/** The event's loan pool by keyboard and scanner alone, with no network. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany } = knownMembers;
const [product] = platinumGermany.products;

let event: SampleEvent;

test.beforeEach(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.end());

test('the pool is taken in, lent, looked after, and holds back the closing of an intake', async () => {
  const technician = new Technician(await event.desk('MC'));
  const { page } = technician;
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await event.hub.stop();
  const dialog = page.getByRole('dialog');
  const row = (asset: string) => page.getByRole('row', { name: new RegExp(asset) });
  /** A row by its key, once the list shows it there. */
  const opens = async (asset: string, key: 'Home' | 'End') => {
    const rows = page.getByRole('grid', { name: 'Items of the pool' });
    await expect(async () => {
      await rows.press(key);
      await expect(row(asset)).toHaveAttribute('aria-selected', 'true', { timeout: 1000 });
    }).toPass();
    await rows.press('Enter');
  };
  const badge = page.getByRole('button', { name: /^Loans/ });
  let ticket = '';

  await test.step('a list with a mistake names the place; put right, it is counted and taken in', async () => {
    await technician.press('Control+4');
    await expect(page.getByText('No pool yet')).toBeVisible();
    await technician.button('Take in a list').first().press('Enter');
    const choose = async (name: string, text: string) => {
      const file = path.join(event.folder, name);
      await writeFile(file, text);
      await page.locator('input[type="file"]').setInputFiles(file);
    };
    await choose('wrong.csv', 'Asset number,Model\nCPS-0001,\n');
    await expect(dialog).toContainText('Line 2, model: is empty');
    await looksFine(page, 'loans, pool with mistakes');
    await choose(
      'pool.csv',
      'Asset number;Model;Serial;Kind\nCPS-0001;EOS R5;012021000001;body\nCPS-0002;RF 50mm F1.2 L USM;;lens\n',
    );
    await expect(dialog).toContainText('2 items in the list');
    await expect(technician.button('Take in 2 items')).toBeFocused();
    await looksFine(page, 'loans, pool to take in');
    await technician.press('Enter');
    await expect(row('CPS-0001')).toContainText('In');
  });

  await test.step('an item and a ticket scanned: the level says that it may be lent', async () => {
    await technician.press('Control+1');
    await technician.scan(platinumGermany.memberNumber);
    await technician.sees('priority');
    await technician.press('Control+I');
    await technician.button(`Add ${product?.model}, serial ${product?.serial}`).press('Enter');
    await technician.asksFor('Clean and check');
    await technician.press('Control+Enter');
    ticket = await technician.ticket();
    await technician.press('Control+4');
    await expect(row('CPS-0001')).toBeVisible();
    await technician.scan('CPS-0001');
    await expect(dialog).toContainText('CPS-0001');
    await technician.scan(ticket);
    await expect(technician.textbox('Borrowed by')).toHaveValue(platinumGermany.name);
    await expect(dialog).toContainText(`For intake ${ticket}`);
    await expect(dialog).toContainText('Platinum: the programme lends at this level.');
  });

  await test.step('lent until yesterday, it is overdue at once and the tab says so', async () => {
    await dialog.getByLabel('Due at (venue time)').fill('2026-01-02T20:00');
    await expect(dialog).toContainText('it will be overdue at once');
    await looksFine(page, 'loans, lend');
    await technician.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(row('CPS-0001')).toContainText(/late/);
    await expect(row('CPS-0001')).toContainText(platinumGermany.name);
    await expect(badge).toContainText('1');
    await looksFine(page, 'loans, overdue');
  });

  await test.step('whom the programme lends nothing is lent something for a reason', async () => {
    await technician.press('n');
    await expect(technician.textbox(/^Scan an item/)).toBeFocused();
    await technician.type('CPS-0002');
    await technician.press('Enter');
    await expect(dialog).toContainText('RF 50mm');
    await technician.textbox('Borrowed by').press('S');
    await technician.type('ample Guest');
    await technician.press('Control+Enter');
    await expect(dialog).toContainText('Say why.');
    await looksFine(page, 'loans, lend for a reason');
    await expect(technician.textbox('Lend all the same, because')).toBeFocused();
    await technician.type('asked by the press office');
    await technician.isSigned();
    await technician.press('Control+Enter');
    await expect(row('CPS-0002')).toContainText('Sample Guest');
  });

  await test.step('the intake is not closed while its loan is out, until its item is scanned', async () => {
    await technician.press('Control+3');
    await expect(row(ticket)).toBeVisible();
    await technician.press('h');
    await expect(dialog).toContainText('Still lent');
    await technician.scan(platinumGermany.memberNumber);
    await expect(dialog).toContainText('The card is that of the person who handed it in.');
    await technician.press('Control+Enter');
    await expect(dialog).toContainText('A loan for this intake is still out.');
    await technician.textbox(/^Without a scanner/).press('c');
    await technician.type('ps-0001');
    await technician.press('Enter');
    await expect(dialog).toContainText('Taken back now');
    await dialog.getByRole('radio', { name: 'Marked' }).press('Space');
    await looksFine(page, 'hand-back with a loan out');
    await technician.textbox('What is marked').press('h');
    await technician.type('ood scratched');
    await technician.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await technician.press('Control+4');
    await expect(badge).not.toContainText('1 overdue');
    const listIn = page.getByRole('radio', { name: 'In 1' });
    // The rows may still be taking the focus.
    await expect(async () => {
      await listIn.press('Space');
      await expect(listIn).toBeChecked({ timeout: 1000 });
    }).toPass();
    await opens('CPS-0001', 'Home');
    await expect(dialog).toContainText('Taken back');
    await expect(dialog).toContainText('Marked: hood scratched');
    await looksFine(page, 'loans, item');
    await technician.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('scanned, an item comes back with Enter; undone with a reason, it is out again', async () => {
    await technician.scan('CPS-0002');
    await expect(dialog).toContainText('Sample Guest');
    await expect(technician.button('Take back')).toBeFocused();
    await looksFine(page, 'loans, take back');
    await technician.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(row('CPS-0002')).toContainText('In');
    await opens('CPS-0002', 'End');
    // It was for no intake: what was signed is seen with the item.
    await dialog.getByRole('button', { name: /^Photo 1 of 1: Signature/ }).press('Enter');
    await expect(page.getByRole('img', { name: 'Sample Guest' })).toBeVisible();
    await technician.press('Escape');
    await expect(page.getByRole('img', { name: 'Sample Guest' })).toBeHidden();
    await technician.button('Undo the return').press('Enter');
    await expect(technician.textbox('Reason')).toBeFocused();
    await technician.type('another lens');
    await technician.press('Enter');
    await expect(dialog).toContainText('Return undone');
    await expect(dialog).toContainText('another lens');
    await expect(page.getByText('CPS-0002 taken back')).toHaveCount(0);
  });

  await test.step('lost by mistake, an item is out again once that is undone with a reason', async () => {
    await technician.button('Lost').press('Enter');
    await technician.type('left in a taxi');
    await technician.press('Enter');
    await expect(dialog).toContainText('Gone');
    await technician.button('Undo “Lost”').press('Enter');
    await expect(technician.textbox('Reason')).toBeFocused();
    await technician.press('Enter');
    await expect(dialog).toContainText('Say why.');
    await technician.type('found in a bag');
    await technician.press('Enter');
    await expect(dialog).toContainText('Undone: Lost');
    await expect(dialog).toContainText('found in a bag');
    await expect(technician.button('Take back')).toBeVisible();
  });

  await test.step('lost for good, an item that turns up again is taken back as it looks', async () => {
    await technician.button('Lost').press('Enter');
    await technician.type('left in a tram');
    await technician.press('Enter');
    const back = technician.button('It came back after all');
    await expect(back).toBeFocused();
    await looksFine(page, 'loans, item lost');
    await dialog.getByRole('radio', { name: 'Marked' }).press('Space');
    await technician.textbox('What is marked').press('r');
    await technician.type('ain inside');
    await back.press('Enter');
    await expect(dialog).toContainText('Marked: rain inside');
    await expect(dialog.getByRole('button', { name: 'Lend' })).toBeFocused();
    await technician.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(technician.status).toContainText('Offline since');
  });
});
