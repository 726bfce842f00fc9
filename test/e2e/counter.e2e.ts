/** A drop-off at the counter by keyboard and scanner: a quick one in few keys, and one with everything there is to it. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { takeInFirstProduct } from '../support/counter-flow.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { receiptText } from '../support/read-receipt.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany, goldFrance } = knownMembers;
const [first, second] = platinumGermany.products;
if (first === undefined || second === undefined) throw new Error('the sample member has kit');

const picture = path.join(projectRoot, 'test/demo/verify-screen.png');

// The second visitor brings what the first one left.
test.describe.configure({ mode: 'serial' });

let event: SampleEvent;
let desk: DeskApp;
let page: Page;
let technician: Technician;

test.beforeAll(async () => {
  event = await SampleEvent.start();
  desk = await event.desk('MC', '--use-fake-device-for-media-stream');
  page = desk.page;
  technician = new Technician(desk);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
});

test.afterAll(() => event.end());

function foot() {
  return page.getByRole('region', { name: 'Promise, photos and terms' });
}

test('one item of a member’s kit is taken in, looked at and signed for, in under 25 keys', async () => {
  let keys = 0;
  const ticket = await takeInFirstProduct(technician, platinumGermany, (act) => {
    if (act === 'key') keys += 1;
    return Promise.resolve();
  });
  expect(keys).toBeLessThan(25);
  await expect(page.getByText(/^Ready by \w+, \d+ \w+, \d\d:\d\d$/)).toBeVisible();

  await technician.button('Save PDF').press('Enter');
  const file = path.join(desk.receipts, `${ticket}.pdf`);
  await expect(page.getByText(file)).toBeVisible();
  const text = receiptText(file);
  expect(text).toContain('Zustand geprüft, keine Mängel');
  expect(text).toContain('Voraussichtlich fertig');
  expect(text).toContain('Bei der Abgabe auf dem Bildschirm unterschrieben');
  expect(execFileSync('pdfimages', ['-list', file]).toString()).toMatch(/\b960\s+192\b/);
  await technician.press('Escape');
});

test('a marked item, a warranty without proof, a changed promise and photos all come with the intake', async () => {
  await test.step('what this event knows of a serial number is said, without a name', async () => {
    await technician.scan(platinumGermany.memberNumber);
    await technician.sees('priority');
    await technician.press('Control+I');
    await expect(technician.button(`Add ${first.model}, serial ${first.serial}`)).toBeFocused();
    await technician.press('Enter');
    await expect(page.getByText(/^Already in an open intake: MC-0001-.*desk MC\.$/)).toBeVisible();
    await technician.button('Remove item 1').press('Enter');
  });

  await test.step('a part is marked in words, a claim without proof is offered as chargeable', async () => {
    await technician.button(`Add ${second.model}, serial ${second.serial}`).press('Enter');
    await expect(technician.textbox('Serial number')).toBeFocused();
    for (const key of ['Tab', 'Tab', 'Tab', 'Space']) await technician.press(key);
    await expect(page.getByRole('radio', { name: 'Repair' })).toBeChecked();
    await technician.textbox('What is wrong').fill('does not start');
    await technician.press('Control+G');
    await technician.button(/^Condition: all good/).press('Enter');
    const dents = page.getByRole('radiogroup', { name: 'Dents and scratches' });
    const marked = dents.getByRole('radio', { name: 'Marked' });
    await marked.press('Space');
    await expect(marked).toBeChecked();
    // The list is folded again when the draft comes back.
    await technician.button('Keep draft and close').press('Enter');
    await technician.button(`Resume draft of ${platinumGermany.name}`).press('Enter');
    await expect(technician.button(/^Condition:/)).toHaveAttribute('aria-expanded', 'false');
    await expect(technician.button(`Add ${first.model}, serial ${first.serial}`)).toBeFocused();
    await technician.press('Control+Enter');
    await expect(page.getByRole('alert')).toContainText('Say what is wrong with a marked part');
    // The kit's button that had the focus was not pressed with it.
    await expect(page.getByRole('group', { name: 'Item 2' })).toHaveCount(0);
    await expect(technician.textbox('What is wrong: Dents and scratches')).toBeFocused();
    await looksFine(page, 'intake, condition');
    await page.keyboard.type('dent, left');
    await expect(technician.textbox('What is wrong: Dents and scratches')).toHaveValue('dent, left');
    await technician.button('Warranty claim').press('Space');
    await expect(page.getByText('No proof of purchase: the repair is offered as chargeable.')).toBeVisible();
    await looksFine(page, 'intake, warranty without proof');
    await technician.button('Bought outside the region').press('Space');
  });

  await test.step('another time is promised with a reason', async () => {
    await technician.press('Control+D');
    const dialog = page.getByRole('dialog', { name: 'Change when it is ready' });
    const when = dialog.getByLabel('Date and time at the venue');
    const why = dialog.getByRole('textbox', { name: 'Why' });
    await when.fill('2020-01-01T10:00');
    await why.focus();
    await technician.press('Enter');
    await expect(dialog).toContainText('That time has passed already.');
    await looksFine(page, 'promise in the past');
    await expect(when).toBeFocused();
    const day = new Date(Date.now() + 5 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    await when.fill(`${day}T10:30`);
    await technician.press('Enter');
    await expect(dialog).toContainText('Say why it is changed.');
    await expect(why).toBeFocused();
    await why.fill('part on its way');
    await technician.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(foot()).toContainText('10:30');
  });

  await test.step('photos are taken from a file and with the camera', async () => {
    await technician.press('Control+O');
    const dialog = page.getByRole('dialog', { name: 'Photos of this drop-off' });
    await dialog.locator('input[type="file"]').setInputFiles(picture);
    await expect(dialog.getByRole('button', { name: 'Remove photo 1' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Take a photo' }).press('Enter');
    const camera = page.getByRole('dialog', { name: 'Take a photo' });
    await camera.getByRole('button', { name: 'Take a photo' }).press('Enter');
    await expect(camera).toContainText('1 photo taken');
    await looksFine(page, 'photo with the camera');
    await technician.press('Escape');
    await expect(dialog.getByRole('button', { name: 'Remove photo 2' })).toBeVisible();
    await looksFine(page, 'photos of a drop-off');
    await technician.press('Escape');
    await expect(foot()).toContainText('2 photos');
  });

  await test.step('all of it is in the intake', async () => {
    await technician.speaks('English');
    await technician.press('Control+Enter');
    const ticket = await technician.ticket();
    await expect(page.getByText('Changed: part on its way')).toBeVisible();
    const receipt = page.getByRole('img', { name: /^Preview of/ });
    await expect(receipt).toContainText('Dents and scratches: dent, left');
    await expect(receipt).toContainText('Warranty claim without proof of purchase');
    await expect(receipt).not.toContainText('part on its way');
    await technician.scan(ticket);
    const panel = page.getByRole('complementary', { name: `Intake ${ticket}` });
    await expect(panel).toContainText('Changed: part on its way');
    await expect(panel).toContainText('Bought outside the region');
    await expect(panel.getByRole('button', { name: /^Photo 2 of 2: Condition/ })).toBeVisible();
    await looksFine(page, 'intake with photos on the board');
    for (const [button, name] of [
      [/^Photo 2 of 2: Condition/, 'photo'],
      ['Preview', 'paper before it is printed'],
    ] as const) {
      await panel.getByRole('button', { name: button }).press('Enter');
      await expect(page.getByRole('dialog')).toBeVisible();
      await looksFine(page, name);
      await technician.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });
});

test('what CPS does not support is taken in all the same; ticket, receipt and board go on saying so', async () => {
  const sentence = 'Not a CPS-supported product: taken in with ordinary turnaround';
  await technician.press('Control+N');
  await expect(technician.textbox('Name')).toBeFocused();
  await technician.type('Sample Guest');
  await technician.button('Add an item').press('Enter');
  await expect(page.getByRole('combobox', { name: 'Model' })).toBeFocused();
  await page.keyboard.insertText('Sample tripod');
  await technician.press('Tab');
  await technician.textbox('Serial number').press('End');
  await page.keyboard.insertText('0123456789');
  await technician.asksFor('Clean and check');
  await technician.speaks('English');
  await technician.press('Control+S');
  await expect(page.getByRole('dialog', { name: 'Read and sign' })).toContainText(sentence);
  await technician.isSigned();
  await technician.press('Control+Enter');
  await expect(foot()).toContainText(/Terms\s*signed/);
  await technician.press('Control+Enter');
  const ticket = await technician.ticket();
  await expect(page.getByText('Not CPS-supported: Sample tripod.')).toBeVisible();
  await looksFine(page, 'ticket, not supported');
  await expect(page.getByRole('img', { name: /^Preview of/ })).toContainText(sentence);
  await technician.scan(ticket);
  const panel = page.getByRole('complementary', { name: `Intake ${ticket}` });
  await expect(panel).toContainText(sentence);
  await expect(panel).toContainText('signed on the screen');
});

test('that a product is registered to others is said as it is scanned, without a name, and holds up nothing', async () => {
  // In the kit of the first visitor, and of others, and not in that of the second.
  const registered = platinumGermany.products.find(({ model }) => model === 'EOS R5');
  if (registered === undefined) throw new Error('the sample member has an EOS R5');
  const serial = technician.textbox('Serial number');
  const toSomebodyElse = page.getByText('Registered to somebody else: check whose it is.');
  const chooseModel = async (): Promise<void> => {
    await technician.button('Add an item').press('Enter');
    await page.getByRole('combobox', { name: 'Model' }).fill(registered.model);
    await technician.takes(page.getByRole('option', { name: `${registered.model} Body`, exact: true }));
    await serial.focus();
  };

  await technician.scan(goldFrance.memberNumber);
  await technician.sees('priority');
  await technician.press('Control+I');
  await expect(technician.textbox('Name')).toHaveValue(goldFrance.name);
  await chooseModel();
  await technician.scan(registered.serial);
  await expect(toSomebodyElse).toBeVisible();
  await expect(page.locator('main')).not.toContainText(platinumGermany.name);
  await technician.asksFor('Clean and check');
  await technician.press('Control+Enter');
  await technician.ticket();

  await technician.press('Control+N');
  await technician.textbox('Name').fill('Sample Guest');
  await chooseModel();
  await technician.scan(registered.serial);
  await expect(page.getByText('Registered to a CPS member: ask for the card, or whose it is.')).toBeVisible();
  await expect(toSomebodyElse).toBeHidden();
  await serial.fill('032021009999');
  await expect(page.getByText(/^Registered to/)).toHaveCount(0);
});
