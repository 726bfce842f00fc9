/** A desk of the bench: the real app with probes in its page, opened through its own screens. */
import path from 'node:path';
import type { Page } from 'playwright';
import { launchLockedDesk, type DeskApp } from '../support/desk-app.ts';
import { protect, putKeyAway, testPassphrase } from '../support/open-vault.ts';
import { Technician } from '../support/technician.ts';
import { atExit } from './ending.ts';
import { inPage } from './page/in-page.ts';
import { probeFromTheStart } from './page/probes.ts';

export class BenchDesk {
  readonly page: Page;
  readonly technician: Technician;

  constructor(
    readonly desk: DeskApp,
    readonly folder: string,
  ) {
    this.page = desk.page;
    this.technician = new Technician(desk);
    atExit(() => void desk.kill());
  }

  /** Starts the app at the screen it begins with, with probes that stood in its page first. */
  static async probed(folder: string, ...appArguments: string[]): Promise<BenchDesk> {
    const desk = new BenchDesk(await launchLockedDesk(folder, ...appArguments), folder);
    await probeFromTheStart(desk.page);
    return desk;
  }

  get userData(): string {
    return path.join(this.folder, 'user-data');
  }

  /**
   * Protects the new desk and opens it, which is when its first roster begins to arrive. The wall time when the
   * roster answers for that member comes by itself later.
   */
  async open(member: { memberNumber: string; name: string }): Promise<{ searchable: Promise<number> }> {
    await protect(this.page);
    const searchable = inPage(this.page, 'whenSearchable', member.memberNumber, member.name);
    searchable.catch(() => undefined);
    await putKeyAway(this.page);
    return { searchable };
  }

  /** Types the passphrase of a desk that was protected before, and Enter. */
  async typePassphrase(): Promise<void> {
    const field = this.page.locator('[data-vault="unlock"] input');
    await field.fill(testPassphrase);
    await field.press('Enter');
  }

  engine(): Promise<string> {
    return this.desk.app.evaluate(() => `Electron ${process.versions.electron}`);
  }

  close(): Promise<void> {
    return this.desk.close();
  }
}
