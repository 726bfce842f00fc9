/** Protects a new desk and unlocks a locked one, through the screens and in whatever language they speak. */
import type { Page } from 'playwright';
import { expect } from 'playwright/test';

/** What every desk of the tests is protected with, unless a test chooses another. */
export const testPassphrase = 'five words on a test';

/** Opens the desk behind whatever screen it shows; one that is not enrolled yet stays as it is. */
export async function openVault(page: Page, passphrase = testPassphrase): Promise<void> {
  const enrolling = page.locator('.enrol');
  const vault = page.locator('[data-vault]');
  await expect(enrolling.or(vault)).toBeVisible({ timeout: 60_000 });
  if (await enrolling.isVisible()) return;
  if ((await vault.getAttribute('data-vault')) === 'set-up') {
    await protect(page, passphrase);
    await putKeyAway(page);
  } else {
    await unlock(page, passphrase);
  }
}

/** Chooses the passphrase of a new desk, and returns the recovery key that it shows then. */
export async function protect(page: Page, passphrase = testPassphrase): Promise<string> {
  const fields = page.locator('[data-vault="set-up"] input');
  await fields.nth(0).fill(passphrase);
  await fields.nth(1).fill(passphrase);
  await fields.nth(1).press('Enter');
  const groups = page.locator('.recovery-key li');
  await expect(groups.first()).toBeVisible({ timeout: 60_000 });
  return (await groups.allInnerTexts()).join('-');
}

/** Says that the recovery key was put away, and waits for the desk to open. */
export async function putKeyAway(page: Page): Promise<void> {
  const screen = page.locator('[data-vault="recovery-key"]');
  await screen.locator('.checkbox').click();
  await screen.locator('.button-primary').click();
  await opened(page);
}

/** Types the passphrase and waits for the desk to open. */
export async function unlock(page: Page, passphrase = testPassphrase): Promise<void> {
  await tryPassphrase(page, passphrase);
  await opened(page);
}

/** Types a passphrase that may be wrong. */
export async function tryPassphrase(page: Page, passphrase: string): Promise<void> {
  const field = page.locator('[data-vault="unlock"] input');
  await field.fill(passphrase);
  await field.press('Enter');
}

/** The desk, or why it does not open. */
async function opened(page: Page): Promise<void> {
  await expect(page.locator('.shell, .opening[role="alert"]')).toBeVisible({ timeout: 60_000 });
}
