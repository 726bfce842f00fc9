/** The screens of a quiet day, light and dark. Those that need a story of their own are looked at where it is told. */
import { expect, test } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { protect, putKeyAway } from '../support/open-vault.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany, closedAccount } = knownMembers;

let event: SampleEvent;

test.beforeAll(async () => {
  event = await SampleEvent.start();
});

test.afterAll(() => event.end());

test('no screen of a quiet day has a serious fault', async () => {
  const desk = await event.lockedDesk('MC');
  const { page } = desk;
  const technician = new Technician(desk);

  await test.step('before the desk is open', async () => {
    await expect(technician.textbox('Once more')).toBeVisible();
    await looksFine(page, 'protecting');
    await protect(page);
    await looksFine(page, 'recovery key');
    await putKeyAway(page);
    await expect(technician.textbox('Name or initials')).toBeVisible();
    await looksFine(page, 'technician');
    await technician.signIn('Alex');
    await technician.rosterIsHere();
  });

  await test.step('verify', async () => {
    await looksFine(page, 'ready');
    await technician.scan(closedAccount.memberNumber);
    await technician.sees('standard');
    await looksFine(page, 'standard');
    await technician.scan('X4471999');
    await technician.sees('unknown');
    await technician.button('Record what the card shows').press('Enter');
    await looksFine(page, 'unknown with card form');
    await technician.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await technician.press('/');
    await technician.type('zane');
    await expect(page.getByRole('option').first()).toBeVisible();
    await looksFine(page, 'people found');
    await technician.press('Escape');
    await technician.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await looksFine(page, 'shortcuts');
    await technician.press('Escape');
    await technician.scan(platinumGermany.memberNumber);
    await technician.sees('priority');
    await looksFine(page, 'priority');
  });

  await test.step('intake', async () => {
    await technician.press('Control+I');
    const [product] = platinumGermany.products;
    await technician.button(`Add ${product?.model ?? ''}, serial ${product?.serial ?? ''}`).press('Enter');
    await looksFine(page, 'intake');
    await technician.press('Control+Enter');
    await expect(page.getByText(/things? (is|are) missing/)).toBeVisible();
    await looksFine(page, 'what is missing');
    await technician.describe('Repair', 'does not start');
    await technician.press('Control+S');
    await expect(page.getByRole('dialog')).toBeVisible();
    await looksFine(page, 'signing');
    await technician.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await technician.press('Control+Enter');
    await technician.ticket();
    await looksFine(page, 'ticket');
  });

  await test.step('board, loans, settings', async () => {
    await technician.press('Control+3');
    await expect(page.getByRole('row', { name: /MC-0001/ })).toBeVisible();
    await looksFine(page, 'board');
    await page.getByRole('row', { name: /MC-0001/ }).press('Enter');
    await expect(page.getByRole('complementary', { name: /MC-0001/ })).toBeVisible();
    await looksFine(page, 'intake on the board');
    await technician.press('h');
    await expect(page.getByRole('dialog')).toBeVisible();
    await looksFine(page, 'hand-back');
    await technician.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await technician.press('Control+4');
    await expect(page.getByRole('heading', { name: 'Loans' })).toBeAttached();
    await looksFine(page, 'loans, no pool');
    await technician.press('Control+6');
    await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
    await looksFine(page, 'settings');
  });

  await test.step('locked', async () => {
    await technician.press('Control+L');
    await expect(technician.textbox('Passphrase')).toBeFocused();
    await looksFine(page, 'locked');
    await technician.button(/Use the recovery key/).press('Enter');
    await looksFine(page, 'recovery');
  });
});
