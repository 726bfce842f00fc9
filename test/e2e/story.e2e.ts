/** The working day: verified and taken in with no network, on the second desk once there is one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { projectRoot } from '../../main/runtime/project-root.ts';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { findCanaries, textCanaries } from '../support/canaries.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { receiptBarcodes, receiptText } from '../support/read-receipt.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany, closedAccount, withoutProducts } = knownMembers;

const somePicture = path.join(projectRoot, 'test/demo/verify-screen.png');

let event: SampleEvent;

test.beforeEach(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.end());

/** Answers the system's dialogs for files. */
async function chooseInDialogs(desk: DeskApp, file: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

test('a visitor is verified and served offline, and the other desk sees it later', async () => {
  const desk = await event.desk('MC');
  const technician = new Technician(desk);
  const { page } = desk;
  await technician.signIn('Alex');
  await technician.rosterIsHere();

  await event.hub.stop();
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await expect(page.getByRole('heading', { name: 'Priority' })).toBeVisible();
  await expect(page.getByText(platinumGermany.name)).toBeVisible();
  await expect(technician.status).toContainText('Offline since');

  await technician.press('Control+I');
  await expect(technician.textbox('Name')).toHaveValue(platinumGermany.name);
  const [product] = platinumGermany.products;
  await technician.button(`Add ${product?.model ?? ''}, serial ${product?.serial ?? ''}`).click();
  await technician.describe('Repair', 'Shutter sticks after rain');
  await page.getByRole('button', { name: 'Battery' }).click();
  await technician.button('Add another item').click();
  await page.getByRole('combobox', { name: 'Model' }).fill('rf 2470 2.8');
  await page.getByRole('option', { name: /^RF 24-70mm F2\.8 ?L IS USM/ }).click();
  await technician.textbox('Serial number').fill('66 20103');
  await technician.button('Use 6620103').click();
  await technician.choose('Clean and check');
  await technician.press('Control+Enter');

  const ticket = await technician.ticket();
  expect(ticket).toMatch(/^MC-0001-/);
  await technician.button('Save PDF').click();
  const file = path.join(desk.receipts, `${ticket}.pdf`);
  await expect(page.getByText(file)).toBeVisible();
  expect(receiptBarcodes(file)).toEqual([ticket]);
  const text = receiptText(file);
  for (const part of [
    ticket,
    platinumGermany.name,
    product?.serial ?? '',
    '6620103',
    'Shutter sticks after rain',
  ]) {
    expect(text).toContain(part);
  }
  // The member lives in Germany, so the receipt is in German until somebody chooses otherwise.
  expect(text).toContain('Reparatur');

  const stick = path.join(event.folder, 'stick');
  await technician.press('Escape');
  await technician.press('Control+6');
  await chooseInDialogs(desk, path.join(stick, 'MC.cpsfacts'));
  await technician.button(/Save what waits to a stick/).click();
  await expect(page.getByText('records are saved.')).toBeVisible();
  await expect(
    page.getByText('What was saved stays waiting here until the hub itself confirms it'),
  ).toBeVisible();
  await looksFine(page, 'settings, saved to a stick');
  await expect(technician.status).toContainText('waiting');
  expect(await findCanaries(stick, [platinumGermany.name, ticket, '6620103'].flatMap(textCanaries))).toEqual(
    [],
  );
  expect(event.hub.command('import', 'facts', path.join(stick, 'MC.cpsfacts'))).toMatch(
    /^MC\.cpsfacts: desk MC, saved .*: [1-9]\d* stored, 0 here before, 0 quarantined\./m,
  );

  await event.hub.start();
  await expect(technician.status).toContainText('In sync', { timeout: 60_000 });
  await expect(page.getByText('Nothing waits: the hub has everything from this desk.')).toBeVisible();

  await technician.press('Escape');
  await technician.press('Control+3');
  await page.getByRole('row', { name: new RegExp(ticket) }).click();
  await technician.addPhoto(somePicture, 'Dent at the mount');
  await technician.seesPhoto('Dent at the mount');

  const otherDesk = await event.desk('NC');
  const other = new Technician(otherDesk);
  await other.signIn('Bo');
  await other.press('Control+6');
  await chooseInDialogs(otherDesk, path.join(stick, 'MC.cpsfacts'));
  await other.button('Carry a file from another desk').click();
  await expect(other.page.getByText(/The hub has what desk MC saved/)).toBeVisible();
  await expect(other.page.getByText(/0 new, [1-9]\d* it had already\./)).toBeVisible();
  await other.press('Control+3');
  const row = other.page.getByRole('row', { name: new RegExp(ticket) });
  await expect(row).toContainText('at desk MC');
  await row.click();
  await other.seesPhoto('Dent at the mount');
  await other.button('Move to “In work”').click();
  await expect(row).toContainText('In work');

  await expect(page.getByRole('row', { name: new RegExp(ticket) })).toContainText('In work');

  await test.step('both desks hand it back offline, and answer in two ways who did; a third answer settles it for both', async () => {
    await event.hub.stop();
    await page.getByRole('row', { name: new RegExp(ticket) }).click();
    for (const each of [technician, other]) {
      const panel = each.page.getByRole('complementary', { name: `Intake ${ticket}` });
      await each.press('h');
      await expect(each.page.getByRole('dialog', { name: `Hand back ${ticket}` })).toBeVisible();
      await each.scan(ticket);
      await expect(each.page.getByText('The receipt is this intake’s.')).toBeVisible();
      await each.press('Control+Enter');
      await expect(panel).toContainText('Handed back. Nothing left to do.');
    }
    await event.hub.start();
    for (const each of [technician, other]) {
      await expect(each.button('1 to settle')).toBeVisible({ timeout: 60_000 });
    }
    const flagAt = ({ page: at }: Technician) =>
      at.getByRole('article', { name: /^Handed back twice: .* \(MC-0001-/ });
    const answer = async (each: Technician, word: RegExp, because: string) => {
      await flagAt(each).getByRole('textbox', { name: 'Reason' }).fill(because);
      await flagAt(each).getByRole('button', { name: word }).press('Enter');
      await expect(each.page.getByText('Nothing to settle')).toBeVisible();
    };
    await event.hub.stop();
    for (const each of [technician, other]) {
      await each.button('1 to settle').press('Enter');
      await expect(flagAt(each)).toBeFocused();
      await expect(flagAt(each)).toContainText('Alex, desk MC');
      await expect(flagAt(each)).toContainText('Bo, desk NC');
    }
    await looksFine(other.page, 'flags, handed back twice');
    await answer(technician, /^Right: Bo, desk NC/, 'Bo says so');
    await answer(other, /^None: it is here/, 'Found in the safe');
    await looksFine(other.page, 'flags, settled');
    await event.hub.start();
    for (const each of [technician, other]) {
      const differ = flagAt(each);
      await expect(differ).toContainText('Two desks answered this differently', { timeout: 60_000 });
      await expect(differ).toContainText('Bo says so');
      await expect(differ).toContainText('Found in the safe');
    }
    await looksFine(other.page, 'flags, answered in two ways');
    await answer(other, /^None: it is here/, 'Both looked');
    await expect(page.getByText('Nothing to settle')).toBeVisible({ timeout: 60_000 });
    const history = page.getByRole('complementary', { name: `Intake ${ticket}` });
    await expect(history).toContainText('Settled: Right: Bo, desk NC');
    await expect(history).toContainText('Settled: None: it is here');
    await expect(history).toContainText('Both looked');
  });

  await test.step('a serial number that stands in an open intake is noticed as it is typed', async () => {
    await other.press('Control+N');
    await other.button('Add an item').click();
    await other.page.getByRole('combobox', { name: 'Model' }).fill('rf 2470 2.8');
    await other.page.getByRole('option', { name: /^RF 24-70mm F2\.8 ?L IS USM/ }).click();
    await other.textbox('Serial number').fill('6620103');
    await expect(other.page.getByText(`Already in an open intake: ${ticket}, desk MC.`)).toBeVisible();
    await looksFine(other.page, 'intake, serial in use');
  });
});

test('each kind of visitor gets the look of their verdict', async () => {
  const technician = new Technician(await event.desk('MC'));
  const { page } = technician;
  await technician.signIn('Alex');
  await technician.rosterIsHere();

  await technician.scan(closedAccount.memberNumber);
  await technician.sees('standard');
  await expect(page.getByRole('heading', { name: 'Standard service' })).toBeVisible();
  await technician.scan(withoutProducts.memberNumber);
  await expect(page.getByText(withoutProducts.name)).toBeVisible();
  await technician.sees('standard');

  await technician.scan('X4471999');
  await technician.sees('unknown');
  await expect(page.getByRole('heading', { name: 'Can’t tell yet' })).toBeVisible();
  await technician.button('Record what the card shows').click();
  await page.getByRole('button', { name: /Region on the card/ }).click();
  await page.getByRole('option', { name: 'Japan' }).click();
  await technician.textbox('Name on the card').fill('Sample Guest');
  await technician.textbox('Expires').fill('2099-03-31');
  await technician.button('Judge again').click();
  await technician.sees('visitor-priority');
  await expect(page.getByText('Sample Guest')).toBeVisible();
  await technician.choose('No card shown');
  await technician.sees('standard');
});

test('an unknown visitor is decided by the technician, and the decision is recorded', async () => {
  const technician = new Technician(await event.desk('MC'));
  const { page } = technician;
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await technician.scan('99887766');
  await technician.sees('unknown');
  await technician.textbox('Because').fill('Showed the account page');
  await technician.button(/Treat as priority/).click();
  await expect(page.getByText('Decided by Alex: priority queue')).toBeVisible();
  await looksFine(page, 'unknown, decided');
  await technician.press('Control+I');
  await technician.textbox('Name').fill('Sample Guest');
  await technician.button('Add an item').click();
  await page.getByRole('combobox', { name: 'Model' }).fill('EOS R5');
  await page.getByRole('option', { name: 'EOS R5 Body', exact: true }).click();
  await technician.button('Unreadable').click();
  await technician.textbox('Why it can’t be read').fill('plate worn off');
  await technician.describe('Repair', 'does not start');
  await technician.press('Control+Enter');
  await technician.ticket();
  await expect(
    page
      .getByRole('region', { name: /Taken in for/ })
      .getByText('Priority')
      .first(),
  ).toBeVisible();
});

test('a name is typed and chosen by keyboard, accents left out', async () => {
  const technician = new Technician(await event.desk('MC'));
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await technician.type('jiri reh');
  await expect(technician.page.getByRole('option', { name: /Řeháček/ })).toBeVisible();
  await technician.press('ArrowDown');
  await technician.press('Enter');
  await technician.sees('priority');
  await expect(technician.page.getByText('Jiří Řeháček-Šťastík').first()).toBeVisible();
});

test('what is missing is listed and nothing is taken in', async () => {
  const desk = await event.desk('MC');
  const technician = new Technician(desk);
  await technician.signIn('Alex');
  await technician.press('Control+N');
  await expect(technician.textbox('Name')).toBeVisible();
  await technician.press('Control+Enter');
  await expect(technician.page.getByText('2 things are missing')).toBeVisible();
  await technician.press('Control+3');
  await expect(technician.page.getByText('No open intakes')).toBeVisible();
  expect(existsSync(desk.receipts)).toBe(false);
});
