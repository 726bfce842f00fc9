/** Measures the real app: its own window, worker, journal and database, fed by a real hub on this machine. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect } from 'playwright/test';
import { sampleMember } from '../../hub/sample/sample-member.ts';
import { launchDesk, type DeskApp } from '../support/desk-app.ts';
import { freePort, HubProcess } from '../support/hub-process.ts';
import { Technician } from '../support/technician.ts';
import { spread, tenth } from './figures.ts';
import { armStopwatch, longestTask, readStopwatch, watchKeys, watchLongTasks } from './page-probes.ts';

const SEED = 1;
const SCANS = 100;
const INTAKES = 20;

export interface AppBench {
  readonly engine: string;
  readonly members: number;
  readonly import: { readonly seconds: number; readonly rowsPerSecond: number };
  readonly scanToVerdict: { readonly p50: number; readonly p95: number };
  readonly search: { readonly p50: number; readonly p95: number };
  readonly intake: { readonly p50: number; readonly p95: number };
  readonly startup: { readonly emptyWindowMs: number; readonly readyMs: number };
  readonly memoryMB: number;
  readonly diskMB: number;
  readonly longestUiTaskMs: number;
}

/** Runs everything with a roster of so many members. Takes about as long as the hub needs to make them, and a minute. */
export async function measureApp(members: number): Promise<AppBench> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'cps-bench-'));
  const hub = new HubProcess(path.join(folder, 'hub'), await freePort());
  const desks: DeskApp[] = [];
  const launch = async (...appArguments: string[]): Promise<DeskApp> => {
    const desk = await launchDesk(path.join(folder, 'desk'), ...appArguments);
    desks.push(desk);
    return desk;
  };
  try {
    hub.command('sample', '--members', String(members), '--seed', String(SEED));
    await hub.start();
    const first = await timed(() => launch(hub.enrolArgument('MC')));
    const desk = first.value;
    await watchLongTasks(desk.page);
    const technician = new Technician(desk);
    const arrived = await timed(() => rosterArrives(technician));
    await technician.signIn('Bench');
    const longestUiTaskMs = Math.round(await longestTask(desk.page));
    await watchKeys(desk.page);
    await technician.isOpen();
    const measured = {
      scanToVerdict: spread(await scans(technician, members)),
      search: spread(await searches(technician, members)),
      intake: spread(await intakes(technician)),
      memoryMB: await rendererMemory(desk),
      longestUiTaskMs,
    };
    await desk.close();
    const second = await timed(async () => {
      const again = await launch();
      await new Technician(again).isOpen();
      return again;
    });
    const engine = await second.value.app.evaluate(() => `Electron ${process.versions.electron}`);
    return {
      engine,
      members,
      import: { seconds: tenth(arrived.ms / 1000), rowsPerSecond: Math.round(members / (arrived.ms / 1000)) },
      ...measured,
      startup: { emptyWindowMs: Math.round(first.ms), readyMs: Math.round(second.ms) },
      diskMB: folderSize(path.join(folder, 'desk', 'user-data')),
    };
  } finally {
    for (const desk of desks) await desk.close().catch(() => undefined);
    await hub.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
}

async function rosterArrives(technician: Technician): Promise<void> {
  await expect(technician.status).toContainText(/\d members/, { timeout: 3_600_000 });
}

/** From the scanner's Enter to the painted verdict, ms each. */
async function scans(technician: Technician, members: number): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < SCANS; count += 1) {
    // Cards from all over the roster, so that no cache of the last one helps.
    const { memberNumber } = sampleMember(SEED, (count * 7919) % Math.max(1, members - 20));
    await armStopwatch(technician.page, 'Enter', '[data-verdict]', memberNumber);
    await technician.scan(memberNumber);
    times.push(await readStopwatch(technician.page));
  }
  return times;
}

/** From a key of a typed name to the painted list, ms each. */
async function searches(technician: Technician, members: number): Promise<number[]> {
  const times: number[] = [];
  for (let count = 0; count < SCANS; count += 1) {
    const { memberNumber, name } = sampleMember(SEED, (count * 104_729) % Math.max(1, members - 20));
    const typed = memberNumber.slice(0, -1);
    await technician.field.fill(typed);
    await armStopwatch(technician.page, memberNumber.slice(-1), '#people', name);
    await technician.press(memberNumber.slice(-1));
    times.push(await readStopwatch(technician.page));
    await technician.press('Escape');
  }
  return times;
}

/** From Ctrl+Enter to the painted ticket, ms each: journal fsync and strict commit included. */
async function intakes(technician: Technician): Promise<number[]> {
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

/** Resident memory of the window's process (page and worker), MB. */
async function rendererMemory(desk: DeskApp): Promise<number> {
  const kilobytes = await desk.app.evaluate(({ app, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    return app.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize ?? 0;
  });
  return Math.round(kilobytes / 1024);
}

function folderSize(folder: string): number {
  return Number(execFileSync('du', ['-sm', folder]).toString().split('\t')[0]);
}
