/** The event report: counted from what the desk has, taken along as tables. By keyboard. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'playwright/test';
import { knownMembers } from '../../hub/sample/known-visitors.ts';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { looksFine } from '../support/looks-fine.ts';
import { receiptText } from '../support/read-receipt.ts';
import { Technician } from '../support/technician.ts';

const { platinumGermany } = knownMembers;

let event: SampleEvent;

test.beforeAll(async () => {
  event = await SampleEvent.start();
});

test.afterAll(() => event.end());

/** Answers the system's dialog, the one thing here that no test can press. */
async function chooseInDialog(desk: DeskApp, folder: string): Promise<void> {
  await desk.app.evaluate(({ dialog }, chosen) => {
    const save = (...given: unknown[]) => {
      const options = given.at(-1);
      const name = typeof options === 'object' && options !== null && 'defaultPath' in options;
      return Promise.resolve({
        canceled: false,
        filePath: name ? `${chosen}/${String(options.defaultPath)}` : '',
      });
    };
    dialog.showSaveDialog = save;
  }, folder);
}

test('the day is counted and taken along as tables, without a name', async () => {
  const desk = await event.desk('MC');
  const technician = new Technician(desk);
  const { page } = technician;
  await technician.signIn('Alex');
  await technician.rosterIsHere();

  await test.step('before anything happened it says so', async () => {
    await technician.press('Control+5');
    await expect(page.getByRole('heading', { name: 'Nothing to report yet' })).toBeVisible();
    await expect(technician.button('Figures (CSV)')).toHaveCount(0);
    await looksFine(page, 'report, nothing yet');
  });

  await test.step('a verdict and a drop-off are in the figures', async () => {
    await technician.scan('99887766');
    await technician.sees('unknown');
    await technician.scan(platinumGermany.memberNumber);
    await technician.sees('priority');
    await technician.press('Control+I');
    const [product] = platinumGermany.products;
    await technician.button(`Add ${product?.model ?? ''}, serial ${product?.serial ?? ''}`).press('Enter');
    await technician.asksFor('Repair');
    await technician.textbox('What is wrong').fill('does not start');
    await technician.press('Control+Enter');
    await technician.ticket();
    await technician.press('Control+5');
    const total = (name: string) => page.locator('.report-totals > div').filter({ hasText: name });
    await expect(total('Drop-offs')).toContainText('1');
    await expect(total('Verdicts')).toContainText('2');
    await expect(page.getByRole('row', { name: /^Platinum 1 0/ })).toBeVisible();
    await expect(page.getByRole('row', { name: `${product?.model ?? ''} 1` })).toBeVisible();
    await looksFine(page, 'report of a day');
  });

  await test.step('tables hold what was counted, and nobody’s name', async () => {
    const folder = path.join(event.folder, 'stick');
    await chooseInDialog(desk, folder);
    const table = async (button: string): Promise<string[][]> => {
      await technician.button(button).press('Enter');
      const said = page.getByText(/^Saved as .*\.csv$/);
      await expect(said).toBeVisible();
      const file = (await said.innerText()).replace('Saved as ', '');
      const text = await readFile(file, 'utf8');
      expect(path.basename(file)).toMatch(/^(figures|drop-offs) \d{4}-\d\d-\d\d\.csv$/);
      expect(text).not.toContain(platinumGermany.name);
      expect(text).not.toContain(platinumGermany.memberNumber);
      return parse(text, { bom: true });
    };
    await technician.button('PDF').press('Enter');
    const saved = page.getByText(/^Saved as .*\.pdf$/);
    await expect(saved).toBeVisible();
    const paper = receiptText((await saved.innerText()).replace('Saved as ', ''));
    for (const said of ['Sample Grand Prix', 'Drop-offs by hour', platinumGermany.products[0]?.model ?? '']) {
      expect(paper).toContain(said);
    }
    expect(paper).not.toContain(platinumGermany.name);
    const figures = await table('Figures (CSV)');
    expect(figures).toContainEqual(['total intakes', '', '1', '']);
    expect(figures).toContainEqual(['verdicts all', 'emea', '1', '']);
    await expect(technician.button('Drop-offs (CSV)')).toBeEnabled();
    const [columns, row, ...more] = await table('Drop-offs (CSV)');
    expect(columns?.[0]).toBe('ticket');
    expect(row?.[0]).toBe('MC-0001-J');
    expect(more).toEqual([]);
  });
});
