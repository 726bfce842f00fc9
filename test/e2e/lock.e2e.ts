/** The lock: by key, by itself, and when the laptop sleeps. What was on the screen goes, what was written stays. */
import { expect, test, type Page } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { unlock } from '../support/open-vault.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany, goldFrance } = knownMembers;

let event: SampleEvent;
let desk: DeskApp;
let page: Page;
let technician: Technician;

test.beforeAll(async () => {
  event = await SampleEvent.start();
});

test.afterAll(() => event.end());

test.beforeEach(async () => {
  desk = await event.desk('MC');
  page = desk.page;
  technician = new Technician(desk);
  await technician.signIn('Alex');
  await technician.rosterIsHere();
});

test.afterEach(() => event.clearDesks());

async function isLocked(): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Desk MC is locked' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused();
}

test('Ctrl+L locks in the middle of a draft: no name stays on the page, and no letter of the draft is lost', async () => {
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await technician.press('Control+I');
  await expect(technician.textbox('Name')).toHaveValue(platinumGermany.name);
  await technician.textbox('Where to find').fill('Press seat 14');
  await technician.press('Control+L');
  await isLocked();
  const left = await page.evaluate(() => ({
    page: document.documentElement.outerHTML,
    kept: JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), history.state]),
    title: document.title,
  }));
  for (const part of [platinumGermany.name, platinumGermany.memberNumber, 'Press seat 14', 'Alex']) {
    expect(JSON.stringify(left)).not.toContain(part);
  }

  await unlock(page);
  await technician.isOpen();
  await technician.press('Control+2');
  await technician.button(`Resume draft of ${platinumGermany.name}`).click();
  await expect(technician.textbox('Where to find')).toHaveValue('Press seat 14');
});

test('a code that holds a form feed locks nothing: scanners send it as Ctrl+L', async () => {
  await technician.press('Control+6');
  await technician.choose('Deutsch');
  await technician.press('Control+1');
  const number = platinumGermany.memberNumber;
  await desk.app.evaluate(
    ({ BrowserWindow }, keys) => {
      const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
      for (const { keyCode, modifiers } of keys) {
        contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
        if (modifiers.length === 0) contents?.sendInputEvent({ type: 'char', keyCode });
        contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
      }
    },
    [...Array.from(number), '\f', 'Enter'].map((key) =>
      key === '\f'
        ? { keyCode: 'L', modifiers: ['control' as const] }
        : { keyCode: key, modifiers: [] as 'control'[] },
    ),
  );
  await technician.sees('priority');
  await expect(page.getByText(platinumGermany.name).first()).toBeVisible();
});

test('the button locks, also for somebody who uses no mouse', async () => {
  const button = technician.button('Lock');
  await button.focus();
  await technician.press('Enter');
  await isLocked();
});

test('a scan while locked shows nothing, types nothing and is not kept', async () => {
  await technician.press('Control+L');
  await isLocked();
  const field = technician.textbox('Passphrase');
  await field.fill('half of a');
  await technician.scan(platinumGermany.memberNumber);
  await expect(page.getByText('Locked: unlock, then scan again.')).toBeVisible();
  await expect(field).toHaveValue('half of a');
  // Without the focus in a field, too, and with the end key missing.
  await page.locator('body').click({ position: { x: 5, y: 400 } });
  await technician.scan(goldFrance.memberNumber);
  await expect(field).toHaveValue('half of a');
  const kept = await page.evaluate(() => document.documentElement.outerHTML);
  expect(kept).not.toContain(platinumGermany.memberNumber);
  expect(kept).not.toContain(goldFrance.memberNumber);

  await unlock(page);
  await technician.isOpen();
  await expect(technician.field).toHaveValue('');
  await expect(page.locator('[data-verdict="none"]')).toBeVisible();
  await technician.scan(goldFrance.memberNumber);
  await technician.sees('priority');
});

test('nobody there for ten minutes, and the desk locks; a key or a scan in between puts it off', async () => {
  await page.clock.install();
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await page.clock.fastForward('09:30');
  await technician.press('Shift');
  await page.clock.fastForward('09:30');
  await technician.scan(goldFrance.memberNumber);
  await technician.sees('priority');
  await page.clock.fastForward('09:30');
  await expect(page.getByText(goldFrance.name).first()).toBeVisible();
  await page.clock.fastForward('01:00');
  await isLocked();
});

test('the time that is set counts', async () => {
  await technician.press('Control+6');
  await technician.choose('2 min');
  await page.clock.install();
  await technician.press('Shift');
  await page.clock.fastForward('01:30');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.clock.fastForward('01:00');
  await isLocked();
});

test('a laptop that goes to sleep is locked when it wakes', async () => {
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend'));
  await isLocked();
  await expect(page.getByText(platinumGermany.name)).toHaveCount(0);
});

test('Ctrl+L locks over an open dialog', async () => {
  await technician.press('F1');
  await expect(page.getByRole('dialog')).toBeVisible();
  await technician.press('Control+L');
  await isLocked();
});
