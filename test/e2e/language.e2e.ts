/** The desk in German: chosen in the settings, spoken at once, with the visitor's receipt in a language of its own. */
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { SampleEvent } from '../support/event.ts';
import { receiptText } from '../support/read-receipt.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany, goldFrance } = knownMembers;

let event: SampleEvent;

test.beforeAll(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.clearDesks());

test.afterAll(() => event.end());

test('a desk switched to German verifies and takes in kit in German', async () => {
  const desk = await event.desk('MC');
  const technician = new Technician(desk);
  const { page } = desk;
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await technician.press('Control+6');
  await technician.choose('Deutsch');
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');

  await technician.press('Control+1');
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await expect(page.getByRole('heading', { name: 'Vorrang' })).toBeVisible();
  await expect(page.getByText(/steht im Verzeichnis und ist/)).toBeVisible();
  await expect(page.getByText(/Nach dem Musterprogramm, Version/)).toBeVisible();

  await technician.press('Control+I');
  await expect(technician.textbox('Name')).toHaveValue(platinumGermany.name);
  const [product] = platinumGermany.products;
  await technician
    .button(`${product?.model ?? ''}, Seriennummer ${product?.serial ?? ''}, hinzufügen`)
    .click();
  await technician.choose('Reparatur');
  await technician.textbox('Was nicht stimmt').fill('Verschluss klemmt');
  await technician.button('Akku').click();
  await technician.button(/Sprache des Belegs/).click();
  await page.getByRole('option', { name: 'English' }).click();
  await technician.press('Control+Enter');

  const ticket = await technician.ticket();
  await technician.button('Als PDF speichern').click();
  const file = path.join(desk.receipts, `${ticket}.pdf`);
  await expect(page.getByText(file)).toBeVisible();
  const text = receiptText(file);
  expect(text).toContain('Receipt for kit handed in');
  expect(text).toContain('Battery');
  expect(text).not.toContain('Akku');

  await technician.press('Escape');
  await technician.press('Control+3');
  const row = page.getByRole('row', { name: new RegExp(ticket) });
  await expect(row).toContainText('Angenommen');
  await expect(row).toContainText('Vorrang');
  await row.click();
  await expect(page.getByText('Mit Akku')).toBeVisible();
  await technician.button('Weiter zu „In Arbeit“').click();
  await expect(row).toContainText('In Arbeit');
});

test('a verdict on the screen is said again in the other language, and the choice outlasts a flat battery', async () => {
  const first = await event.desk('MC');
  const technician = new Technician(first);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await technician.scan(goldFrance.memberNumber);
  await technician.sees('priority');
  await expect(first.page.getByText(/^To reach Platinum: 1 body/)).toBeVisible();
  await technician.press('Control+6');
  await technician.choose('Deutsch');
  await technician.press('Control+1');
  await expect(first.page.getByText(/^Für Platin fehlt noch: 1 Gehäuse/)).toBeVisible();
  await expect(first.page.getByText(/steht im Verzeichnis und ist/)).toBeVisible();
  await technician.button(/Registrierte Ausrüstung/).click();
  await expect(first.page.getByText('Zählt bis Silber', { exact: true })).toBeVisible();
  await first.kill();

  const again = await event.desk('MC');
  await expect(again.page.getByText('Bereit für die nächste Person')).toBeVisible();
});
