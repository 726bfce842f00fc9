/** Measures the real app: its own window, worker, journal and databases, fed by a real hub on this machine. */
import path from 'node:path';
import { BenchDesk } from './bench-desk.ts';
import { tenth, tenthAt } from './figures.ts';
import { BenchHub, type HubTimes } from './hub/bench-hub.ts';
import { measureCatchUp, type CatchUp } from './measures/catch-up.ts';
import { measureDelta } from './measures/delta.ts';
import { diskMegabytes } from './measures/disk.ts';
import { drawnIntakes, drawnScans, drawnSearches } from './measures/drawn.ts';
import { measureFirstRoster } from './measures/first-roster.ts';
import { measureLookUps, type LookUps } from './measures/look-ups.ts';
import { measureMemory, type Memory } from './measures/memory.ts';
import { measureSaves } from './measures/saves.ts';
import { measureSearches } from './measures/searches.ts';
import { measureStartup, type Startup } from './measures/startup.ts';
import { measureUiTasks } from './measures/ui-tasks.ts';
import { measureUnlock } from './measures/unlock.ts';
import { sayStep } from './progress.ts';

export interface AppFigures extends LookUps {
  readonly engine: string;
  readonly hub: HubTimes;
  readonly import: { readonly seconds: number; readonly rowsPerSecond: number };
  readonly search: { readonly p50: number; readonly p95: number; readonly drawnP95: number };
  readonly scanToVerdict: { readonly p50: number; readonly p95: number };
  readonly startup: Startup;
  readonly unlock: { readonly readyMs: number };
  readonly delta: { readonly changes: number; readonly seconds: number };
  /** The save; `drawnP95` is from the key to the painted ticket. */
  readonly intake: { readonly p95: number; readonly drawnP95: number };
  readonly catchUp: CatchUp;
  readonly memory: Memory;
  readonly diskMB: number;
  readonly longestUiTaskMs: number;
}

/** Everything with a roster of so many members; `folder` is for the hub's and the desks' data. */
export async function measureApp(folder: string, seed: number, members: number): Promise<AppFigures> {
  const hub = await BenchHub.prepare(folder, seed, members);
  try {
    const first = path.join(folder, 'first-desk');
    const used = await firstDesk(first, hub, seed, members);
    const diskMB = await diskMegabytes(path.join(first, 'user-data'));
    sayStep('Starting the desk again, and unlocking it');
    const startup = await measureStartup(first);
    const unlock = { readyMs: await measureUnlock(first, seed, members) };
    sayStep('A second desk: its first roster arrives while cards are scanned');
    const longestUiTaskMs = await secondDesk(path.join(folder, 'second-desk'), hub, seed, members);
    sayStep('A desk that was away takes in what others did');
    const catchUp = await measureCatchUp(first, hub);
    return { hub: hub.times, ...used, startup, unlock, diskMB, longestUiTaskMs, catchUp };
  } finally {
    await hub.stop();
  }
}

/** A desk from its first roster through a day's work to changes of that roster. */
async function firstDesk(folder: string, hub: BenchHub, seed: number, members: number) {
  sayStep('A new desk: its first roster arrives');
  const desk = await BenchDesk.probed(folder, hub.process.enrolArgument('MC'));
  const seconds = await measureFirstRoster(desk, seed, members);
  sayStep(`Arrived in ${tenth(seconds)} s; look-ups, searches, scans, intakes`);
  await desk.technician.signIn('Bench');
  const lookUps = await measureLookUps(desk, seed, members);
  const search = await measureSearches(desk, seed, members);
  const scans = await drawnScans(desk, seed, members);
  const searches = await drawnSearches(desk, seed, members);
  const saves = await measureSaves(desk);
  const intakes = await drawnIntakes(desk);
  sayStep(`${hub.changes} members change`);
  const delta = await measureDelta(desk, hub, seed);
  const memory = await measureMemory(desk);
  const engine = await desk.engine();
  await desk.close();
  return {
    engine,
    import: { seconds: tenth(seconds), rowsPerSecond: Math.round(members / seconds) },
    ...lookUps,
    search: { ...search, drawnP95: tenthAt(searches, 0.95) },
    scanToVerdict: { p50: tenthAt(scans, 0.5), p95: tenthAt(scans, 0.95) },
    intake: { p95: saves, drawnP95: tenthAt(intakes, 0.95) },
    delta: { changes: delta.changes, seconds: Math.round(delta.seconds * 1000) / 1000 },
    memory,
  };
}

async function secondDesk(folder: string, hub: BenchHub, seed: number, members: number): Promise<number> {
  const desk = await BenchDesk.probed(folder, hub.process.enrolArgument('SD'));
  const longest = await measureUiTasks(desk, seed, members);
  await desk.close();
  return longest;
}
