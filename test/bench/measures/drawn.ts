/** What a technician sees: from a key's event to the painted frame, through screens, messages and storage. */
import { sampleMember } from '../../../hub/sample/sample-member.ts';
import type { BenchDesk } from '../bench-desk.ts';
import { scattered } from '../figures.ts';
import { armStopwatch, readStopwatch } from '../page/stopwatch.ts';

const SCANS = 100;
const SEARCHES = 50;
const INTAKES = 20;
/** Between a verdict and the next scan, ms: quicker than any person, and the fact of the one before is saved. */
const PAUSE_MS = 200;

/** From the scanner's Enter to the painted verdict, ms each. */
export async function drawnScans(
  { technician }: BenchDesk,
  seed: number,
  members: number,
): Promise<number[]> {
  const times: number[] = [];
  for (const index of scattered(SCANS, members)) {
    const { memberNumber } = sampleMember(seed, index);
    await armStopwatch(technician.page, 'Enter', '[data-verdict]', memberNumber);
    await technician.scan(memberNumber);
    times.push(await readStopwatch(technician.page));
    await technician.page.waitForTimeout(PAUSE_MS);
  }
  return times;
}

/** From the last key of a typed number to the painted list, ms each. */
export async function drawnSearches(
  { technician }: BenchDesk,
  seed: number,
  members: number,
): Promise<number[]> {
  const times: number[] = [];
  for (const index of scattered(SEARCHES, members)) {
    const { memberNumber, name } = sampleMember(seed, index);
    await technician.field.fill(memberNumber.slice(0, -1));
    await armStopwatch(technician.page, memberNumber.slice(-1), '#people', name);
    await technician.press(memberNumber.slice(-1));
    times.push(await readStopwatch(technician.page));
    await technician.press('Escape');
  }
  return times;
}

/** From Ctrl+Enter to the painted ticket, ms each. */
export async function drawnIntakes({ technician }: BenchDesk): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < INTAKES; count += 1) {
    await technician.press('Control+N');
    await technician.textbox('Name').fill('Sample Visitor');
    await technician.button('Add an item').click();
    await technician.page.getByRole('combobox', { name: 'Model' }).fill('EOS R5');
    await technician.page.getByRole('option', { name: 'EOS R5 Body', exact: true }).click();
    await technician.textbox('Serial number').fill(`0320210${String(count).padStart(5, '0')}`);
    await technician.choose('Clean and check');
    await armStopwatch(technician.page, 'Enter', '.ticket-number', 'MC-');
    await technician.press('Control+Enter');
    times.push(await readStopwatch(technician.page));
    await technician.press('Escape');
  }
  return times;
}
