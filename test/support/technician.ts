/** What a technician does at the desk, by keyboard and scanner. */
import { expect, type Locator, type Page } from 'playwright/test';
import type { DeskApp } from './desk-app.ts';

export class Technician {
  readonly page: Page;

  constructor(private readonly desk: DeskApp) {
    this.page = desk.page;
  }

  get field(): Locator {
    return this.page.getByRole('combobox', { name: 'Card number, name or ticket' });
  }

  get status(): Locator {
    return this.page.getByRole('contentinfo', { name: 'Status' });
  }

  /** Says who is working, once a desk. */
  async signIn(name: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'Name or initials' }).fill(name);
    await this.page.keyboard.press('Enter');
    await expect(this.field).toBeFocused();
  }

  /** Waits until the desk is open; somebody signed in before. */
  async isOpen(): Promise<this> {
    await expect(this.field).toBeFocused();
    return this;
  }

  /** Waits until the roster has arrived. */
  async rosterIsHere(): Promise<void> {
    // Not "arriving: 5 of 300 members".
    await expect(this.status).toContainText(/, 300 members/);
  }

  /** A keyboard scanner: all characters at once and Enter, as input events of the window. */
  async scan(code: string): Promise<void> {
    await this.desk.app.evaluate(
      ({ BrowserWindow }, keys) => {
        const contents = BrowserWindow.getAllWindows().find((window) => window.isVisible())?.webContents;
        for (const keyCode of keys) {
          const modifiers: 'shift'[] = /[A-Z]/.test(keyCode) && keyCode.length === 1 ? ['shift'] : [];
          contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers });
          contents?.sendInputEvent({ type: 'char', keyCode, modifiers });
          contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers });
        }
      },
      [...Array.from(code), 'Enter'],
    );
  }

  /** A person types: slow enough that nobody takes it for a scanner. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text, { delay: 60 });
    // Whoever takes the scanner up now needs a moment for it.
    await this.page.waitForTimeout(200);
  }

  async sees(verdict: 'priority' | 'visitor-priority' | 'standard' | 'unknown'): Promise<void> {
    await expect(this.page.locator(`[data-verdict="${verdict}"]`)).toBeVisible();
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** Chooses one of a row of choices, by what stands on it. */
  async choose(option: string): Promise<void> {
    await this.page.locator('label').filter({ hasText: option }).click();
  }

  /** An option of the list under the field that has the focus, by the arrow keys. */
  async takes(option: Locator): Promise<void> {
    await expect(option).toBeVisible();
    await expect(async () => {
      await this.press('ArrowDown');
      await expect(option).toHaveAttribute('data-focused', 'true', { timeout: 200 });
    }).toPass();
    await this.press('Enter');
  }

  /** The language of the receipt, chosen by keyboard. A dialog just closed may still be giving the focus back. */
  async speaks(language: string): Promise<void> {
    const choice = this.page.getByRole('button', { name: /Receipt language/ });
    await expect(async () => {
      await choice.press('Enter');
      await this.page.getByRole('option', { name: language }).press('Enter', { timeout: 2000 });
      await expect(choice).toContainText(language, { timeout: 2000 });
    }).toPass();
  }

  /** The service of the item that was added last, by key. The form may still be taking the focus to that item. */
  async asksFor(service: string): Promise<void> {
    const choice = this.page.getByRole('radio', { name: service });
    await expect(async () => {
      await choice.press('Space');
      await expect(choice).toBeChecked({ timeout: 1000 });
    }).toPass();
  }

  /** Somebody signs with a pen on what the open dialog shows. */
  async isSigned(): Promise<void> {
    const pad = this.page.getByRole('dialog').getByRole('img', { name: 'Signature' });
    await pad.scrollIntoViewIfNeeded();
    const box = await pad.boundingBox();
    if (box === null) throw new Error('there is paper to sign on');
    await this.page.mouse.move(box.x + 40, box.y + 60);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 120, box.y + 20, { steps: 5 });
    await this.page.mouse.move(box.x + 240, box.y + 70, { steps: 5 });
    await this.page.mouse.up();
  }

  textbox(name: string | RegExp): Locator {
    return this.page.getByRole('textbox', { name });
  }

  /** The ticket on the screen after an intake was taken in. */
  async ticket(): Promise<string> {
    const heading = this.page.getByRole('heading', { name: /^[A-Z]{2,4}-\d{4}-[0-9A-Z]$/ });
    await expect(heading).toBeVisible();
    return heading.innerText();
  }

  /** Fills the open item's service and fault. */
  async describe(service: string, fault: string): Promise<void> {
    await this.choose(service);
    await this.textbox('What is wrong').fill(fault);
  }

  /** Adds a picture to the intake that is open on the board. */
  async addPhoto(file: string, note: string): Promise<void> {
    await this.textbox('Note').fill(note);
    await this.page.locator('input[type="file"]').setInputFiles(file);
  }

  /** Opens the intake's one photo, sees that it is drawn, and closes it again. */
  async seesPhoto(note: string): Promise<void> {
    await this.button(/^Photo 1 of 1: Condition$/).click();
    const photo = this.page.getByRole('dialog').getByRole('img', { name: note });
    await expect.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1366);
    await this.press('Escape');
    await expect(photo).toBeHidden();
  }
}
