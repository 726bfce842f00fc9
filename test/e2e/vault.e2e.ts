/** The vault through its screens: protecting a desk, unlocking it, and the recovery key when that fails. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { protect, putKeyAway, testPassphrase, tryPassphrase, unlock } from '../support/open-vault.ts';
import { receiptText } from '../support/read-receipt.ts';
import { Technician } from '../support/technician.ts';

let event: SampleEvent;

test.beforeAll(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.clearDesks());

test.afterAll(() => event.end());

/** Answers the system's dialog, the one thing here that no test can press. */
async function chooseInDialog(desk: DeskApp, file: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

test('a new desk is protected by a passphrase, and its recovery key is put away first', async () => {
  const desk = await event.lockedDesk('MC');
  const { page } = desk;
  await expect(page.getByRole('heading', { name: 'Protect this desk' })).toBeVisible();
  await expect(page.getByText('This is sample data: any passphrase will do')).toBeVisible();
  const first = page.getByRole('textbox', { name: 'Passphrase', exact: true });
  const again = page.getByRole('textbox', { name: 'Once more' });
  await expect(first).toBeFocused();

  await first.fill('too short');
  await page.keyboard.press('Enter');
  await expect(page.getByText('At least 10 characters; these are 9.')).toBeVisible();
  await first.fill(testPassphrase);
  await again.fill('five words on a text');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That is not the same as above.')).toBeVisible();
  await expect(first).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show the passphrase' }).first().click();
  await expect(first).toHaveAttribute('type', 'text');

  const key = await protect(page);
  const open = page.getByRole('button', { name: 'Open the desk' });
  await expect(open).toBeDisabled();
  const sheet = path.join(event.folder, 'stick', 'sheet.pdf');
  await chooseInDialog(desk, sheet);
  await page.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(page.getByText(`Saved as ${sheet}`)).toBeVisible();
  const printed = receiptText(sheet);
  for (const part of ['MC', 'Sample Grand Prix', ...key.split('-')]) expect(printed).toContain(part);
  expect(printed).not.toContain(testPassphrase);
  await putKeyAway(page);
  await new Technician(desk).signIn('Alex');
  await expect(page.getByText(key.slice(0, 4))).toHaveCount(0);
});

test('a restart asks for the passphrase and shows nothing before; the look chosen last stays', async () => {
  const first = await event.desk('MC');
  const technician = new Technician(first);
  await technician.signIn('Alex');
  await technician.press('Control+6');
  await technician.choose('Dark');
  await technician.choose('Deutsch');
  await expect(first.page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await first.close();

  const { page } = await event.lockedDesk('MC');
  await expect(page.getByRole('heading', { name: 'Schalter MC ist gesperrt' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const field = page.getByRole('textbox', { name: 'Passphrase' });
  await expect(field).toBeFocused();
  await expect(page.getByText('Alex')).toHaveCount(0);
  await tryPassphrase(page, 'five words on a text');
  await expect(page.getByText('Das ist nicht die Passphrase.')).toBeVisible();
  // The field is selected: what is typed next replaces it.
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionEnd)).toBeGreaterThan(0);
  await unlock(page);
  await expect(page.getByText('Bereit für die nächste Person')).toBeVisible();
  await expect(page.getByRole('button', { name: /Am Schalter: Alex/ })).toBeVisible();
});

test('Caps Lock is said', async () => {
  await (await event.desk('MC')).close();
  const { page } = await event.lockedDesk('MC');
  const field = page.getByRole('textbox', { name: 'Passphrase' });
  const key = { key: 'A', code: 'KeyA', bubbles: true };
  await field.dispatchEvent('keydown', { ...key, modifierCapsLock: true });
  await expect(page.getByText('Caps Lock is on.')).toBeVisible();
  await field.dispatchEvent('keyup', key);
  await expect(page.getByText('Caps Lock is on.')).toHaveCount(0);
});

test('wrong passphrases slow down, and a restart gives no new tries for nothing', async () => {
  await (await event.desk('MC')).close();
  const first = await event.lockedDesk('MC');
  const waiting = first.page.getByText(/Next try in \d+:\d\d\./);
  const guess = async (page: Page, passphrase: string): Promise<void> => {
    await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled({ timeout: 60_000 });
    await tryPassphrase(page, passphrase);
    await expect(page.getByText('That is not the passphrase.')).toBeVisible();
  };
  for (let count = 0; count < 10 && !(await waiting.isVisible()); count += 1)
    await guess(first.page, `wrong guess ${count}`);
  await expect(first.page.getByRole('button', { name: 'Unlock' })).toBeDisabled();
  await guess(first.page, 'wrong after a wait');
  await first.close();

  const { page } = await event.lockedDesk('MC');
  await guess(page, 'wrong after a restart');
  await expect(page.getByText(/Next try in \d+:\d\d\./)).toBeVisible();
  await looksFine(page, 'locked, waiting');
  await expect(page.getByRole('button', { name: 'Unlock' })).toBeEnabled({ timeout: 60_000 });
  await unlock(page);
  await expect(page.getByRole('textbox', { name: 'Name or initials' })).toBeVisible();
});

test('the recovery key opens a desk whose passphrase is forgotten, and gives it a new one', async () => {
  const first = await event.lockedDesk('MC');
  const key = await protect(first.page);
  await putKeyAway(first.page);
  await new Technician(first).signIn('Alex');
  await first.close();

  const second = await event.lockedDesk('MC');
  const technician = new Technician(second);
  await technician.button(/Use the recovery key/).click();
  const field = technician.textbox('Recovery key');
  await expect(field).toBeFocused();
  const groups = key.split('-');
  const [group = '', ...rest] = groups;
  await field.fill((group.startsWith('2') ? '3' : '2') + group.slice(1));
  await expect(second.page.getByText('Group 1 can’t be right.')).toBeVisible();
  // As somebody types from paper: small letters, blanks for hyphens.
  await field.fill([group, ...rest.slice(0, -1)].join(' ').toLowerCase());
  await expect(second.page.getByText('5 characters to go.')).toBeVisible();
  await field.fill(groups.join(' ').toLowerCase());
  await expect(second.page.getByText('The key is complete.')).toBeVisible();
  await technician.textbox('New passphrase').fill('another set of words');
  await technician.textbox('Once more').fill('another set of words');
  await technician.press('Enter');
  await technician.isOpen();
  await second.close();

  const third = await event.lockedDesk('MC');
  await tryPassphrase(third.page, testPassphrase);
  await expect(third.page.getByText('That is not the passphrase.')).toBeVisible();
  await unlock(third.page, 'another set of words');
  await new Technician(third).isOpen();
});

test('a recovery key of another desk opens nothing', async () => {
  const first = await event.lockedDesk('MC');
  await protect(first.page);
  await putKeyAway(first.page);
  const other = await event.lockedDesk('NC');
  const key = await protect(other.page);
  await first.page.keyboard.press('Control+L');
  const technician = new Technician(first);
  await technician.button(/Use the recovery key/).click();
  await technician.textbox('Recovery key').fill(key);
  await technician.textbox('New passphrase').fill('another set of words');
  await technician.textbox('Once more').fill('another set of words');
  await technician.press('Enter');
  await expect(first.page.getByText('That recovery key is not this desk’s.')).toBeVisible();
  await technician.button('Back to the passphrase').click();
  await unlock(first.page);
});

test('the passphrase is changed in the settings by somebody who knows it', async () => {
  const first = await event.desk('MC');
  const technician = new Technician(first);
  await technician.signIn('Alex');
  await technician.press('Control+6');
  // Nothing on a test machine keeps a secret: the app must not lean on Linux's fixed password.
  await expect(first.page.getByText('Not used: there was no keyring')).toBeVisible();
  await technician.button('Change passphrase').click();
  const until = technician.textbox('Passphrase until now');
  await expect(until).toBeFocused();
  await looksFine(first.page, 'settings, passphrase');
  await technician.press('Escape');
  await expect(until).toHaveCount(0);
  await technician.button('Change passphrase').click();
  await until.fill('five words on a text');
  await technician.textbox('New passphrase').fill('another set of words');
  await technician.textbox('Once more').fill('another set of words');
  await technician.press('Enter');
  await expect(first.page.getByText('That is not the passphrase.')).toBeVisible();
  await until.fill(testPassphrase);
  await technician.press('Enter');
  await expect(first.page.getByText('The passphrase is changed.')).toBeVisible();
  await technician.press('Control+L');
  await unlock(first.page, 'another set of words');
  await technician.isOpen();
});

test('a damaged vault says what to do and is left as it is', async () => {
  await (await event.desk('MC')).close();
  const file = path.join(event.folder, 'MC', 'user-data', 'vault.json');
  const damaged = (await readFile(file)).subarray(0, 60);
  await writeFile(file, damaged);
  const { page } = await event.lockedDesk('MC');
  await tryPassphrase(page, testPassphrase);
  await expect(page.getByText('The file with this desk’s keys is damaged.')).toBeVisible();
  await expect(page.getByText('Nothing was deleted.')).toBeVisible();
  await looksFine(page, 'locked, vault damaged');
  expect(await readFile(file)).toEqual(damaged);
});

test('a desk whose keychain is lost asks for the recovery key, and says why', async () => {
  const first = await event.lockedDesk('MC');
  const key = await protect(first.page);
  await putKeyAway(first.page);
  await first.close();
  // As after a reinstalled system: the file asks for a part that no keychain here gives.
  const file = path.join(event.folder, 'MC', 'user-data', 'vault.json');
  const vault = JSON.parse(await readFile(file, 'utf8')) as { slots: { passphrase: { keychain: unknown } } };
  vault.slots.passphrase.keychain = Buffer.from('sealed by another system').toString('base64');
  await writeFile(file, JSON.stringify(vault));

  const second = await event.lockedDesk('MC');
  const technician = new Technician(second);
  await expect(second.page.getByText('no longer has its part of the key')).toBeVisible();
  await looksFine(second.page, 'recovery, keychain lost');
  await technician.textbox('Recovery key').fill(key);
  await technician.textbox('New passphrase').fill('another set of words');
  await technician.textbox('Once more').fill('another set of words');
  await technician.press('Enter');
  await technician.signIn('Alex');
  await technician.press('Control+L');
  await unlock(second.page, 'another set of words');
  await technician.isOpen();
});
