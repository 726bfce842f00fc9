/** What a technician does at a desk that nothing is attached to. */
import { setTimeout } from 'node:timers/promises';
import { testPassphrase } from '../support/open-vault.ts';
import type { BareDesk } from './bare-desk.ts';
import { pageUrl } from './build.ts';

const SEEING_MS = 150;

/** Chooses the passphrase of a new desk, up to the screen with the recovery key. */
export async function protect(desk: BareDesk): Promise<void> {
  const fields = '[data-vault="set-up"] input';
  await desk.fill(fields, testPassphrase);
  await desk.fill(fields, testPassphrase, 1);
  await desk.press('Enter');
  await desk.waitFor('page', `document.querySelector('.recovery-key li') !== null`);
}

/** Opens the desk; comes to the seconds from that click until the roster answers for a member. */
export async function firstRoster(
  desk: BareDesk,
  { memberNumber, name }: { memberNumber: string; name: string },
): Promise<number> {
  const known = [memberNumber, name].map((text) => JSON.stringify(text)).join();
  await desk.inPage(`document.querySelector('[data-vault="recovery-key"] .checkbox input').click()`);
  const open = `document.querySelector('[data-vault="recovery-key"] .button-primary')`;
  await desk.waitFor('page', `${open}.matches(':enabled')`);
  const milliseconds = await desk.inPage(`(async () => {
    const { whenSearchable } = await import('${pageUrl}');
    const clicked = Date.now();
    ${open}.click();
    return await whenSearchable(${known}) - clicked;
  })()`);
  return Number(milliseconds) / 1000;
}

/** Says who is working. Nobody types into a dialog within the frame that shows it. */
export async function signIn(desk: BareDesk): Promise<void> {
  await desk.waitFor('page', `document.querySelector('.dialog-form input') !== null`);
  await setTimeout(SEEING_MS);
  await desk.fill('.dialog-form input', 'Bench');
  await desk.press('Enter');
  await desk.waitFor('page', `document.activeElement?.getAttribute('role') === 'combobox'`);
}

/** As a keyboard scanner: all characters at once and Enter. */
export async function scan(desk: BareDesk, code: string): Promise<void> {
  await desk.press(...Array.from(code), 'Enter');
}
