/** A screen in light and dark: nothing that keeps somebody from using it, and pictures for whoever wants to look. */
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { seriousFindings } from './axe.ts';

/** A folder for the pictures; none are made where it is not set. */
const pictures = process.env.SCREENS ?? '';

/** What fades has a contrast of its own; it begins to with the next frame. */
async function isStill(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const fading = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
  await Promise.allSettled(fading.map(({ finished }) => finished));
}

/** `screen` says what is on it; no two have the same name. */
export async function looksFine(page: Page, screen: string): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(isStill);
    if (pictures !== '') {
      await page.screenshot({
        path: path.join(pictures, `${screen.replaceAll(/[^a-zA-Z]+/g, '-')}.${colorScheme}.png`),
      });
    }
    expect(await seriousFindings(page), `${screen}, ${colorScheme}`).toEqual([]);
  }
}
