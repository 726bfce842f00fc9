/** A member hands in one product: the whole way from the card to the ticket, by keyboard, scanner and pen. */
import { expect } from 'playwright/test';
import type { MemberRow } from '../../domain/roster/rows.ts';
import type { Technician } from './technician.ts';

/** What the people at the counter do, told before it is done. */
export type Act = 'look' | 'scan' | 'key' | 'sign';

/** Takes in the first product of the member's kit; returns its ticket. Nothing may be in the way: Verify, no dialog. */
export async function takeInFirstProduct(
  technician: Technician,
  { memberNumber, name, products }: MemberRow,
  before: (act: Act) => Promise<void>,
): Promise<string> {
  const { page } = technician;
  const [product] = products;
  if (product === undefined) throw new Error('the member has no kit');
  const press = async (...keys: string[]): Promise<void> => {
    await before('look');
    for (const key of keys) {
      // A key held down with another is one more to press.
      for (let held = key.split('+').length; held > 0; held -= 1) await before('key');
      await technician.press(key);
    }
  };
  const scan = async (code: string): Promise<void> => {
    await before('scan');
    await technician.scan(code);
  };

  await scan(memberNumber);
  await expect(page.locator('[data-verdict]')).toContainText(name);
  await press('Control+I');
  await expect(technician.button(`Add ${product.model}, serial ${product.serial}`)).toBeFocused();
  await press('Enter');
  const serial = technician.textbox('Serial number');
  await expect(serial).toBeFocused();
  await scan(product.serial);
  await expect(serial).toHaveValue(product.serial);
  await press('Tab', 'Tab', 'Tab', 'Space', 'ArrowRight');
  await expect(page.getByRole('radio', { name: 'Clean and check' })).toBeChecked();
  await press('Control+G');
  await expect(page.getByText('Condition: all good')).toBeVisible();
  await press('Control+S');
  await expect(page.getByRole('dialog', { name: 'Read and sign' })).toContainText(product.serial);
  await before('sign');
  await technician.isSigned();
  await press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Promise, photos and terms' })).toContainText(
    /Terms\s*signed/,
  );
  await press('Control+Enter');
  return technician.ticket();
}
