/** A screen in light and dark: nothing that keeps somebody from using it, and pictures for whoever wants to look. */
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { seriousFindings } from './axe.ts';

/** A folder for the pictures; none are made where it is not set. */
const pictures = process.env.SCREENS ?? '';

/** `screen` says what is on it; no two have the same name. */
export async function looksFine(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    // What is still fading has a contrast of its own.
    await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
    if (pictures !== '') {
      await page.screenshot({
        path: path.join(pictures, `${screen.replaceAll(/[^a-zA-Z]+/g, '-')}.${colorScheme}.png`),
      });
    }
    expect(await seriousFindings(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}
