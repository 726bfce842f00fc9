/** Receipts and labels as others read them: every language, every script, every paper; and what printers get. */
import path from 'node:path';
import { expect, test } from 'playwright/test';
import type { DeskApp } from '../support/desk-app.ts';
import { SampleEvent } from '../support/event.ts';
import { FakePrinters } from '../support/fake-printers.ts';
import { looksFine } from '../support/looks-fine.ts';
import { pdfFonts, pdfPages, receiptBarcodes, receiptText } from '../support/read-receipt.ts';
import { Technician } from '../support/technician.ts';

let event: SampleEvent;

test.beforeEach(async () => {
  event = await SampleEvent.start();
});

test.afterEach(() => event.end());

/** Made-up visitors: the language of their receipt, its words for itself and for what is done. */
const visitors = [
  {
    name: 'Δείγμα Παπαδόπουλος',
    language: 'English',
    words: ['Receipt for kit handed in', 'Clean and check'],
  },
  { name: 'Образец Щёголев', language: 'Deutsch', words: ['Beleg über abgegebene Ausrüstung', 'Prüfung'] },
  { name: 'Échantillon Lefèvre-Œuvrard', language: 'Français', words: ['Reçu de dépôt', 'contrôle'] },
  { name: 'Esempio D’Agnolò', language: 'Italiano', words: ['Ricevuta di consegna', 'Pulizia'] },
  { name: 'Muestra Ibáñez Güell', language: 'Español', words: ['Comprobante de entrega', 'revisión'] },
  {
    name: '見本 太郎',
    language: '日本語 (Japanese)',
    words: ['機材お預かり証', '清掃・点検', '本証は大切に'],
  },
];

const a4 = { format: 'A4', suffix: '', width: 210, height: 297 };
const a5 = { format: 'A5', suffix: ' A5', width: 148, height: 210 };
const roll = { format: '80 mm roll', suffix: ' 80 mm', width: 80, height: expect.any(Number) };

const labels = [
  { format: '62 mm label', suffix: ' labels', width: 62, height: 29 },
  { format: '80 mm label', suffix: ' labels 80 mm', width: 80, height: 40 },
];

/** Takes in some products from a visitor and says which ticket they got. */
async function takeIn(
  technician: Technician,
  name: string,
  language: string,
  items: number,
): Promise<string> {
  const { page } = technician;
  await technician.press('Control+N');
  await expect(technician.textbox('Name')).toBeFocused();
  await page.keyboard.insertText(name);
  await technician.speaks(language);
  for (let item = 1; item <= items; item += 1) {
    await technician.button(item === 1 ? 'Add an item' : 'Add another item').press('Enter');
    await expect(page.getByRole('combobox', { name: 'Model' })).toBeFocused();
    await page.keyboard.insertText('EOS R5');
    await technician.press('Tab');
    await technician.textbox('Serial number').press('End');
    await page.keyboard.insertText(`0123456${name.length}${item}`);
    await technician.asksFor('Clean and check');
  }
  await technician.press('Control+Enter');
  return technician.ticket();
}

/** Its text on one line: a narrow paper breaks lines where a wide one does not. */
function textOf(file: string): string {
  return receiptText(file).normalize().replaceAll(/\s+/g, ' ');
}

/** Shows a paper on the ticket screen and saves it. */
async function save(technician: Technician, desk: DeskApp, format: string, name: string): Promise<string> {
  const file = path.join(desk.receipts, `${name}.pdf`);
  const choice = technician.page.getByRole('radio', { name: format, exact: true });
  await choice.press('Space');
  await expect(choice).toBeChecked();
  await technician.button('Save PDF').press('Enter');
  await expect(technician.page.getByText(file, { exact: true })).toBeVisible();
  return file;
}

test('every language and every paper is read back, and printers get what was chosen for them', async () => {
  const desk = await event.desk('MC');
  const technician = new Technician(desk);
  const { page } = technician;
  await technician.signIn('Alex');
  const printers = await FakePrinters.connect(desk, 'Office', 'Sticker');

  for (const [index, { name, language, words }] of visitors.entries()) {
    await test.step(`${language}: ${name}`, async () => {
      const ticket = await takeIn(technician, name, language, 1);
      // The roll is the hardest to fit; the two sheets take turns.
      for (const { format, suffix, width, height } of [index % 2 === 0 ? a4 : a5, roll]) {
        const file = await save(technician, desk, format, `${ticket}${suffix}`);
        const text = textOf(file);
        for (const part of [ticket, name, ...words]) expect(text).toContain(part);
        expect(receiptBarcodes(file)).toEqual([ticket]);
        expect(pdfPages(file)).toEqual({ pages: 1, width, height });
        const fonts = pdfFonts(file);
        expect(fonts.length).toBeGreaterThan(1);
        for (const font of fonts) {
          expect(font).toEqual({
            name: expect.stringMatching(/^(Inter|NotoSansJP|DejaVuSansMono)/),
            embedded: true,
          });
        }
      }
      await technician.press('Escape');
    });
  }

  await test.step('a label for each item', async () => {
    const ticket = await takeIn(technician, '見本 花子', '日本語 (Japanese)', 2);
    for (const [index, { format, suffix, width, height }] of labels.entries()) {
      const file = await save(technician, desk, format, `${ticket}${suffix}`);
      expect(pdfPages(file)).toEqual({ pages: 2, width, height });
      expect(receiptBarcodes(file)).toEqual([ticket, ticket]);
      const text = textOf(file);
      for (const part of ['1 of 2', '2 of 2', 'EOS R5', '012345651', '012345652', 'Ordinary', 'Sample']) {
        expect(text).toContain(part);
      }
      // Whoever looks at the second one sees that there is another.
      expect(text.match(/Reprint/g) ?? []).toHaveLength(index === 0 ? 0 : 2);
    }
    await technician.press('Escape');
  });

  await test.step('printers are chosen once', async () => {
    await technician.press('Control+6');
    for (const [field, printer] of [
      ['Printer for receipts', 'Office'],
      ['Printer for labels', 'Sticker'],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(field) }).press('Enter');
      await page.getByRole('option', { name: printer }).press('Enter');
      await expect(page.getByRole('button', { name: new RegExp(field) })).toContainText(printer);
    }
    await page.getByRole('radio', { name: '80 mm roll' }).press('Space');
  });

  const printed = () => printers.take(event.folder);
  const guest = '样本 张伟, 견본 김민수';
  const ticket = await takeIn(technician, guest, 'English', 2);

  await test.step('one key prints the receipt here and the labels there, and nobody is asked', async () => {
    await technician.press('Control+P');
    await expect(page.getByText('Sent to the printer')).toBeVisible();
    const [receipt, label, ...others] = await printed();
    expect(others).toEqual([]);
    expect(receipt).toMatchObject({ printer: 'Office', silent: true, width: 80_000 });
    expect(label).toMatchObject({ printer: 'Sticker', silent: true, width: 62_000, height: 29_000 });
    expect(receiptBarcodes(receipt?.file ?? '')).toEqual([ticket]);
    expect(textOf(receipt?.file ?? '')).toContain(guest);
    expect(pdfFonts(receipt?.file ?? '').every(({ embedded }) => embedded)).toBe(true);
    expect(
      pdfFonts(receipt?.file ?? '')
        .map(({ name }) => name)
        .join(),
    ).toMatch(/NotoSansSC.*NotoSansKR|NotoSansKR.*NotoSansSC/);
    expect(receiptBarcodes(label?.file ?? '')).toEqual([ticket, ticket]);
    for (const job of [receipt, label]) expect(textOf(job?.file ?? '')).not.toContain('Reprint');
  });

  await test.step('what does not print says what to do, and only that is printed again', async () => {
    await printers.switchOn('Office');
    await technician.press('Control+P');
    await expect(
      page.getByText('The labels are not printed. The printer Sticker is not there.'),
    ).toBeVisible();
    await looksFine(page, 'ticket, labels not printed');
    expect(await printed()).toMatchObject([{ printer: 'Office' }]);
    await printers.switchOn('Office', 'Sticker');
    await printers.jam(true);
    await technician.button('Try again').press('Enter');
    await expect(page.getByText('Printing failed. Check paper and cable')).toBeVisible();
    await printers.jam(false);
    await technician.button('Try again').press('Enter');
    await expect(page.getByText('Sent to the printer')).toBeVisible();
    const jobs = await printed();
    expect(jobs).toMatchObject([{ printer: 'Sticker' }]);
    expect(textOf(jobs[0]?.file ?? '')).toContain('Reprint');
    await technician.press('Escape');
  });

  await test.step('labels of all that is picked on the board are one print', async () => {
    await technician.press('Control+3');
    await expect(page.getByRole('grid', { name: 'Intakes' })).toBeFocused();
    await expect(page.getByRole('row', { selected: true })).toBeVisible();
    // What was promised last stands last.
    await technician.press('End');
    await expect(page.getByRole('row', { name: new RegExp(ticket), selected: true })).toBeVisible();
    await technician.press('x');
    await technician.press('ArrowUp');
    await technician.press('x');
    await expect(page.getByText('2 picked')).toBeVisible();
    await looksFine(page, 'board, two picked');
    await technician.press('b');
    await expect(page.getByText('Sent to the printer')).toBeVisible();
    const jobs = await printed();
    expect(jobs).toMatchObject([{ printer: 'Sticker', silent: true }]);
    expect(pdfPages(jobs[0]?.file ?? '')).toEqual({ pages: 4, width: 62, height: 29 });
    // Those of one of them were printed before, those of the other saved.
    expect(textOf(jobs[0]?.file ?? '').match(/Reprint/g)).toHaveLength(4);
    await technician.press('Escape');
    await expect(page.getByText('2 picked')).toBeHidden();
  });
});
