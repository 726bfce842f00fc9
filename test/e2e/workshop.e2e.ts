/** The board as the workshop's tool, by keyboard alone: what is due, filters, the next step, notes with parts and time. */
import { expect, test } from 'playwright/test';
import { writeTicket } from '../../domain/intake/ticket.ts';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import { SampleEvent } from '../support/event.ts';
import { intakeWith } from '../support/desks-at-work.ts';
import { looksFine } from '../support/looks-fine.ts';
import { openVault } from '../support/open-vault.ts';
import { sendFacts } from '../support/other-desk.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany } = knownMembers;
const MINUTE = 60_000;

let event: SampleEvent;

test.beforeEach(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.end());

test('what is overdue stands first; it is filtered, worked on and moved on without a mouse', async () => {
  const elsewhere = intakeWith(1, '0123', 'ZZ', 'EOS R3');
  const promise = { by: Date.now() - 30 * MINUTE - 1000, because: null };
  await sendFacts(event.hub, 'ZZ', [{ ...elsewhere, v: 2, body: { ...elsewhere.body, promise } }]);
  const late = writeTicket('ZZ', 1);

  const technician = new Technician(await event.desk('MC'));
  const { page } = technician;
  await technician.signIn('Alex');
  await technician.rosterIsHere();
  await technician.scan(platinumGermany.memberNumber);
  await technician.sees('priority');
  await technician.press('Control+I');
  const [product] = platinumGermany.products;
  await technician.button(`Add ${product?.model ?? ''}, serial ${product?.serial ?? ''}`).press('Enter');
  await technician.asksFor('Clean and check');
  await technician.press('Control+Enter');
  const own = await technician.ticket();

  const rows = page.getByRole('grid', { name: 'Intakes' }).getByRole('row', { name: /-0001-/ });
  const row = (ticket: string) => page.getByRole('row', { name: new RegExp(ticket) });
  const panel = page.getByRole('complementary', { name: `Intake ${late}` });
  const mine = page.getByRole('button', { name: /^Mine/ });

  await page.setViewportSize({ width: 1280, height: 800 });
  await test.step('what is overdue stands first, and says so in words', async () => {
    await technician.press('Escape');
    await technician.press('Control+3');
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText(late);
    await expect(rows.first()).toContainText('Overdue 30 mins');
    await expect(row(own)).not.toContainText('Overdue');
    await expect(page.getByRole('radio', { name: 'Received 2' })).toBeAttached();
  });

  await test.step('filters narrow it down together; where nothing matches a key clears them', async () => {
    await technician.press('o');
    await expect(row(own)).toBeHidden();
    await expect(row(late)).toBeVisible();
    await technician.press('m');
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await expect(mine).toHaveAttribute('aria-pressed', 'true');
    await technician.press('c');
    await expect(rows).toHaveCount(2);
    await technician.press('l');
    await expect(row(late)).toBeHidden();
    await expect(row(own)).toContainText('Platinum');
    await technician.press('c');
    await technician.press('p');
    await technician.type('r3');
    await expect(row(own)).toBeHidden();
    await expect(row(late)).toBeVisible();
  });

  await test.step('one key moves it on; what somebody moved is theirs', async () => {
    await technician.press('Enter');
    await technician.press('n');
    await expect(row(late)).toContainText('In work');
    await technician.press('c');
    await technician.press('m');
    await expect(row(own)).toBeHidden();
    await expect(row(late)).toBeVisible();
  });

  await test.step('work is noted with a part and the time it took, and summed up', async () => {
    await technician.press('w');
    const note = technician.textbox('What was done');
    await expect(note).toBeFocused();
    await technician.press('Control+Enter');
    await expect(page.getByText('Write what was done, add a part, or enter the minutes.')).toBeVisible();
    await technician.type('Shutter replaced');
    await technician.button('Add a part').press('Enter');
    await expect(page.getByRole('textbox', { name: 'Part', exact: true })).toBeFocused();
    await technician.type('Shutter unit');
    await technician.scan('CY31847');
    await technician.button('Add 30 minutes').press('Enter');
    await technician.button('Add 15 minutes').press('Enter');
    await looksFine(page, 'work note with a part');
    await technician.press('Control+Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(panel).toContainText('Time spent45 mins');
    await expect(panel.getByRole('list', { name: 'Parts' })).toHaveText('1 × Shutter unit (CY31847)');
    await expect(panel).toContainText('Shutter replaced');
  });

  await test.step('a part used before is offered; a note that was wrong counts no longer', async () => {
    await technician.press('w');
    await technician.button('Shutter unit').press('Enter');
    await technician.press('Control+Enter');
    await expect(panel.getByRole('list', { name: 'Parts' })).toHaveText('2 × Shutter unit (CY31847)');
    await panel.getByRole('button', { name: 'Undo the last note' }).press('Enter');
    await expect(technician.textbox('Reason')).toBeFocused();
    await technician.type('not used');
    await technician.press('Enter');
    await expect(panel.getByRole('list', { name: 'Parts' })).toHaveText('1 × Shutter unit (CY31847)');
    await expect(panel).toContainText('Work note undone');
  });

  await test.step('the choice is remembered, and the work is at the hub', async () => {
    await technician.press('Escape');
    await page.reload();
    await openVault(page);
    await technician.isOpen();
    await technician.press('Control+3');
    await expect(mine).toHaveAttribute('aria-pressed', 'true');
    await expect(row(own)).toBeHidden();
    await expect(row(late)).toBeVisible();
    await expect(technician.status).toContainText('In sync');
  });
});
