/** A scan is caught wherever the focus is, ends up in no form field, and presses nothing. */
import { expect, test } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { SampleEvent } from '../support/event.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany, goldFrance } = knownMembers;

let event: SampleEvent;
let technician: Technician;

test.beforeAll(async () => {
  event = await SampleEvent.start();
  technician = new Technician(await event.desk('MC'));
  await technician.signIn('Alex');
  await technician.rosterIsHere();
});

test.afterAll(() => event.end());

test.beforeEach(async () => {
  await technician.press('Control+1');
  await technician.press('Escape');
});

test('in a form field it leaves the field as it was, keeps the draft, and shows the verdict', async () => {
  await technician.press('Control+N');
  await technician.textbox('Name').fill('Half a na');
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await expect(technician.page.getByText(platinumGermany.name).first()).toBeVisible();
  await technician.button('Back to draft').click();
  await expect(technician.textbox('Name')).toHaveValue('Half a na');
});

test('in the serial field it becomes the serial and submits nothing', async () => {
  await technician.press('Control+N');
  await technician.button('Add an item').click();
  await technician.page.getByRole('combobox', { name: 'Model' }).fill('EOS R5');
  await technician.page.getByRole('option', { name: 'EOS R5 Body', exact: true }).click();
  await technician.textbox('Serial number').fill('9');
  await technician.scan('032021001984');
  await expect(technician.textbox('Serial number')).toHaveValue('032021001984');
  await expect(technician.page.getByText(/things? (is|are) missing/)).toHaveCount(0);
});

test('on a focused button or choice it presses nothing', async () => {
  await technician.press('Control+6');
  const dark = technician.page.getByRole('radio', { name: 'Dark' });
  await technician.page.getByRole('radio', { name: 'As the system' }).focus();
  await technician.scan(goldFrance.memberNumber);
  await technician.sees('priority');
  await technician.press('Control+6');
  await expect(dark).not.toBeChecked();
  await technician.button('Sync now').focus();
  await technician.scan(`${goldFrance.memberNumber} `);
  await technician.sees('priority');
});

test('a card cleared and read again at once is answered again', async () => {
  const answer = technician.page.locator('[data-verdict="priority"]');
  await technician.scan(goldFrance.memberNumber);
  await expect(answer).toBeVisible();
  await technician.press('Escape');
  await expect(answer).toBeHidden();
  await technician.scan(goldFrance.memberNumber);
  await expect(answer).toBeVisible();
});

test('keys pressed at once by a person are all typed, also by Enter just after them', async () => {
  await technician.page.keyboard.type('re');
  await expect(technician.field).toHaveValue('re');
  await technician.press('Escape');
  await technician.page.keyboard.type('reh');
  await technician.press('Enter');
  await expect(technician.page.getByRole('option').first()).toBeVisible();
  await expect(technician.field).toHaveValue('reh');
});

test('ten thousand characters freeze nothing and are explained; the scanner works after them', async () => {
  await technician.scan('7'.repeat(10_000));
  await expect(technician.page.getByText('That is too long for a card, a ticket or a name.')).toBeVisible();
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
});

test('an AZERTY keyboard does not mangle a code', async () => {
  // Of that layout, the key of the digit 1 types an ampersand; the physical key is what counts.
  const session = await technician.page.context().newCDPSession(technician.page);
  const azerty = 'à&é"\'(-è_ç';
  // Another card than the one before: the same within a second counts as one scan.
  const keys = Array.from(goldFrance.memberNumber, (digit) => {
    const text = azerty.charAt(Number(digit));
    return { key: text, text, code: `Digit${digit}` };
  });
  // Sent without waiting for each other, as fast as a scanner.
  await Promise.all(
    [...keys, { key: 'Enter', code: 'Enter', text: '\r' }].flatMap((key) => [
      session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key }),
      session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key }),
    ]),
  );
  await technician.sees('priority');
  await expect(technician.page.getByText(goldFrance.name).first()).toBeVisible();
});
